package org.statedconditions.engine.rollup;

import java.util.List;
import org.statedconditions.finding.Status;

/** How one candidate stands on one condition under one reading: all of the criteria asked for. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
public final class Standing extends RollUpFact implements AllOf {
  private final Board board;
  private final Outline.ConditionPart condition;
  private final int reading;
  private final Tally tally;
  private int[] counts;
  private int met;
  private Status status = Status.UNDETERMINED;
  boolean gone;
  int[] rank;
  boolean rankStale;

  /** {@code tally} is {@code null} for a condition that has no subject of its own. */
  Standing(Board board, Outline.ConditionPart condition, int reading, Tally tally) {
    this.board = board;
    this.condition = condition;
    this.reading = reading;
    this.tally = tally;
  }

  @Override
  boolean present() {
    return !gone;
  }

  @Override
  void refresh() {
    counts = new int[Status.values().length];
    List<Outline.Part> asked = condition.asked().get(reading);
    for (int i = 0; i < asked.size(); i++) {
      counts[board.statusOf(asked.get(i), tally).ordinal()]++;
    }
    met = counts[Status.MET.ordinal()];
  }

  @Override
  void withdrawn() {
    counts = null;
  }

  @Override
  public int getNotMet() {
    return counts[Status.NOT_MET.ordinal()];
  }

  @Override
  public int getContested() {
    return counts[Status.CONTESTED.ordinal()];
  }

  @Override
  public int getUndetermined() {
    return counts[Status.UNDETERMINED.ordinal()];
  }

  int met() {
    return met;
  }

  @Override
  public void conclude(Status concluded) {
    status = concluded;
    board.concluded(this);
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
