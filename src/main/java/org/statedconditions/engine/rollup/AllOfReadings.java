package org.statedconditions.engine.rollup;

import java.util.BitSet;
import org.statedconditions.finding.Status;

/** Counts parts by their status under each reading. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
abstract class AllOfReadings extends RollUpFact implements AllOf {
  private final BitSet readings;
  private final BitSet notMet = new BitSet();
  private final BitSet contested = new BitSet();
  private final BitSet open = new BitSet();

  AllOfReadings(BitSet readings) {
    this.readings = readings;
  }

  /** Forgets what was counted. */
  void clear() {
    notMet.clear();
    contested.clear();
    open.clear();
  }

  /** Takes down how many parts have each status, by its ordinal, under {@code reading}. */
  void take(int reading, int[] counts) {
    notMet.set(reading, counts[Status.NOT_MET.ordinal()] > 0);
    contested.set(reading, counts[Status.CONTESTED.ordinal()] > 0);
    open.set(reading, counts[Status.UNDETERMINED.ordinal()] > 0);
  }

  @Override
  public BitSet getReadings() {
    return readings;
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
