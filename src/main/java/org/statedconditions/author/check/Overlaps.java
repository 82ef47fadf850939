package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.statedconditions.Evaluator;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioText;

/** Finds one report that meets and refutes a criterion at once. */
final class Overlaps {
  private final RulePack pack;
  private final HoldingRules holding;
  private final List<RuleOutline> rules;
  private final Map<String, FactType> factTypes = new HashMap<>();
  private final Map<String, ReportSearch> searches = new HashMap<>();

  Overlaps(Evaluator evaluator, List<RuleOutline> rules, HoldingRules holding) {
    this.pack = evaluator.pack();
    this.holding = holding;
    this.rules = rules;
    FactTypes.BUILT_IN.forEach(type -> factTypes.put(type.name(), type));
    evaluator.declaredTypes().forEach(type -> factTypes.put(type.name(), type));
  }

  List<LintFinding> findings() {
    List<LintFinding> findings = new ArrayList<>();
    for (Condition condition : pack.manifest().conditions()) {
      for (Criterion criterion : condition.criteria()) {
        for (RuleOutline met : rulesOf(criterion, Says.MET)) {
          for (RuleOutline notMet : rulesOf(criterion, Says.NOT_MET)) {
            overlap(criterion, met, notMet).ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  private List<RuleOutline> rulesOf(Criterion criterion, Says says) {
    return rules.stream()
        .filter(r -> r.criterion().equals(Optional.of(criterion.id())))
        .filter(r -> r.says().equals(Optional.of(says)))
        .toList();
  }

  private Optional<LintFinding> overlap(Criterion criterion, RuleOutline met, RuleOutline notMet) {
    Set<String> types = new LinkedHashSet<>(types(met, false));
    types.addAll(types(notMet, false));
    for (String type : types) {
      if (!Set.of(type).containsAll(types(met, true))
          || !Set.of(type).containsAll(types(notMet, true))) {
        continue;
      }
      ReportSearch search = searches.computeIfAbsent(type, this::search);
      Optional<Map<String, Object>> found = search.smallest(List.of(met, notMet));
      if (found.isPresent()) {
        return Optional.of(finding(criterion, met, notMet, search, found.get()));
      }
    }
    return Optional.empty();
  }

  private static LintFinding finding(
      Criterion criterion,
      RuleOutline met,
      RuleOutline notMet,
      ReportSearch search,
      Map<String, Object> values) {
    Scenario shown = search.scenario(values, "One report that meets and refutes " + criterion.id());
    return new LintFinding(
        Lint.RULES_OVERLAP,
        List.of(notMet.name(), met.name(), criterion.id()),
        notMet.place(),
        "expected no report that also satisfies \"" + met.name() + "\" at " + met.place()
            + " but one does, and contests " + criterion.id(),
        "make the two exclude each other, or silence this where a report may well contradict itself",
        Optional.of(ScenarioText.of(shown)));
  }

  /** The types of facts that a rule looks at, or only those of which it needs one. */
  private Set<String> types(RuleOutline rule, boolean required) {
    return rule.patterns().stream()
        .filter(p -> p.required() || !required)
        .map(RuleOutline.Pattern::type)
        .filter(type -> factTypes.containsKey(type))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A search among reports on subjects that are looked at. */
  private ReportSearch search(String type) {
    FactType factType = Objects.requireNonNull(factTypes.get(type), type);
    ReportFields fields =
        new ReportFields(factType, holding.asOf(), pack.manifest().defaults());
    ReportSearch search = new ReportSearch(holding, fields);
    List<RuleOutline> candidates = rules.stream()
        .filter(r -> r.says().equals(Optional.of(Says.CANDIDATE)))
        .filter(r -> r.candidateKind().equals(Optional.of(factType.kind())))
        .toList();
    for (RuleOutline candidate : candidates) {
      Optional<Map<String, Object>> found = search.smallest(List.of(candidate));
      if (found.isPresent()) {
        search.startFrom(found.get());
        break;
      }
    }
    return search;
  }
}
