package org.statedconditions.conformance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

/** Dates for a generated scenario: on the instant asked about, just before and after it, and at the edges of terms. */
final class Dates {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final int[] AROUND = {
    -400, -150, -120, -91, -90, -89, -60, -30, -10, -2, -1, 0, 0, 1, 2, 30, 60, 91
  };
  private static final int[] PAST = {-400, -150, -120, -91, -90, -89, -60, -30, -10, -1, 0};
  private static final int[] RECENT = {-30, -10, -2, -1, 0};
  private static final int[] FAR_AHEAD = {30, 60, 90, 91, 400};
  private static final String[] ZONES = {
    "Europe/Kyiv", "Europe/Istanbul", "America/Havana", "Asia/Tokyo"
  };

  private final Random random;
  private final String zone;

  Dates(Random random) {
    this.random = random;
    this.zone = random.nextInt(4) == 0 ? ZONES[random.nextInt(ZONES.length)] : null;
  }

  /** The scenario's time zone, or null: UTC. */
  String zone() {
    return zone;
  }

  Moment now() {
    return random.nextInt(4) == 0
        ? new Moment(TODAY + oneOf("T00:00:00Z", "T12:00:00+03:00"))
        : new Moment("" + TODAY);
  }

  Moment around() {
    return moment(AROUND);
  }

  Moment past() {
    return moment(PAST);
  }

  Moment recent() {
    return moment(RECENT);
  }

  Moment farAhead() {
    return moment(FAR_AHEAD);
  }

  /** The day of a moment, for a last day. */
  Moment day(Moment moment) {
    return new Moment(moment.text().substring(0, 10));
  }

  boolean isBefore(Moment one, Moment other) {
    ZoneId here = ZoneId.of(zone == null ? "UTC" : zone);
    return one.in(here).isBefore(other.in(here));
  }

  private Moment moment(int[] offsets) {
    LocalDate day = TODAY.plusDays(offsets[random.nextInt(offsets.length)]);
    return random.nextInt(8) == 0
        ? new Moment(day + oneOf("T00:00:00+03:00", "T12:00:00+03:00", "T00:00:00Z"))
        : new Moment(day.toString());
  }

  private String oneOf(String... values) {
    return values[random.nextInt(values.length)];
  }
}
