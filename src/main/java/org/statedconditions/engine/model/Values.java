package org.statedconditions.engine.model;

import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.vocabulary.Figures;

/** How rules compare values. */
final class Values {
  private Values() {}

  /** Whether both are the same value; figures by what they are worth, whatever their types. */
  static boolean equal(@Nullable Object x, @Nullable Object y) {
    if (x == y) {
      return true;
    } else if (x == null || y == null) {
      return false;
    } else if (x instanceof Number n && y instanceof Number m) {
      return Figures.compare(n, m) == 0;
    }
    return x.equals(y);
  }

  /** Whether two values can be compared by order. */
  static boolean comparable(Object x, Object y) {
    return x instanceof Number
        ? y instanceof Number
        : x instanceof Comparable
            && (x.getClass() == y.getClass()
                || (x instanceof Enum<?> e
                    && y instanceof Enum<?> f
                    && e.getDeclaringClass() == f.getDeclaringClass()));
  }

  /** Of two that are {@link #comparable}: less than, equal to or greater than 0. */
  @SuppressWarnings("unchecked")
  static int compare(Object x, Object y) {
    return x instanceof Number n
        ? Figures.compare(n, (Number) y)
        : ((Comparable<Object>) x).compareTo(y);
  }
}
