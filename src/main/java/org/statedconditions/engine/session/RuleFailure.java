package org.statedconditions.engine.session;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** Says in plain words that the rules of a pack failed while they ran. */
final class RuleFailure {
  private static final Pattern RULE = Pattern.compile("Rule \"([^\"]*)\"");
  private static final Pattern CONSTRAINT =
      Pattern.compile("constraint '(.*?)' in \\[Rule", Pattern.DOTALL);

  private RuleFailure() {}

  /** Rules that set each other off without end, or go through more combinations of facts than is allowed. */
  static ProblemsException tooMuch(String pack, String what, long limit) {
    return new ProblemsException(
        List.of(
            Problem.error(
                Place.of(pack),
                "expected at most " + limit + " " + what + " but it went on",
                "join the facts of a rule by their ids, so that it does not go through all combinations of them")));
  }

  /** A condition that threw on a fact. */
  static ProblemsException of(String pack, RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String said = String.valueOf(failure.getMessage());
    Matcher rule = RULE.matcher(said);
    Matcher constraint = CONSTRAINT.matcher(said);
    String where = rule.find() ? "rule \"" + rule.group(1) + "\": " : "";
    String what = constraint.find() ? "`" + constraint.group(1) + "`" : "a condition";
    return new ProblemsException(
        List.of(
            Problem.error(
                Place.of(pack),
                where
                    + "expected a condition that can look at every fact but "
                    + what
                    + " failed on one ("
                    + cause.getClass().getSimpleName()
                    + ")",
                "a field that no report gives is null: test it first, for example `extent != null, extent.undetermined == false`")));
  }
}
