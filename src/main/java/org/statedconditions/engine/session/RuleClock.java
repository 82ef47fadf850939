package org.statedconditions.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.statedconditions.assessment.DateTurn;
import org.statedconditions.drl.outline.AsOfUse;
import org.statedconditions.drl.outline.AsOfUse.Compared;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.engine.reports.ClockUse;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactDate;

/** How the rules of a pack look at the instant asked about. */
public final class RuleClock implements ClockUse {
  private final Set<String> compared = new HashSet<>();
  private final boolean onlyListedDates;
  private final boolean strict;

  RuleClock(PackOutline rules) {
    Set<AsOfUse> uses = rules.asOfUses();
    onlyListedDates =
        uses.stream().allMatch(use -> use instanceof Compared c && c.shift().none());
    strict = uses.stream()
        .anyMatch(use -> !(use instanceof Compared c) || c.turns() != AsOfUse.Turns.AT);
    uses.forEach(use -> {
      if (use instanceof Compared c) {
        compared.add(c.date().path());
      }
    });
  }

  @Override
  public List<DateTurn> turns(Fact fact) {
    List<DateTurn> turns = new ArrayList<>();
    for (FactDate date : FactDate.of(fact)) {
      if (onlyListedDates
          && date.ofReport()
          && !compared.contains(date.field())) {
        continue;
      }
      turns.add(new DateTurn(date.field(), date.instant(), date.instant()));
      if (strict && date.instant().isBefore(Instant.MAX)) {
        turns.add(new DateTurn(date.field(), date.instant(), date.instant().plusNanos(1)));
      }
    }
    return turns;
  }

  @Override
  public boolean turnsAlways(Fact fact) {
    return false;
  }

  @Override
  public boolean turnsBetween(Fact fact, Instant before, Instant now) {
    Instant start = before.isBefore(now) ? before : now;
    Instant end = before.isBefore(now) ? now : before;
    return turns(fact).stream()
        .anyMatch(turn -> turn.at().isAfter(start) && !turn.at().isAfter(end));
  }

  /** Whether only a new session sees that the clock has moved. */
  public boolean needsNewSession() {
    return !onlyListedDates;
  }

  /** Whether an answer may change at instants that {@link #turns} does not give. */
  public boolean mayMissInstants() {
    return !onlyListedDates;
  }
}
