package org.statedconditions.engine.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.vocabulary.Figures;

/**
 * {@code +}, {@code -}, {@code *}, {@code /} and {@code %} of figures. Whole numbers stay whole, with 64 bits and no overflow;
 * divided by one another they give the whole part. All other figures are exact decimals; a division of those has 34 digits.
 */
final class Arithmetic extends Formula {
  private final char op;
  private final Formula left;
  private final Formula right;
  private final Faults faults;

  Arithmetic(char op, Formula left, Formula right, Faults faults) {
    this.op = op;
    this.left = left;
    this.right = right;
    this.faults = faults;
  }

  @Override
  @Nullable
  Object of(
      @Nullable Object self,
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      Object @Nullable [] rest) {
    Object x = left.of(self, a, b, c, rest);
    Object y = right.of(self, a, b, c, rest);
    if (!(x instanceof Number n) || !(y instanceof Number m)) {
      return UNKNOWN;
    }
    try {
      return Figures.isWhole(n) && Figures.isWhole(m)
          ? (Object) whole(n.longValue(), m.longValue())
          : exact(Figures.decimal(n), Figures.decimal(m));
    } catch (ArithmeticException e) {
      String why = (op == '/' || op == '%') && Figures.compare(m, 0) == 0
          ? "it divides by zero"
          : "the figure is too large";
      throw faults.of(why, e, self);
    }
  }

  private long whole(long x, long y) {
    return switch (op) {
      case '+' -> Math.addExact(x, y);
      case '-' -> Math.subtractExact(x, y);
      case '*' -> Math.multiplyExact(x, y);
      case '/' -> y == -1 ? Math.negateExact(x) : x / y;
      default -> x % y;
    };
  }

  private BigDecimal exact(BigDecimal x, BigDecimal y) {
    return switch (op) {
      case '+' -> x.add(y);
      case '-' -> x.subtract(y);
      case '*' -> x.multiply(y);
      case '/' -> x.divide(y, Figures.DIVISION);
      default -> x.remainder(y);
    };
  }

  /** Two texts, or a text and another value, one after the other. */
  static final class Joined extends Formula {
    private final Formula left;
    private final Formula right;

    Joined(Formula left, Formula right) {
      this.left = left;
      this.right = right;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object x = left.of(self, a, b, c, rest);
      Object y = right.of(self, a, b, c, rest);
      return x == null || y == null || x == UNKNOWN || y == UNKNOWN
          ? UNKNOWN
          : String.valueOf(x) + y;
    }
  }
}
