package org.statedconditions.engine.reasons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Argument;
import org.drools.model.Condition;
import org.drools.model.From;
import org.drools.model.From0;
import org.drools.model.From1;
import org.drools.model.From2;
import org.drools.model.Pattern;
import org.drools.model.Query;
import org.drools.model.Value;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.statedconditions.assessment.reason.Outcome;

/** Goes through all matches of some steps, one after the other. */
final class Walker {
  private final Memory memory;
  private final Tester tester;
  private final Effort effort;
  private final Map<String, List<Step>> queries = new HashMap<>();
  private final Map<String, Variable<?>[]> queryArguments = new HashMap<>();

  Walker(Memory memory, Tester tester, Effort effort, List<Query> known) {
    this.memory = memory;
    this.tester = tester;
    this.effort = effort;
    for (Query query : known) {
      queries.put(query.getName(), Steps.of((Condition) query.getView()));
      queryArguments.put(query.getName(), query.getArguments());
    }
  }

  /** Is told of each match; {@code false} stops the search. */
  interface Visitor {
    /** A match: the bindings, and the facts that patterns have matched, in the order of the patterns. */
    boolean match(Bindings bindings, List<Item> matched);
  }

  /** The matches of {@code steps}, at most {@code most}. */
  List<Found> matches(List<Step> steps, Bindings bindings, int most) {
    List<Found> found = new ArrayList<>();
    walk(steps, 0, bindings, List.of(), (after, matched) -> {
      found.add(new Found(after, matched));
      return found.size() < most;
    });
    return found;
  }

  /** A match. */
  record Found(Bindings after, List<Item> matched) {}

  boolean any(List<Step> steps, Bindings bindings) {
    return !matches(steps, bindings, 1).isEmpty();
  }

  private boolean walk(
      List<Step> steps, int at, Bindings bindings, List<Item> matched, Visitor visitor) {
    if (at == steps.size()) {
      return visitor.match(bindings, matched);
    }
    if (effort.exhausted()) {
      return false;
    }
    Step step = steps.get(at);
    Visitor onwards = (after, items) -> walk(steps, at + 1, after, items, visitor);
    if (step instanceof Step.Match match) {
      for (Item item : items(match, bindings)) {
        Bindings after = tester.match(match.pattern(), item, bindings);
        if (after != null && !onwards.match(after, plus(matched, item))) {
          return false;
        }
      }
      return true;
    } else if (step instanceof Step.Exists exists) {
      return any(exists.inside(), bindings) != exists.wanted() || onwards.match(bindings, matched);
    } else if (step instanceof Step.Forall forall) {
      return !holds(forall, bindings) || onwards.match(bindings, matched);
    } else if (step instanceof Step.Accumulate accumulate) {
      Gathered gathered = gather(accumulate, bindings);
      return !gathered.holds() || onwards.match(gathered.after(), matched);
    } else if (step instanceof Step.Or or) {
      for (List<Step> alternative : or.alternatives()) {
        if (!walk(alternative, 0, bindings, matched, onwards)) {
          return false;
        }
      }
      return true;
    } else if (step instanceof Step.Query query) {
      return walk(
          steps(query),
          0,
          calling(query, bindings),
          matched,
          (after, items) -> onwards.match(returned(query, bindings, after), items));
    } else if (step instanceof Step.Eval eval) {
      return tester.outcome(eval.constraint(), bindings) != Outcome.HOLDS
          || onwards.match(bindings, matched);
    }
    // Nothing is known of it, so nothing is said against it.
    return onwards.match(bindings, matched);
  }

  private static List<Item> plus(List<Item> items, Item item) {
    List<Item> more = new ArrayList<>(items.size() + 1);
    more.addAll(items);
    more.add(item);
    return more;
  }

  // ---- what a pattern looks at

  List<Item> items(Step.Match match, Bindings bindings) {
    Class<?> type = match.pattern().getPatternVariable().getType();
    if (match.from() == null) {
      return memory.of(type);
    }
    List<Item> items = new ArrayList<>();
    for (Object element : elements(match.from(), bindings)) {
      if (type.isInstance(element)) {
        int place = match.from().getVariable() == null
                || bindings.origin(match.from().getVariable()) == null
            ? -1
            : bindings.origin(match.from().getVariable()).place();
        items.add(new Item(element, place));
      }
    }
    return items;
  }

  @SuppressWarnings("unchecked")
  private List<?> elements(From<?> from, Bindings bindings) {
    Object value;
    try {
      if (from instanceof From0<?> none) {
        value = none.getProvider().apply();
      } else if (from instanceof From1<?> one) {
        Object argument = tester.value(one.getVariable(), bindings);
        if (argument == Bindings.MISSING) {
          return List.of();
        }
        value = ((From1<Object>) one).getProvider().apply(argument);
      } else {
        From2<Object, Object> two = (From2<Object, Object>) from;
        Object first = tester.value(two.getVariable(), bindings);
        Object second = tester.value(two.getVariable2(), bindings);
        if (first == Bindings.MISSING || second == Bindings.MISSING) {
          return List.of();
        }
        value = two.getProvider().apply(first, second);
      }
    } catch (RuntimeException e) {
      // Read off a value that is not given.
      return List.of();
    }
    if (value instanceof Iterable<?> several) {
      List<Object> list = new ArrayList<>();
      several.forEach(list::add);
      return list;
    } else if (value instanceof Object[] array) {
      return Arrays.asList(array);
    }
    return value == null ? List.of() : List.of(value);
  }

  // ---- all of them

  private boolean holds(Step.Forall forall, Bindings bindings) {
    boolean enough = !forall.nonEmpty() || any(List.of(forall.each()), bindings);
    return enough && outOfLine(forall, bindings, 1).isEmpty();
  }

  /** The facts that {@code each} matches and the rest does not. */
  List<Found> outOfLine(Step.Forall forall, Bindings bindings, int most) {
    List<Found> found = new ArrayList<>();
    for (Item item : items(forall.each(), bindings)) {
      boolean single = forall.rest().isEmpty();
      Bindings after = single
          ? bindings.with(forall.each().pattern().getPatternVariable(), item.object(), item)
          : tester.match(forall.each().pattern(), item, bindings);
      boolean inLine = after == null
          || (single
              ? tester.match(forall.each().pattern(), item, bindings) != null
              : any(forall.rest(), after));
      if (!inLine && found.size() < most) {
        found.add(new Found(after, List.of(item)));
      }
    }
    return found;
  }

  // ---- what is gathered

  /**
   * What was gathered.
   *
   * @param matches what it was gathered from
   * @param results the patterns on the results, held against them
   * @param after the bindings with the results
   * @param computed whether there is a result; that of an average of nothing, for one, is none
   */
  record Gathered(List<Found> matches, List<Trial> results, Bindings after, boolean computed) {
    boolean holds() {
      return computed && results.stream().allMatch(Trial::holds);
    }
  }

  Gathered gather(Step.Accumulate step, Bindings bindings) {
    List<Found> matches = matches(step.source(), bindings, Integer.MAX_VALUE);
    Bindings after = bindings;
    boolean computed = true;
    for (AccumulateFunction function : step.gather().getAccumulateFunctions()) {
      Object result = result(function, matches);
      computed &= result != Bindings.MISSING;
      after = after.with(function.getResult(), result, null);
    }
    List<Trial> trials = new ArrayList<>();
    for (Pattern<?> pattern : step.results()) {
      Object result = after.get(pattern.getPatternVariable());
      if (result != Bindings.MISSING) {
        Trial trial = tester.trial(pattern, new Item(result, -1), after);
        after = trial.after();
        trials.add(trial);
      }
    }
    return new Gathered(matches, trials, after, computed);
  }

  private static Object result(AccumulateFunction function, List<Found> matches) {
    if (!(function.createFunctionObject()
        instanceof org.kie.api.runtime.rule.AccumulateFunction<?> known)) {
      return Bindings.MISSING;
    }
    try {
      return result(known, function.getSource(), matches);
    } catch (Exception e) {
      // What a session would have stumbled over too, had it come that far.
      return Bindings.MISSING;
    }
  }

  private static <C extends Serializable> Object result(
      org.kie.api.runtime.rule.AccumulateFunction<C> function,
      Argument<?> source,
      List<Found> matches)
      throws Exception {
    C context = function.createContext();
    C begun = function.initContext(context);
    context = begun == null ? context : begun;
    for (Found match : matches) {
      Object value = match.matched().isEmpty() ? null : match.matched().get(0).object();
      if (source instanceof Variable<?> variable) {
        value = match.after().get(variable);
      } else if (source instanceof Value<?> fixed) {
        value = fixed.getValue();
      }
      function.accumulateValue(context, value);
    }
    Object result = function.getResult(context);
    return result == null ? Bindings.MISSING : result;
  }

  // ---- queries

  List<Step> steps(Step.Query query) {
    return queries.getOrDefault(query.call().getQuery().getName(), List.of(new Step.Other()));
  }

  /** The bindings within a query: its arguments, those open that it has to find. */
  Bindings calling(Step.Query query, Bindings bindings) {
    Bindings inside = Bindings.NONE;
    Variable<?>[] formal =
        queryArguments.getOrDefault(query.call().getQuery().getName(), new Variable<?>[0]);
    Argument<?>[] actual = query.call().getArguments();
    for (int i = 0; i < formal.length && i < actual.length; i++) {
      Object value = actual[i] instanceof Variable<?> variable
          ? tester.value(variable, bindings)
          : ((Value<?>) actual[i]).getValue();
      boolean open = actual[i] instanceof Variable<?> variable
          && !bindings.has(variable)
          && value == Bindings.MISSING;
      inside = inside.with(
          formal[i],
          open ? Bindings.OPEN : value,
          actual[i] instanceof Variable<?> variable ? bindings.origin(variable) : null);
    }
    return inside;
  }

  /** The bindings after a query has found {@code inside}. */
  Bindings returned(Step.Query query, Bindings before, Bindings inside) {
    Bindings after = before;
    Variable<?>[] formal =
        queryArguments.getOrDefault(query.call().getQuery().getName(), new Variable<?>[0]);
    Argument<?>[] actual = query.call().getArguments();
    for (int i = 0; i < formal.length && i < actual.length; i++) {
      if (actual[i] instanceof Variable<?> variable && !before.has(variable)) {
        Object value = inside.get(formal[i]);
        after = after.with(
            variable, value == Bindings.OPEN ? Bindings.MISSING : value, inside.origin(formal[i]));
      }
    }
    return after;
  }
}
