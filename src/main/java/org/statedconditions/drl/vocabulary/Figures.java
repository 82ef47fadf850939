package org.statedconditions.drl.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures as rules compare and add them: exactly. */
public final class Figures {

  /** The precision of a division: 34 digits, the last one rounded half to even. */
  public static final MathContext DIVISION = MathContext.DECIMAL128;

  private Figures() {}

  /**
   * The exact value of a figure. A {@code double} counts as the shortest decimal that means it, so that {@code 0.1} is one
   * tenth. Throws {@link ArithmeticException} for a {@code double} that is no figure.
   */
  public static BigDecimal decimal(Number figure) {
    if (figure instanceof BigDecimal decimal) {
      return decimal;
    } else if (figure instanceof Double || figure instanceof Float) {
      double value = figure.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new ArithmeticException(value + " is no figure");
      }
      return BigDecimal.valueOf(value);
    } else if (figure instanceof java.math.BigInteger large) {
      return new BigDecimal(large);
    }
    return BigDecimal.valueOf(figure.longValue());
  }

  /** Compares by value, whatever types the figures have: less than, equal to or greater than 0. */
  public static int compare(Number one, Number other) {
    boolean wholes = isWhole(one) && isWhole(other);
    return wholes
        ? Long.compare(one.longValue(), other.longValue())
        : decimal(one).compareTo(decimal(other));
  }

  /** Whether it is an {@code int} or a {@code long} by its type. */
  public static boolean isWhole(Number figure) {
    return figure instanceof Integer || figure instanceof Long;
  }
}
