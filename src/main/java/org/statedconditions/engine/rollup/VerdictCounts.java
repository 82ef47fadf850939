package org.statedconditions.engine.rollup;

/**
 * The verdict under a reading: how many conditions have which status.
 *
 * @param met how many conditions are met
 * @param contested how many are contested
 * @param undetermined how many are undetermined
 * @param notMet how many are not met
 */
public record VerdictCounts(int met, int contested, int undetermined, int notMet)
    implements RollUpFact {}
