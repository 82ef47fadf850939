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
  public int value(int place) {
    return switch (place) {
      case 0 -> complete;
      case 1 -> notComplete;
      case 2 -> fault ? 1 : 0;
      default -> 0;
    };
  }
}
