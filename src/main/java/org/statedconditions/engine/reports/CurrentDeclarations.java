package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireBuilder;
import org.statedconditions.fact.Declaration;

/** Of one source's declarations on one ceasefire those that count: each party's latest that counts already. */
final class CurrentDeclarations {
  private CurrentDeclarations() {}

  /** The same reports, in the same order, without the declarations that do not count at {@code asOf}. */
  static List<Ceasefire> of(List<Ceasefire> reports, Instant asOf) {
    Map<String, Statement> latest = new HashMap<>();
    boolean untouched = true;
    for (Ceasefire report : reports) {
      for (Declaration d : declarations(report)) {
        if (d.on() != null && d.on().isAfter(asOf)) {
          untouched = false;
        } else {
          Statement statement = new Statement(d.on(), report.reportedOn());
          Statement known = latest.get(d.party());
          untouched &= known == null;
          if (known == null || statement.later(known)) {
            latest.put(d.party(), statement.mostRecentlyReported(known));
          } else if (!known.later(statement)) {
            latest.put(d.party(), known.mostRecentlyReported(statement));
          }
        }
      }
    }
    if (untouched) {
      return reports;
    }
    List<Ceasefire> result = new ArrayList<>(reports.size());
    for (Ceasefire report : reports) {
      List<Declaration> kept = new ArrayList<>();
      for (Declaration d : declarations(report)) {
        if ((d.on() == null || !d.on().isAfter(asOf))
            && !latest.get(d.party()).replaces(new Statement(d.on(), report.reportedOn()))) {
          kept.add(d);
        }
      }
      result.add(
          kept.size() == declarations(report).size()
              ? report
              : CeasefireBuilder.from(report).withDeclarations(kept.isEmpty() ? null : kept));
    }
    return result;
  }

  private static List<Declaration> declarations(Ceasefire report) {
    return report.declarations() == null ? List.of() : report.declarations();
  }

  /** When a party spoke and when that became known; absent is earlier than any instant. */
  private record Statement(Instant on, Instant reportedOn) {
    boolean later(Statement other) {
      return compare(on, other.on) > 0;
    }

    /** For equal {@code on}: remembers the latest report; {@code other} may be {@code null} or earlier. */
    Statement mostRecentlyReported(Statement other) {
      return other == null
              || compare(on, other.on) != 0
              || compare(reportedOn, other.reportedOn) >= 0
          ? this
          : other;
    }

    /** Whether {@code earlier} is replaced by this: an undated report is not replaced by one of the same day. */
    boolean replaces(Statement earlier) {
      int c = compare(on, earlier.on);
      return c > 0
          || (c == 0 && earlier.reportedOn != null && compare(reportedOn, earlier.reportedOn) > 0);
    }

    private static int compare(Instant a, Instant b) {
      return a == null ? (b == null ? 0 : -1) : b == null ? 1 : a.compareTo(b);
    }
  }
}
