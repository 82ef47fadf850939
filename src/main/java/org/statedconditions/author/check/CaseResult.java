package org.statedconditions.author.check;

import java.time.Duration;
import java.util.List;
import org.statedconditions.author.expect.Expectations.Difference;
import org.statedconditions.problem.Problem;

/**
 * How a case came out.
 *
 * @param name the case's file within the pack, for example {@code cases/nothing-known.yaml}
 * @param title the case's title; its name where it has none
 * @param problems why it could not be run; empty if it could
 * @param differences what came out otherwise than expected, in the order of the file
 * @param took how long it ran
 */
public record CaseResult(
    String name,
    String title,
    List<Problem> problems,
    List<Difference> differences,
    Duration took) {

  /** Copies the lists. */
  public CaseResult {
    problems = List.copyOf(problems);
    differences = List.copyOf(differences);
  }

  /** Whether it ran and all came out as expected. */
  public boolean passed() {
    return problems.isEmpty() && differences.isEmpty();
  }

  /** What is wrong, as a person reads it; empty if it passed. */
  public List<Problem> complaints() {
    return problems.isEmpty() ? differences.stream().map(Difference::asProblem).toList() : problems;
  }
}
