package org.statedconditions.drl.check.names;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.fact.ValueType;

/** What is known of the values of an expression. */
public sealed interface Type {
  /** Nothing is known: whatever is done with it is right. */
  record Unknown() implements Type {}

  /** The value {@code null}. */
  record Null() implements Type {}

  /** A Java type; {@code arguments} is empty where they are not known. */
  record Java(Class<?> raw, List<Type> arguments) implements Type {}

  /** A type that the pack declares. */
  record Declared(DrlType type) implements Type {}

  /** The name of a type, in front of a constant or a static method. */
  record Static(Type type) implements Type {}

  /** The beginning of a qualified name, for example {@code java.time}. */
  record Qualifier(String name) implements Type {}

  /** The sorts of values that can be compared with each other. */
  enum Sort {
    TEXT("a text"),
    NUMBER("a number"),
    FLAG("true or false"),
    TERM("a constant"),
    TIME("a date-time"),
    LIST("a list"),
    FACT("a fact"),
    ANY("a value");

    private final String shown;

    Sort(String shown) {
      this.shown = shown;
    }

    /** As messages name a value of it. */
    public String shown() {
      return shown;
    }
  }

  default Sort sort() {
    if (this instanceof Declared declared) {
      return declared.type().enumeration() ? Sort.TERM : Sort.FACT;
    }
    if (!(this instanceof Java java)) {
      return Sort.ANY;
    }
    Class<?> raw = java.raw();
    if (raw == String.class || raw == char.class || raw == Character.class) {
      return Sort.TEXT;
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return Sort.FLAG;
    }
    if ((raw.isPrimitive() && raw != void.class) || Number.class.isAssignableFrom(raw)) {
      return Sort.NUMBER;
    }
    if (raw.isEnum()) {
      return Sort.TERM;
    }
    if (Temporal.class.isAssignableFrom(raw)) {
      return Sort.TIME;
    }
    if (Collection.class.isAssignableFrom(raw)
        || raw.isArray()
        || Map.class.isAssignableFrom(raw)) {
      return Sort.LIST;
    }
    return raw.isRecord() ? Sort.FACT : Sort.ANY;
  }

  /** As messages name the type. */
  default String shown() {
    if (this instanceof Declared declared) {
      return declared.type().name();
    }
    if (this instanceof Java java) {
      return java.raw().getSimpleName();
    }
    return this instanceof Static type ? type.type().shown() : "a value";
  }

  /** The type of a list's elements. */
  default Type element() {
    if (this instanceof Java java) {
      if (java.raw().isArray()) {
        return new Java(java.raw().getComponentType(), List.of());
      }
      if (Collection.class.isAssignableFrom(java.raw()) && java.arguments().size() == 1) {
        return java.arguments().get(0);
      }
    }
    return Basic.UNKNOWN;
  }

  /** Values of a Java class of which nothing more is known. */
  static Type of(Class<?> raw) {
    return raw == Object.class ? Basic.UNKNOWN : new Java(raw, List.of());
  }

  /** What a field of a fact holds. */
  static Type of(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      return new Java(List.class, List.of(of(list.item())));
    } else if (type instanceof ValueType.MapOf map) {
      return new Java(Map.class, List.of(of(map.key()), of(map.value())));
    }
    return of(type.javaClass());
  }
}
