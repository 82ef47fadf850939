package org.statedconditions.report;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Instants as people read them: {@code 27 Nov 2025}, with the time where it is not midnight in UTC. */
final class Dates {
  /** Not taken from a locale: reports read the same everywhere. */
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private Dates() {}

  static String of(Instant instant) {
    return of(instant, Map.of());
  }

  /** The same, with the offset that the scenario gives it, if it gives it one: {@code 19 Apr 2025 18:00 +03:00}. */
  static String of(Instant instant, Map<Instant, String> written) {
    String text = written.get(instant);
    OffsetDateTime at =
        text == null ? instant.atOffset(ZoneOffset.UTC) : OffsetDateTime.parse(text);
    String day = at.getDayOfMonth() + " " + MONTHS[at.getMonthValue() - 1] + " " + at.getYear();
    LocalTime time = at.toLocalTime();
    String zone = text == null ? "UTC" : at.getOffset().getId();
    // Midnight of another offset lies within a day of UTC, so it is said.
    boolean plain = text == null && time.equals(LocalTime.MIDNIGHT);
    return (plain ? day : day + " " + time + " " + zone).replace(' ', Words.TIE);
  }

  /** The same, and UTC besides where that reads differently: instants that follow each other can be compared. */
  static String withUtc(Instant instant, Map<Instant, String> written) {
    return written.containsKey(instant)
        ? of(instant, written) + " (" + of(instant) + ")"
        : of(instant);
  }
}
