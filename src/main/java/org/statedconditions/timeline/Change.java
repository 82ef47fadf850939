package org.statedconditions.timeline;

import java.time.Instant;
import java.util.List;

/**
 * An instant at which something changes.
 *
 * @param at the instant: from it on the new answer holds
 * @param causes why, in the order of the facts; several facts at one instant are several causes of one change
 * @param shifts what changed, by readings and conditions; never empty
 */
public record Change(Instant at, List<Cause> causes, List<Shift> shifts) {

  /** Copies the lists. */
  public Change {
    causes = List.copyOf(causes);
    shifts = List.copyOf(shifts);
  }
}
