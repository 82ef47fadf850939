package org.statedconditions.engine.model;

import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;

/**
 * A constraint could not be worked out: a division by zero, a whole number that is too large, a function that threw. It is the
 * rule's or the report's fault, never the engine's. The session that it is thrown in cannot be used any more.
 */
public final class EvaluationFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final String rule;
  private final transient @Nullable Object fact;

  EvaluationFault(
      String message, String rule, Place place, @Nullable Object fact, Throwable cause) {
    super(message, cause);
    this.rule = rule;
    this.place = place;
    this.fact = fact;
  }

  /** The rule that the constraint stands in; of rules that share the constraint, the first one. */
  public String rule() {
    return rule;
  }

  /** Where the expression stands. */
  public Place place() {
    return place;
  }

  /** What the pattern looked at: mostly a report; {@code null} if it was worked out of other values alone. */
  public @Nullable Object fact() {
    return fact;
  }
}
