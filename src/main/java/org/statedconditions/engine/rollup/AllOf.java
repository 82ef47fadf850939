package org.statedconditions.engine.rollup;

import org.statedconditions.finding.Status;

/** Something that holds only if all of its parts do. */
public interface AllOf {

  /** How many parts are not met. */
  int getNotMet();

  /** How many parts are contested. */
  int getContested();

  /** How many parts are undetermined. */
  int getUndetermined();

  /** Takes down what the rules concluded. */
  void conclude(Status status);
}
