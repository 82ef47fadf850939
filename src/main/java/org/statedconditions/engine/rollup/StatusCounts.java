package org.statedconditions.engine.rollup;

import java.util.Arrays;
import org.statedconditions.finding.Status;

/** How many of something have which status. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
final class StatusCounts {
  private static final int STATUSES = Status.values().length;

  private final int[] counts = new int[STATUSES];

  void clear() {
    Arrays.fill(counts, 0);
  }

  /** Counts {@code change} more, or fewer, that have {@code status}. */
  void add(Status status, int change) {
    counts[status.ordinal()] += change;
  }

  int met() {
    return counts[Status.MET.ordinal()];
  }

  int contested() {
    return counts[Status.CONTESTED.ordinal()];
  }

  int undetermined() {
    return counts[Status.UNDETERMINED.ordinal()];
  }

  int notMet() {
    return counts[Status.NOT_MET.ordinal()];
  }

  /** The same as a fact for the rules. */
  AllOfCounts allOf() {
    return new AllOfCounts(met(), contested(), undetermined(), notMet());
  }
}
