/**
 * First versions of what a rule author writes, which pass a check as they are:
 * {@link org.statedconditions.author.scaffold.PackScaffold} and {@link org.statedconditions.author.scaffold.RuleScaffold}.
 */
package org.statedconditions.author.scaffold;
