package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.List;
import org.statedconditions.assessment.DateTurn;
import org.statedconditions.fact.Fact;

/**
 * When rules see a fact otherwise because the clock has moved, although the fact is the same. The clock itself is no fact, or
 * every rule that looks at it would run again whenever it moves; instead a fact that turns is put into the session anew.
 */
public interface ClockUse {

  /** The instants from which on rules see {@code fact} otherwise than before, by fields. */
  List<DateTurn> turns(Fact fact);

  /** Whether rules may see {@code fact} otherwise after any move, because it is not known when they do. */
  boolean turnsAlways(Fact fact);

  /** Whether rules may see {@code fact} otherwise after a move between the two instants, in whichever direction. */
  boolean turnsBetween(Fact fact, Instant before, Instant now);
}
