package org.statedconditions.engine.rollup;

import java.util.BitSet;
import org.statedconditions.finding.Status;

/** How one candidate stands on one condition under all readings: one fact for rules to look at instead of one for each. */
public final class Standings extends AllOfReadings {
  private final Board board;
  private final Standing[] byReading;
  boolean gone;

  Standings(Board board, Outline.ConditionPart condition, Tally tally) {
    super(board.outline().readings());
    this.board = board;
    byReading = new Standing[board.outline().manifest().readings().size()];
    for (int r = 0; r < byReading.length; r++) {
      byReading[r] = new Standing(board, this, condition, r, tally);
    }
  }

  Standing[] byReading() {
    return byReading;
  }

  @Override
  boolean present() {
    return !gone;
  }

  @Override
  void refresh() {
    int[] counts = new int[Status.values().length];
    for (int r = 0; r < byReading.length; r++) {
      byReading[r].count(counts);
      take(r, counts);
    }
  }

  @Override
  public void conclude(Status status, BitSet readings) {
    for (int r = readings.nextSetBit(0); r >= 0; r = readings.nextSetBit(r + 1)) {
      byReading[r].conclude(status);
      board.concluded(byReading[r]);
    }
  }
}
