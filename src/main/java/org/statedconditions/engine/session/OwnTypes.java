package org.statedconditions.engine.session;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.fact.Source;
import org.statedconditions.scenario.OwnType;

/** The fact types that a pack declares itself. */
public final class OwnTypes {
  private final Map<String, OwnClass> byName = new TreeMap<>();
  private final Map<Class<?>, OwnClass> byClass = new HashMap<>();
  private final Map<String, Class<?>> enums = new HashMap<>();

  OwnTypes(List<OwnKind> kinds) {
    for (OwnKind kind : kinds) {
      OwnClass own = new OwnClass(kind);
      byName.put(own.name(), own);
      byClass.put(kind.type, own);
    }
  }

  /** The names of the types. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The names of the fields of the type {@code name} with their classes, in the order of the declaration. */
  public Map<String, Class<?>> fields(String name) {
    return byName.get(name).fields();
  }

  /** The types as scenario files fill them, by name; those that no file can fill are left out. */
  public List<OwnType> forScenarios() {
    return byName.keySet().stream()
        .flatMap(name -> OwnFields.typeOf(name, fields(name)).stream())
        .toList();
  }

  /** The name of the type that {@code fact} is of, or {@code null}. */
  String nameOf(Object fact) {
    OwnClass type = byClass.get(fact.getClass());
    return type == null ? null : type.name();
  }

  /** The value of a field of a fact of a declared type, as text; {@code null} if it has none of that name. */
  String text(Object fact, String field) {
    OwnClass type = byClass.get(fact.getClass());
    if (type == null || !type.fields().containsKey(field)) {
      return null;
    }
    Object value = type.get(fact, field);
    return value == null ? null : value.toString();
  }

  /** Whether {@code fact} is of a declared type that has a field of that name. */
  public boolean has(Object fact, String field) {
    OwnClass type = byClass.get(fact.getClass());
    return type != null && type.fields().containsKey(field);
  }

  /** The value of a field that {@code fact} {@link #has}, which may be {@code null}. */
  public Object value(Object fact, String field) {
    return byClass.get(fact.getClass()).get(fact, field);
  }

  /** The enum that the pack declares under that name. */
  public Optional<Class<?>> enumCalled(String name) {
    return Optional.ofNullable(enums.get(name));
  }

  /** What {@code fact} is, for people, for example {@code territorial-concession donbas}; empty for a built-in one. */
  public Optional<String> describe(Object fact) {
    String type = nameOf(fact);
    if (type == null) {
      return Optional.empty();
    }
    String id = text(fact, "id");
    return Optional.of(FactSubjects.kindOf(type) + (id == null ? "" : " " + id));
  }

  boolean hasTextField(String type, String field) {
    OwnClass known = byName.get(type);
    return known != null && known.fields().get(field) == String.class;
  }

  /**
   * Throws {@link IllegalArgumentException} if the pack declares no such type or field, or a value is of another type.
   */
  void check(OwnFact fact) {
    OwnClass type = byName.get(fact.type());
    if (type == null) {
      throw new IllegalArgumentException(
          "expected a fact type of the pack, one of " + names() + ", but was " + fact.type());
    }
    fact.values().forEach((name, value) -> fitted(type, name, value));
  }

  /** The fact, which {@link #check} has passed, as rules see it. What every fact has is set where the type declares it. */
  Object instance(OwnFact fact) {
    OwnClass type = byName.get(fact.type());
    Object instance = type.make();
    common(type, instance, "id", String.class, fact.id());
    common(type, instance, "source", Source.class, fact.source());
    common(type, instance, "from", Instant.class, fact.from());
    common(type, instance, "until", Instant.class, fact.until());
    common(type, instance, "reportedOn", Instant.class, fact.reportedOn());
    fact.values().forEach((name, value) -> type.set(instance, name, fitted(type, name, value)));
    return instance;
  }

  private static void common(
      OwnClass type, Object instance, String name, Class<?> of, Object value) {
    if (value != null && type.fields().get(name) == of) {
      type.set(instance, name, value);
    }
  }

  private static Object fitted(OwnClass type, String name, Object value) {
    Class<?> field = type.fields().get(name);
    if (field == null || OwnFields.isCommon(name)) {
      throw new IllegalArgumentException("expected a field of " + type.name() + " but was " + name);
    }
    return OwnFields.fitted(field, type.name() + "." + name, value);
  }
}
