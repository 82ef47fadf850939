package org.statedconditions.engine.session;

import java.time.Instant;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactDate;

/**
 * The dates that rules compare with the instant asked about. The clock is no fact, or every rule that looks at it would run
 * again whenever it moves; instead a fact is put in anew when it has a date between the old instant and the new one, or on
 * either of them: rules compare with {@code <} as well as with {@code <=}.
 */
final class Dates {
  private Dates() {}

  static boolean oneBetween(Fact fact, Instant before, Instant now) {
    if (before == null || before.equals(now)) {
      return false;
    }
    Instant start = before.isBefore(now) ? before : now;
    Instant end = before.isBefore(now) ? now : before;
    return FactDate.anyWithin(fact, start, end);
  }
}
