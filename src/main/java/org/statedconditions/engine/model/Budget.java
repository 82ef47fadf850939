package org.statedconditions.engine.model;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How far the rules may go in one session: how many combinations of facts they may make, and for how long. Counted while
 * combinations are made, so that a rule which joins everything with everything ends before memory does. Not thread-safe.
 */
public final class Budget {
  /** So many pairs of facts are looked at between two looks at the clock: some tenths of a millisecond. */
  private static final int BETWEEN_LOOKS = 8_192;

  /** The session whose rules it bounds has it: what Drools asks for globals. */
  public interface Owner {
    /** The budget of the session. */
    Budget budget();
  }

  private long matches = Long.MAX_VALUE;
  private long most = Long.MAX_VALUE;
  private int pairs = BETWEEN_LOOKS;
  private long started;
  private long nanos = Long.MAX_VALUE;
  private BooleanSupplier stopped = () -> false;

  /**
   * Begins to count anew.
   *
   * @param partialMatches how many combinations of two or more facts may be made
   * @param time how long it may take, in nanoseconds
   * @param stop is asked now and then whether to end at once
   */
  public void start(long partialMatches, long time, BooleanSupplier stop) {
    matches = partialMatches;
    most = partialMatches;
    pairs = BETWEEN_LOOKS;
    started = System.nanoTime();
    nanos = time;
    stopped = stop;
  }

  /** A pair of facts is looked at. */
  void look(List<String> rules) {
    if (--pairs < 0) {
      pairs = BETWEEN_LOOKS;
      check(rules);
    }
  }

  /** A combination of facts was made. */
  void make(List<String> rules) {
    if (--matches < 0) {
      throw new BudgetExceeded(BudgetExceeded.Of.PARTIAL_MATCHES, most, rules);
    }
  }

  private void check(List<String> rules) {
    if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
      throw new BudgetExceeded(BudgetExceeded.Of.STOPPED, 0, rules);
    }
    if (System.nanoTime() - started > nanos) {
      throw new BudgetExceeded(BudgetExceeded.Of.TIME, nanos, rules);
    }
  }
}
