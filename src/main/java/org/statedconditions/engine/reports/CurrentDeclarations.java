package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireBuilder;
import org.statedconditions.fact.Declaration;

/**
 * Of one source's declarations on one ceasefire those that count. What is said of each party is a field of its own: of the reports
 * that give it the latest stand, with those without a {@code reportedOn}. Of what they say the declaration with the latest day
 * counts, with those without a day. A declaration whose day has not come replaces nothing.
 */
final class CurrentDeclarations {
  private final Instant asOf;
  private final Map<String, Instant> lastReported = new HashMap<>();
  private final Map<String, Instant> lastSpoken = new HashMap<>();

  private CurrentDeclarations(Instant asOf) {
    this.asOf = asOf;
  }

  /** The same reports, in the same order, without the declarations that do not count at {@code asOf}. */
  static List<Ceasefire> of(List<Ceasefire> reports, Instant asOf) {
    CurrentDeclarations current = new CurrentDeclarations(asOf);
    current.read(reports);
    List<Ceasefire> result = new ArrayList<>(reports.size());
    for (Ceasefire report : reports) {
      result.add(current.left(report));
    }
    return result;
  }

  private void read(List<Ceasefire> reports) {
    for (Ceasefire report : reports) {
      for (Declaration word : declarations(report)) {
        if (report.reportedOn() != null && hasCome(word)) {
          lastReported.merge(word.party(), report.reportedOn(), CurrentDeclarations::later);
        }
      }
    }
    for (Ceasefire report : reports) {
      for (Declaration word : declarations(report)) {
        if (word.on() != null && stands(word, report)) {
          lastSpoken.merge(word.party(), word.on(), CurrentDeclarations::later);
        }
      }
    }
  }

  private Ceasefire left(Ceasefire report) {
    List<Declaration> all = declarations(report);
    List<Declaration> kept = new ArrayList<>(all.size());
    for (Declaration word : all) {
      if (stands(word, report) && isLast(word.on(), lastSpoken.get(word.party()))) {
        kept.add(word);
      }
    }
    return kept.size() == all.size()
        ? report
        : CeasefireBuilder.from(report).withDeclarations(kept.isEmpty() ? null : kept);
  }

  private boolean stands(Declaration word, Ceasefire report) {
    return hasCome(word) && isLast(report.reportedOn(), lastReported.get(word.party()));
  }

  private boolean hasCome(Declaration word) {
    return word.on() == null || !word.on().isAfter(asOf);
  }

  /** Whether {@code one} is not earlier than {@code last}; what has no date is not replaced. */
  private static boolean isLast(@Nullable Instant one, @Nullable Instant last) {
    return one == null || last == null || !one.isBefore(last);
  }

  private static List<Declaration> declarations(Ceasefire report) {
    return report.declarations() == null ? List.of() : report.declarations();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
