/**
 * From findings to statuses. The logic is in {@code rules/core/roll-up.drl}, whose head says what the words mean and in which
 * order the levels come; here Java keeps the counts that its rules match, and takes down what they conclude.
 *
 * <p>{@link org.statedconditions.engine.rollup.Board} is the way in: it hears which matches of the pack's rules hold. {@link
 * org.statedconditions.engine.rollup.RollUpState} holds the wholes of a session: the findings on each subject, the groups of
 * subjects, how candidates and conditions stand, the verdicts. {@link org.statedconditions.engine.rollup.Propagation} has what
 * has changed counted, level by level. {@link org.statedconditions.engine.rollup.CountFacts} puts the counts before the rules.
 * {@link org.statedconditions.engine.rollup.CandidateRanking} is the order in which a condition ranks its candidates. {@link
 * org.statedconditions.engine.rollup.Suppositions} has something else counted than what was found.
 */
package org.statedconditions.engine.rollup;
