/** When the answer on one scenario changes, and why: start with {@link org.statedconditions.timeline.Timeline}. */
package org.statedconditions.timeline;
