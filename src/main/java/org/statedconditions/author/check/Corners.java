package org.statedconditions.author.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.Evaluator;
import org.statedconditions.author.check.CornerReports.Corner;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioText;

/** Runs the rules on made-up reports at the corners: which rule fails there, and which concludes something from nothing? */
final class Corners {
  private final Evaluator evaluator;
  private final List<RuleOutline> rules;
  private final List<FactType> types = new ArrayList<>();
  private final Instant asOf;
  private final CornerReports reports;
  private final Map<Place, LintFinding> failures = new LinkedHashMap<>();

  Corners(Evaluator evaluator, List<RuleOutline> rules) {
    this.evaluator = evaluator;
    this.rules = rules;
    List<FactType> all = new ArrayList<>(FactTypes.BUILT_IN);
    all.addAll(evaluator.declaredTypes());
    all.stream()
        .filter(type -> rules.stream().anyMatch(rule -> rule.matches().contains(type.name())))
        .forEach(types::add);
    var statements = evaluator.pack().manifest().statements();
    this.asOf = statements.get(statements.size() - 1).date();
    this.reports = new CornerReports(asOf);
  }

  List<LintFinding> findings() {
    List<LintFinding> findings = new ArrayList<>();
    types.forEach(type -> fromNothing(type, findings));
    for (Corner corner : Corner.values()) {
      tryOut(types.stream().map(type -> reports.at(type, corner)).toList());
    }
    List<Fact> ordinary =
        types.stream().map(type -> reports.at(type, Corner.ORDINARY)).toList();
    for (int i = 0; i < ordinary.size(); i++) {
      for (FactField field : types.get(i).fields()) {
        for (Corner corner : List.of(Corner.ZERO, Corner.LARGEST)) {
          List<Fact> varied = new ArrayList<>(ordinary);
          varied.set(i, reports.with(ordinary.get(i), field, corner));
          if (!varied.equals(ordinary)) {
            tryOut(varied);
          }
        }
      }
    }
    findings.addAll(failures.values());
    return findings;
  }

  /** What rules decide of a report that says nothing, because others are not there. */
  private void fromNothing(FactType type, List<LintFinding> findings) {
    List<Fact> bare = List.of(reports.bare(type));
    if (problem(bare).isPresent()) {
      tryOut(bare);
      return;
    }
    Set<String> holding =
        evaluator.rulesHolding(scenario(bare, "Reports"), asOf, Optional.empty());
    for (RuleOutline rule : rules) {
      if (rule.criterion().isPresent()
          && holding.contains(rule.name())
          && rule.patterns().stream().anyMatch(RuleOutline.Pattern::negated)) {
        findings.add(new LintFinding(
            Lint.SILENCE_DECIDES,
            List.of(rule.name(), rule.criterion().get()),
            rule.place(),
            "expected a rule that a report has to say something for but was one that holds of a "
                + type.name() + " of which nothing is known, as long as nothing else is reported",
            "silence decides nothing: ask for what a report says, or for one that says that those reported are all",
            Optional.of(text(bare, "Nothing is known"))));
      }
    }
  }

  private void tryOut(List<Fact> facts) {
    problem(facts)
        .filter(problem -> !failures.containsKey(problem.place()))
        .ifPresent(problem -> failures.put(problem.place(), finding(problem, facts)));
  }

  private LintFinding finding(Problem problem, List<Fact> facts) {
    List<Fact> few = CornerReports.smallest(
        facts,
        some ->
            problem(some).filter(other -> other.place().equals(problem.place())).isPresent());
    String said = problem(few).orElse(problem).message();
    return new LintFinding(
        Lint.FAILS_ON_A_REPORT,
        List.of(ruleAt(problem.place())),
        problem.place(),
        "expected a rule that can be tried on whatever files may say but it fails: " + said,
        "put a constraint before it that such a report does not satisfy, for example that a figure to divide by is above 0",
        Optional.of(text(few, "A report on which a rule fails")));
  }

  /** The name of the rule that a place lies in. */
  private String ruleAt(Place place) {
    String name = place.file();
    for (RuleOutline rule : rules) {
      if (rule.place().file().equals(place.file()) && rule.place().line() <= place.line()) {
        name = rule.name();
      }
    }
    return name;
  }

  private Optional<Problem> problem(List<Fact> facts) {
    return evaluator.firstFault(scenario(facts, "Reports"), asOf);
  }

  private static String text(List<Fact> facts, String title) {
    return ScenarioText.of(scenario(facts, title));
  }

  private static Scenario scenario(List<Fact> facts, String title) {
    return Scenario.builder().title(title).facts(facts).build();
  }
}
