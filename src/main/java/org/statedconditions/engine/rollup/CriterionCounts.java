package org.statedconditions.engine.rollup;

/**
 * A criterion of one subject.
 *
 * @param met how many findings say that it is met
 * @param notMet how many findings say that it is not met
 * @param subjectContested whether reports differ on whether the subject is to be looked at at all
 * @param fault whether a rule that might say either cannot be worked out
 */
public record CriterionCounts(int met, int notMet, boolean subjectContested, boolean fault)
    implements RollUpFact {
  @Override
  public int value(int place) {
    return switch (place) {
      case 0 -> met;
      case 1 -> notMet;
      case 2 -> subjectContested ? 1 : 0;
      case 3 -> fault ? 1 : 0;
      default -> 0;
    };
  }
}
