package org.statedconditions.report;

import java.time.Instant;
import java.time.LocalDate;
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

  /**
   * The same, as the scenario writes it: with the offset that it gives, {@code 19 Apr 2025 18:00 +03:00}, or as the plain day of its
   * time zone.
   */
  static String of(Instant instant, Map<Instant, String> written) {
    String text = written.get(instant);
    if (text != null && text.indexOf('T') < 0) {
      return day(LocalDate.parse(text)).replace(' ', Words.TIE);
    }
    OffsetDateTime at =
        text == null ? instant.atOffset(ZoneOffset.UTC) : OffsetDateTime.parse(text);
    String day = day(at.toLocalDate());
    LocalTime time = at.toLocalTime();
    String zone = text == null ? "UTC" : at.getOffset().getId();
    // Midnight of another offset lies within a day of UTC, so it is said.
    boolean plain = text == null && time.equals(LocalTime.MIDNIGHT);
    return (plain ? day : day + " " + time + " " + zone).replace(' ', Words.TIE);
  }

  /** Only the day, in the offset that the scenario gives. */
  static String day(Instant instant, Map<Instant, String> written) {
    String text = written.getOrDefault(instant, instant.toString());
    return day(LocalDate.parse(
            text.substring(0, text.indexOf('T') < 0 ? text.length() : text.indexOf('T'))))
        .replace(' ', Words.TIE);
  }

  private static String day(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
  }

  /** The same, and UTC besides where that reads differently: instants that follow each other can be compared. */
  static String withUtc(Instant instant, Map<Instant, String> written) {
    return written.containsKey(instant)
        ? of(instant, written) + " (" + of(instant) + ")"
        : of(instant);
  }
}
