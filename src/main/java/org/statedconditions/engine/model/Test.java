package org.statedconditions.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * A question about a fact and other values. Negations stand in the innermost tests, so that {@code false} always means that the
 * constraint does not match, be it because the opposite is so or because something is unknown.
 */
abstract class Test {
  abstract boolean holds(
      @Nullable Object self,
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      Object @Nullable [] rest);
}
