package org.statedconditions.engine;

import java.time.Duration;
import org.statedconditions.engine.session.RunLimits;

/**
 * How a rule engine works.
 *
 * @param firings how many rules may fire in one assessment, besides 1,000 for each fact
 * @param partialMatches how many combinations of facts the rules may look at in one assessment, besides 1,000 for each fact
 * @param facts how many facts a scenario may have
 * @param findings how many findings may hold at once
 * @param time how long one assessment may take
 * @param waitingSessions how many sessions at most wait for the next question; 0: each question gets a new one
 */
public record EngineOptions(
    int firings,
    long partialMatches,
    int facts,
    int findings,
    Duration time,
    int waitingSessions) {

  /** What no honest pack meets, and a waiting session for each processor. */
  public static final EngineOptions DEFAULT = new EngineOptions(
      RunLimits.DEFAULT.firings(),
      RunLimits.DEFAULT.partialMatches(),
      RunLimits.DEFAULT.facts(),
      RunLimits.DEFAULT.findings(),
      RunLimits.DEFAULT.time(),
      Runtime.getRuntime().availableProcessors());

  /** Throws {@link IllegalArgumentException} for a limit that lets nothing pass. */
  public EngineOptions {
    positive("firings", firings);
    positive("partialMatches", partialMatches);
    positive("facts", facts);
    positive("findings", findings);
    positive("time", time.isNegative() ? -1 : time.toNanos());
    if (waitingSessions < 0) {
      throw new IllegalArgumentException(
          "waitingSessions: expected 0 or more but was " + waitingSessions);
    }
  }

  RunLimits limits() {
    return new RunLimits(firings, partialMatches, facts, findings, time);
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + ": expected more than 0 but was " + value);
    }
  }

  /** The same with another number of firings. */
  public EngineOptions withFirings(int most) {
    return new EngineOptions(most, partialMatches, facts, findings, time, waitingSessions);
  }

  /** The same with another number of partial matches. */
  public EngineOptions withPartialMatches(long most) {
    return new EngineOptions(firings, most, facts, findings, time, waitingSessions);
  }

  /** The same with another number of facts. */
  public EngineOptions withFacts(int most) {
    return new EngineOptions(firings, partialMatches, most, findings, time, waitingSessions);
  }

  /** The same with another number of findings. */
  public EngineOptions withFindings(int most) {
    return new EngineOptions(firings, partialMatches, facts, most, time, waitingSessions);
  }

  /** The same with another time. */
  public EngineOptions withTime(Duration most) {
    return new EngineOptions(firings, partialMatches, facts, findings, most, waitingSessions);
  }

  /** The same with another number of sessions that wait. */
  public EngineOptions withWaitingSessions(int most) {
    return new EngineOptions(firings, partialMatches, facts, findings, time, most);
  }
}
