package org.statedconditions.engine.session;

import java.time.Duration;

/**
 * How far the rules of a pack may go in one assessment.
 *
 * @param firings how many rules may fire, besides 1,000 for each fact
 * @param partialMatches how many combinations of facts the rules may look at, besides 100 for each fact
 * @param facts how many facts a scenario may have
 * @param findings how many findings may hold at once
 * @param time how long it may take
 */
public record RunLimits(int firings, long partialMatches, int facts, int findings, Duration time) {
  /** What no honest pack reaches. */
  public static final RunLimits DEFAULT =
      new RunLimits(1_000_000, 250_000, 1_000_000, 5_000_000, Duration.ofMinutes(5));

  private static final long FOR_EACH_FACT = 1_000;
  private static final long MATCHES_FOR_EACH_FACT = 100;

  int firings(int places) {
    return (int) Math.min(Integer.MAX_VALUE - 1, firings + FOR_EACH_FACT * places);
  }

  long partialMatches(int places) {
    long most = partialMatches + MATCHES_FOR_EACH_FACT * places;
    return most < 0 ? Long.MAX_VALUE : most;
  }
}
