package org.statedconditions.engine.rollup;

import java.util.Arrays;
import org.statedconditions.finding.Status;

/** The verdict under one reading: all of the conditions. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
public final class Verdict {
  private final RollUpState books;
  private final int reading;
  private final int[] counts = new int[ConditionStatus.STATUSES.length];
  private Status status = Status.UNDETERMINED;
  private int stage = -1;

  Verdict(RollUpState books, int reading) {
    this.books = books;
    this.reading = reading;
  }

  /** How many conditions have each status, by its ordinal; the stage is to be reached anew. */
  int[] count() {
    Arrays.fill(counts, 0);
    stage = -1;
    for (int c = books.outline().conditions().size() - 1; c >= 0; c--) {
      counts[books.question(c, reading).status().ordinal()]++;
    }
    return counts;
  }

  /** Whether all conditions that {@code stage} requires are met. */
  boolean meets(int stage) {
    for (int condition : books.outline().requiredBy(stage)) {
      if (books.question(condition, reading).status() != Status.MET) {
        return false;
      }
    }
    return true;
  }

  void conclude(Status concluded) {
    status = concluded;
  }

  void reach(int reached) {
    stage = reached;
  }

  /** The status as concluded. */
  public Status status() {
    return status;
  }

  /** The id of the stage as concluded; {@code null} if none was reached. */
  public String stage() {
    return stage < 0 ? null : books.outline().manifest().stages().get(stage).id();
  }
}
