/**
 * The answer, as pure data: {@link org.statedconditions.assessment.Assessment}. It is the same for every way of asking, holds no
 * type of the engine, and concludes nothing: every status in it was concluded by a rule.
 *
 * <ul>
 *   <li><b>reading</b>: one way of taking what was stated; each gets a verdict of its own
 *   <li><b>condition</b>: one thing that was asked for; <b>criterion</b>: one of the things that it takes to meet a condition
 *   <li><b>subject</b>: what a criterion is about, for example one ceasefire; reports on it share its id
 *   <li><b>candidate</b>: a subject that may meet a condition; the condition <b>chooses</b> one and reports it
 *   <li><b>finding</b>: what one rule says of one criterion for one subject: that it holds or that it does not
 *   <li><b>status</b>: met, not met, contested (findings say both) or undetermined (no finding says anything)
 *   <li><b>stage</b>: how far the conditions have come in their stated order
 *   <li><b>missing</b>: a criterion that keeps a verdict from being met
 * </ul>
 */
package org.statedconditions.assessment;
