package org.statedconditions.engine.rollup;

import org.jspecify.annotations.Nullable;
import org.statedconditions.finding.Status;

/** Which criteria of a subject, or of the members of a group, are supposed to have which status, whatever was found. */
final class Supposed {
  private final @Nullable Status[] statuses;
  private int many;

  Supposed(int criteria) {
    statuses = new Status[criteria];
  }

  /** Supposes {@code status}; {@code null}: nothing any longer. */
  void put(int criterion, @Nullable Status status) {
    many += (status == null ? 0 : 1) - (statuses[criterion] == null ? 0 : 1);
    statuses[criterion] = status;
  }

  /** What is supposed; {@code null} if nothing. */
  @Nullable
  Status of(int criterion) {
    return statuses[criterion];
  }

  /** Whether nothing at all is supposed. */
  boolean isEmpty() {
    return many == 0;
  }
}
