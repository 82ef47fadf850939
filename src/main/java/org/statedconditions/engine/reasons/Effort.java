package org.statedconditions.engine.reasons;

/** How much a search may still cost: what is asked of huge scenarios is cut, and said to be. */
final class Effort {
  private static final int MOST = 3_000_000;

  private int left = MOST;

  /** Takes note of one test of a constraint; {@code false} once there were too many. */
  boolean spend() {
    if (left > 0) {
      left--;
    }
    return left > 0;
  }

  boolean exhausted() {
    return left <= 0;
  }
}
