package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.statedconditions.engine.model.Computed;
import org.statedconditions.engine.model.Constraint;
import org.statedconditions.engine.model.Gathered;
import org.statedconditions.engine.model.Part;
import org.statedconditions.engine.model.Tally;
import org.statedconditions.engine.model.Variable;

/** Goes through all matches of some steps, one after the other, in the order of the scenario. */
final class Matches {
  private final Memory memory;
  private final Trials trials;
  private final Effort effort;

  Matches(Memory memory, Trials trials, Effort effort) {
    this.memory = memory;
    this.trials = trials;
    this.effort = effort;
  }

  /** A match: the bindings after it, and the facts that patterns have matched, in the order of the patterns. */
  record Match(Bindings after, List<Trial> trials) {
    private Match then(Trial trial) {
      List<Trial> more = new ArrayList<>(trials);
      more.add(trial);
      return new Match(trial.after(), more);
    }
  }

  /** The matches of {@code steps}, each looked for when it is asked for. */
  Stream<Match> of(List<Part> steps, Bindings bindings) {
    return of(steps, new Match(bindings, List.of()));
  }

  private Stream<Match> of(List<Part> steps, Match before) {
    Stream<Match> matches = Stream.of(before);
    for (Part step : steps) {
      matches = matches.flatMap(match -> onwards(step, match));
    }
    return matches;
  }

  boolean any(List<Part> steps, Bindings bindings) {
    return of(steps, bindings).findAny().isPresent();
  }

  private Stream<Match> onwards(Part step, Match before) {
    Bindings bindings = before.after();
    if (step instanceof Part.Match match) {
      return items(match, bindings)
          .map(item -> trials.match(match, item, bindings))
          .filter(Objects::nonNull)
          .map(before::then);
    } else if (step instanceof Part.Or or) {
      return or.branches().stream().flatMap(branch -> of(branch, before));
    } else if (step instanceof Part.Query query) {
      return of(query.inside(), before);
    } else if (step instanceof Part.Gather gather) {
      Trial trial = gather(gather, bindings).trial();
      return trial != null && trial.holds()
          ? Stream.of(new Match(trial.after(), before.trials()))
          : Stream.empty();
    }
    boolean holds = step instanceof Part.Exists exists
        ? any(exists.inside(), bindings) == exists.wanted()
        : outOfLine((Part.ForAll) step, bindings).findAny().isEmpty();
    return holds ? Stream.of(before) : Stream.empty();
  }

  // ---- what a pattern looks at

  Stream<Item> items(Part.Match match, Bindings bindings) {
    Stream<Item> items = match.from() == null
        ? memory.items(match.variable().kind())
        : elements(match.from(), bindings)
            .filter(item -> match.variable().kind().includes(item.object()));
    return items.takeWhile(item -> !effort.exhausted());
  }

  private Stream<Item> elements(Computed list, Bindings bindings) {
    Object value = trials.value(list, bindings);
    if (value == null || value == Constraint.UNKNOWN || value == Bindings.MISSING) {
      return Stream.empty();
    }
    Item origin = origin(list, bindings);
    Stream<?> elements = value instanceof Iterable<?> several
        ? StreamSupport.stream(several.spliterator(), false)
        : Stream.of(value);
    return elements
        .filter(Objects::nonNull)
        .map(element -> new Item(element, origin == null ? -1 : origin.place()));
  }

  /** The fact that {@code computed} is read off; {@code null} if it is read off none. */
  static @Nullable Item origin(Computed computed, Bindings bindings) {
    for (Variable variable : computed.reads()) {
      Item origin = bindings.origin(variable);
      if (origin != null) {
        return origin;
      }
    }
    return null;
  }

  // ---- all of them

  /** The facts that {@code each} matches and that are not as they have to be. */
  Stream<Trial> outOfLine(Part.ForAll forall, Bindings bindings) {
    Stream<Trial> each = items(forall.each(), bindings)
        .map(item -> trials.of(forall.each(), item, bindings))
        .filter(Trial::holds);
    return forall.rest().isEmpty()
        ? each.map(trial -> trials.inLine(forall, trial)).filter(trial -> !trial.holds())
        : each.filter(trial -> !any(forall.rest(), trial.after()));
  }

  // ---- what is gathered

  /**
   * What was gathered.
   *
   * @param matches what it was gathered from
   * @param trial what was gathered, held against what is asked of it; {@code null} if nothing can be, such as an average of none
   */
  record Gathering(List<Match> matches, @Nullable Trial trial) {}

  Gathering gather(Part.Gather gather, Bindings before) {
    List<Match> matches = of(gather.source(), before).toList();
    List<Object> results = new ArrayList<>();
    for (Part.Function function : gather.functions()) {
      Object result = result(function, matches);
      if (result != null) {
        results.add(result);
      }
    }
    return new Gathering(
        matches,
        results.size() < gather.functions().size()
            ? null
            : trials.of(gather, Gathered.of(results), before));
  }

  private @Nullable Object result(Part.Function function, List<Match> matches) {
    Tally tally = function.tally().start();
    for (Match match : matches) {
      Object last = last(match).item().object();
      Object value =
          function.argument() == null ? last : trials.value(function.argument(), match.after());
      if (value != Bindings.MISSING) {
        value = function.tally().taken(last, value);
      }
      if (value != null && value != Constraint.UNKNOWN && value != Bindings.MISSING) {
        tally.add(value);
      }
    }
    try {
      return tally.result();
    } catch (ArithmeticException e) {
      // Whoever reads it fails.
      return null;
    }
  }

  private static Trial last(Match match) {
    return match.trials().get(match.trials().size() - 1);
  }
}
