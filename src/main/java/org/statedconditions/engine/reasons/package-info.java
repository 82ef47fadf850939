/**
 * Why a status is what it is, and why it is not another one. The rules are walked through as the engine has planned them
 * ({@link org.statedconditions.engine.model.RulePlan}), over the facts of one session; each constraint is worked out by the very
 * code that the session runs. Nothing of it lies on the way of an assessment.
 *
 * <ul>
 *   <li><b>trial</b>: one fact held against the constraints of one pattern
 *   <li><b>match</b>: facts with which all steps hold
 *   <li><b>way</b>: facts for all steps, whether or not they hold; its <b>distance</b> counts what does not
 *   <li><b>operand</b>: one side of a comparison, with where it was read
 * </ul>
 */
package org.statedconditions.engine.reasons;
