package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.Evaluator;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioText;

/**
 * Finds rules that conclude something because reports say nothing: of a report that gives nothing but its id, and of the smallest report
 * that a rule holds of, beside which its {@code not}, {@code forall} or {@code accumulate} has nothing to look at.
 */
final class SilenceDecides {
  private final List<RuleOutline> rules;
  private final HoldingRules holding;
  private final Map<String, FactType> types = new HashMap<>();
  private final Map<String, Object> parameters;
  private final List<LintFinding> findings = new ArrayList<>();
  private final Set<String> found = new HashSet<>();

  SilenceDecides(Evaluator evaluator, List<RuleOutline> rules, HoldingRules holding) {
    this.rules = rules;
    this.holding = holding;
    this.parameters = evaluator.pack().manifest().defaults();
    FactTypes.BUILT_IN.forEach(type -> types.put(type.name(), type));
    evaluator.declaredTypes().forEach(type -> types.put(type.name(), type));
  }

  List<LintFinding> findings() {
    Set<String> matched = new LinkedHashSet<>();
    rules.forEach(rule -> matched.addAll(rule.matches()));
    for (String name : matched) {
      FactType type = types.get(name);
      if (type != null) {
        fromNothing(type);
      }
    }
    for (RuleOutline rule : rules) {
      boolean rests = rule.patterns().stream().anyMatch(pattern -> restsOnNothing(rule, pattern));
      if (rests && !found.contains(rule.name())) {
        besideNothing(rule);
      }
    }
    return findings;
  }

  /** What rules decide of a report that says nothing, because others are not there. */
  private void fromNothing(FactType type) {
    List<Fact> bare = List.of(type.make(Map.of("id", ReportFields.ID)));
    if (holding.fault(bare).isPresent()) {
      // Found as a rule that fails on a report.
      return;
    }
    Set<String> decided = holding.of(bare);
    for (RuleOutline rule : rules) {
      if (rule.criterion().isPresent()
          && decided.contains(rule.name())
          && rule.patterns().stream().anyMatch(RuleOutline.Pattern::negated)
          && found.add(rule.name())) {
        findings.add(new LintFinding(
            Lint.SILENCE_DECIDES,
            List.of(rule.name(), rule.criterion().get()),
            rule.place(),
            "expected a rule that a report has to say something for but was one that holds of a "
                + type.name() + " of which nothing is known, as long as nothing else is reported",
            "silence decides nothing: ask for what a report says, or for one that says that those reported are all",
            Optional.of(ScenarioText.of(holding.scenario("Nothing is known", bare)))));
      }
    }
  }

  /**
   * Whether a rule may conclude something because nothing matches a pattern. That a criterion is met unless a report speaks against
   * it is said with {@code not} and {@code accumulate}; {@code forall} speaks of all there are and is true of none.
   */
  private static boolean restsOnNothing(RuleOutline rule, RuleOutline.Pattern pattern) {
    boolean notMet = rule.says().equals(Optional.of(Says.NOT_MET));
    boolean met = rule.says().equals(Optional.of(Says.MET));
    return switch (pattern.within()) {
      case NOTHING -> false;
      case NOT, GATHERED -> notMet;
      case FORALL -> met || notMet;
    };
  }

  /** That a rule concludes something where no report gives what its {@code not}, or the like, looks at. */
  private void besideNothing(RuleOutline rule) {
    Set<String> required = new LinkedHashSet<>();
    rule.patterns().stream()
        .filter(RuleOutline.Pattern::required)
        .map(RuleOutline.Pattern::type)
        .filter(types::containsKey)
        .forEach(required::add);
    FactType type = required.size() == 1 ? types.get(required.iterator().next()) : null;
    if (type == null) {
      return;
    }
    ReportSearch search =
        new ReportSearch(holding, new ReportFields(type, holding.asOf(), parameters));
    search.smallest(List.of(rule)).ifPresent(report -> {
      for (RuleOutline.Pattern pattern : rule.patterns()) {
        if (restsOnNothing(rule, pattern) && looksAtNothing(pattern, type, report.keySet())) {
          findings.add(finding(rule, pattern, search.scenario(report, "One report and no other")));
          return;
        }
      }
    });
  }

  private static boolean looksAtNothing(
      RuleOutline.Pattern pattern, FactType type, Set<String> given) {
    String prefix = type.key() + ".";
    boolean gives = pattern.fields().stream()
        .anyMatch(
            field -> field.startsWith(prefix) && given.contains(field.substring(prefix.length())));
    return !gives && (!pattern.fields().isEmpty() || !pattern.type().equals(type.name()));
  }

  private static LintFinding finding(
      RuleOutline rule, RuleOutline.Pattern pattern, Scenario shown) {
    String looked = pattern.fields().isEmpty()
        ? "any " + pattern.type()
        : "`" + String.join("`, `", pattern.fields()) + "`";
    return new LintFinding(
        Lint.SILENCE_DECIDES,
        List.of(rule.name(), rule.criterion().orElse(rule.name())),
        pattern.place(),
        "expected \"" + rule.name() + "\" to rest on what a report says but it says \""
            + (rule.says().equals(Optional.of(Says.MET)) ? "met" : "not met")
            + "\" because no report gives " + looked,
        pattern.within() == RuleOutline.Within.FORALL
            ? "`forall` is true of none: ask for one as well, `exists " + pattern.type() + "( … )`"
            : "silence is never a no: ask for the report that says so, without `"
                + (pattern.within() == RuleOutline.Within.NOT ? "not" : "accumulate")
                + "`; or silence this where the absence of reports is what was asked for",
        Optional.of(ScenarioText.of(shown)));
  }
}
