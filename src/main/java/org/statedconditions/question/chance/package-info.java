/**
 * How probable each verdict is, given how probable what is not known is: start with
 * {@link org.statedconditions.question.chance.Sensitivity}. Whatever is supposed, the rules of the pack and of the roll-up
 * conclude.
 */
package org.statedconditions.question.chance;
