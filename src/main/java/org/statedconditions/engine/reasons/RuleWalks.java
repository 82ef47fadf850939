package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.reason.FactTrace;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.engine.model.RulePlan;
import org.statedconditions.engine.reasons.Nearest.Way;
import org.statedconditions.engine.rollup.LiveFinding;
import org.statedconditions.engine.session.EngineSession;

/** Walks through the rules of a pack over the facts of one evaluation. */
final class RuleWalks {
  /** So many matches of one rule are told of. */
  private static final int MOST_MATCHES = 8;

  private final Map<String, RulePlan> plans = new HashMap<>();
  private final EngineSession evaluation;
  private final Memory memory;

  /** Walks of what {@code evaluation} holds now through the rules {@code plans}. */
  RuleWalks(List<RulePlan> plans, EngineSession evaluation) {
    plans.forEach(plan -> this.plans.put(plan.name(), plan));
    this.evaluation = evaluation;
    memory = new Memory(evaluation);
  }

  /** How {@code rule} holds, by the findings that it has made; there is one at least. */
  RuleTrace holding(RuleOutline rule, List<LiveFinding> findings) {
    Set<FactRef> refs = new TreeSet<>();
    findings.forEach(f -> refs.addAll(evaluation.factsOf(f.match())));
    List<StepTrace> merged = List.of();
    boolean complete = true;
    for (LiveFinding finding : findings.subList(0, Math.min(MOST_MATCHES, findings.size()))) {
      Set<Object> matched = Collections.newSetFromMap(new IdentityHashMap<>());
      matched.addAll(evaluation.objectsOf(finding.match()));
      Walk walk = new Walk(rule, matched::contains, matched);
      if (!walk.best.matches()) {
        // What a query or a `from` found is not among what the match tells of.
        walk = new Walk(rule, matched::contains, null);
      }
      merged = merged.isEmpty() ? walk.steps() : merged(merged, walk.steps());
      complete &= walk.complete();
    }
    Says says = rule.says().orElse(findings.get(0).positive() ? Says.MET : Says.NOT_MET);
    return new RuleTrace(
        rule.name(), rule.place(), says, true, List.copyOf(refs), merged, complete);
  }

  /** How near {@code rule} comes to a match about a subject that is {@code wanted}. */
  RuleTrace notHolding(RuleOutline rule, Predicate<Object> wanted) {
    Walk walk = new Walk(rule, wanted, null);
    return new RuleTrace(
        rule.name(),
        rule.place(),
        rule.says().orElse(Says.MET),
        false,
        List.of(),
        walk.steps(),
        walk.complete());
  }

  /** Whether the walk through {@code rule} finds a match, whatever the session says. */
  boolean matches(String rule) {
    Effort effort = new Effort();
    return new Matches(memory, new Trials(memory, effort), effort)
        .any(plan(rule).when(), Bindings.NONE);
  }

  private RulePlan plan(String rule) {
    return Objects.requireNonNull(plans.get(rule), "every rule of the pack has a plan");
  }

  /** One walk through a rule, along the way that comes nearest to a match. */
  private final class Walk {
    private final Effort effort = new Effort();
    private final Tracer tracer;
    private final Way best;

    Walk(RuleOutline outline, Predicate<Object> wanted, @Nullable Set<Object> only) {
      RulePlan plan = plan(outline.name());
      Trials trials = new Trials(memory, effort);
      Matches matches = new Matches(memory, trials, effort);
      Nearest nearest = new Nearest(matches, trials, plan.subject(), wanted, only);
      tracer = new Tracer(matches, trials, nearest);
      best = nearest.nearest(plan.when(), Bindings.NONE);
    }

    List<StepTrace> steps() {
      return tracer.trace(best);
    }

    boolean complete() {
      return !effort.exhausted();
    }
  }

  /** The same steps with the facts of both. */
  private static List<StepTrace> merged(List<StepTrace> one, List<StepTrace> other) {
    List<StepTrace> merged = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      StepTrace step = one.get(i);
      if (i < other.size()) {
        Set<FactTrace> tried = new LinkedHashSet<>(step.tried());
        tried.addAll(other.get(i).tried());
        step = step.withTried(List.copyOf(tried));
      }
      merged.add(step);
    }
    return merged;
  }
}
