package org.statedconditions.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A date that a fact gives, and from when on rules see the fact otherwise because of it.
 *
 * @param field the field that gives the date, for example {@code expiresOn} or {@code source.date}
 * @param date the date itself
 * @param at the first instant at which rules see it otherwise: the date, the instant right after it for a rule that asks for
 *     a date before the instant asked about, or as much before or after it as the rule says
 */
public record DateTurn(String field, Instant date, Instant at) {

  /** The field, and how far from its date the turn lies, for example {@code expiresOn - 30 days}. */
  public String written() {
    // A rule that is strict turns a nanosecond later than as much as it says.
    Duration exact = Duration.between(date, at);
    Duration shift =
        exact.equals(exact.truncatedTo(ChronoUnit.SECONDS)) ? exact : exact.minusNanos(1);
    if (shift.isZero()) {
      return field;
    }
    boolean days = shift.toSeconds() % Duration.ofDays(1).toSeconds() == 0;
    long figure = Math.abs(days ? shift.toDays() : shift.toSeconds());
    return field
        + (shift.isNegative() ? " - " : " + ")
        + figure
        + (days ? " day" : " second")
        + (figure == 1 ? "" : "s");
  }
}
