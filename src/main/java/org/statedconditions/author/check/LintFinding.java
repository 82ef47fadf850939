package org.statedconditions.author.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/**
 * A weak spot of a pack.
 *
 * @param lint which lint found it
 * @param at what it is about: the names and ids by which {@code pack.yaml} can silence it, the narrowest first; at least one
 * @param place where it stands
 * @param message what was expected and what was found
 * @param hint what to do about it, or {@code null}
 * @param scenario a scenario file that shows it
 */
public record LintFinding(
    Lint lint,
    List<String> at,
    Place place,
    String message,
    @Nullable String hint,
    Optional<String> scenario) {

  /** Copies the list. */
  public LintFinding {
    at = List.copyOf(at);
  }

  static LintFinding of(Lint lint, String at, Place place, String message, @Nullable String hint) {
    return new LintFinding(lint, List.of(at), place, message, hint, Optional.empty());
  }

  /** The finding as a problem; its message ends with the lint's id. */
  public Problem asProblem() {
    return Problem.error(ProblemCode.of(lint.id()), place, message + " [" + lint.id() + "]", hint);
  }
}
