package org.statedconditions.engine.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.ValueType;

/**
 * What is known of a value before it is there: the class of it, and the fields that it has.
 *
 * @param type the class of the values, never a primitive one
 * @param fact the type of fact; {@code null} of anything else
 * @param record the type of record that facts hold; {@code null} of anything else
 * @param own the type that the engine's own rules match; {@code null} of anything else
 * @param element what a list holds or a map maps to; {@code null} where that is not known
 */
public record Kind(
    Class<?> type,
    @Nullable FactType fact,
    @Nullable RecordType record,
    @Nullable RuleType own,
    @Nullable Kind element) {

  static final Kind ANY = of(Object.class);
  /** Values that are true or false. */
  public static final Kind FLAG = of(Boolean.class);

  /** Whole numbers. */
  public static final Kind WHOLE = of(Long.class);

  static final Kind DECIMAL = of(java.math.BigDecimal.class);
  static final Kind TEXT = of(String.class);

  /** Checks that the class is there. */
  public Kind {
    Objects.requireNonNull(type, "type");
  }

  /** Values of a class of which nothing more is known. */
  public static Kind of(Class<?> type) {
    return new Kind(type, null, null, null, null);
  }

  /** Facts of a type. */
  public static Kind of(FactType fact) {
    return new Kind(fact.javaClass(), fact, null, null, null);
  }

  /** Records of a type. */
  public static Kind of(RecordType record) {
    return new Kind(record.javaClass(), null, record, null, null);
  }

  /** Values of a type of the engine. */
  public static Kind of(RuleType own) {
    return new Kind(own.javaClass(), null, null, own, null);
  }

  /** Lists or sets of such values. */
  public static Kind manyOf(Class<?> type, Kind element) {
    return new Kind(type, null, null, null, element);
  }

  /** What a field of that type holds. */
  public static Kind of(ValueType value) {
    if (value instanceof ValueType.ListOf list) {
      return manyOf(List.class, of(list.item()));
    } else if (value instanceof ValueType.MapOf map) {
      return manyOf(Map.class, of(map.value()));
    } else if (value instanceof ValueType.Structure structure) {
      return of(structure.record());
    }
    return of(value.javaClass());
  }

  /** Whether {@code value} is one. */
  public boolean includes(@Nullable Object value) {
    if (fact != null && fact.declared()) {
      return value instanceof DeclaredFact declared && declared.type().isA(fact);
    } else if (record != null) {
      return record.includes(value);
    }
    return type.isInstance(value);
  }

  /** How rules call it, without a package. */
  public String simpleName() {
    return fact != null ? fact.name() : record != null ? record.name() : type.getSimpleName();
  }

  boolean isFigure() {
    return Number.class.isAssignableFrom(type);
  }

  boolean isText() {
    return type == String.class;
  }

  boolean isMany() {
    return Collection.class.isAssignableFrom(type);
  }

  /** What tells it from other kinds. */
  String name() {
    return fact != null
        ? fact.name()
        : record != null && record.isDeclared() ? record.name() : type.getName();
  }
}
