package org.statedconditions.drl.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Functions on figures. */
final class FigureFunctions {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_PLACES = 30;

  private FigureFunctions() {}

  static List<Operation> all() {
    return List.of(
        Functions.one(
            "abs",
            Number.class,
            BigDecimal.class,
            "The figure without its sign.",
            figure -> Figures.decimal(figure).abs()),
        Functions.two(
            "round",
            Number.class,
            Number.class,
            BigDecimal.class,
            "The figure, rounded to so many decimal places (0 to 30), half away from zero.",
            FigureFunctions::round),
        Functions.two(
            "percent",
            Number.class,
            Number.class,
            BigDecimal.class,
            "How many per cent the first figure is of the second.",
            (part, whole) -> Figures.decimal(part)
                .multiply(HUNDRED)
                .divide(Figures.decimal(whole), Figures.DIVISION)),
        new Operation(
            null,
            "between",
            List.of(Number.class, Number.class, Number.class),
            Boolean.class,
            null,
            false,
            "Whether the first figure is at least the second and at most the third.",
            (Body.Many)
                arguments -> Figures.compare((Number) arguments[0], (Number) arguments[1]) >= 0
                    && Figures.compare((Number) arguments[0], (Number) arguments[2]) <= 0),
        Functions.two(
            "smaller",
            Number.class,
            Number.class,
            BigDecimal.class,
            "The smaller of two figures.",
            (a, b) -> Figures.decimal(a).min(Figures.decimal(b))),
        Functions.two(
            "larger",
            Number.class,
            Number.class,
            BigDecimal.class,
            "The larger of two figures.",
            (a, b) -> Figures.decimal(a).max(Figures.decimal(b))));
  }

  private static BigDecimal round(Number figure, Number places) {
    BigDecimal asked = Figures.decimal(places);
    if (asked.signum() < 0 || asked.compareTo(BigDecimal.valueOf(MOST_PLACES)) > 0) {
      throw new ArithmeticException(
          "expected 0 to " + MOST_PLACES + " decimal places but was " + asked.toPlainString());
    }
    return Figures.decimal(figure).setScale(asked.intValueExact(), RoundingMode.HALF_UP);
  }
}
