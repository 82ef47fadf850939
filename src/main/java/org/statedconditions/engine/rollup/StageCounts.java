package org.statedconditions.engine.rollup;

/**
 * A stage under a reading.
 *
 * @param unmet how many of the conditions that it requires have another status than met
 */
public record StageCounts(int unmet) implements RollUpFact {
  @Override
  public int value(int place) {
    return place == 0 ? unmet : 0;
  }
}
