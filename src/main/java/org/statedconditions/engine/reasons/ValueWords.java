package org.statedconditions.engine.reasons;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Term;

/** Puts values into the words of scenario files: a text, a number, a truth value, an instant, or a list of those. */
final class ValueWords {
  private ValueWords() {}

  /** The value in words; empty if it is not given. */
  static Optional<Object> of(@Nullable Object value) {
    return Optional.ofNullable(value).map(ValueWords::words);
  }

  private static Object words(Object value) {
    if (value instanceof Term term) {
      return term.written();
    } else if (value instanceof Collection<?> several) {
      List<Object> list = new ArrayList<>();
      several.forEach(v -> list.add(v == null ? "not given" : words(v)));
      return List.copyOf(list);
    } else if (value instanceof Extent extent) {
      return extent.words(BigDecimal::toPlainString, " ");
    } else if (value instanceof Source source) {
      return source.id();
    } else if (value instanceof Declaration d) {
      return d.party() + " " + d.word();
    } else if (value instanceof Fact fact) {
      return fact.id();
    }
    return value;
  }
}
