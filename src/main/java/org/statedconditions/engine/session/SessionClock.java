package org.statedconditions.engine.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.statedconditions.assessment.DateTurn;
import org.statedconditions.engine.reports.ClockUse;
import org.statedconditions.fact.Fact;

/** How rules look at the clock in a session in which they know these parameters. */
record SessionClock(RuleClock rules, Map<String, Object> parameters) implements ClockUse {

  @Override
  public List<DateTurn> turns(Fact fact) {
    return rules.turns(fact, parameters);
  }

  @Override
  public boolean turnsAlways(Fact fact) {
    return rules.turnsAlways(fact);
  }

  @Override
  public boolean turnsBetween(Fact fact, Instant before, Instant now) {
    return rules.turnsBetween(fact, before, now, parameters);
  }
}
