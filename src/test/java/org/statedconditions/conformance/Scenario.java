package org.statedconditions.conformance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What a scenario file says.
 *
 * @param knownBy null: every report counts, whenever it became known
 * @param timeZone null: UTC
 * @param parties the parties asked for, where the scenario sets them; else null
 * @param minimumTermDays the shortest term that lasts, where the scenario sets it; else null
 * @param sources what the file says of each source; it plays no part
 */
record Scenario(
    String title,
    Moment asOf,
    Moment knownBy,
    String timeZone,
    List<String> parties,
    Integer minimumTermDays,
    Map<String, Object> sources,
    List<Report> facts) {
  ZoneId zone() {
    return ZoneId.of(timeZone == null ? "UTC" : timeZone);
  }

  List<String> partiesAskedFor() {
    return parties == null ? List.of("RU", "UA") : parties;
  }

  long shortestTerm() {
    return minimumTermDays == null ? 90 : minimumTermDays;
  }

  Scenario at(LocalDate day) {
    return new Scenario(
        title,
        new Moment(day.toString()),
        knownBy,
        timeZone,
        parties,
        minimumTermDays,
        sources,
        facts);
  }

  Scenario with(List<Report> otherFacts) {
    return new Scenario(
        title, asOf, knownBy, timeZone, parties, minimumTermDays, sources, otherFacts);
  }
}
