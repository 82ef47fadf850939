package org.statedconditions.assessment;

import java.util.List;
import org.statedconditions.finding.Status;

/**
 * Something that waits for conditions, under one reading.
 *
 * @param id the gate's id
 * @param title what waits
 * @param clause the id of the clause of a statement that says so
 * @param requires the ids of the conditions that it waits for
 * @param status of all of these: met, it is open; not met, it is closed; undetermined, that is not known; contested, reports differ
 */
public record GateResult(
    String id, String title, String clause, List<String> requires, Status status) {

  /** Copies the list. */
  public GateResult {
    requires = List.copyOf(requires);
  }
}
