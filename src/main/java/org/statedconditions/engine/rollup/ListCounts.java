package org.statedconditions.engine.rollup;

/**
 * Those reported of one kind, of which something has to hold of every one.
 *
 * @param complete how many findings say that these are all
 * @param notComplete how many findings say that these are not all
 * @param fault whether a rule that might say either cannot be worked out
 */
public record ListCounts(int complete, int notComplete, boolean fault) implements RollUpFact {
  @Override
  public int[] values() {
    return new int[] {complete, notComplete, fault ? 1 : 0};
  }
}
