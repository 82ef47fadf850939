package org.statedconditions.engine.rollup;

import java.util.Arrays;
import java.util.List;
import org.statedconditions.finding.Status;

/** The verdict under one reading: all of the conditions. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
public final class Verdict {
  private final Board board;
  private final int reading;
  private final int[] counts = new int[Status.values().length];
  private Status status = Status.UNDETERMINED;
  private StageGate stage;

  Verdict(Board board, int reading) {
    this.board = board;
    this.reading = reading;
  }

  /** How many conditions have each status, by its ordinal; the stage is to be reached anew. */
  int[] count() {
    Arrays.fill(counts, 0);
    stage = null;
    for (Outline.ConditionPart condition : board.outline().conditions()) {
      counts[board.question(condition.index(), reading).status().ordinal()]++;
    }
    return counts;
  }

  boolean meets(List<String> conditions) {
    for (Outline.ConditionPart condition : board.outline().conditions()) {
      if (board.question(condition.index(), reading).status() != Status.MET
          && conditions.contains(condition.condition().id())) {
        return false;
      }
    }
    return true;
  }

  void conclude(Status concluded) {
    status = concluded;
  }

  void reach(StageGate reached) {
    stage = reached;
  }

  /** The status as concluded. */
  public Status status() {
    return status;
  }

  /** The id of the stage as concluded; {@code null} if none was reached. */
  public String stage() {
    return stage == null ? null : stage.getId();
  }
}
