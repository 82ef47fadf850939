package org.statedconditions.engine.session;

/**
 * How far the rules of a pack may go in one session.
 *
 * @param firings how many rules may fire between two changes, besides {@code firingsForEachFact}
 * @param firingsForEachFact how many more may fire for each fact
 * @param findings how many findings may hold at once
 */
public record RunLimits(int firings, int firingsForEachFact, int findings) {
  /** For a pack that is bundled or trusted: only what goes on without end is stopped. */
  public static final RunLimits VOUCHED_FOR = new RunLimits(1_000_000, 1_000, Integer.MAX_VALUE);

  /** For a pack that nobody vouches for. */
  public static final RunLimits RESTRICTED = new RunLimits(200_000, 200, 1_000_000);

  int firings(int facts) {
    return (int) Math.min(Integer.MAX_VALUE - 1, firings + (long) firingsForEachFact * facts);
  }
}
