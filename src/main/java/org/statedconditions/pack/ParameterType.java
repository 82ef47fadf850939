package org.statedconditions.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a parameter of a pack can hold. */
public enum ParameterType {
  /** A {@link BigDecimal}. */
  NUMBER("number", "number", "a number"),
  /** A {@link BigDecimal} without a fraction. */
  WHOLE_NUMBER("whole-number", "number", "a whole number"),
  /** An {@link Instant}; files write a date or a date-time. */
  DATE("date", "date", "a date"),
  /** A {@link String}. */
  TEXT("text", "text", "a text"),
  /** A {@link List} of {@link String}s. */
  TEXTS("texts", "texts", "a list of texts"),
  /** A {@link Boolean}. */
  FLAG("flag", "flag", "true or false");

  private final String written;
  private final String reader;
  private final String expected;

  ParameterType(String written, String reader, String expected) {
    this.written = written;
    this.reader = reader;
    this.expected = expected;
  }

  /** As manifests write it. */
  public String written() {
    return written;
  }

  /** What rules call to read one, such as {@code number} of {@code parameters.number("share")}. */
  public String reader() {
    return reader;
  }

  /** How messages call one, with its article. */
  public String expected() {
    return expected;
  }

  boolean isFigure() {
    return this == NUMBER || this == WHOLE_NUMBER;
  }

  /** That of a value whose type nobody says. */
  static ParameterType of(Object value) {
    return value instanceof BigDecimal
        ? NUMBER
        : value instanceof Instant
            ? DATE
            : value instanceof Boolean ? FLAG : value instanceof List ? TEXTS : TEXT;
  }
}
