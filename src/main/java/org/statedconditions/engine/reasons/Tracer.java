package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drools.model.Pattern;
import org.statedconditions.engine.reasons.Search.Taken;
import org.statedconditions.engine.reasons.Search.Way;
import org.statedconditions.engine.reasons.Walker.Found;
import org.statedconditions.engine.reasons.Walker.Gathered;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.FactTrace;
import org.statedconditions.assessment.reason.Outcome;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.assessment.reason.StepTrace.Kind;

/** Tells of a way through the steps of a rule: what each step looked at, and how it turned out. */
final class Tracer {
  /** So many facts are told of one by one. */
  private static final int MOST = 5;

  private final Walker walker;
  private final Tester tester;
  private final Search search;
  private final Facts facts;

  Tracer(Walker walker, Tester tester, Search search, Facts facts) {
    this.walker = walker;
    this.tester = tester;
    this.search = search;
    this.facts = facts;
  }

  List<StepTrace> trace(Way way) {
    List<StepTrace> steps = new ArrayList<>();
    for (Taken taken : way.taken()) {
      steps.add(trace(taken));
    }
    return steps;
  }

  private List<StepTrace> nearest(List<Step> steps, Bindings bindings) {
    return trace(search.ways(steps, bindings).get(0));
  }

  private StepTrace trace(Taken taken) {
    Bindings before = taken.before();
    if (taken.step() instanceof Step.Match match) {
      return match(match, before, taken.trial());
    } else if (taken.step() instanceof Step.Exists exists) {
      return exists.wanted() ? exists(exists, before) : not(exists, before);
    } else if (taken.step() instanceof Step.Forall forall) {
      return forall(forall, before);
    } else if (taken.step() instanceof Step.Accumulate accumulate) {
      return accumulate(accumulate, before);
    } else if (taken.step() instanceof Step.Or or) {
      return or(or, before);
    } else if (taken.step() instanceof Step.Query query) {
      List<StepTrace> inside = nearest(walker.steps(query), walker.calling(query, before));
      return new Shown(Kind.QUERY, outcome(inside)).inside(inside);
    } else if (taken.step() instanceof Step.Eval eval) {
      Trial trial = new Trial(
          null,
          List.of(
              new Trial.Test(eval.constraint(), tester.outcome(eval.constraint(), before), false)),
          before);
      return new Shown(Kind.EVAL, outcome(trial)).tried(List.of(told(trial, before)));
    }
    return new Shown(Kind.OTHER, Outcome.NOT_CHECKED).done();
  }

  private StepTrace match(Step.Match match, Bindings before, Trial chosen) {
    Shown shown = new Shown(match.from() == null ? Kind.PATTERN : Kind.FROM, Outcome.FAILS)
        .of(match.pattern());
    if (chosen != null && chosen.holds()) {
      return shown.turned(Outcome.HOLDS).tried(List.of(told(chosen, chosen.after())));
    }
    List<Trial> trials = new ArrayList<>();
    for (Item item : search.items(match, before)) {
      trials.add(tester.trial(match.pattern(), item, before));
    }
    return shown
        .turned(chosen == null ? Outcome.FAILS : outcome(chosen))
        .nearest(trials, chosen)
        .done();
  }

  private StepTrace not(Step.Exists step, Bindings before) {
    List<Found> against = walker.matches(step.inside(), before, 10 * MOST);
    Shown shown =
        new Shown(Kind.NOT, against.isEmpty() ? Outcome.HOLDS : Outcome.FAILS).of(step.inside());
    List<FactTrace> told = new ArrayList<>();
    for (Found found : against.subList(0, Math.min(MOST, against.size()))) {
      told(step.inside(), found, before).stream().filter(t -> !told.contains(t)).forEach(told::add);
    }
    shown.more = against.size() - Math.min(MOST, against.size());
    return shown.tried(told);
  }

  private StepTrace exists(Step.Exists step, Bindings before) {
    List<Found> found = walker.matches(step.inside(), before, 1);
    Shown shown =
        new Shown(Kind.EXISTS, found.isEmpty() ? Outcome.FAILS : Outcome.HOLDS).of(step.inside());
    return found.isEmpty()
        ? shown.inside(nearest(step.inside(), before))
        : shown.tried(told(step.inside(), found.get(0), before));
  }

  private StepTrace forall(Step.Forall step, Bindings before) {
    Shown shown = new Shown(Kind.FORALL, Outcome.HOLDS).of(step.each().pattern());
    List<Step> each = List.of(step.each());
    if (step.nonEmpty() && !walker.any(each, before)) {
      return shown.turned(Outcome.FAILS).inside(nearest(each, before));
    }
    List<Found> outOfLine = walker.outOfLine(step, before, 10 * MOST);
    if (outOfLine.isEmpty()) {
      return shown.done();
    }
    List<FactTrace> told = new ArrayList<>();
    List<StepTrace> inside = new ArrayList<>();
    for (Found found : outOfLine.subList(0, Math.min(MOST, outOfLine.size()))) {
      Trial trial = tester.trial(step.each().pattern(), found.matched().get(0), before);
      told.add(told(trial, trial.after()));
      inside.addAll(nearest(step.rest(), found.after()));
    }
    shown.more = outOfLine.size() - told.size();
    shown.turned(Outcome.FAILS).tried = told;
    return shown.inside(inside);
  }

  private StepTrace or(Step.Or step, Bindings before) {
    List<StepTrace> alternatives = new ArrayList<>();
    for (List<Step> alternative : step.alternatives()) {
      List<StepTrace> inside = nearest(alternative, before);
      StepTrace told =
          inside.size() == 1 ? inside.get(0) : new Shown(Kind.AND, outcome(inside)).inside(inside);
      if (told.outcome() == Outcome.HOLDS) {
        return new Shown(Kind.OR, Outcome.HOLDS).inside(List.of(told));
      }
      alternatives.add(told);
    }
    return new Shown(Kind.OR, Outcome.FAILS).inside(alternatives);
  }

  private StepTrace accumulate(Step.Accumulate step, Bindings before) {
    Gathered gathered = walker.gather(step, before);
    Shown shown = new Shown(Kind.ACCUMULATE, gathered.holds() ? Outcome.HOLDS : Outcome.FAILS)
        .of(step.source());
    shown.tried = gathered.results().stream().map(t -> told(t, t.after())).toList();
    return shown.inside(List.of(source(step, gathered, before)));
  }

  /** What was gathered from, and what was not although it belongs there. */
  private StepTrace source(Step.Accumulate step, Gathered gathered, Bindings before) {
    Shown shown = new Shown(
            Kind.PATTERN, gathered.matches().isEmpty() ? Outcome.FAILS : Outcome.HOLDS)
        .of(step.source());
    List<FactTrace> told = new ArrayList<>();
    for (Found found :
        gathered.matches().subList(0, Math.min(MOST, gathered.matches().size()))) {
      told(step.source(), found, before).stream().filter(t -> !told.contains(t)).forEach(told::add);
    }
    shown.more = Math.max(0, gathered.matches().size() - MOST);
    if (!gathered.holds()) {
      List<FactTrace> left = new ArrayList<>();
      for (Way way : search.ways(step.source(), before)) {
        if (!way.matches() && way.distance().missing() == 0 && way.distance().joins() == 0) {
          for (Taken taken : way.taken()) {
            if (taken.trial() != null && !taken.trial().holds()) {
              left.add(told(taken.trial(), taken.trial().after()));
            }
          }
        }
      }
      left.stream().distinct().limit(MOST).forEach(told::add);
    }
    return shown.tried(told);
  }

  // ---- outcomes

  private static Outcome outcome(List<StepTrace> steps) {
    boolean unchecked = false;
    for (StepTrace step : steps) {
      if (step.outcome() == Outcome.FAILS) {
        return Outcome.FAILS;
      }
      unchecked |= step.outcome() == Outcome.NOT_CHECKED;
    }
    return unchecked ? Outcome.NOT_CHECKED : Outcome.HOLDS;
  }

  private static Outcome outcome(Trial trial) {
    if (trial.holds()) {
      return Outcome.HOLDS;
    }
    return trial.tests().stream().anyMatch(t -> t.outcome() == Outcome.FAILS)
        ? Outcome.FAILS
        : Outcome.NOT_CHECKED;
  }

  // ---- facts

  private FactTrace told(Trial trial, Bindings bindings) {
    List<Check> checks = new ArrayList<>();
    for (Trial.Test test : trial.tests()) {
      checks.add(facts.check(test, trial.item(), bindings));
    }
    return facts.trace(trial.item(), checks);
  }

  /** The facts that a match of {@code steps} rests on, each with its constraints. */
  private List<FactTrace> told(List<Step> steps, Found found, Bindings before) {
    List<FactTrace> told = new ArrayList<>();
    Bindings bindings = before;
    int at = 0;
    for (Step step : steps) {
      if (step instanceof Step.Match match && at < found.matched().size()) {
        Trial trial = tester.trial(match.pattern(), found.matched().get(at++), bindings);
        bindings = trial.after();
        told.add(told(trial, bindings));
      } else if (step instanceof Step.Or || step instanceof Step.Query) {
        // What lies within has matched as many facts as are left; they are told of without their
        // constraints.
        for (; at < found.matched().size(); at++) {
          told.add(facts.trace(found.matched().get(at), List.of()));
        }
      }
    }
    return told;
  }

  /** A step being put together. */
  private final class Shown {
    private final Kind kind;
    private Outcome outcome;
    private Optional<String> type = Optional.empty();
    private Optional<String> bound = Optional.empty();
    private List<FactTrace> tried = List.of();
    private List<StepTrace> inside = List.of();
    private int more;
    private int elsewhere;

    Shown(Kind kind, Outcome outcome) {
      this.kind = kind;
      this.outcome = outcome;
    }

    Shown of(Pattern<?> pattern) {
      type = Optional.of(Facts.typeName(pattern.getPatternVariable().getType()));
      bound = Facts.variableName(pattern.getPatternVariable());
      return this;
    }

    Shown of(List<Step> steps) {
      if (steps.size() == 1 && steps.get(0) instanceof Step.Match match) {
        of(match.pattern());
      }
      return this;
    }

    Shown turned(Outcome now) {
      outcome = now;
      return this;
    }

    /**
     * The fact that the way took, then the nearest of the others; what belongs to something else only if nothing belongs here.
     * One that fits here and fails further on is no miss.
     */
    Shown nearest(List<Trial> trials, Trial chosen) {
      List<Trial> sorted = new ArrayList<>(trials);
      sorted.removeIf(t -> t.holds() || isSame(t, chosen));
      sorted.sort(Comparator.comparing(Trial::distance));
      if (chosen != null) {
        sorted.add(0, chosen);
      }
      int belong = (int) sorted.stream().filter(t -> t.distance().joins() == 0).count();
      int kept = belong > 0 ? belong : Math.min(1, sorted.size());
      List<Trial> shown = sorted.stream()
          .filter(t -> belong == 0 || isSame(t, chosen) || t.distance().joins() == 0)
          .limit(belong == 0 ? kept : MOST)
          .toList();
      more = Math.max(0, kept - shown.size());
      elsewhere = sorted.size() - shown.size() - more;
      tried = shown.stream().map(t -> told(t, t.after())).toList();
      return this;
    }

    private boolean isSame(Trial trial, Trial other) {
      return other != null && trial.item().object() == other.item().object();
    }

    StepTrace tried(List<FactTrace> facts) {
      tried = facts;
      return done();
    }

    StepTrace inside(List<StepTrace> steps) {
      inside = steps;
      return done();
    }

    StepTrace done() {
      return new StepTrace(kind, type, bound, outcome, tried, more, elsewhere, inside);
    }
  }
}
