package org.statedconditions.engine.rollup;

/**
 * What the rules of {@code rules/core} match: the counts of one whole, such as how many criteria a candidate meets. {@link Propagation}
 * has the order of levels. A fact stands for every whole that has these counts, so there is never more than one with the same.
 */
public sealed interface RollUpFact
    permits CriterionCounts,
        ListCounts,
        GroupCounts,
        AllOfCounts,
        ConditionCounts,
        StageCounts,
        MetStageCounts {

  /**
   * What rules read of it, at most six values, in the order in which {@link RollUpRules} names them: counts, then flags, which are 1
   * or 0; 0 beyond these.
   */
  int value(int place);
}
