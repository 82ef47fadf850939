package org.statedconditions.scenario;

import java.util.List;

/**
 * A field of a fact type that a pack declares itself.
 *
 * @param name as declared
 * @param kind what it holds
 * @param values for {@link Kind#ONE_OF} the values it may have, otherwise empty
 */
public record OwnField(String name, Kind kind, List<String> values) {

  /** Copies the values. Throws {@link IllegalArgumentException} if there are values and should be none, or the reverse. */
  public OwnField {
    values = List.copyOf(values);
    if ((kind == Kind.ONE_OF) == values.isEmpty()) {
      throw new IllegalArgumentException(
          "values: expected values for ONE_OF alone but was " + values + " for " + kind);
    }
  }

  /** A field of any kind but {@link Kind#ONE_OF}. */
  public static OwnField of(String name, Kind kind) {
    return new OwnField(name, kind, List.of());
  }

  /** A field that has one of {@code values}. */
  public static OwnField oneOf(String name, String... values) {
    return new OwnField(name, Kind.ONE_OF, List.of(values));
  }

  /** What a field can hold, and what a fact then holds. */
  public enum Kind {
    /** A {@link String}. */
    TEXT,
    /** A {@link java.math.BigDecimal}. */
    NUMBER,
    /** An {@link Integer}. */
    INTEGER,
    /** A {@link Long}. */
    LONG,
    /** A {@link Boolean}. */
    BOOLEAN,
    /** A {@link java.time.Instant}. */
    INSTANT,
    /** A list of {@link String}s. */
    TEXTS,
    /** A {@link String}, one of a closed set. */
    ONE_OF
  }
}
