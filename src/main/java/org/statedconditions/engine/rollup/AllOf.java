package org.statedconditions.engine.rollup;

import java.util.BitSet;
import org.statedconditions.finding.Status;

/**
 * Things of which each holds only if all of its parts do: how candidates stand, verdicts. Rules look at many of them at once;
 * a set holds the numbers that the things have here.
 */
public interface AllOf {

  /** All of the things. */
  BitSet getAll();

  /** The things of which a part is not met. */
  BitSet getNotMetOfOne();

  /** The things of which a part is contested. */
  BitSet getContestedOfOne();

  /** The things of which a part is undetermined. */
  BitSet getOpenOfOne();

  /** Takes down what the rules concluded of {@code things}. */
  void conclude(Status status, BitSet things);
}
