package org.statedconditions.report;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as people read them: {@code 27 Nov 2025}, with the time in UTC where it is not midnight. */
final class Dates {
  /** Not taken from a locale: reports read the same everywhere. */
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private Dates() {}

  static String of(Instant instant) {
    OffsetDateTime at = instant.atOffset(ZoneOffset.UTC);
    String day = at.getDayOfMonth() + " " + MONTHS[at.getMonthValue() - 1] + " " + at.getYear();
    LocalTime time = at.toLocalTime();
    String written = time.equals(LocalTime.MIDNIGHT) ? day : day + " " + time + " UTC";
    return written.replace(' ', Words.TIE);
  }
}
