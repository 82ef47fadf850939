package org.statedconditions.engine.rollup;

import java.util.Arrays;
import java.util.List;
import org.statedconditions.finding.Status;

/** How one candidate stands on one condition under one reading: all of the criteria asked for. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
public final class Standing {
  private final Board board;
  private final Standings all;
  private final Outline.ConditionPart condition;
  private final int reading;
  private final Tally tally;
  private int met;
  private Status status = Status.UNDETERMINED;
  int[] rank;
  boolean rankStale;

  /** {@code tally} is {@code null} for a condition that has no subject of its own. */
  Standing(Board board, Standings all, Outline.ConditionPart condition, int reading, Tally tally) {
    this.board = board;
    this.all = all;
    this.condition = condition;
    this.reading = reading;
    this.tally = tally;
  }

  /** How it stands under all readings. */
  Standings all() {
    return all;
  }

  boolean isGone() {
    return all.gone;
  }

  /** Counts how many criteria asked for have each status, by its ordinal. */
  void count(int[] counts) {
    Arrays.fill(counts, 0);
    List<Outline.Part> asked = condition.asked().get(reading);
    for (int i = 0; i < asked.size(); i++) {
      counts[board.statusOf(asked.get(i), tally).ordinal()]++;
    }
    met = counts[Status.MET.ordinal()];
  }

  int met() {
    return met;
  }

  void conclude(Status concluded) {
    status = concluded;
  }

  /** The status as concluded. */
  public Status getStatus() {
    return status;
  }

  Outline.ConditionPart condition() {
    return condition;
  }

  int reading() {
    return reading;
  }

  /** The candidate; {@code null} for a condition that has no subject of its own. */
  public Tally tally() {
    return tally;
  }
}
