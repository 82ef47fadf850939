package org.statedconditions;

import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/**
 * What came of one scenario among many: an assessment, or what is wrong with the scenario.
 *
 * @param scenario the scenario
 * @param assessment the answer; empty if there are problems
 * @param problems why there is none; empty if there is one
 */
public record BatchResult(
    Scenario scenario, Optional<Assessment> assessment, List<Problem> problems) {

  /** Copies the list. Throws {@link IllegalArgumentException} unless there is either an assessment or a problem. */
  public BatchResult {
    problems = List.copyOf(problems);
    if (assessment.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException(
          "assessment: expected one or problems but was both or neither");
    }
  }

  /** The assessment. Throws {@link ProblemsException} with the problems if there is none. */
  public Assessment orThrow() {
    return assessment.orElseThrow(() -> new ProblemsException(problems));
  }
}
