package org.statedconditions.author.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.outline.RuleOutline.Literal;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Parameter;
import org.statedconditions.pack.Quantifier;
import org.statedconditions.pack.RulePack;

/** Rules that are missing, idle, or say more than their author may think. */
final class RuleLints {
  private static final Set<String> KEPT_BY_THE_ENGINE = Set.of("Candidate", "Chosen");

  /** Functions to which it makes a difference how often the same is given. */
  private static final Set<String> REPEATS = Set.of("count", "sum", "average", "collectList");

  private final RulePack pack;
  private final List<RuleOutline> rules;
  private final Coverage coverage;
  private final List<LintFinding> findings = new ArrayList<>();

  RuleLints(RulePack pack, List<RuleOutline> rules, Coverage coverage) {
    this.pack = pack;
    this.rules = rules;
    this.coverage = coverage;
  }

  List<LintFinding> findings() {
    kindsWithoutCandidate();
    for (Condition condition : pack.manifest().conditions()) {
      condition.criteria().forEach(c -> oneSided(condition, c));
      condition.criteria().forEach(c -> everyWithoutComplete(condition, c));
    }
    for (RuleOutline rule : rules) {
      if (!impossible(rule)) {
        withoutCase(rule);
      }
      unjoined(rule);
      rule.gathered().forEach(gathered -> countsReports(rule, gathered));
      rule.literals().forEach(literal -> constant(rule, literal));
    }
    return findings;
  }

  /** Without a rule that says who is looked at, nothing is, whatever is reported. */
  private void kindsWithoutCandidate() {
    Map<String, Condition> first = new LinkedHashMap<>();
    for (Condition condition : pack.manifest().conditions()) {
      first.putIfAbsent(condition.about(), condition);
      condition.criteria().forEach(criterion -> first.putIfAbsent(criterion.about(), condition));
    }
    boolean none = rules.stream().noneMatch(rule -> rule.candidateKind().isPresent());
    first.forEach((kind, condition) -> {
      boolean said = rules.stream()
          .anyMatch(r -> r.candidateKind().equals(Optional.of(kind))
              && r.says().orElse(Says.CANDIDATE) == Says.CANDIDATE);
      if (!said) {
        findings.add(LintFinding.of(
            Lint.KIND_WITHOUT_CANDIDATE,
            kind,
            pack.places().of("conditions." + condition.id()),
            "expected a rule with @candidate(\"" + kind
                + "\") that calls findings.candidate but was none"
                + (none ? ", nor for any other kind" : "")
                + ", so no " + kind + " is ever looked at and " + condition.id()
                + " is assessed as if nothing were reported",
            "`when $x : " + typeName(kind)
                + "() then findings.candidate($x); end` looks at each that a report speaks of"));
      }
    });
  }

  private static String typeName(String kind) {
    StringBuilder name = new StringBuilder();
    for (String word : kind.equals("mission") ? List.of("mandate") : List.of(kind.split("-"))) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  private void oneSided(Condition condition, Criterion criterion) {
    for (Says says : List.of(Says.MET, Says.NOT_MET)) {
      boolean there = rules.stream()
          .anyMatch(r -> r.criterion().equals(Optional.of(criterion.id()))
              && (r.says().isEmpty() || r.says().get() == says));
      if (!there) {
        boolean met = says == Says.MET;
        findings.add(LintFinding.of(
            Lint.ONE_SIDED_CRITERION,
            criterion.id(),
            pack.places().of("conditions." + condition.id() + ".criteria." + criterion.id()),
            "expected a rule with @criterion(\"" + criterion.id() + "\") that calls findings."
                + (met ? "met" : "notMet") + " but was none, so it can never be "
                + (met ? "met" : "not met"),
            null));
      }
    }
  }

  private void everyWithoutComplete(Condition condition, Criterion criterion) {
    if (criterion.quantifier() != Quantifier.EVERY) {
      return;
    }
    boolean said = rules.stream()
        .anyMatch(r -> r.completeKind().equals(Optional.of(criterion.about()))
            && r.says().orElse(Says.COMPLETE) == Says.COMPLETE);
    if (said == criterion.assumedComplete().isPresent()) {
      findings.add(LintFinding.of(
          Lint.EVERY_WITHOUT_COMPLETE,
          criterion.id(),
          pack.places()
              .of("conditions." + condition.id() + ".criteria." + criterion.id()
                  + (said ? ".assume" : "")),
          said
              ? "expected rules or the pack to say that those reported are all but was both: rules with"
                  + " @complete(\"" + criterion.about() + "\"), and `assume: complete`"
              : "expected a rule with @complete(\"" + criterion.about()
                  + "\") that calls findings.complete but was none, so it can never be met",
          said
              ? "take out `assume` and its `reason`"
              : "or write `assume: complete` and a `reason` beside `quantifier: every`"));
    }
  }

  private boolean impossible(RuleOutline rule) {
    for (RuleOutline.Pattern pattern : rule.patterns()) {
      Optional<String> impossible = pattern.required() ? pattern.impossible() : Optional.empty();
      if (impossible.isPresent()) {
        findings.add(LintFinding.of(
            Lint.RULE_NEVER_MATCHES,
            rule.name(),
            pattern.place(),
            "expected constraints that some " + pattern.type() + " satisfies but none satisfies `"
                + impossible.get() + "`: the rule can never match",
            null));
        return true;
      }
    }
    return false;
  }

  private void withoutCase(RuleOutline rule) {
    boolean fired =
        coverage.rules().stream().anyMatch(r -> r.rule().equals(rule.name()) && r.fired() > 0);
    if (!fired) {
      findings.add(LintFinding.of(
          Lint.RULE_WITHOUT_CASE,
          rule.name(),
          rule.place(),
          "expected a case in which this rule fires but was none",
          "add one to cases/, with the facts that the rule asks for"));
    }
  }

  private void unjoined(RuleOutline rule) {
    Map<Integer, List<RuleOutline.Pattern>> islands = new LinkedHashMap<>();
    rule.patterns()
        .forEach(
            p -> islands.computeIfAbsent(p.joined(), i -> new ArrayList<>()).add(p));
    // What the engine keeps may be asked after as a whole: is there any mission that is looked at?
    islands
        .values()
        .removeIf(island ->
            island.stream().allMatch(p -> p.negated() && KEPT_BY_THE_ENGINE.contains(p.type())));
    if (islands.size() < 2) {
      return;
    }
    List<List<RuleOutline.Pattern>> all = List.copyOf(islands.values());
    RuleOutline.Pattern first = all.get(0).get(0);
    RuleOutline.Pattern second = all.get(1).get(0);
    findings.add(LintFinding.of(
        Lint.UNJOINED_PATTERNS,
        rule.name(),
        second.place(),
        "expected a constraint that joins " + second.type() + " to the " + first.type()
            + " in line " + first.place().line()
            + " but was none: the rule compares every one with every other",
        "being unequal joins nothing, nor do ids of different kinds; for reports on one subject: bind the first with `$report : "
            + first.type() + "(…)` and write `id == $report.id`"));
  }

  /** Several sources may report one subject: its reports are not what is to be counted or added up. */
  private void countsReports(RuleOutline rule, RuleOutline.Gathered gathered) {
    if (gathered.constant()) {
      findings.add(LintFinding.of(
          Lint.COUNTS_REPORTS,
          rule.name(),
          gathered.place(),
          "expected something that reports give for `" + gathered.function()
              + "` but was the constant `" + gathered.argument()
              + "`, so that it counts reports, whatever they are about",
          "to count subjects write `subjects()`"));
      return;
    }
    boolean facts = gathered.types().stream().noneMatch(KEPT_BY_THE_ENGINE::contains);
    if (!facts || !REPEATS.contains(gathered.function())) {
      return;
    }
    String argument = gathered.argument().isEmpty() ? "$id" : gathered.argument();
    boolean counts = !gathered.function().equals("sum") && !gathered.function().equals("average");
    findings.add(LintFinding.of(
        Lint.COUNTS_REPORTS,
        rule.name(),
        gathered.place(),
        "expected subjects or values, each once, but was `" + gathered.function()
            + "` of reports: what two sources report is taken twice",
        counts
            ? "to count subjects write `subjects()`, to count different values `collectSet("
                + argument + ")`, and ask for its `size`"
            : "`sumLatest` takes each subject once: of several reports on it, the one known last"));
  }

  private void constant(RuleOutline rule, Literal literal) {
    Optional<Parameter> same = pack.manifest().parameters().stream()
        .filter(p -> same(p.value(), literal.value()))
        .findFirst();
    boolean number = literal.value() instanceof BigDecimal n
        && n.compareTo(BigDecimal.ZERO) != 0
        && n.compareTo(BigDecimal.ONE) != 0;
    boolean trivial = literal.value() instanceof BigDecimal && !number;
    if (trivial || (same.isEmpty() && !number && !literal.inList())) {
      return;
    }
    String written = literal.value() instanceof String text
        ? "\"" + text + "\""
        : literal.value().toString();
    findings.add(LintFinding.of(
        Lint.CONSTANT_NOT_PARAMETER,
        rule.name(),
        literal.place(),
        "expected a parameter, which can be explained and overridden, but was " + written,
        same.map(p -> "use `parameters." + call(p) + "(\"" + p.name() + "\")`, whose default it is")
            .orElse("name it in pack.yaml under `parameters` and write "
                + (literal.value() instanceof String
                    ? "`parameters.texts(\"…\")`"
                    : "`parameters.number(\"…\")`"))));
  }

  private static String call(Parameter parameter) {
    return parameter.value() instanceof BigDecimal
        ? "number"
        : parameter.value() instanceof String ? "text" : "texts";
  }

  private static boolean same(Object parameter, Object literal) {
    if (parameter instanceof BigDecimal a && literal instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return parameter instanceof List<?> list ? list.contains(literal) : parameter.equals(literal);
  }
}
