/** Small changes of rules, one at a time: {@link org.statedconditions.drl.change.RuleChanges}. */
package org.statedconditions.drl.change;
