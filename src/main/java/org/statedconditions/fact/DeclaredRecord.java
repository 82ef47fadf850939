package org.statedconditions.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record of a type that a pack declares: its type and a value for each field of it. Immutable; two are equal if their types and
 * values are. {@link RecordType#make} makes one.
 */
public final class DeclaredRecord {
  private final RecordType type;
  private final @Nullable Object[] values;

  /** {@code values} are such as the fields can have, in their order, and are changed by nobody. */
  DeclaredRecord(RecordType type, @Nullable Object[] values) {
    this.type = type;
    this.values = values;
  }

  /** The type. */
  public RecordType type() {
    return type;
  }

  @Nullable
  Object value(int index) {
    return values[index];
  }

  DeclaredRecord with(int index, @Nullable Object value) {
    @Nullable Object[] more = values.clone();
    more[index] = value;
    return new DeclaredRecord(type, more);
  }

  /** What it says, by field in the order of the type; nothing of fields that are not given. */
  public Map<String, Object> values() {
    Map<String, Object> given = new LinkedHashMap<>();
    for (FactField field : type.fields()) {
      Object value = field.get(this);
      if (value != null) {
        given.put(field.name(), value);
      }
    }
    return given;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeclaredRecord record
        && type.equals(record.type)
        && Arrays.equals(values, record.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, Arrays.hashCode(values));
  }

  @Override
  public String toString() {
    return type + values().toString();
  }
}
