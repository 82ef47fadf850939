package example.configuration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** Reads and answers as an evaluator does, and counts it: {@code stated.conditions.assessments}, by pack and outcome. */
public final class MeasuredEvaluator {
  private final Evaluator evaluator;
  private final MeterRegistry registry;

  MeasuredEvaluator(Evaluator evaluator, MeterRegistry registry) {
    this.evaluator = evaluator;
    this.registry = registry;
  }

  /** Throws {@link ProblemsException} with everything that is wrong with {@code text}. */
  public Assessment assess(String text) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = "refused";
    try {
      Scenario scenario = evaluator.parse("body", text);
      Assessment assessment = evaluator.assess(scenario);
      outcome = assessment.verdict().written();
      return assessment;
    } finally {
      sample.stop(registry.timer(
          "stated.conditions.assessments",
          "pack",
          evaluator.pack().manifest().id(),
          "outcome",
          outcome));
    }
  }
}
