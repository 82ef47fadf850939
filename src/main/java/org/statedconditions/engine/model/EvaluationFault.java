package org.statedconditions.engine.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Fact;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/**
 * A constraint could not be worked out: a division by zero, a whole number that is too large, a function that threw. It is the
 * rule's or the report's fault, never the engine's. A session that it is thrown in cannot be used any more.
 */
public final class EvaluationFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final String rule;
  private final transient @Nullable Object fact;
  private final transient List<EvaluationFault> all;

  EvaluationFault(
      String message, String rule, Place place, @Nullable Object fact, Throwable cause) {
    super(message, cause);
    this.rule = rule;
    this.place = place;
    this.fact = fact;
    this.all = List.of();
  }

  private EvaluationFault(EvaluationFault first, List<EvaluationFault> all) {
    super(first.getMessage(), first);
    this.rule = first.rule;
    this.place = first.place;
    this.fact = first.fact;
    this.all = List.copyOf(all);
  }

  /** That of several values, of which there is one at least, none can be worked out. */
  static EvaluationFault ofAll(List<EvaluationFault> faults) {
    return faults.size() == 1 ? faults.get(0) : new EvaluationFault(faults.get(0), faults);
  }

  /** This one, or, where several values were to be put together, one for each that cannot be worked out; in no order. */
  public List<EvaluationFault> each() {
    return all.isEmpty() ? List.of(this) : all;
  }

  /** The rule that the constraint stands in; of rules that share the constraint, the first one. */
  public String rule() {
    return rule;
  }

  /** Whether both say the same of one object. */
  @SuppressWarnings("ReferenceEquality") // Facts that say the same are two facts.
  boolean isSame(EvaluationFault other) {
    return fact == other.fact
        && place.equals(other.place)
        && Objects.equals(getMessage(), other.getMessage());
  }

  /** As a problem of {@code decides}, the rule of a pack in which the expression stands or which calls a query that has it. */
  public Problem problem(String decides) {
    String report = fact instanceof Fact of ? ", in the report on " + of.id() : "";
    return Problem.error(
        ProblemCode.RULE_FAILED, place, "rule \"" + decides + "\": " + getMessage() + report);
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
