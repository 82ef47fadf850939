package org.statedconditions.engine.rollup;

/**
 * A criterion that each member of a group has to meet: how many members have which status.
 *
 * @param met of how many members it is met
 * @param contested of how many it is contested
 * @param undetermined of how many it is undetermined
 * @param notMet of how many it is not met
 * @param complete whether it is known that these members are all, or the pack assumes it
 */
public record GroupCounts(int met, int contested, int undetermined, int notMet, boolean complete)
    implements RollUpFact {

  /** How many members there are. */
  public int members() {
    return met + contested + undetermined + notMet;
  }

  @Override
  public int value(int place) {
    return switch (place) {
      case 0 -> met;
      case 1 -> contested;
      case 2 -> undetermined;
      case 3 -> notMet;
      case 4 -> members();
      case 5 -> complete ? 1 : 0;
      default -> 0;
    };
  }
}
