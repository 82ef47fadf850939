package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.author.check.CornerReports.Corner;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.scenario.ScenarioText;

/** Runs the rules on made-up reports at the corners, and on ones that say nothing: which rule fails there? */
final class Corners {
  private final List<RuleOutline> rules;
  private final HoldingRules holding;
  private final List<FactType> types = new ArrayList<>();
  private final CornerReports reports;
  private final Map<Place, LintFinding> failures = new LinkedHashMap<>();

  Corners(Evaluator evaluator, List<RuleOutline> rules, HoldingRules holding) {
    this.rules = rules;
    this.holding = holding;
    List<FactType> all = new ArrayList<>(FactTypes.BUILT_IN);
    all.addAll(evaluator.declaredTypes());
    all.stream()
        .filter(type -> rules.stream().anyMatch(rule -> rule.matches().contains(type.name())))
        .forEach(types::add);
    this.reports = new CornerReports(holding.asOf());
  }

  List<LintFinding> findings() {
    types.forEach(type -> tryOut(List.of(reports.bare(type))));
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
    return List.copyOf(failures.values());
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
    return holding.fault(facts);
  }

  private String text(List<Fact> facts, String title) {
    return ScenarioText.of(holding.scenario(title, facts));
  }
}
