package org.statedconditions.fact;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report of a type that a pack declares: its type and a value for each field of it. Immutable; two are equal if their types
 * and values are.
 */
public final class DeclaredFact implements Fact {
  static final int ID = 0;
  static final int SOURCE = 1;
  static final int FROM = 2;
  static final int UNTIL = 3;
  static final int REPORTED_ON = 4;
  static final int INFERRED = 5;
  static final int QUOTE = 6;
  static final int LOCATOR = 7;
  static final int NOTE = 8;

  private final FactType type;
  private final @Nullable Object[] values;

  /** {@code values} are such as the fields can have, in their order, and are changed by nobody. */
  DeclaredFact(FactType type, @Nullable Object[] values) {
    this.type = type;
    this.values = values;
    Checks.id(id(), type.key());
    Checks.holding(from(), until());
  }

  /**
   * A report on {@code id} with these values by field, of no source and holding always unless they say so. Throws {@link
   * IllegalArgumentException} with everything that is wrong: a built-in type, a field that the type has not, a value that a
   * field cannot have, a blank id.
   */
  public static DeclaredFact of(FactType type, String id, Map<String, ?> values) {
    if (!type.declared()) {
      throw new IllegalArgumentException(
          "type: expected a declared type but was the built-in " + type.name());
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
    all.put("id", id);
    return (DeclaredFact) type.make(all);
  }

  /** A report on {@code id} that says nothing yet: {@link #with} adds what it says. */
  public static DeclaredFact about(FactType type, String id) {
    return of(type, id, Map.of());
  }

  /** The type. */
  public FactType type() {
    return type;
  }

  @Override
  public String id() {
    return (String) values[ID];
  }

  @Override
  public @Nullable Source source() {
    return (Source) values[SOURCE];
  }

  @Override
  public @Nullable Instant from() {
    return (Instant) values[FROM];
  }

  @Override
  public @Nullable Instant until() {
    return (Instant) values[UNTIL];
  }

  @Override
  public @Nullable Instant reportedOn() {
    return (Instant) values[REPORTED_ON];
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable Map<String, String> inferred() {
    return (Map<String, String>) values[INFERRED];
  }

  @Override
  public @Nullable String quote() {
    return (String) values[QUOTE];
  }

  @Override
  public @Nullable String locator() {
    return (String) values[LOCATOR];
  }

  @Override
  public @Nullable String note() {
    return (String) values[NOTE];
  }

  /** The value of the field at {@code index} among those of the type; {@code null} if it is not given. */
  public @Nullable Object value(int index) {
    return values[index];
  }

  /**
   * The value of a field; {@code null} if it is not given. Throws {@link IllegalArgumentException} for one that the type has
   * not.
   */
  public @Nullable Object value(String field) {
    return values[index(field)];
  }

  /** What it says besides what every fact has, by field in the order of the type; nothing of fields that are not given. */
  public Map<String, Object> values() {
    Map<String, Object> given = new LinkedHashMap<>();
    List<FactField> own = type.ownFields();
    int first = values.length - own.size();
    for (int i = 0; i < own.size(); i++) {
      Object value = values[first + i];
      if (value != null) {
        given.put(own.get(i).name(), value);
      }
    }
    return given;
  }

  /**
   * The same report, saying {@code value} of {@code field}, as scenario files do: a text, a number, true or false, an {@link
   * Instant}, a list of texts, a term or how files write it; {@code null}: not given. Throws {@link IllegalArgumentException}
   * for a field that the type has not, and a value that it cannot have.
   */
  public DeclaredFact with(String field, @Nullable Object value) {
    return with(index(field), type.fields().get(index(field)).checked(value));
  }

  DeclaredFact with(int index, @Nullable Object value) {
    @Nullable Object[] more = values.clone();
    more[index] = value;
    return new DeclaredFact(type, more);
  }

  private int index(String field) {
    int index = type.index(field);
    if (index < 0) {
      throw new IllegalArgumentException(
          "expected a field of " + type.name() + " but was " + field);
    }
    return index;
  }

  /** The same report by {@code source}. */
  public DeclaredFact withSource(@Nullable Source source) {
    return with(SOURCE, source);
  }

  /** The same report, holding from {@code from} until {@code until}; {@code null} leaves a side open. */
  public DeclaredFact holding(@Nullable Instant from, @Nullable Instant until) {
    @Nullable Object[] more = values.clone();
    more[FROM] = from;
    more[UNTIL] = until;
    return new DeclaredFact(type, more);
  }

  /** The same report, known since {@code instant}. */
  public DeclaredFact reportedOn(@Nullable Instant instant) {
    return with(REPORTED_ON, instant);
  }

  /**
   * The same report as one of {@code other}, which another pack, or the same pack read again, declares under this name. Throws
   * {@link IllegalArgumentException} where it says something that {@code other} has no field for, or cannot have there.
   */
  @SuppressWarnings(
      "ReferenceEquality") // Equal types of two readings of a pack are two types here.
  public DeclaredFact as(FactType other) {
    if (type == other) {
      return this;
    } else if (type.equals(other)) {
      return new DeclaredFact(other, values);
    }
    Map<String, @Nullable Object> given = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        // A term of a declared enum is known to another pack by how files write it.
        Object value = values[i] instanceof DeclaredTerm term ? term.written() : values[i];
        given.put(type.fields().get(i).name(), value);
      }
    }
    return (DeclaredFact) other.make(given);
  }

  DeclaredFact copy() {
    return new DeclaredFact(type, values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeclaredFact fact
        && type.equals(fact.type)
        && Arrays.equals(values, fact.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, Arrays.hashCode(values));
  }

  @Override
  public String toString() {
    Map<String, Object> given = new LinkedHashMap<>();
    type.given(this).forEach((field, value) -> given.put(field.name(), value));
    return type.name() + given;
  }
}
