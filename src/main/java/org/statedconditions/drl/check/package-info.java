/**
 * What is wrong with the rules of a pack, and what they may not say: visitors of the syntax tree, with one list of problems
 * ({@link org.statedconditions.drl.check.RuleMistakes}).
 */
package org.statedconditions.drl.check;
