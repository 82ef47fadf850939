package org.statedconditions.engine.rollup;

import java.util.BitSet;
import org.statedconditions.finding.Status;

/** Counts the parts of things by their status. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
abstract class AllOfParts extends RollUpFact implements AllOf {
  private final BitSet all = new BitSet();
  private final BitSet notMet = new BitSet();
  private final BitSet contested = new BitSet();
  private final BitSet open = new BitSet();

  /** Forgets all things. */
  final void clear() {
    all.clear();
    notMet.clear();
    contested.clear();
    open.clear();
  }

  /** Takes down how many parts of {@code thing} have each status, by its ordinal. */
  final void take(int thing, int[] counts) {
    all.set(thing);
    if (counts[Status.NOT_MET.ordinal()] > 0) {
      notMet.set(thing);
    }
    if (counts[Status.CONTESTED.ordinal()] > 0) {
      contested.set(thing);
    }
    if (counts[Status.UNDETERMINED.ordinal()] > 0) {
      open.set(thing);
    }
  }

  @Override
  public BitSet getAll() {
    return all;
  }

  @Override
  public BitSet getNotMetOfOne() {
    return notMet;
  }

  @Override
  public BitSet getContestedOfOne() {
    return contested;
  }

  @Override
  public BitSet getOpenOfOne() {
    return open;
  }
}
