package org.statedconditions.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A date or a date-time as a file writes it. What instant a plain date means depends on the scenario's time zone. */
record Moment(String text) {
  private boolean isPlainDate() {
    return text.indexOf('T') < 0;
  }

  /** A plain date is its midnight: the first instant after one left out, the earlier of one that comes twice. */
  Instant in(ZoneId zone) {
    return isPlainDate()
        ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }

  /** The end of this day, which is the start of the next. */
  Instant endIn(ZoneId zone) {
    return LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
  }
}
