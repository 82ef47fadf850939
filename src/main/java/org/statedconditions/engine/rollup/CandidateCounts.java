package org.statedconditions.engine.rollup;

/**
 * A candidate of a condition under a reading: how many of the criteria that the reading asks for have which status.
 *
 * @param met how many criteria are met
 * @param contested how many are contested
 * @param undetermined how many are undetermined
 * @param notMet how many are not met
 */
public record CandidateCounts(int met, int contested, int undetermined, int notMet)
    implements RollUpFact {}
