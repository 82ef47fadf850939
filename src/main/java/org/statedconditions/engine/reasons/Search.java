package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.model.Variable;
import org.statedconditions.assessment.reason.Outcome;

/**
 * Looks for what comes nearest to a match: goes on behind a step that fails, with the fact that fails it least, and keeps a
 * bounded number of the nearest ways. Everything is tried in the order of the scenario, so that the same facts give the same
 * answer.
 */
final class Search {
  /** More ways than that are kept of no step. */
  private static final int WIDTH = 48;

  /** So many are held before all but the nearest are let go. */
  private static final int MANY = 40 * WIDTH;

  /** So many facts that stand against a {@code not} are counted. */
  private static final int MOST_AGAINST = 20;

  private static final Comparator<Way> NEAREST_FIRST = Comparator.comparing(Way::distance);

  private final Walker walker;
  private final Tester tester;
  private final Variable<?> subject;
  private final Predicate<Object> wanted;
  private final Set<Object> only;

  /**
   * A search in which {@code subject}, the variable that the rule's finding is about, may only stand for what is
   * {@code wanted}; it may be {@code null}. Patterns look at nothing but {@code only}, unless that is {@code null}.
   */
  Search(
      Walker walker,
      Tester tester,
      Variable<?> subject,
      Predicate<Object> wanted,
      Set<Object> only) {
    this.walker = walker;
    this.tester = tester;
    this.subject = subject;
    this.wanted = wanted;
    this.only = only;
  }

  /**
   * A way through some steps.
   *
   * @param after the bindings at its end
   * @param distance how far it is from a match
   * @param taken its steps in their order
   */
  record Way(Bindings after, Distance distance, List<Taken> taken) {
    boolean matches() {
      return distance.equals(Distance.NONE);
    }

    private Way then(Bindings now, Distance more, Taken step) {
      List<Taken> steps = new ArrayList<>(taken.size() + 1);
      steps.addAll(taken);
      steps.add(step);
      return new Way(now, distance.plus(more), steps);
    }
  }

  /**
   * A step of a way.
   *
   * @param step the step
   * @param before the bindings before it
   * @param trial the fact taken; {@code null} if there was none, or the step takes none
   */
  record Taken(Step step, Bindings before, Trial trial) {}

  /** The ways through {@code steps}, the nearest first; at least one. */
  List<Way> ways(List<Step> steps, Bindings bindings) {
    List<Way> ways = List.of(new Way(bindings, Distance.NONE, List.of()));
    for (Step step : steps) {
      List<Way> next = new ArrayList<>();
      for (Way way : ways) {
        onwards(way, step, next);
      }
      next.sort(NEAREST_FIRST);
      ways = next.size() > WIDTH ? List.copyOf(next.subList(0, WIDTH)) : next;
    }
    return ways;
  }

  /** What a pattern may look at. */
  List<Item> items(Step.Match match, Bindings bindings) {
    List<Item> items = walker.items(match, bindings);
    boolean about = match.pattern().getPatternVariable() == subject;
    boolean narrowed = only != null && match.from() == null;
    return about || narrowed
        ? items.stream()
            .filter(i -> !about || wanted.test(i.object()))
            .filter(i -> !narrowed || only.contains(i.object()))
            .toList()
        : items;
  }

  private void onwards(Way way, Step step, List<Way> next) {
    Bindings before = way.after();
    if (step instanceof Step.Match match) {
      List<Item> items = items(match, before);
      for (Item item : items) {
        Trial trial = tester.trial(match.pattern(), item, before);
        next.add(way.then(trial.after(), trial.distance(), new Taken(step, before, trial)));
        if (next.size() > MANY) {
          next.sort(NEAREST_FIRST);
          next.subList(WIDTH, next.size()).clear();
        }
      }
      if (items.isEmpty()) {
        next.add(way.then(before, Distance.ONE_MISSING, new Taken(step, before, null)));
      }
    } else if (step instanceof Step.Or or) {
      for (List<Step> alternative : or.alternatives()) {
        for (Way inside : ways(alternative, before)) {
          next.add(way.then(inside.after(), inside.distance(), new Taken(step, before, null)));
        }
      }
    } else if (step instanceof Step.Query query) {
      for (Way inside : ways(walker.steps(query), walker.calling(query, before))) {
        next.add(way.then(
            walker.returned(query, before, inside.after()),
            inside.distance(),
            new Taken(step, before, null)));
      }
    } else if (step instanceof Step.Accumulate accumulate) {
      Walker.Gathered gathered = walker.gather(accumulate, before);
      Distance distance = gathered.computed() ? Distance.NONE : Distance.ofFails(1);
      for (Trial trial : gathered.results()) {
        distance = distance.plus(trial.distance());
      }
      next.add(way.then(gathered.after(), distance, new Taken(step, before, null)));
    } else {
      next.add(way.then(before, distance(step, before), new Taken(step, before, null)));
    }
  }

  private Distance distance(Step step, Bindings before) {
    if (step instanceof Step.Exists exists) {
      if (!exists.wanted()) {
        return Distance.ofFails(
            walker.matches(exists.inside(), before, MOST_AGAINST).size());
      }
      return walker.any(exists.inside(), before)
          ? Distance.NONE
          : ways(exists.inside(), before).get(0).distance();
    } else if (step instanceof Step.Forall forall) {
      if (forall.nonEmpty() && !walker.any(List.of(forall.each()), before)) {
        return ways(List.of(forall.each()), before).get(0).distance();
      }
      return Distance.ofFails(walker.outOfLine(forall, before, MOST_AGAINST).size());
    } else if (step instanceof Step.Eval eval) {
      return tester.outcome(eval.constraint(), before) == Outcome.HOLDS
          ? Distance.NONE
          : Distance.ofFails(1);
    }
    return Distance.NONE;
  }
}
