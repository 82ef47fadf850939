package org.statedconditions.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the records of this package check alike, in the words of scenario files. All methods throw {@link
 * IllegalArgumentException} that names the field.
 */
final class Checks {
  private Checks() {}

  static void id(@Nullable String id, String what) {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException(
          "id: expected the name of a " + what + " but was " + (id == null ? "null" : "blank"));
    }
  }

  static void holding(@Nullable Instant from, @Nullable Instant until) {
    if (from != null && until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "until: expected an instant after `from` but was `" + until + "`");
    }
  }

  static void notNegative(String field, @Nullable BigDecimal figure) {
    if (figure != null && figure.signum() < 0) {
      throw new IllegalArgumentException(
          Mismatch.of("a number of at least 0", figure).about(field));
    }
  }

  /** What a report or a source says of itself. */
  static void reported(@Nullable String quote, @Nullable String locator, @Nullable String note) {
    text("quote", TextForm.ANY, quote);
    text("locator", TextForm.ANY, locator);
    text("note", TextForm.ANY, note);
  }

  /** An unmodifiable copy, or {@code null} where nothing is inferred. */
  static @Nullable Map<String, String> inferred(
      @Nullable Map<String, String> inferred, FactType type) {
    if (inferred == null || inferred.isEmpty()) {
      return null;
    }
    FactField field = type.field("inferred").orElseThrow();
    Optional<Mismatch> mismatch = field.type().mismatch(inferred);
    if (mismatch.isPresent()) {
      throw new IllegalArgumentException(mismatch.get().about("inferred"));
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(inferred));
  }

  static <T> T given(String field, String expected, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(Mismatch.of(expected, null).about(field));
    }
    return value;
  }

  /** A value that is not known fits every field. */
  static void text(String field, TextForm form, @Nullable String value) {
    if (value != null && !form.fits(value)) {
      throw new IllegalArgumentException(
          Mismatch.of(form.expected(), value, form.hint(value)).about(field));
    }
  }

  /** An unmodifiable copy, or {@code null} for {@code null}: an unknown list is not an empty one. */
  static <T> @Nullable List<T> list(String field, ValueType item, @Nullable List<T> list) {
    return list == null ? null : items(field, item, list);
  }

  /** An unmodifiable copy. */
  static <T> List<T> items(String field, ValueType item, List<T> list) {
    for (T one : list) {
      Optional<Mismatch> mismatch = item.mismatch(one);
      if (mismatch.isPresent()) {
        throw new IllegalArgumentException(mismatch.get().about(field));
      }
    }
    return Collections.unmodifiableList(new ArrayList<>(list));
  }
}
