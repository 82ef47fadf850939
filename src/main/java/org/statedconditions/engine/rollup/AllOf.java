package org.statedconditions.engine.rollup;

import java.util.BitSet;
import org.statedconditions.finding.Status;

/** Something that holds only if all of its parts do, under all readings at once: a set holds the indexes of readings. */
public interface AllOf {

  /** All readings. */
  BitSet getReadings();

  /** The readings under which a part is not met. */
  BitSet getNotMetOfOne();

  /** The readings under which a part is contested. */
  BitSet getContestedOfOne();

  /** The readings under which a part is undetermined. */
  BitSet getOpenOfOne();

  /** Takes down what the rules concluded under {@code readings}. */
  void conclude(Status status, BitSet readings);
}
