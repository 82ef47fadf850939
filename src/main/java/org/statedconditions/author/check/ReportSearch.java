package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.statedconditions.Evaluator;
import org.statedconditions.fact.Fact;
import org.statedconditions.scenario.Scenario;

/** Looks for the smallest single report of one type that makes rules hold, by asking the rules themselves. */
final class ReportSearch {
  private static final int MOST_REPORTS = 5_000;
  private static final int MOST_FIELDS = 4;

  private final Evaluator evaluator;
  private final ReportFields fields;
  private final Scenario frame;
  private final Map<Map<String, Object>, Set<String>> asked = new HashMap<>();
  private Map<String, Object> base = Map.of();

  /** Searches at the date of {@code frame}, a scenario without facts. */
  ReportSearch(Evaluator evaluator, ReportFields fields, Scenario frame) {
    this.evaluator = evaluator;
    this.fields = fields;
    this.frame = frame;
  }

  /** From now on every report has these values unless it is given others. */
  void startFrom(Map<String, Object> values) {
    base = Map.copyOf(values);
    asked.clear();
  }

  /** The values of the smallest report that makes {@code wanted} of the rules that hold; empty if none was found. */
  Optional<Map<String, Object>> smallest(
      List<String> looked, Set<Object> literals, Predicate<Set<String>> wanted) {
    Map<String, List<Object>> values = new LinkedHashMap<>();
    for (String field : fields.ofThisType(looked)) {
      List<Object> some = fields.values(field, literals);
      if (!some.isEmpty()) {
        values.put(field, some);
      }
    }
    int[] left = {MOST_REPORTS};
    List<String> names = List.copyOf(values.keySet());
    for (int size = 0; size <= Math.min(MOST_FIELDS, names.size()); size++) {
      Optional<Map<String, Object>> found =
          search(names, values, 0, size, new LinkedHashMap<>(base), wanted, left);
      if (found.isPresent() || left[0] <= 0) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Map<String, Object>> search(
      List<String> names,
      Map<String, List<Object>> values,
      int from,
      int size,
      Map<String, Object> report,
      Predicate<Set<String>> wanted,
      int[] left) {
    if (size == 0) {
      left[0]--;
      return wanted.test(holding(report)) ? Optional.of(report) : Optional.empty();
    }
    for (int i = from; i + size <= names.size() && left[0] > 0; i++) {
      for (Object value : values.getOrDefault(names.get(i), List.of())) {
        Map<String, Object> next = new LinkedHashMap<>(report);
        next.put(names.get(i), value);
        Optional<Map<String, Object>> found =
            search(names, values, i + 1, size - 1, next, wanted, left);
        if (found.isPresent() || left[0] <= 0) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Set<String> holding(Map<String, Object> values) {
    return asked.computeIfAbsent(Map.copyOf(values), this::ask);
  }

  private Set<String> ask(Map<String, Object> values) {
    try {
      return evaluator.rulesHolding(
          scenario(values, "report"), frame.asOf().orElseThrow(), Optional.empty());
    } catch (RuntimeException e) {
      // Rules that cannot be run on a report do not hold of it; the cases show what is wrong with
      // them.
      return Set.of();
    }
  }

  /** A scenario with the one report. */
  Scenario scenario(Map<String, Object> values, String title) {
    Fact report = fields.report(values);
    return new Scenario(
        Optional.empty(),
        Optional.of(title),
        Optional.empty(),
        frame.asOf(),
        Optional.empty(),
        Map.of(),
        new ArrayList<>(List.of(report)),
        List.of(),
        Map.of());
  }
}
