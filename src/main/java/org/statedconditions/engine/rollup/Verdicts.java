package org.statedconditions.engine.rollup;

import java.util.BitSet;
import java.util.List;
import org.statedconditions.finding.Status;

/** The verdict under all readings: all of the conditions. */
public final class Verdicts extends AllOfReadings {
  private final Verdict[] byReading;

  Verdicts(Board board) {
    super(board.outline().readings());
    byReading = new Verdict[board.outline().manifest().readings().size()];
    for (int r = 0; r < byReading.length; r++) {
      byReading[r] = new Verdict(board, r);
    }
  }

  Verdict[] byReading() {
    return byReading;
  }

  @Override
  void refresh() {
    for (int r = 0; r < byReading.length; r++) {
      take(r, byReading[r].count());
    }
  }

  /** The readings under which all of {@code conditions} are met. */
  public BitSet meeting(List<String> conditions) {
    BitSet meeting = new BitSet();
    for (int r = 0; r < byReading.length; r++) {
      meeting.set(r, byReading[r].meets(conditions));
    }
    return meeting;
  }

  @Override
  public void conclude(Status status, BitSet readings) {
    for (int r = readings.nextSetBit(0); r >= 0; r = readings.nextSetBit(r + 1)) {
      byReading[r].conclude(status);
    }
  }

  /** Takes down that all conditions of {@code stage} are met under {@code readings}; of several stages the last one counts. */
  public void reach(StageGate stage, BitSet readings) {
    for (int r = readings.nextSetBit(0); r >= 0; r = readings.nextSetBit(r + 1)) {
      byReading[r].reach(stage);
    }
  }
}
