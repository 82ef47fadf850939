/**
 * Questions about what is not known and what could change: the smallest changes that turn a verdict, the weight of each open
 * criterion, and how probable each verdict is. Whatever is supposed, the rules of the pack and of the roll-up conclude.
 */
package org.statedconditions.question.chance;
