package org.statedconditions.fact;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a type of fact, or of a record inside a fact: what it is called, what it holds, how it is read, and what it
 * means. Immutable; the constants of {@link FactTypes} and {@link RecordTypes} are made once.
 */
public final class FactField {
  private final String name;
  private final ValueType type;
  private final String definition;
  private final Reference reference;
  private final @Nullable String unit;
  private final boolean written;
  /** Those of the record that it is a field of; {@code null} for one of a declared type. */
  private final @Nullable Components components;

  private final int place;
  private @Nullable LastDay lastDay;
  private boolean context;

  FactField(
      String name,
      ValueType type,
      String definition,
      Reference reference,
      @Nullable String unit,
      boolean written,
      @Nullable Components components,
      int place) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.definition = Objects.requireNonNull(definition, "definition");
    this.reference = Objects.requireNonNull(reference, "reference");
    this.unit = unit;
    this.written = written;
    this.components = components;
    this.place = place;
  }

  /** The field of a declared type at {@code index} among all its fields. */
  static FactField declared(String name, ValueType type, String definition, int index) {
    return new FactField(name, type, definition, Reference.OURS, null, true, null, index);
  }

  /** The field of a record that a pack declares, at {@code index} among all its fields. */
  static FactField ofRecord(
      String name, ValueType type, String definition, @Nullable String unit, int index) {
    return new FactField(name, type, definition, Reference.OURS, unit, true, null, index);
  }

  /** Its name in Java, in rules and in files. */
  public String name() {
    return name;
  }

  /** What it holds. */
  public ValueType type() {
    return type;
  }

  /** What it says, in one sentence; empty of a field that a pack declares. */
  public String definition() {
    return definition;
  }

  /** Where the term comes from that it is named for. */
  public Reference reference() {
    return reference;
  }

  /** What its figures count or are measured in, where it holds figures. */
  public Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  /** Whether it is a date, which rules can compare with the instant that is asked about. */
  public boolean isDate() {
    return type instanceof ValueType.Time;
  }

  /** How files may give the last day on which something runs instead of the instant from which it no longer does. */
  public Optional<LastDay> lastDay() {
    return Optional.ofNullable(lastDay);
  }

  /**
   * Another way of writing a date.
   *
   * @param name the key in files
   * @param definition what it says, in one sentence
   */
  public record LastDay(String name, String definition) {}

  FactField orByLastDay(LastDay day) {
    FactField field = from(reference);
    field.lastDay = day;
    return field;
  }

  /** Whether it is kept as evidence or context, so that a pack without a rule that looks at it lacks nothing. */
  public boolean isContext() {
    return context;
  }

  FactField asContext() {
    FactField field = from(reference);
    field.context = true;
    return field;
  }

  /** Whether files write it; one that they do not is filled in from around it. */
  public boolean isWritten() {
    return written;
  }

  /** What {@code owner} gives in this field; {@code null} if it gives nothing. */
  public @Nullable Object get(Object owner) {
    if (components != null) {
      return components.get(owner, place);
    }
    return owner instanceof DeclaredRecord record
        ? record.value(place)
        : ((DeclaredFact) owner).value(place);
  }

  /**
   * The same fact or record with {@code value} in this field; {@code null}: not given. Throws {@link IllegalArgumentException}
   * for a value that the field cannot have.
   */
  @SuppressWarnings("unchecked")
  public <T> T with(T owner, @Nullable Object value) {
    Object held = checked(value);
    if (components == null) {
      return (T)
          (owner instanceof DeclaredRecord record
              ? record.with(place, held)
              : ((DeclaredFact) owner).with(place, held));
    }
    @Nullable Object[] values = components.values(owner);
    values[place] = held;
    return (T) components.make(values);
  }

  /** The value as facts hold it. Throws {@link IllegalArgumentException} for one that the field cannot have. */
  @Nullable
  Object checked(@Nullable Object value) {
    Object held = type.held(value);
    Optional<Mismatch> mismatch = held == null ? Optional.empty() : type.mismatch(held);
    if (mismatch.isPresent()) {
      throw new IllegalArgumentException(mismatch.get().about(name));
    }
    return held;
  }

  /** The same field of another reference. */
  FactField from(Reference other) {
    return new FactField(name, type, definition, other, unit, written, components, place);
  }

  /** The same field, holding another type of values that its getter gives as well. */
  FactField holding(ValueType other) {
    return new FactField(name, other, definition, reference, unit, written, components, place);
  }

  /** The place of its value among those that a fact or record is made of. */
  int place() {
    return place;
  }

  @Override
  public String toString() {
    return name;
  }
}
