/**
 * Whether the cases of a pack notice it if a rule is changed a little:
 * {@link org.statedconditions.author.mutation.MutationRun}.
 *
 * <ul>
 *   <li><b>change</b>: one small change of one rule, made on its syntax tree
 *   <li><b>noticed</b>: with the change made, a case no longer comes out as it expects
 *   <li><b>refused</b>: no case notices it, but a check of the rules complains of it, so that nobody makes it by mistake
 * </ul>
 */
package org.statedconditions.author.mutation;
