package org.statedconditions.engine.rollup;

/**
 * A stage under a reading, all of whose conditions are met.
 *
 * @param laterMet of how many later stages, in the order of the pack, all conditions are met, too
 */
public record MetStageCounts(int laterMet) implements RollUpFact {
  @Override
  public int value(int place) {
    return place == 0 ? laterMet : 0;
  }
}
