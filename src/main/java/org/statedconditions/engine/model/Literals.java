package org.statedconditions.engine.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Token;

/** The values of literals. Whole numbers are so; every other figure is an exact decimal. */
final class Literals {
  private static final String SUFFIXES = "LlBbIiFfDd";

  private Literals() {}

  static @Nullable Object value(Token token) {
    if (token.literalText()) {
      return token.content();
    }
    return switch (token.text()) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> figure(token.text());
    };
  }

  /** Throws {@link NumberFormatException} for what is no figure. */
  private static Object figure(String written) {
    String digits = written.replace("_", "");
    char last = digits.charAt(digits.length() - 1);
    boolean suffix = SUFFIXES.indexOf(last) >= 0;
    BigDecimal exact = new BigDecimal(suffix ? digits.substring(0, digits.length() - 1) : digits);
    boolean whole = "LlIi".indexOf(last) >= 0
        || (!suffix
            && digits.indexOf('.') < 0
            && digits.indexOf('e') < 0
            && digits.indexOf('E') < 0);
    if (!whole || exact.precision() - exact.scale() > 19) {
      return exact;
    }
    try {
      long value = exact.longValueExact();
      return value == (int) value && last != 'L' && last != 'l'
          ? (Object) (int) value
          : (Object) value;
    } catch (ArithmeticException e) {
      // Too large for a whole number of 64 bits.
      return exact;
    }
  }

  static Object negated(Object value) {
    if (value instanceof Integer i && i != Integer.MIN_VALUE) {
      return -i;
    } else if (value instanceof Long l && l != Long.MIN_VALUE) {
      return -l;
    }
    return org.statedconditions.drl.vocabulary.Figures.decimal((Number) value).negate();
  }
}
