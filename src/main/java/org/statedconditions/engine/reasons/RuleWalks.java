package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.engine.rollup.LiveFinding;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.engine.session.OwnTypes;
import org.statedconditions.engine.reasons.Search.Way;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.assessment.reason.FactTrace;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.StepTrace;

/** Walks through the rules of a pack over the facts of one evaluation. */
final class RuleWalks {
  /** So many matches of one rule are told of. */
  private static final int MOST_MATCHES = 8;

  private final Map<String, Rule> rules = new HashMap<>();
  private final List<Query> queries;
  private final EngineSession evaluation;
  private final Memory memory;
  private final Facts facts;

  RuleWalks(Model model, EngineSession evaluation, OwnTypes ownTypes) {
    model.getRules().forEach(r -> rules.put(r.getName(), r));
    queries = model.getQueries();
    this.evaluation = evaluation;
    memory = Memory.of(evaluation);
    facts = new Facts(ownTypes, memory);
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
      if (!walk.best().matches()) {
        // What a query or a `from` found is not among what the match tells of.
        walk = new Walk(rule, matched::contains, null);
      }
      List<StepTrace> steps = walk.tracer.trace(walk.best());
      merged = merged.isEmpty() ? steps : merged(merged, steps);
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
        walk.tracer.trace(walk.best()),
        walk.complete());
  }

  /** Whether the walk through {@code rule} finds a match, whatever the session says. */
  boolean matches(String rule) {
    Effort effort = new Effort();
    Walker walker = new Walker(memory, new Tester(memory, effort), effort, queries);
    return walker.any(
        Steps.of((org.drools.model.Condition) rules.get(rule).getView()), Bindings.NONE);
  }

  private final class Walk {
    private final Effort effort = new Effort();
    private final Tracer tracer;
    private final Way best;

    Walk(RuleOutline outline, Predicate<Object> wanted, Set<Object> only) {
      Rule rule = rules.get(outline.name());
      Tester tester = new Tester(memory, effort);
      Walker walker = new Walker(memory, tester, effort, queries);
      Search search = new Search(walker, tester, subject(rule), wanted, only);
      tracer = new Tracer(walker, tester, search, facts);
      List<Step> steps = Steps.of((org.drools.model.Condition) rule.getView());
      best = search.ways(steps, Bindings.NONE).get(0);
    }

    Way best() {
      return best;
    }

    boolean complete() {
      return !effort.exhausted();
    }
  }

  /** The variable that the finding of {@code rule} is about; {@code null} if that is not one. */
  private static Variable<?> subject(Rule rule) {
    List<Variable<?>> used = new ArrayList<>();
    for (Variable<?> variable : rule.getDefaultConsequence().getDeclarations()) {
      if (!(variable instanceof Global)) {
        used.add(variable);
      }
    }
    return used.size() == 1 ? used.get(0) : null;
  }

  /** The same steps with the facts of both. */
  private static List<StepTrace> merged(List<StepTrace> one, List<StepTrace> other) {
    List<StepTrace> merged = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      StepTrace step = one.get(i);
      if (i < other.size()) {
        Set<FactTrace> tried = new LinkedHashSet<>(step.tried());
        tried.addAll(other.get(i).tried());
        step = new StepTrace(
            step.kind(),
            step.type(),
            step.bound(),
            step.outcome(),
            List.copyOf(tried),
            step.more(),
            step.elsewhere(),
            step.inside());
      }
      merged.add(step);
    }
    return merged;
  }
}
