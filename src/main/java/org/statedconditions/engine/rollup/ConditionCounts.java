package org.statedconditions.engine.rollup;

/**
 * A condition under a reading: how the candidate stands that it reports. One of these is 1, or all are 0 if there is none.
 *
 * @param met 1 if the candidate meets the condition
 * @param contested 1 if it is contested
 * @param undetermined 1 if it is undetermined
 * @param notMet 1 if it does not meet the condition
 */
public record ConditionCounts(int met, int contested, int undetermined, int notMet)
    implements RollUpFact {

  /** How many candidates are reported: one, or none. */
  public int candidates() {
    return met + contested + undetermined + notMet;
  }

  @Override
  public int value(int place) {
    return switch (place) {
      case 0 -> met;
      case 1 -> contested;
      case 2 -> undetermined;
      case 3 -> notMet;
      case 4 -> candidates();
      default -> 0;
    };
  }
}
