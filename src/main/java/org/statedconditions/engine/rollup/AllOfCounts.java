package org.statedconditions.engine.rollup;

/**
 * Several things all of which have to be met: the criteria of a candidate, the conditions that follow one another, those of the
 * verdict, and those that a gate requires.
 *
 * @param met how many are met
 * @param contested how many are contested
 * @param undetermined how many are undetermined
 * @param notMet how many are not met
 */
public record AllOfCounts(int met, int contested, int undetermined, int notMet)
    implements RollUpFact {
  @Override
  public int value(int place) {
    return switch (place) {
      case 0 -> met;
      case 1 -> contested;
      case 2 -> undetermined;
      case 3 -> notMet;
      default -> 0;
    };
  }
}
