package org.statedconditions.question.timeline;

import java.util.List;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Outcome;
import org.statedconditions.scenario.Scenario;

/**
 * A look back: which conditions were met on the day of a decision, and what was decided. It predicts nothing.
 *
 * @param assessment the answer at the instant of the outcome
 * @param outcome what was decided
 */
public record BackTest(Assessment assessment, Outcome outcome) {

  /**
   * The look back at {@code scenario}. Throws {@link ProblemsException} if it gives no outcome, and as assessing does.
   */
  public static BackTest of(Evaluator evaluator, Scenario scenario) {
    return of(evaluator, Evidence.all(scenario));
  }

  /** The same on part of the evidence. */
  public static BackTest of(Evaluator evaluator, Evidence evidence) {
    Scenario scenario = evidence.scenario();
    Outcome outcome = scenario
        .outcome()
        .orElseThrow(() -> new ProblemsException(List.of(Problem.error(
            ProblemCode.MISSING_OUTCOME,
            Place.of(scenario.file().orElse("<scenario>")),
            "expected `outcome`, what was decided and when, but it was missing"))));
    return new BackTest(
        evaluator.assess(scenario, outcome.on(), scenario.knownBy(), evidence.setAside()), outcome);
  }
}
