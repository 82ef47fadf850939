package org.statedconditions.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A report that counts.
 *
 * @param place its place in the file
 * @param speaker who says it: its source, or a name of its own, since two reports without a source are two sources
 * @param reportedOn when it became known, or null
 */
record Counted<R extends Report>(R report, int place, String speaker, Instant reportedOn) {
  static <R extends Report> List<Counted<R>> in(
      Scenario scenario, Class<R> kind, Question question) {
    List<Counted<R>> counted = new ArrayList<>();
    for (int place = 0; place < scenario.facts().size(); place++) {
      Report report = scenario.facts().get(place);
      Header header = report.header();
      if (kind.isInstance(report) && question.counts(header)) {
        String speaker =
            header.source() == null ? "the file, in fact " + place : "source " + header.source();
        counted.add(new Counted<>(
            kind.cast(report), place, speaker, question.instant(header.reportedOn())));
      }
    }
    return counted;
  }
}
