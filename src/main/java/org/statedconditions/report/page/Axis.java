package org.statedconditions.report.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Time as a line from left to right, in UTC.
 *
 * @param left where {@code from} stands
 * @param right where {@code to} stands
 */
public record Axis(Instant from, Instant to, double left, double right) {
  private static final int MOST_TICKS = 9;

  /** Not taken from a locale: pages read the same everywhere. */
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final LocalDate FEBRUARY = LocalDate.of(1970, 2, 1);

  /** How far ticks may lie apart. */
  private enum Step {
    DAY(Period.ofDays(1)),
    WEEK(Period.ofDays(7)),
    FORTNIGHT(Period.ofDays(14)),
    MONTH(Period.ofMonths(1)),
    TWO_MONTHS(Period.ofMonths(2)),
    QUARTER(Period.ofMonths(3)),
    HALF_YEAR(Period.ofMonths(6)),
    YEAR(Period.ofYears(1)),
    TWO_YEARS(Period.ofYears(2)),
    FIVE_YEARS(Period.ofYears(5)),
    TEN_YEARS(Period.ofYears(10)),
    FIFTY_YEARS(Period.ofYears(50)),
    TWO_CENTURIES(Period.ofYears(200)),
    MILLENNIUM(Period.ofYears(1000));

    final Period apart;

    Step(Period apart) {
      this.apart = apart;
    }

    /** A date without what is the same of all. */
    String label(LocalDate day) {
      String month = MONTHS.get(day.getMonthValue() - 1);
      return compareTo(MONTH) < 0
          ? day.getDayOfMonth() + " " + month
          : compareTo(YEAR) < 0 ? month + " " + day.getYear() : String.valueOf(day.getYear());
    }

    /** At least: the months that begin with February are the shortest. */
    long days() {
      return ChronoUnit.DAYS.between(FEBRUARY, FEBRUARY.plus(apart));
    }

    /** The last round date before {@code day}. */
    LocalDate round(LocalDate day) {
      long months = apart.toTotalMonths();
      if (months == 0) {
        return day;
      }
      long since = day.getYear() * 12L + day.getMonthValue() - 1;
      long round = since - Math.floorMod(since, months);
      return LocalDate.of((int) Math.floorDiv(round, 12L), (int) Math.floorMod(round, 12L) + 1, 1);
    }
  }

  /** A date on the line. */
  public record Tick(double at, String label) {}

  /** Where {@code instant} stands; what lies outside stands at the nearer end. */
  public double at(Instant instant) {
    double all = Math.max(1, Duration.between(from, to).toSeconds());
    double part = Duration.between(from, instant).toSeconds() / all;
    return left + (right - left) * Math.min(1, Math.max(0, part));
  }

  /** Round dates, at most ten within the years that a scenario can name. */
  public List<Tick> ticks() {
    long days = Math.max(1, Duration.between(from, to).toDays());
    Step step = Step.MILLENNIUM;
    for (Step candidate : Step.values()) {
      if (days / candidate.days() <= MOST_TICKS) {
        step = candidate;
        break;
      }
    }
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = step.round(LocalDate.ofInstant(from, ZoneOffset.UTC));
    for (Instant at = start(day); !at.isAfter(to); at = start(day)) {
      if (!at.isBefore(from)) {
        ticks.add(new Tick(at(at), step.label(day)));
      }
      day = day.plus(step.apart);
    }
    return ticks;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
