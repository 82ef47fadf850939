package org.statedconditions.engine.rollup;

import java.util.BitSet;
import java.util.List;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Stage;

/** The verdict under all readings: all of the conditions. */
public final class Verdicts extends AllOfReadings {
  private final Verdict[] byReading;
  private final List<Stage> stages;

  Verdicts(Board board) {
    super(board.outline().readings());
    stages = board.outline().manifest().stages();
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

  /** The readings under which all conditions of some stage after {@code stage} are met. */
  public BitSet meetingLater(StageGate stage) {
    BitSet meeting = new BitSet();
    for (int later = stage.getIndex() + 1; later < stages.size(); later++) {
      meeting.or(meeting(stages.get(later).requires()));
    }
    return meeting;
  }

  @Override
  public void conclude(Status status, BitSet readings) {
    for (int r = readings.nextSetBit(0); r >= 0; r = readings.nextSetBit(r + 1)) {
      byReading[r].conclude(status);
    }
  }

  /** Takes down that {@code stage} is reached under {@code readings}. */
  public void reach(StageGate stage, BitSet readings) {
    for (int r = readings.nextSetBit(0); r >= 0; r = readings.nextSetBit(r + 1)) {
      byReading[r].reach(stage);
    }
  }
}
