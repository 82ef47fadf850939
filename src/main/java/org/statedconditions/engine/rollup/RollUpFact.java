package org.statedconditions.engine.rollup;

/**
 * What the rules of {@code rules/core} match: the counts of one whole, such as how many criteria a candidate meets. Each type
 * belongs to one level of the roll-up; {@link Propagation} has their order. A fact stands for every whole of its level that has
 * these counts, so there is never more than one with the same.
 */
public sealed interface RollUpFact
    permits CriterionCounts,
        ListCounts,
        GroupCounts,
        CandidateCounts,
        ConditionCounts,
        VerdictCounts,
        StageCounts,
        MetStageCounts {}
