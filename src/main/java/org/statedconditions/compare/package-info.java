/**
 * Answers side by side: {@link org.statedconditions.compare.Matrix} for many, {@link org.statedconditions.compare.Differences}
 * for what differs between two and why.
 */
package org.statedconditions.compare;
