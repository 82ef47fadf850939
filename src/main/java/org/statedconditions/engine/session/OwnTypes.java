package org.statedconditions.engine.session;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;
import org.statedconditions.fact.OwnFact;

/** The fact types that a pack declares itself. */
public final class OwnTypes {
  private final Map<String, FactType> byName = new TreeMap<>();
  private final Map<Class<?>, FactType> byClass = new HashMap<>();

  OwnTypes(KieBase base, String packageName) {
    KiePackage rules = base.getKiePackage(packageName);
    if (rules != null) {
      for (FactType type : rules.getFactTypes()) {
        byName.put(type.getSimpleName(), type);
        byClass.put(type.getFactClass(), type);
      }
    }
  }

  /** The names of the types. */
  public java.util.Set<String> names() {
    return byName.keySet();
  }

  /** The names of the fields of the type {@code name} with their classes, in the order of the declaration. */
  public Map<String, Class<?>> fields(String name) {
    Map<String, Class<?>> fields = new java.util.LinkedHashMap<>();
    for (FactField field : byName.get(name).getFields()) {
      fields.put(field.getName(), field.getType());
    }
    return fields;
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
   * The fact as rules see it. Throws {@link IllegalArgumentException} if the pack declares no such type or field, or a value
   * is of another type.
   */
  Object instance(OwnFact fact) {
    FactType type = byName.get(fact.type());
    if (type == null) {
      throw new IllegalArgumentException(
          "expected a fact type of the pack, one of " + names() + ", but was " + fact.type());
    }
    try {
      Object instance = type.newInstance();
      set(type, instance, "id", fact.id());
      fact.values().forEach((name, value) -> set(type, instance, name, value));
      for (Map.Entry<String, Object> common : Map.<String, Object>of(
              "source", java.util.Optional.ofNullable(fact.source()))
          .entrySet()) {
        if (type.getField(common.getKey()) != null) {
          set(
              type,
              instance,
              common.getKey(),
              ((java.util.Optional<?>) common.getValue()).orElse(null));
        }
      }
      return instance;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a declared type cannot be made: " + fact.type(), e);
    }
  }

  private static void set(FactType type, Object instance, String name, Object value) {
    FactField field = type.getField(name);
    if (field == null) {
      throw new IllegalArgumentException(
          "expected a field of " + type.getSimpleName() + " but was " + name);
    }
    type.set(instance, name, fitted(field.getType(), name, value));
  }

  private static Object fitted(Class<?> wanted, String name, Object value) {
    if (value instanceof BigDecimal number && wanted != BigDecimal.class) {
      try {
        if (wanted == int.class || wanted == Integer.class) {
          return number.intValueExact();
        } else if (wanted == long.class || wanted == Long.class) {
          return number.longValueExact();
        }
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException(name + ": expected a whole number but was " + number, e);
      }
      if (wanted == double.class || wanted == Double.class) {
        return number.doubleValue();
      }
    }
    if (value != null && !boxed(wanted).isInstance(value)) {
      throw new IllegalArgumentException(name + ": expected " + wanted.getSimpleName() + " but was "
          + value.getClass().getSimpleName());
    }
    return value;
  }

  private static Class<?> boxed(Class<?> type) {
    return type == boolean.class
        ? Boolean.class
        : type == int.class
            ? Integer.class
            : type == long.class ? Long.class : type == double.class ? Double.class : type;
  }
}
