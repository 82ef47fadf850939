/**
 * Whether a pack is fit to be used: {@link org.statedconditions.author.check.PackCheck} reads it, looks for weak spots, runs its
 * cases and says what they have seen.
 */
package org.statedconditions.author.check;
