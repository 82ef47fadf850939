package org.statedconditions.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * An expression that is ready to be worked out. It is handed the fact that a pattern looks at and the values of up to three other
 * variables, and those of more in an array: so the session's commonest expressions cost no array.
 */
abstract class Formula {

  /**
   * What an expression gives that has no value: a field of something unknown, a function or a sum of something unknown. A
   * constraint with such a value does not match, negated or not. It is not {@code null}, which is the value of a field that no
   * report gives and which rules may compare.
   */
  static final Object UNKNOWN = new Object() {
    @Override
    public String toString() {
      return "unknown";
    }
  };

  /** The value; {@link #UNKNOWN} if there is none. */
  abstract @Nullable Object of(
      @Nullable Object self,
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      Object @Nullable [] rest);
}
