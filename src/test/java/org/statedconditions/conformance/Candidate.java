package org.statedconditions.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A ceasefire or a mission that may be the one reported, with its status on every criterion.
 *
 * @param settled whether a report says that it is over, whatever else is said: it can no longer become met
 * @param latest the latest date on which it is said to take effect, or to have been adopted; or null
 * @param place where the file first comes to it
 */
record Candidate(
    String id, Map<Criterion, Judged> judged, boolean settled, Instant latest, int place) {
  Status status(Criterion criterion) {
    return judged.get(criterion).status();
  }

  Status status(Condition condition, Reading reading) {
    List<Status> statuses = new ArrayList<>();
    for (Criterion criterion : Criterion.of(condition, reading)) {
      statuses.add(status(criterion));
    }
    return Status.allOf(statuses);
  }

  Status status(List<Condition> together, Reading reading) {
    List<Status> statuses = new ArrayList<>();
    for (Condition condition : together) {
      statuses.add(status(condition, reading));
    }
    return Status.allOf(statuses);
  }

  long criteriaMet(Condition condition, Reading reading) {
    return Criterion.of(condition, reading).stream()
        .filter(criterion -> status(criterion) == Status.MET)
        .count();
  }
}
