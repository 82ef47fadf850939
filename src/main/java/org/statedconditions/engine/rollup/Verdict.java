package org.statedconditions.engine.rollup;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.statedconditions.finding.Status;

/** The verdict under one reading: all of the conditions. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
public final class Verdict extends RollUpFact implements AllOf {
  private final Board board;
  private final int reading;
  private final int[] counts = new int[Status.values().length];
  private final Set<String> conditionsMet = new HashSet<>();
  private Status status = Status.UNDETERMINED;
  private String stage;

  Verdict(Board board, int reading) {
    this.board = board;
    this.reading = reading;
  }

  @Override
  void refresh() {
    Arrays.fill(counts, 0);
    conditionsMet.clear();
    for (Outline.ConditionPart condition : board.outline().conditions()) {
      Status s = board.question(condition.index(), reading).status();
      counts[s.ordinal()]++;
      if (s == Status.MET) {
        conditionsMet.add(condition.condition().id());
      }
    }
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

  /** The ids of the conditions that are met. */
  public Set<String> getConditionsMet() {
    return conditionsMet;
  }

  @Override
  public void conclude(Status concluded) {
    status = concluded;
  }

  /** Takes down the stage that the rules concluded. */
  public void reach(String reached) {
    stage = reached;
  }

  /** The status as concluded. */
  public Status status() {
    return status;
  }

  /** The id of the stage as concluded. */
  public String stage() {
    return stage;
  }
}
