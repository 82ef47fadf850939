package org.statedconditions.engine.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.FactType;

/** The fact types that a pack declares itself. */
public final class DeclaredTypes {
  private final Map<String, FactType> byName = new TreeMap<>();

  DeclaredTypes(List<FactType> types) {
    types.forEach(type -> byName.put(type.name(), type));
  }

  /** The types, by name. */
  public List<FactType> types() {
    return List.copyOf(byName.values());
  }

  /** The type of that name. */
  public Optional<FactType> type(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The fact of a declared type that a session knows as {@code object}; {@code null} for any other object. */
  static @Nullable DeclaredFact factOf(Object object) {
    return object instanceof DeclaredFact fact ? fact : null;
  }

  /**
   * Throws {@link IllegalArgumentException} if the pack declares no type of that name, or the fact says something that the type
   * has no field for or cannot have there.
   */
  DeclaredFact checked(DeclaredFact fact) {
    FactType type = byName.get(fact.type().name());
    if (type == null) {
      throw new IllegalArgumentException("expected a fact type of the pack, one of "
          + byName.keySet() + ", but was " + fact.type().name());
    }
    return fact.as(type);
  }

  /** The fact, which {@link #checked} accepts, as rules see it. */
  DeclaredFact instance(DeclaredFact fact) {
    return fact.as(Objects.requireNonNull(byName.get(fact.type().name()), "accepted before"));
  }
}
