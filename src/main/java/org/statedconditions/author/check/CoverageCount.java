package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.author.check.Coverage.OfCondition;
import org.statedconditions.author.check.Coverage.OfCriterion;
import org.statedconditions.author.check.Coverage.OfGate;
import org.statedconditions.author.check.Coverage.OfList;
import org.statedconditions.author.check.Coverage.OfRule;
import org.statedconditions.author.check.Coverage.Unseen;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Quantifier;
import org.statedconditions.problem.Article;

/** Counts what cases see. */
final class CoverageCount {
  private static final String CHOSEN = "chosen";
  private static final String PASSED_OVER = "passed over";

  private final Manifest manifest;
  private final List<RuleOutline> rules;
  private final WhatItTakes takes;
  /** In how many cases something was seen, by what it is; see {@link #key}. */
  private final Map<String, Integer> seen = new HashMap<>();

  private final List<Unseen> unseen = new ArrayList<>();

  CoverageCount(Manifest manifest, List<RuleOutline> rules) {
    this.manifest = manifest;
    this.rules = rules;
    this.takes = new WhatItTakes(manifest, rules);
  }

  /** Adds what one case saw, and the rules that hold of it. */
  void add(Assessment assessment, Set<String> holding) {
    Set<String> now = new TreeSet<>();
    assessment.readings().forEach(reading -> add(reading, now));
    rules.stream()
        .map(RuleOutline::name)
        .filter(holding::contains)
        .forEach(rule -> now.add(key("rule", rule, "fired")));
    now.forEach(what -> seen.merge(what, 1, Integer::sum));
  }

  private void add(ReadingResult reading, Set<String> now) {
    reading.gates().forEach(gate -> now.add(key("gate", gate.id(), gate.status().written())));
    for (ConditionResult condition : reading.conditions()) {
      if (condition.subject().isPresent()) {
        now.add(key("condition", condition.id(), CHOSEN));
      }
      if (condition.candidates().size() > 1) {
        now.add(key("condition", condition.id(), PASSED_OVER));
      }
      for (CriterionResult criterion : condition.criteria()) {
        now.add(key("criterion", criterion.id(), criterion.status().written()));
        criterion
            .completeness()
            .ifPresent(list -> manifest
                .criterion(criterion.id())
                .map(Criterion::about)
                .ifPresent(kind -> now.add(key("list", kind, list.status().written()))));
      }
    }
  }

  private static String key(String kind, String id, String how) {
    return kind + " " + id + " " + how;
  }

  private int count(String kind, String id, String how) {
    return seen.getOrDefault(key(kind, id, how), 0);
  }

  private int count(String kind, String id, Status status) {
    return count(kind, id, status.written());
  }

  /** How often it was seen; where it never was, what it takes to see it is kept. */
  private int wanted(int count, String what, String it) {
    if (count == 0) {
      unseen.add(new Unseen(what, it));
    }
    return count;
  }

  Coverage coverage() {
    unseen.clear();
    List<OfCriterion> criteria = new ArrayList<>();
    List<OfCondition> conditions = new ArrayList<>();
    Set<String> kinds = new TreeSet<>();
    for (Condition condition : manifest.conditions()) {
      if (condition.follows().isEmpty()) {
        conditions.add(of(condition));
      }
      for (Criterion criterion : condition.criteria()) {
        criteria.add(of(criterion));
        if (criterion.quantifier() == Quantifier.EVERY) {
          kinds.add(criterion.about());
        }
      }
    }
    List<OfList> lists =
        kinds.stream().map(this::ofList).filter(l -> l.wanted() > 0).toList();
    List<OfGate> gates = manifest.gates().stream()
        .map(gate -> new OfGate(
            gate.id(),
            wanted(
                count("gate", gate.id(), Status.MET),
                "the gate " + gate.id() + " open",
                "facts that meet " + String.join(" and ", gate.requires())),
            wanted(
                count("gate", gate.id(), Status.NOT_MET),
                "the gate " + gate.id() + " closed",
                "facts that refute " + String.join(" or ", gate.requires()))))
        .toList();
    return new Coverage(
        criteria,
        rules.stream()
            .map(r -> new OfRule(r.name(), count("rule", r.name(), "fired")))
            .toList(),
        conditions,
        lists,
        gates,
        unseen);
  }

  private OfCriterion of(Criterion criterion) {
    String id = criterion.id();
    boolean contestable = takes.canBeContested(id);
    int contested = count("criterion", id, Status.CONTESTED);
    return new OfCriterion(
        id,
        of(criterion, Status.MET),
        of(criterion, Status.NOT_MET),
        of(criterion, Status.UNDETERMINED),
        contestable ? of(criterion, Status.CONTESTED) : contested,
        contestable);
  }

  private int of(Criterion criterion, Status status) {
    return wanted(
        count("criterion", criterion.id(), status),
        criterion.id() + " " + status.written(),
        takes.of(criterion, status));
  }

  private OfCondition of(Condition condition) {
    String id = condition.id();
    return new OfCondition(
        id,
        wanted(
            count("condition", id, CHOSEN),
            Article.with(condition.about()) + " chosen for " + id,
            "a report on " + Article.with(condition.about()) + " that is looked at"),
        wanted(
            count("condition", id, PASSED_OVER),
            Article.with(condition.about()) + " passed over for " + id,
            "reports on two of them, of which one does better"));
  }

  private OfList ofList(String kind) {
    boolean complete = takes.rulesOfList(kind, Says.COMPLETE);
    boolean not = takes.rulesOfList(kind, Says.NOT_COMPLETE);
    int all = count("list", kind, Status.MET);
    int notAll = count("list", kind, Status.NOT_MET);
    return new OfList(
        kind,
        complete
            ? wanted(all, "every " + kind + " reported", takes.ofList(kind, Says.COMPLETE))
            : all,
        not
            ? wanted(
                notAll, "not every " + kind + " reported", takes.ofList(kind, Says.NOT_COMPLETE))
            : notAll,
        (complete ? 1 : 0) + (not ? 1 : 0));
  }
}
