package org.statedconditions.engine.reasons;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.reason.Need.Seen;

/**
 * One side of a comparison: a value, and where it was read.
 *
 * @param value the value; {@link Bindings#MISSING} if it cannot be told
 * @param name as rules call it; empty for a plain value
 * @param own whether it was read off the fact that the constraint is about
 * @param of the fact that it was read off, or {@code null}
 */
record Operand(
    @Nullable Object value,
    String name,
    boolean own,
    @Nullable Item of) {

  boolean known() {
    return value != Bindings.MISSING;
  }

  /** Whether it is a value that stands in the rule itself. */
  boolean isPlain() {
    return name.isEmpty() && of == null;
  }

  Seen seen() {
    return seen(value);
  }

  /** As operands of a need: the members of a list one by one. */
  List<Seen> members() {
    return value instanceof Collection<?> several
        ? several.stream().map(this::seen).toList()
        : List.of(seen());
  }

  private Seen seen(@Nullable Object shown) {
    return new Seen(name, ValueWords.of(shown), own || of == null ? Optional.empty() : of.ref());
  }
}
