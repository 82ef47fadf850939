package org.statedconditions.engine.rollup;

import java.util.BitSet;
import org.statedconditions.finding.Status;

/**
 * The verdict under each reading: all of the conditions. Besides the sets of readings there are sets of steps: a step is a
 * stage under a reading.
 */
public final class Verdicts extends AllOfParts {
  private final RollUpState books;
  private final Verdict[] byReading;
  private final BitSet open = new BitSet();
  private final BitSet passed = new BitSet();
  private boolean due;

  Verdicts(RollUpState books) {
    this.books = books;
    byReading = new Verdict[books.outline().manifest().readings().size()];
    for (int r = 0; r < byReading.length; r++) {
      byReading[r] = new Verdict(books, r);
    }
  }

  void mark() {
    due = true;
  }

  Verdict[] byReading() {
    return byReading;
  }

  @Override
  boolean isDue() {
    return due;
  }

  @Override
  boolean refresh() {
    due = false;
    clear();
    open.clear();
    passed.clear();
    for (int r = 0; r < byReading.length; r++) {
      take(r, byReading[r].count());
      boolean later = false;
      for (int stage = books.outline().stages() - 1; stage >= 0; stage--) {
        int step = stage * byReading.length + r;
        passed.set(step, later);
        if (byReading[r].meets(stage)) {
          open.set(step);
          later = true;
        }
      }
    }
    return true;
  }

  /** The steps all of whose conditions are met. */
  public BitSet getMetSteps() {
    return open;
  }

  /** The steps after which there is a later one, under the same reading, all of whose conditions are met. */
  public BitSet getPassedSteps() {
    return passed;
  }

  @Override
  public void conclude(Status status, BitSet readings) {
    for (int r = readings.nextSetBit(0); r >= 0; r = readings.nextSetBit(r + 1)) {
      byReading[r].conclude(status);
    }
  }

  /** Takes down that {@code steps} are reached. */
  public void reach(BitSet steps) {
    for (int step = steps.nextSetBit(0); step >= 0; step = steps.nextSetBit(step + 1)) {
      byReading[step % byReading.length].reach(step / byReading.length);
    }
  }
}
