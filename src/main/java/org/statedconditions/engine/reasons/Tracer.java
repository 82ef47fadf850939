package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.FactTrace;
import org.statedconditions.assessment.reason.Outcome;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.assessment.reason.StepTrace.Kind;
import org.statedconditions.engine.model.Part;
import org.statedconditions.engine.model.Variable;
import org.statedconditions.engine.reasons.Matches.Gathering;
import org.statedconditions.engine.reasons.Matches.Match;
import org.statedconditions.engine.reasons.Nearest.Taken;
import org.statedconditions.engine.reasons.Nearest.Way;

/** Tells of a way through the steps of a rule: what each step looked at, and how it turned out. */
final class Tracer {
  /** So many facts are told of one by one. */
  private static final int MOST = 5;

  /** So many are counted. */
  private static final int MOST_COUNTED = 10 * MOST;

  private final Matches matches;
  private final Trials trials;
  private final Nearest nearest;
  private final Needs needs;

  Tracer(Matches matches, Trials trials, Nearest nearest) {
    this.matches = matches;
    this.trials = trials;
    this.nearest = nearest;
    needs = new Needs(trials);
  }

  List<StepTrace> trace(Way way) {
    return way.taken().stream().map(this::trace).toList();
  }

  private List<StepTrace> nearest(List<Part> steps, Bindings bindings) {
    return trace(nearest.nearest(steps, bindings));
  }

  private StepTrace trace(Taken taken) {
    Bindings before = taken.before();
    if (taken.step() instanceof Part.Match match) {
      return match(match, before, taken.trial());
    } else if (taken.step() instanceof Part.Exists exists) {
      return exists.wanted() ? exists(exists.inside(), before) : not(exists.inside(), before);
    } else if (taken.step() instanceof Part.ForAll forall) {
      return forall(forall, before);
    } else if (taken.step() instanceof Part.Or or) {
      return or(or, before);
    } else if (taken.step() instanceof Part.Query query) {
      List<StepTrace> inside = nearest(query.inside(), before);
      return new Shown(Kind.QUERY, outcome(inside)).inside(inside).done();
    }
    return gathered((Part.Gather) taken.step(), before);
  }

  private StepTrace match(Part.Match match, Bindings before, @Nullable Trial chosen) {
    Shown shown = new Shown(
            match.from() == null ? Kind.PATTERN : Kind.FROM,
            chosen == null ? Outcome.FAILS : chosen.outcome())
        .of(match.variable());
    if (chosen != null && chosen.holds()) {
      return shown.tried(List.of(told(chosen))).done();
    }
    List<Trial> misses = new ArrayList<>();
    for (Item item : nearest.items(match, before)) {
      Trial trial = trials.of(match, item, before);
      // One that fits here and fails further on is no miss.
      if (!trial.holds() && (chosen == null || item.object() != chosen.item().object())) {
        misses.add(trial);
      }
    }
    misses.sort(Comparator.comparing(Trial::distance));
    return shown.nearest(chosen, misses).done();
  }

  private StepTrace not(List<Part> inside, Bindings before) {
    List<Match> against = matches.of(inside, before).limit(MOST_COUNTED).toList();
    return new Shown(Kind.NOT, against.isEmpty() ? Outcome.HOLDS : Outcome.FAILS)
        .of(inside)
        .matched(against)
        .done();
  }

  private StepTrace exists(List<Part> inside, Bindings before) {
    List<Match> found = matches.of(inside, before).limit(1).toList();
    return found.isEmpty()
        ? new Shown(Kind.EXISTS, Outcome.FAILS)
            .of(inside)
            .inside(nearest(inside, before))
            .done()
        : new Shown(Kind.EXISTS, Outcome.HOLDS).of(inside).matched(found).done();
  }

  private StepTrace forall(Part.ForAll forall, Bindings before) {
    List<Trial> outOfLine =
        matches.outOfLine(forall, before).limit(MOST_COUNTED).toList();
    List<Trial> shown = first(outOfLine);
    return new Shown(Kind.FORALL, outOfLine.isEmpty() ? Outcome.HOLDS : Outcome.FAILS)
        .of(forall.each().variable())
        .tried(shown.stream().map(this::told).toList())
        .more(outOfLine.size() - shown.size())
        .inside(shown.stream()
            .flatMap(t -> nearest(forall.rest(), t.after()).stream())
            .toList())
        .done();
  }

  private StepTrace or(Part.Or or, Bindings before) {
    List<StepTrace> told = new ArrayList<>();
    for (List<Part> branch : or.branches()) {
      List<StepTrace> inside = nearest(branch, before);
      StepTrace one = inside.size() == 1
          ? inside.get(0)
          : new Shown(Kind.AND, outcome(inside)).inside(inside).done();
      if (one.outcome() == Outcome.HOLDS) {
        return new Shown(Kind.OR, Outcome.HOLDS).inside(List.of(one)).done();
      }
      told.add(one);
    }
    return new Shown(Kind.OR, Outcome.FAILS).inside(told).done();
  }

  private StepTrace gathered(Part.Gather gather, Bindings before) {
    Gathering gathering = matches.gather(gather, before);
    List<Match> found = gathering.matches();
    Trial trial = gathering.trial();
    boolean holds = trial != null && trial.holds();
    // What was gathered from, and what was not although it belongs there.
    StepTrace from = new Shown(Kind.PATTERN, found.isEmpty() ? Outcome.FAILS : Outcome.HOLDS)
        .of(gather.source())
        .matched(found)
        .alsoTried(holds ? List.of() : leftOut(gather.source(), before))
        .done();
    return new Shown(Kind.ACCUMULATE, holds ? Outcome.HOLDS : Outcome.FAILS)
        .of(gather.source())
        .tried(trial == null ? List.of() : List.of(told(trial)))
        .inside(List.of(from))
        .done();
  }

  private List<FactTrace> leftOut(List<Part> source, Bindings before) {
    return nearest.ways(source, before).stream()
        .filter(w -> !w.matches() && w.distance().missing() == 0 && w.distance().joins() == 0)
        .flatMap(w -> w.taken().stream())
        .map(Taken::trial)
        .filter(t -> t != null && !t.holds())
        .map(this::told)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Outcome outcome(List<StepTrace> steps) {
    return Outcome.all(steps.stream().map(StepTrace::outcome).toList());
  }

  private FactTrace told(Trial trial) {
    List<Check> checks = trial.tests().stream().map(t -> needs.check(t, trial)).toList();
    return new FactTrace(trial.item().ref(), Labels.of(trial.item().object()), checks);
  }

  private static boolean belongs(Trial trial) {
    return trial.distance().joins() == 0;
  }

  private static <T> List<T> first(List<T> several) {
    return several.subList(0, Math.min(MOST, several.size()));
  }

  /** A step being put together. */
  private final class Shown {
    private final Kind kind;
    private final Outcome outcome;
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

    Shown of(Variable variable) {
      type = Optional.of(variable.kind().simpleName());
      bound = Optional.of(Labels.plain(variable.name())).filter(name -> !name.isEmpty());
      return this;
    }

    /** Names the type if there is a single pattern. */
    Shown of(List<Part> steps) {
      return steps.size() == 1 && steps.get(0) instanceof Part.Match match
          ? of(match.variable())
          : this;
    }

    /** Tells of the facts of the first matches, each once. */
    Shown matched(List<Match> found) {
      more = found.size() - first(found).size();
      return tried(first(found).stream()
          .flatMap(m -> m.trials().stream())
          .map(Tracer.this::told)
          .distinct()
          .toList());
    }

    /** Tells of the fact that the way took, then of the nearest misses; of what belongs elsewhere only if nothing belongs here. */
    @SuppressWarnings("ReferenceEquality") // The one that was chosen is kept; a miss may equal it.
    Shown nearest(@Nullable Trial chosen, List<Trial> misses) {
      List<Trial> all = new ArrayList<>(misses);
      if (chosen != null) {
        all.add(0, chosen);
      }
      boolean any = all.stream().anyMatch(Tracer::belongs);
      List<Trial> kept = any
          ? all.stream().filter(t -> t == chosen || belongs(t)).toList()
          : all.subList(0, Math.min(1, all.size()));
      more = kept.size() - first(kept).size();
      elsewhere = all.size() - kept.size();
      return tried(first(kept).stream().map(Tracer.this::told).toList());
    }

    Shown tried(List<FactTrace> facts) {
      tried = facts;
      return this;
    }

    Shown alsoTried(List<FactTrace> facts) {
      tried = new ArrayList<>(tried);
      tried.addAll(facts);
      return this;
    }

    Shown more(int facts) {
      more = facts;
      return this;
    }

    Shown inside(List<StepTrace> steps) {
      inside = steps;
      return this;
    }

    StepTrace done() {
      return new StepTrace(kind, type, bound, outcome, tried, more, elsewhere, inside);
    }
  }
}
