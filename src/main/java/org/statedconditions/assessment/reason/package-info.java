/**
 * Why a status is what it is, and why it is not another one: {@link org.statedconditions.assessment.reason.Explanation}, as pure
 * data.
 *
 * <ul>
 *   <li><b>trace</b>: how something came about: of a condition by its criteria, of a criterion by its subjects, of a subject by
 *       the rules, of a rule by its steps, of a step by the facts that it looked at
 *   <li><b>step</b>: one part of what stands between {@code when} and {@code then}
 *   <li><b>check</b>: one constraint held against one fact; its <b>need</b> is what the constraint asks for
 *   <li><b>nearest</b>: where a rule does not hold, the facts with which the fewest of its constraints fail
 *   <li><b>candidacy</b>: the rules that say which subjects count at all
 *   <li><b>open</b>: what does not decide a status now and would once what decides it is met
 * </ul>
 */
package org.statedconditions.assessment.reason;
