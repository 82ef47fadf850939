package org.statedconditions.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a value does not fit where it is given.
 *
 * @param expected what was expected, for example {@code a party such as RU or NATO}
 * @param was what was given instead, for example {@code `ru`}
 * @param hint what may have been meant, or {@code null}
 */
public record Mismatch(
    String expected, String was, @Nullable String hint) {

  /** Checks that only {@code hint} is {@code null}. */
  public Mismatch {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(was, "was");
  }

  static Mismatch of(String expected, @Nullable Object value) {
    return of(expected, value, null);
  }

  static Mismatch of(String expected, @Nullable Object value, @Nullable String hint) {
    return new Mismatch(expected, described(value), hint);
  }

  private static String described(@Nullable Object value) {
    if (value == null) {
      return "null";
    } else if (value instanceof String text) {
      return text.isBlank() ? "blank" : "`" + text + "`";
    }
    return "`" + value + "`, which is of " + value.getClass().getSimpleName();
  }

  /** The sentence, with the name of the field before it. */
  String about(String field) {
    return field + ": expected " + expected + " but was " + was + (hint == null ? "" : "; " + hint);
  }
}
