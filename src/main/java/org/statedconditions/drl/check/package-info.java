/**
 * What is wrong with the rules of a pack: {@link org.statedconditions.drl.check.CheckedRules} begins here. The names that rules may
 * use are collected first ({@code names}); mistakes are looked for ({@code mistake}) and the closed language is held
 * ({@code gate}), both on the syntax tree; of two problems of one rule the mistake is told.
 */
package org.statedconditions.drl.check;
