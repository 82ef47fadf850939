/**
 * Answers side by side: {@link org.statedconditions.question.compare.Matrix} for many, {@link org.statedconditions.question.compare.Differences}
 * for what differs between two and why.
 */
package org.statedconditions.question.compare;
