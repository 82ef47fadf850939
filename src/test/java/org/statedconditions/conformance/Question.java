package org.statedconditions.conformance;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What decides which reports count and what their dates mean.
 *
 * @param at the instant at which things have to hold
 * @param knownBy by when they had to be known, or null
 * @param zone whose midnights plain dates are
 */
record Question(Instant at, Instant knownBy, ZoneId zone) {
  static Question of(Scenario scenario) {
    ZoneId zone = scenario.zone();
    return new Question(scenario.asOf().in(zone), instant(scenario.knownBy(), zone), zone);
  }

  /** A report counts if it holds at the instant, from its start and before its end, and was known by then. */
  boolean counts(Header header) {
    return (header.from() == null || !header.from().in(zone).isAfter(at))
        && (header.until() == null || at.isBefore(header.until().in(zone)))
        && (knownBy == null
            || header.reportedOn() == null
            || !header.reportedOn().in(zone).isAfter(knownBy));
  }

  boolean hasCome(Instant instant) {
    return !instant.isAfter(at);
  }

  Instant instant(Moment moment) {
    return instant(moment, zone);
  }

  private static Instant instant(Moment moment, ZoneId zone) {
    return moment == null ? null : moment.in(zone);
  }
}
