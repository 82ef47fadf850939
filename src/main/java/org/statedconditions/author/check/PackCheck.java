package org.statedconditions.author.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.EvaluatorBuilder;
import org.statedconditions.author.mutation.MutationRun;
import org.statedconditions.drl.check.PackMistakes;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.function.RuleFunction;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** Checks a pack: does it compile, where is it weak, do its cases pass, and what have they seen? */
public final class PackCheck {
  private final RulePack pack;
  private final Evaluator evaluator;

  private PackCheck(RulePack pack, EvaluatorBuilder builder) {
    this.pack = pack;
    this.evaluator = builder.build();
  }

  /** Checks the pack in {@code folder}. What is wrong with it stands in the report; nothing is thrown. */
  public static CheckReport of(Path folder, CheckOptions options) {
    Objects.requireNonNull(folder, "folder");
    try {
      PackDraft draft = PackDraft.read(folder);
      return draft.isLegible()
          ? of(draft.pack(), options)
          : illegible(draft, RuleFunction.ofLibraries(), options);
    } catch (ProblemsException e) {
      return unusable(folder.toString(), Optional.empty(), e.problems(), options);
    }
  }

  /**
   * Checks a pack that someone else has written, whose rules call no function but those of the rule language. What is wrong with it
   * stands in the report; what is thrown is {@link java.util.concurrent.CancellationException}, soon after the thread is interrupted.
   *
   * @param longest how long one assessment may take
   */
  public static CheckReport of(PackDraft draft, CheckOptions options, Duration longest) {
    return draft.isLegible()
        ? of(draft.pack(), Evaluator.builder(draft.pack()).maximumTime(longest), options)
        : illegible(draft, List.of(), options);
  }

  private static CheckReport illegible(
      PackDraft draft, List<RuleFunction> functions, CheckOptions options) {
    List<Problem> problems = new ArrayList<>(PackMistakes.of(draft, functions));
    problems.addAll(CaseMistakes.of(draft));
    String id = draft.manifest().id();
    return unusable(
        draft.shown(""), id.isEmpty() ? Optional.empty() : Optional.of(id), problems, options);
  }

  /** Checks {@code pack}. What is wrong with it stands in the report; nothing is thrown. */
  public static CheckReport of(RulePack pack, CheckOptions options) {
    return of(pack, Evaluator.builder(pack).functionsOfLibraries(), options);
  }

  private static CheckReport of(RulePack pack, EvaluatorBuilder builder, CheckOptions options) {
    try {
      return new PackCheck(pack, builder).run(options);
    } catch (ProblemsException e) {
      List<Problem> problems = new ArrayList<>(e.problems());
      problems.addAll(CaseMistakes.of(PackDraft.of(pack)));
      return unusable(pack.shown(""), Optional.of(pack.manifest().id()), problems, options);
    }
  }

  private static CheckReport unusable(
      String folder, Optional<String> pack, List<Problem> problems, CheckOptions options) {
    return new CheckReport(
        folder,
        pack,
        problems.stream().distinct().sorted().toList(),
        List.of(),
        List.of(),
        List.of(),
        Coverage.NONE,
        List.of(),
        Optional.empty(),
        options);
  }

  private CheckReport run(CheckOptions options) {
    List<RuleOutline> rules = evaluator.rules();
    // The two longest parts side by side: neither knows of the other.
    try (Beside<List<LintFinding>> triedOut = Beside.start(() -> tryOut(rules))) {
      return report(options, rules, triedOut);
    }
  }

  private CheckReport report(
      CheckOptions options, List<RuleOutline> rules, Beside<List<LintFinding>> triedOut) {
    CoverageCount count = new CoverageCount(pack.manifest(), rules);
    CaseRunner runner = new CaseRunner(evaluator);
    List<CaseResult> cases = new ArrayList<>();
    List<CaseFile> files = pack.cases();
    for (CaseFile file : files) {
      Beside.stopIfInterrupted();
      cases.add(runner.run(
          file,
          (scenario, assessment) -> count.add(
              assessment,
              evaluator.rulesHolding(scenario, assessment.asOf(), assessment.knownBy()))));
    }
    boolean allRan = cases.stream().allMatch(c -> c.problems().isEmpty());
    if (!allRan) {
      List<Problem> problems = CaseMistakes.of(PackDraft.of(pack));
      if (problems.stream().anyMatch(p -> p.place().file().equals(pack.shown(RulePack.MANIFEST)))) {
        // The manifest calls something otherwise than the cases: none of them says more than that.
        return unusable(pack.shown(""), Optional.of(pack.manifest().id()), problems, options);
      }
    }
    Coverage coverage = count.coverage();
    List<LintFinding> found = new ArrayList<>();
    found.addAll(new ManifestLints(pack).findings());
    found.addAll(new RuleLints(pack, rules, coverage).findings());
    found.addAll(new TypedTwice(pack, rules).findings());
    found.addAll(PlaceholderLeft.in(pack, files));
    found.addAll(triedOut.result());
    Silencing silencing = new Silencing(pack);
    List<LintFinding> left = new ArrayList<>(silencing.apply(found));
    if (!allRan) {
      // A case that could not be run may be the very one.
      left.removeIf(f -> f.lint() == Lint.RULE_WITHOUT_CASE);
    }
    return new CheckReport(
        pack.shown(""),
        Optional.of(pack.manifest().id()),
        List.of(),
        left.stream()
            .sorted(Comparator.<LintFinding, Boolean>comparing(
                    finding -> finding.lint().style())
                .thenComparing(LintFinding::asProblem))
            .toList(),
        silencing.used(found),
        cases,
        coverage,
        evaluator.functions(),
        options.mutation().map(m -> new MutationRun(evaluator).report(m.steps())),
        options);
  }

  /** What comes of made-up reports. */
  private List<LintFinding> tryOut(List<RuleOutline> rules) {
    try (HoldingRules holding = new HoldingRules(evaluator)) {
      List<LintFinding> found = new ArrayList<>(new Overlaps(evaluator, rules, holding).findings());
      found.addAll(new SilenceDecides(evaluator, rules, holding).findings());
      found.addAll(new Corners(evaluator, rules, holding).findings());
      return found;
    }
  }
}
