package org.statedconditions.question.timeline;

import java.time.Instant;
import java.util.List;

/**
 * An instant at which something changes.
 *
 * @param at the instant: from it on the new answer holds
 * @param causes why, in the order of the facts; several facts at one instant are several causes of one change
 * @param shifts which statuses and stages changed, by readings and conditions
 * @param subjects which conditions look at another subject, by readings and conditions; this list or {@code shifts} may be
 *     empty, not both
 */
public record Change(
    Instant at, List<Cause> causes, List<Shift> shifts, List<SubjectShift> subjects) {

  /** Copies the lists. */
  public Change {
    causes = List.copyOf(causes);
    shifts = List.copyOf(shifts);
    subjects = List.copyOf(subjects);
  }
}
