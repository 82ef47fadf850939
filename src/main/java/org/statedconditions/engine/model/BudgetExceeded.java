package org.statedconditions.engine.model;

import java.util.List;

/** The rules have gone further than they may. The session that it is thrown in cannot be used any more. */
public final class BudgetExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What there is no more of. */
  public enum Of {
    /** Combinations of facts. */
    PARTIAL_MATCHES,
    /** Time. */
    TIME,
    /** Nothing: somebody has stopped it. */
    STOPPED
  }

  private final Of what;
  private final long limit;
  private final transient List<String> rules;

  BudgetExceeded(Of what, long limit, List<String> rules) {
    super("the rules have gone further than they may: " + what + ", at " + rules);
    this.what = what;
    this.limit = limit;
    this.rules = List.copyOf(rules);
  }

  /** What there is no more of. */
  public Of what() {
    return what;
  }

  /** How much there was: combinations, or nanoseconds; 0 where it was stopped. */
  public long limit() {
    return limit;
  }

  /** The rules that were at work, by name; more than one where they share what they ask first. */
  public List<String> rules() {
    return rules;
  }
}
