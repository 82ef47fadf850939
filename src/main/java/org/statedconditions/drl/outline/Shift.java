package org.statedconditions.drl.outline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A length of time that is added to a date before it is compared: {@code factor} seconds times a figure.
 *
 * @param factor seconds; below zero if the compared date comes earlier
 * @param figure the figure, as the rule gives it; 1 where the parameter gives it
 * @param parameter the name of the parameter that gives the figure; empty where the rule does
 */
public record Shift(BigDecimal factor, BigDecimal figure, String parameter) {
  /** No shift. */
  public static final Shift NONE = new Shift(BigDecimal.ZERO, BigDecimal.ZERO, "");

  /** Whether nothing is added. */
  public boolean none() {
    return factor.signum() == 0 || figure.signum() == 0;
  }

  /**
   * The date that {@code date} is compared as; empty if the parameter is not known or there is no such date.
   *
   * @param parameters gives the number of a parameter
   */
  public Optional<Instant> of(Instant date, Function<String, Optional<BigDecimal>> parameters) {
    if (none()) {
      return Optional.of(date);
    }
    Optional<BigDecimal> given =
        parameter.isEmpty() ? Optional.of(BigDecimal.ONE) : parameters.apply(parameter);
    return given.flatMap(number -> plus(date, factor.multiply(figure).multiply(number)));
  }

  private static Optional<Instant> plus(Instant date, BigDecimal seconds) {
    try {
      BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
      BigDecimal nanos = seconds.subtract(whole).movePointRight(9).setScale(0, RoundingMode.FLOOR);
      return Optional.of(
          date.plusSeconds(whole.longValueExact()).plusNanos(nanos.longValueExact()));
    } catch (ArithmeticException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The same length to the other side. */
  Shift reversed() {
    return new Shift(factor.negate(), figure, parameter);
  }
}
