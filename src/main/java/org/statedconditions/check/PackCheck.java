package org.statedconditions.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.statedconditions.Evaluator;
import org.statedconditions.Expectations;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RuleOutline;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** Checks a pack: does it compile, where is it weak, do its cases pass, and what have they seen? */
public final class PackCheck {
  private static final Pattern DECLARE = Pattern.compile("(?m)^\\s*declare\\b");

  private final RulePack pack;
  private final Evaluator evaluator;

  private PackCheck(RulePack pack, boolean trust) {
    this.pack = pack;
    this.evaluator = trust ? Evaluator.trusting(pack) : Evaluator.of(pack);
  }

  /** Checks the pack in {@code folder}. What is wrong with it stands in the report; nothing is thrown. */
  public static CheckReport of(Path folder, CheckOptions options) {
    Objects.requireNonNull(folder, "folder");
    try {
      return of(RulePack.read(folder), options);
    } catch (ProblemsException e) {
      return unusable(folder.toString(), Optional.empty(), e.problems(), options);
    }
  }

  /** Checks {@code pack}. What is wrong with it stands in the report; nothing is thrown. */
  public static CheckReport of(RulePack pack, CheckOptions options) {
    try {
      return new PackCheck(pack, options.trust()).run(options);
    } catch (ProblemsException e) {
      List<Problem> problems = new ArrayList<>(e.problems());
      problems.addAll(problemsOfCases(pack));
      return unusable(pack.shown(""), Optional.of(pack.manifest().id()), problems, options);
    }
  }

  /** What is wrong with the cases of a pack whose rules cannot be used; nothing where they may use fact types of its own. */
  private static List<Problem> problemsOfCases(RulePack pack) {
    List<Problem> problems = new ArrayList<>();
    if (pack.ruleFiles().stream().anyMatch(f -> DECLARE.matcher(f.text()).find())) {
      return problems;
    }
    try {
      for (CaseFile file : pack.cases()) {
        try {
          Scenario scenario = Scenario.parse(file.shown(), file.text());
          problems.addAll(Expectations.problems(scenario, pack.manifest()));
        } catch (ProblemsException e) {
          problems.addAll(e.problems());
        }
      }
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
    }
    return problems;
  }

  private static CheckReport unusable(
      String folder, Optional<String> pack, List<Problem> problems, CheckOptions options) {
    return new CheckReport(
        folder, pack, problems, List.of(), List.of(), List.of(), Coverage.NONE, options);
  }

  private CheckReport run(CheckOptions options) {
    List<RuleOutline> rules = evaluator.rules();
    CoverageCount count = new CoverageCount(pack.manifest(), rules);
    CaseRunner runner = new CaseRunner(evaluator);
    List<CaseResult> cases = new ArrayList<>();
    for (CaseFile file : pack.cases()) {
      cases.add(runner.run(
          file,
          (scenario, assessment) -> count.add(
              assessment,
              evaluator.rulesHolding(scenario, assessment.asOf(), assessment.knownBy()))));
    }
    Coverage coverage = count.coverage();
    List<LintFinding> found = new ArrayList<>();
    found.addAll(new ManifestLints(pack).findings());
    found.addAll(new RuleLints(pack, rules, coverage).findings());
    found.addAll(new TypedTwice(pack, rules).findings());
    found.addAll(new Overlaps(evaluator, rules).findings());
    Silencing silencing = new Silencing(pack);
    List<LintFinding> left = silencing.apply(found);
    return new CheckReport(
        pack.shown(""),
        Optional.of(pack.manifest().id()),
        List.of(),
        left.stream().sorted(Comparator.comparing(LintFinding::asProblem)).toList(),
        silencing.used(found),
        cases,
        coverage,
        options);
  }
}
