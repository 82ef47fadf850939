package org.statedconditions.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.document.Moment;
import org.statedconditions.fact.Attribution;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.question.timeline.Evidence;
import org.statedconditions.scenario.Scenario;

/**
 * What `evaluate` asks of every scenario, of one or of a million.
 *
 * @param asOf instead of what scenarios say
 * @param knownBy instead of what scenarios say
 * @param weakest reports that rest on less are left out
 * @param withoutInferred whether fields that a scenario's author inferred are left out
 * @param reading the reading whose verdict {@code required} is about, if not the pack's own
 * @param required the verdict required
 */
record Assessing(
    @Nullable Moment asOf,
    @Nullable Moment knownBy,
    @Nullable Attribution weakest,
    boolean withoutInferred,
    @Nullable String reading,
    @Nullable Status required) {

  /**
   * An answer, and what came of it.
   *
   * @param evidence which reports counted
   * @param notCompared why it is not held against what the scenario expects; empty: it is, or nothing is expected
   * @param differences what came out otherwise than the scenario expects
   * @param verdict the verdict of {@code reading}
   * @param reading the reading that {@code required} is about
   * @param asRequired whether the verdict is the one required
   */
  record Answer(
      Assessment assessment,
      Evidence evidence,
      Optional<String> notCompared,
      List<Problem> differences,
      Status verdict,
      String reading,
      boolean asRequired) {}

  /** What makes it impossible to ask {@code packs} about {@code scenario}; each problem once. */
  Set<Problem> problems(Scenario scenario, List<Evaluator> packs) {
    Set<Problem> problems = new LinkedHashSet<>();
    if (!scenario.expected().isEmpty()) {
      if (!scenario.expected().stream().allMatch(e -> RulePack.isBundled(e.pack()))) {
        Set<String> known = new TreeSet<>(RulePack.bundledIds());
        packs.forEach(pack -> known.add(pack.pack().manifest().id()));
        problems.addAll(Expectations.unknownPacks(scenario, known));
      }
      packs.forEach(pack ->
          problems.addAll(Expectations.problems(scenario, pack.pack().manifest(), pack.rules())));
    }
    if (asOf == null && scenario.asOf().isEmpty()) {
      problems.add(Asked.noInstant(scenario));
    }
    packs.forEach(pack -> problems.addAll(Asked.unknownReading(pack, reading)));
    return problems;
  }

  /** The answer of a pack; throws {@link org.statedconditions.problem.ProblemsException} as assessing does. */
  Answer answer(Evaluator pack, Scenario scenario) {
    Scenario counted =
        Moments.shown(withoutInferred ? scenario.withoutInferred() : scenario, asOf, knownBy);
    Evidence evidence =
        weakest == null ? Evidence.all(counted) : Evidence.atLeast(weakest, counted);
    Instant when = Moments.instant(asOf, scenario).or(scenario::asOf).orElseThrow();
    Optional<Instant> known = Moments.instant(knownBy, scenario).or(scenario::knownBy);
    Assessment assessment = pack.assess(counted, when, known, evidence.setAside());
    Optional<String> notCompared = NotCompared.reason(scenario, evidence, assessment);
    List<Problem> differences = new ArrayList<>();
    if (notCompared.isEmpty()) {
      Expectations.differences(scenario, assessment, pack.rules())
          .forEach(d -> differences.add(d.asProblem()));
    }
    String shown = reading == null ? assessment.pack().defaultReading() : reading;
    Status verdict = assessment.reading(shown).verdict();
    return new Answer(
        assessment,
        evidence,
        notCompared,
        differences,
        verdict,
        shown,
        required == null || verdict == required);
  }
}
