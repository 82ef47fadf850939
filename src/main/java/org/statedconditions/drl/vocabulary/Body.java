package org.statedconditions.drl.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * How an operation is worked out. Its arguments are never {@code null}; of a member, the value it is read of is the first. A
 * {@code null} result says that it is unknown.
 */
public sealed interface Body {

  /** The result for {@code arguments}, of which there are as many as the operation takes. */
  @Nullable
  Object of(Object... arguments);

  /** Of one argument. */
  @FunctionalInterface
  non-sealed interface One extends Body {
    /** The result for {@code only}. */
    @Nullable
    Object apply(Object only);

    @Override
    default @Nullable Object of(Object... arguments) {
      return apply(arguments[0]);
    }
  }

  /** Of two arguments. */
  @FunctionalInterface
  non-sealed interface Two extends Body {
    /** The result for both. */
    @Nullable
    Object apply(Object first, Object second);

    @Override
    default @Nullable Object of(Object... arguments) {
      return apply(arguments[0], arguments[1]);
    }
  }

  /** Of any number of arguments. */
  @FunctionalInterface
  non-sealed interface Many extends Body {
    /** The result for {@code arguments}. */
    @Nullable
    Object apply(Object[] arguments);

    @Override
    default @Nullable Object of(Object... arguments) {
      return apply(arguments);
    }
  }
}
