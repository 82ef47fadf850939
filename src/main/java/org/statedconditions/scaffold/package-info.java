/**
 * First versions of what a rule author writes, which pass a check as they are:
 * {@link org.statedconditions.scaffold.PackScaffold} and {@link org.statedconditions.scaffold.RuleScaffold}.
 */
package org.statedconditions.scaffold;
