package org.statedconditions.engine.rollup;

import org.statedconditions.finding.Status;

/**
 * Something that consists of parts whose statuses are counted, and whose own status rules conclude from these counts. One whole
 * may have several such statuses, which are told apart by a number: a subject has one for each criterion.
 */
abstract class Whole {
  /** Whether it waits to be counted. */
  boolean due;

  /** Puts its counts before the rules. */
  abstract void count(CountFacts rules, Propagation propagation);

  /** Takes the status number {@code which} that rules concluded, and tells {@code propagation} if it is another than before. */
  abstract void conclude(int which, Status status, Propagation propagation);
}
