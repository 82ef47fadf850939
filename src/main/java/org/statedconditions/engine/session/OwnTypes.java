package org.statedconditions.engine.session;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.fact.Source;
import org.statedconditions.scenario.OwnType;

/** The fact types that a pack declares itself. */
public final class OwnTypes {
  private final Map<String, FactType> byName = new TreeMap<>();
  private final Map<Class<?>, FactType> byClass = new HashMap<>();

  OwnTypes(KieBase base, String packageName) {
    KiePackage rules = base.getKiePackage(packageName);
    if (rules != null) {
      for (FactType type : rules.getFactTypes()) {
        if (!type.getFactClass().isEnum()) {
          byName.put(type.getSimpleName(), type);
          byClass.put(type.getFactClass(), type);
        }
      }
    }
  }

  /** The names of the types. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The names of the fields of the type {@code name} with their classes, in the order of the declaration. */
  public Map<String, Class<?>> fields(String name) {
    Map<String, Class<?>> fields = new LinkedHashMap<>();
    for (FactField field : byName.get(name).getFields()) {
      fields.put(field.getName(), field.getType());
    }
    return fields;
  }

  /** The types as scenario files fill them, by name; those that no file can fill are left out. */
  public List<OwnType> forScenarios() {
    return byName.keySet().stream()
        .flatMap(name -> OwnFields.typeOf(name, fields(name)).stream())
        .toList();
  }

  /** The name of the type that {@code fact} is of, or {@code null}. */
  String nameOf(Object fact) {
    FactType type = byClass.get(fact.getClass());
    return type == null ? null : type.getSimpleName();
  }

  /** The value of a field of a fact of a declared type, as text; {@code null} if it has none of that name. */
  String text(Object fact, String field) {
    FactType type = byClass.get(fact.getClass());
    if (type == null || type.getField(field) == null) {
      return null;
    }
    Object value = type.get(fact, field);
    return value == null ? null : value.toString();
  }

  boolean hasTextField(String type, String field) {
    FactType known = byName.get(type);
    return known != null
        && known.getField(field) != null
        && known.getField(field).getType() == String.class;
  }

  /**
   * The fact as rules see it. What it has in common with every fact is set where the type declares it. Throws
   * {@link IllegalArgumentException} if the pack declares no such type or field, or a value is of another type.
   */
  Object instance(OwnFact fact) {
    FactType type = byName.get(fact.type());
    if (type == null) {
      throw new IllegalArgumentException(
          "expected a fact type of the pack, one of " + names() + ", but was " + fact.type());
    }
    try {
      Object instance = type.newInstance();
      common(type, instance, "id", String.class, fact.id());
      common(type, instance, "source", Source.class, fact.source());
      common(type, instance, "from", Instant.class, fact.from());
      common(type, instance, "until", Instant.class, fact.until());
      common(type, instance, "reportedOn", Instant.class, fact.reportedOn());
      fact.values().forEach((name, value) -> set(type, instance, name, value));
      return instance;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a declared type cannot be made: " + fact.type(), e);
    }
  }

  private static void common(
      FactType type, Object instance, String name, Class<?> of, Object value) {
    FactField field = type.getField(name);
    if (value != null && field != null && field.getType() == of) {
      type.set(instance, name, value);
    }
  }

  private static void set(FactType type, Object instance, String name, Object value) {
    FactField field = type.getField(name);
    if (field == null || OwnFields.isCommon(name)) {
      throw new IllegalArgumentException(
          "expected a field of " + type.getSimpleName() + " but was " + name);
    }
    type.set(
        instance,
        name,
        OwnFields.fitted(field.getType(), type.getSimpleName() + "." + name, value));
  }
}
