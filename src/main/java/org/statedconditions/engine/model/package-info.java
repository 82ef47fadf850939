/**
 * The rules of a pack, built in memory. A {@linkplain RulePlan plan} is what a rule asks, ready to be worked out; {@link PackModel}
 * makes the plans of a pack and writes them as Drools' executable model. A <i>formula</i> is an expression that is ready to be
 * worked out; a <i>constraint</i> is one thing that a rule asks of what a pattern looks at.
 *
 * <p>What expressions mean. Figures are compared by what they are worth, whatever their types; decimals are exact, whole numbers
 * have 64 bits and do not overflow in silence. A field that no report gives is {@code null}: it equals {@code null} alone, and no
 * order holds of it. What is read off something unknown, or worked out of it, is itself unknown: the constraint does not match,
 * negated or not.
 */
package org.statedconditions.engine.model;
