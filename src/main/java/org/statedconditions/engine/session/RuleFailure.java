package org.statedconditions.engine.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.engine.model.BudgetExceeded;
import org.statedconditions.engine.model.EvaluationFault;
import org.statedconditions.engine.model.RulePlan;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/** Says in plain words that the rules of a pack failed while they ran. */
final class RuleFailure {
  private static final int PATTERNS_SHOWN = 5;

  private RuleFailure() {}

  /**
   * Rules that fire or find more than is allowed.
   *
   * @param plans what the rules of the pack ask
   * @param rule the rule that did most of it
   */
  static ProblemsException tooMuch(
      String pack, List<RulePlan> plans, String what, long limit, Optional<String> rule) {
    return unjoined(
        pack,
        "expected at most " + limit + " " + what + " but "
            + rule.map(name -> "rule \"" + name + "\" makes more" + patterns(name, plans))
                .orElse("it went on"));
  }

  /** Whoever asked wants no answer any more. */
  static ProblemsException stopped(String pack) {
    return new ProblemsException(List.of(Problem.error(
        ProblemCode.RULES_WENT_TOO_FAR, Place.of(pack), "stopped before the rules were run")));
  }

  private static ProblemsException unjoined(String pack, String what) {
    return new ProblemsException(
        List.of(
            Problem.error(
                ProblemCode.RULES_WENT_TOO_FAR,
                Place.of(pack),
                what,
                "join the facts of a rule by their ids, so that it does not go through all combinations of them")));
  }

  /**
   * What went too far, or could not be worked out, with its rule and place; {@code null} for any other failure.
   *
   * @param bundled whether the rules are the library's own: then a condition that fails otherwise than by its figures is a fault
   *     of the library
   * @param plans what the rules of the pack ask
   */
  static @Nullable ProblemsException known(
      String pack, boolean bundled, List<RulePlan> plans, RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BudgetExceeded exceeded) {
        return tooFar(pack, plans, exceeded);
      } else if (cause instanceof EvaluationFault fault) {
        if (bundled && !(fault.getCause() instanceof ArithmeticException)) {
          return null;
        }
        return new ProblemsException(List.of(fault.problem(fault.rule())));
      } else if (cause == cause.getCause()) {
        return null;
      }
    }
    return null;
  }

  /** Whether it comes of a constraint that cannot be worked out. */
  static boolean isFault(RuntimeException failure) {
    Throwable cause = failure;
    while (!(cause instanceof EvaluationFault) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof EvaluationFault;
  }

  private static ProblemsException tooFar(
      String pack, List<RulePlan> plans, BudgetExceeded exceeded) {
    String rules = exceeded.rules().stream()
        .limit(3)
        .map(rule -> "\"" + rule + "\"")
        .collect(Collectors.joining(", "));
    String joins = exceeded.rules().stream()
        .limit(3)
        .map(rule -> patterns(rule, plans))
        .collect(Collectors.joining());
    String what = switch (exceeded.what()) {
      case PARTIAL_MATCHES ->
        "expected at most " + exceeded.limit() + " combinations of facts but rule " + rules
            + " makes more" + joins;
      case TIME ->
        "expected an answer within " + Duration.ofNanos(exceeded.limit()).toSeconds()
            + " s but rule " + rules + " went on" + joins;
      case STOPPED -> "stopped while rule " + rules + " was at work";
    };
    return unjoined(pack, what);
  }

  /** The patterns that {@code rule} joins, as written; nothing for a rule of the roll-up. */
  private static String patterns(String rule, List<RulePlan> plans) {
    return plans.stream()
        .filter(plan -> plan.name().equals(rule))
        .findFirst()
        .map(plan -> {
          List<String> patterns = new ArrayList<>();
          plan.rule()
              .when()
              .forEach(part -> part.each(inner -> {
                if (inner instanceof Lhs.Pattern pattern) {
                  patterns.add(written(pattern, plan.file()));
                }
              }));
          String more = patterns.size() > PATTERNS_SHOWN
              ? " and " + (patterns.size() - PATTERNS_SHOWN) + " more"
              : "";
          return patterns.stream()
                  .limit(PATTERNS_SHOWN)
                  .collect(Collectors.joining("`, `", "; \"" + rule + "\" joins `", "`"))
              + more;
        })
        .orElse("");
  }

  private static String written(Lhs.Pattern pattern, DrlFile file) {
    String bound = pattern.variable() == null ? "" : pattern.variable().text() + " : ";
    return pattern.constraints().stream()
        .map(file::written)
        .collect(Collectors.joining(", ", bound + pattern.typeName() + "(", ")"));
  }

  /** Something else that rules ran into: neither the facts nor the conditions say where. */
  static ProblemsException of(String pack, RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return new ProblemsException(List.of(Problem.error(
        ProblemCode.RULE_FAILED,
        Place.of(pack),
        "expected rules that can look at every fact but they failed on one ("
            + cause.getClass().getSimpleName() + ")",
        null)));
  }
}
