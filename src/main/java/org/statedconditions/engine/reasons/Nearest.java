package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.statedconditions.engine.model.Part;
import org.statedconditions.engine.model.Variable;

/**
 * Looks for what comes nearest to a match: goes on behind a step that fails, with the fact that fails it least, and keeps a
 * bounded number of the nearest ways. Everything is tried in the order of the scenario, so that the same facts give the same
 * answer.
 */
final class Nearest {
  /** More ways than that are kept of no step. */
  private static final int WIDTH = 48;

  /** So many are held before all but the nearest are let go. */
  private static final int MANY = 40 * WIDTH;

  /** So many facts that stand against a {@code not} are counted. */
  private static final int MOST_AGAINST = 20;

  private static final Comparator<Way> NEAREST_FIRST = Comparator.comparing(Way::distance);

  private final Matches matches;
  private final Trials trials;
  private final Variable subject;
  private final Predicate<Object> wanted;
  private final @Nullable Set<Object> only;

  /**
   * A search in which {@code subject}, the variable that the rule's finding is about, may only stand for what is
   * {@code wanted}. Patterns look at nothing but {@code only}, unless that is {@code null}.
   */
  Nearest(
      Matches matches,
      Trials trials,
      Variable subject,
      Predicate<Object> wanted,
      @Nullable Set<Object> only) {
    this.matches = matches;
    this.trials = trials;
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
  record Taken(Part step, Bindings before, @Nullable Trial trial) {}

  /** The nearest way through {@code steps}. */
  Way nearest(List<Part> steps, Bindings bindings) {
    return ways(steps, bindings).get(0);
  }

  /** The ways through {@code steps}, the nearest first; at least one. */
  List<Way> ways(List<Part> steps, Bindings bindings) {
    List<Way> ways = List.of(new Way(bindings, Distance.NONE, List.of()));
    for (Part step : steps) {
      List<Way> next = new ArrayList<>();
      for (Way way : ways) {
        onwards(way, step, next);
      }
      keep(next, WIDTH);
      ways = next;
    }
    return ways;
  }

  private static void keep(List<Way> ways, int most) {
    ways.sort(NEAREST_FIRST);
    if (ways.size() > most) {
      ways.subList(most, ways.size()).clear();
    }
  }

  /** What a pattern may look at. */
  List<Item> items(Part.Match match, Bindings bindings) {
    boolean about = match.variable() == subject;
    Set<Object> narrowed = match.from() == null ? only : null;
    return matches
        .items(match, bindings)
        .filter(i -> !about || wanted.test(i.object()))
        .filter(i -> narrowed == null || narrowed.contains(i.object()))
        .toList();
  }

  private void onwards(Way way, Part step, List<Way> next) {
    Bindings before = way.after();
    Taken taken = new Taken(step, before, null);
    if (step instanceof Part.Match match) {
      match(way, match, next);
    } else if (step instanceof Part.Or or) {
      or.branches().forEach(branch -> through(way, branch, taken, next));
    } else if (step instanceof Part.Query query) {
      through(way, query.inside(), taken, next);
    } else if (step instanceof Part.Gather gather) {
      Trial trial = matches.gather(gather, before).trial();
      next.add(
          trial == null
              ? way.then(before, Distance.ofFails(1), taken)
              : way.then(trial.after(), trial.distance(), taken));
    } else {
      next.add(way.then(before, distance(step, before), taken));
    }
  }

  private void through(Way way, List<Part> inside, Taken taken, List<Way> next) {
    for (Way found : ways(inside, way.after())) {
      next.add(way.then(found.after(), found.distance(), taken));
    }
  }

  private void match(Way way, Part.Match match, List<Way> next) {
    Bindings before = way.after();
    List<Item> items = items(match, before);
    for (Item item : items) {
      Trial trial = trials.of(match, item, before);
      next.add(way.then(trial.after(), trial.distance(), new Taken(match, before, trial)));
      if (next.size() > MANY) {
        keep(next, WIDTH);
      }
    }
    if (items.isEmpty()) {
      next.add(way.then(before, Distance.ONE_MISSING, new Taken(match, before, null)));
    }
  }

  private Distance distance(Part step, Bindings before) {
    if (step instanceof Part.ForAll forall) {
      return against(matches.outOfLine(forall, before));
    }
    Part.Exists exists = (Part.Exists) step;
    if (!exists.wanted()) {
      return against(matches.of(exists.inside(), before));
    }
    return matches.any(exists.inside(), before)
        ? Distance.NONE
        : nearest(exists.inside(), before).distance();
  }

  private static Distance against(Stream<?> facts) {
    return Distance.ofFails((int) facts.limit(MOST_AGAINST).count());
  }
}
