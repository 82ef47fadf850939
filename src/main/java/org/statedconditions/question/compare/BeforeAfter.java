package org.statedconditions.question.compare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same thing on two sides, of which the first is called before and the second after.
 *
 * @param before as it is on the first side; empty: there is no such thing there
 * @param after as it is on the second side; empty: there is no such thing there
 */
public record BeforeAfter<T>(Optional<T> before, Optional<T> after) {

  static <T> BeforeAfter<T> of(@Nullable T before, @Nullable T after) {
    return new BeforeAfter<>(Optional.ofNullable(before), Optional.ofNullable(after));
  }

  /** Whether the two sides differ. */
  public boolean changed() {
    return !before.equals(after);
  }
}
