package org.statedconditions.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.statedconditions.engine.session.RunLimits;
import org.statedconditions.function.RuleFunction;

/**
 * How a rule engine works.
 *
 * @param firings how many rules may fire in one assessment, besides 1,000 for each fact
 * @param partialMatches how many combinations of facts the rules may look at in one assessment, besides 100 for each fact
 * @param facts how many facts a scenario may have
 * @param findings how many findings may hold at once
 * @param time how long one assessment may take
 * @param waitingSessions how many sessions at most wait for the next question; 0: each question gets a new one
 * @param functions what rules may call besides the built-in functions
 */
public record EngineOptions(
    int firings,
    long partialMatches,
    int facts,
    int findings,
    Duration time,
    int waitingSessions,
    List<RuleFunction> functions) {

  /** What no honest pack meets, and a waiting session for each processor. */
  public static final EngineOptions DEFAULT = new EngineOptions(
      RunLimits.DEFAULT.firings(),
      RunLimits.DEFAULT.partialMatches(),
      RunLimits.DEFAULT.facts(),
      RunLimits.DEFAULT.findings(),
      RunLimits.DEFAULT.time(),
      Runtime.getRuntime().availableProcessors(),
      List.of());

  /** Copies the list. Throws {@link IllegalArgumentException} for a limit that lets nothing pass. */
  public EngineOptions {
    functions = List.copyOf(functions);
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

  /** The same with one function more. */
  public EngineOptions withFunction(RuleFunction function) {
    List<RuleFunction> more = new ArrayList<>(functions);
    more.add(function);
    return new EngineOptions(firings, partialMatches, facts, findings, time, waitingSessions, more);
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
    return new EngineOptions(
        most, partialMatches, facts, findings, time, waitingSessions, functions);
  }

  /** The same with another number of partial matches. */
  public EngineOptions withPartialMatches(long most) {
    return new EngineOptions(firings, most, facts, findings, time, waitingSessions, functions);
  }

  /** The same with another number of facts. */
  public EngineOptions withFacts(int most) {
    return new EngineOptions(
        firings, partialMatches, most, findings, time, waitingSessions, functions);
  }

  /** The same with another number of findings. */
  public EngineOptions withFindings(int most) {
    return new EngineOptions(
        firings, partialMatches, facts, most, time, waitingSessions, functions);
  }

  /** The same with another time. */
  public EngineOptions withTime(Duration most) {
    return new EngineOptions(
        firings, partialMatches, facts, findings, most, waitingSessions, functions);
  }

  /** The same with another number of sessions that wait. */
  public EngineOptions withWaitingSessions(int most) {
    return new EngineOptions(firings, partialMatches, facts, findings, time, most, functions);
  }
}
