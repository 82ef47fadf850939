package org.statedconditions.drl.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Functions on dates. A day is one of 24 hours where nothing else is said. */
final class DateFunctions {
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
  private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3_600);

  /** Finer than a nanosecond is of a day, so that comparing with a figure of as many places is exact. */
  private static final int PLACES = 15;

  private DateFunctions() {}

  static List<Operation> all() {
    return List.of(
        Functions.two(
            "days",
            Instant.class,
            Instant.class,
            BigDecimal.class,
            "How many days of 24 hours lie between the first date and the second; negative if the second comes first.",
            (from, to) -> between(from, to, SECONDS_OF_DAY)),
        Functions.two(
            "hours",
            Instant.class,
            Instant.class,
            BigDecimal.class,
            "How many hours lie between the first date and the second; negative if the second comes first.",
            (from, to) -> between(from, to, SECONDS_OF_HOUR)),
        Functions.two(
            "plusDays",
            Instant.class,
            Number.class,
            Instant.class,
            "The date so many days of 24 hours after the given one; before it for a negative figure.",
            (date, days) -> plus(date, days, SECONDS_OF_DAY)),
        new Operation(
            null,
            "plusCalendarDays",
            List.of(Instant.class, Number.class, String.class),
            Instant.class,
            null,
            false,
            "The same time of day so many days of the calendar later in a time zone such as `Europe/Kyiv`, so that a change of"
                + " clocks makes no day longer or shorter.",
            (Body.Many) arguments -> plusCalendarDays(
                (Instant) arguments[0], (Number) arguments[1], (String) arguments[2])),
        new Operation(
            null,
            "plusMonths",
            List.of(Instant.class, Number.class, String.class),
            Instant.class,
            null,
            false,
            "The same time of the same day so many months later in a time zone such as `Europe/Kyiv`; the last day of a month that"
                + " is too short for it.",
            (Body.Many) arguments ->
                plusMonths((Instant) arguments[0], (Number) arguments[1], (String) arguments[2])),
        new Operation(
            null,
            "months",
            List.of(Instant.class, Instant.class, String.class),
            Long.class,
            null,
            false,
            "How many whole months of the calendar lie between the first date and the second in a time zone; negative if the second"
                + " comes first.",
            (Body.Many) arguments ->
                months((Instant) arguments[0], (Instant) arguments[1], (String) arguments[2])),
        Functions.two(
            "plusHours",
            Instant.class,
            Number.class,
            Instant.class,
            "The date so many hours after the given one; before it for a negative figure.",
            (date, hours) -> plus(date, hours, SECONDS_OF_HOUR)),
        Functions.two(
            "before",
            Instant.class,
            Instant.class,
            Boolean.class,
            "Whether the first date comes before the second.",
            Instant::isBefore),
        Functions.two(
            "after",
            Instant.class,
            Instant.class,
            Boolean.class,
            "Whether the first date comes after the second.",
            Instant::isAfter),
        new Operation(
            null,
            "during",
            List.of(Instant.class, Instant.class, Instant.class),
            Boolean.class,
            null,
            false,
            "Whether the first date is the second or after it, and before the third.",
            (Body.Many) arguments -> !((Instant) arguments[0]).isBefore((Instant) arguments[1])
                && ((Instant) arguments[0]).isBefore((Instant) arguments[2])),
        Functions.two(
            "earlier",
            Instant.class,
            Instant.class,
            Instant.class,
            "The earlier of two dates.",
            (a, b) -> a.isAfter(b) ? b : a),
        Functions.two(
            "later",
            Instant.class,
            Instant.class,
            Instant.class,
            "The later of two dates.",
            (a, b) -> a.isBefore(b) ? b : a));
  }

  private static Instant plusCalendarDays(Instant date, Number figure, String zone) {
    try {
      long days = Figures.decimal(figure).longValueExact();
      return date.atZone(ZoneId.of(zone)).plusDays(days).toInstant();
    } catch (DateTimeException e) {
      throw new ArithmeticException("there is no date so far away, or no time zone `" + zone + "`");
    }
  }

  private static Instant plusMonths(Instant date, Number figure, String zone) {
    try {
      long months = Figures.decimal(figure).longValueExact();
      return date.atZone(ZoneId.of(zone)).plusMonths(months).toInstant();
    } catch (DateTimeException e) {
      throw new ArithmeticException("there is no date so far away, or no time zone `" + zone + "`");
    }
  }

  private static long months(Instant from, Instant to, String zone) {
    try {
      ZoneId in = ZoneId.of(zone);
      return ChronoUnit.MONTHS.between(from.atZone(in), to.atZone(in));
    } catch (DateTimeException e) {
      throw new ArithmeticException("there is no date so far away, or no time zone `" + zone + "`");
    }
  }

  private static BigDecimal between(Instant from, Instant to, BigDecimal unit) {
    Duration length = Duration.between(from, to);
    BigDecimal seconds =
        BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
    BigDecimal exact = seconds.divide(unit, PLACES, RoundingMode.FLOOR).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private static Instant plus(Instant date, Number figure, BigDecimal unit) {
    BigDecimal seconds = Figures.decimal(figure).multiply(unit);
    try {
      BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
      BigDecimal nanos = seconds.subtract(whole).movePointRight(9).setScale(0, RoundingMode.FLOOR);
      return date.plusSeconds(whole.longValueExact()).plusNanos(nanos.longValueExact());
    } catch (DateTimeException e) {
      throw new ArithmeticException("there is no date so far away");
    }
  }
}
