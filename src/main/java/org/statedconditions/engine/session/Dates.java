package org.statedconditions.engine.session;

import java.time.Instant;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.fact.Requirement;

/**
 * The dates that rules compare with the instant asked about. The clock is no fact, or every rule that looks at it would run
 * again whenever it moves; instead a fact is put in anew when it has a date between the old instant and the new one.
 */
final class Dates {
  private Dates() {}

  static boolean oneBetween(Fact fact, Instant before, Instant now) {
    if (before == null || before.equals(now)) {
      return false;
    }
    Instant start = before.isBefore(now) ? before : now;
    Instant end = before.isBefore(now) ? now : before;
    if (fact instanceof Ceasefire c) {
      return within(c.effectiveFrom(), start, end)
          || within(c.expiresOn(), start, end)
          || within(c.endedOn(), start, end);
    } else if (fact instanceof Mandate m) {
      return within(m.adoptedOn(), start, end)
          || within(m.confirmedOn(), start, end)
          || within(m.startsOn(), start, end)
          || within(m.endsOn(), start, end);
    } else if (fact instanceof OwnFact own) {
      for (Object value : own.values().values()) {
        if (value instanceof Instant date && within(date, start, end)) {
          return true;
        }
      }
      return false;
    }
    assert fact instanceof Contribution || fact instanceof Requirement
        : "a fact type whose dates are not known here";
    return false;
  }

  /** On either end too: rules compare with {@code <} as well as with {@code <=}. */
  private static boolean within(Instant date, Instant start, Instant end) {
    return date != null && !date.isBefore(start) && !date.isAfter(end);
  }
}
