package org.statedconditions.engine.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.DeclaredTerm;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.ValueType;

/** The fact types that a pack declares itself. */
public final class OwnTypes {
  private final Map<String, FactType> byName = new TreeMap<>();

  OwnTypes(List<FactType> types) {
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

  /** The constant of that name of an enum that the pack declares. */
  public Optional<DeclaredTerm> term(String type, String name) {
    return types().stream()
        .flatMap(t -> t.fields().stream())
        .map(FactField::type)
        .filter(ValueType.OneOf.class::isInstance)
        .flatMap(t -> ((ValueType.OneOf) t).choices().values().stream())
        .filter(DeclaredTerm.class::isInstance)
        .map(DeclaredTerm.class::cast)
        .filter(term -> term.type().equals(type) && term.name().equals(name))
        .findFirst();
  }

  /** The fact of a declared type that a session knows as {@code object}; {@code null} for any other object. */
  static DeclaredFact factOf(Object object) {
    return object instanceof DeclaredFact fact ? fact : null;
  }

  /** The value of a field of a fact of a declared type, as text; {@code null} if it has none of that name. */
  String text(Object object, String field) {
    return has(object, field) && value(object, field) != null
        ? value(object, field).toString()
        : null;
  }

  /** Whether {@code object} is of a declared type that has a field of that name. */
  public boolean has(Object object, String field) {
    DeclaredFact fact = factOf(object);
    return fact != null && fact.type().index(field) >= 0;
  }

  /** The value of a field that {@code object} {@link #has}, which may be {@code null}. */
  public Object value(Object object, String field) {
    return factOf(object).value(field);
  }

  /** What {@code object} is, for people, for example {@code territorial-concession donbas}; empty for a built-in one. */
  public Optional<String> describe(Object object) {
    return Optional.ofNullable(factOf(object)).map(fact -> fact.type().kind() + " " + fact.id());
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
  Object instance(DeclaredFact fact) {
    return fact.as(byName.get(fact.type().name()));
  }
}
