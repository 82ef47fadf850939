package org.statedconditions.author.check;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** Runs the cases of a pack, all with one evaluator. */
public final class CaseRunner {
  private final Evaluator evaluator;
  private final List<RuleOutline> rules;

  /** Runs cases of the evaluator's pack. */
  public CaseRunner(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.rules = evaluator.rules();
  }

  /** How {@code file} comes out. Throws nothing: what is wrong stands in the result. */
  public CaseResult run(CaseFile file) {
    return run(file, (scenario, assessment) -> {});
  }

  /** The same; {@code seen} gets what was assessed, if it could be. */
  CaseResult run(CaseFile file, BiConsumer<Scenario, Assessment> seen) {
    long start = System.nanoTime();
    String title = file.name();
    try {
      Scenario scenario = evaluator.parse(file.shown(), file.text());
      title = scenario.title().orElse(title);
      List<Problem> problems = Expectations.problemsOfCase(
          scenario, evaluator.pack().manifest(), evaluator.pack().places(), rules);
      if (!problems.isEmpty()) {
        return new CaseResult(file.name(), title, problems, List.of(), since(start));
      }
      Assessment assessment = evaluator.assess(scenario);
      var differences = Expectations.differences(scenario, assessment, rules);
      seen.accept(scenario, assessment);
      return new CaseResult(file.name(), title, List.of(), differences, since(start));
    } catch (ProblemsException e) {
      return new CaseResult(file.name(), title, e.problems(), List.of(), since(start));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
