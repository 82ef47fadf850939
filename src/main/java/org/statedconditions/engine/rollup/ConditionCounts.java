package org.statedconditions.engine.rollup;

/**
 * A condition under a reading: how many candidates have which status. Of a condition that follows another one, only the
 * candidate counts that the other one chose.
 *
 * @param met how many candidates meet the condition
 * @param contested how many are contested
 * @param undetermined how many are undetermined
 * @param notMet how many do not meet it
 */
public record ConditionCounts(int met, int contested, int undetermined, int notMet)
    implements RollUpFact {

  /** How many candidates count. */
  public int candidates() {
    return met + contested + undetermined + notMet;
  }
}
