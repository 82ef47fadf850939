/** When the answer on one scenario changes, and why: start with {@link org.statedconditions.question.timeline.Timeline}. */
package org.statedconditions.question.timeline;
