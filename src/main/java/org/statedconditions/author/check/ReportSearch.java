package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/**
 * Looks for the smallest single report of one type that makes several rules hold at once, by asking the rules themselves. Each
 * rule is asked of reports that give what it looks at; only what satisfies each of them is put together and asked again.
 */
final class ReportSearch {
  private static final int MOST_REPORTS = 5_000;
  private static final int MOST_FIELDS = 4;

  private final HoldingRules rules;
  private final ReportFields fields;
  private final Map<Map<String, Object>, Set<String>> asked = new HashMap<>();
  private Map<String, Object> base = Map.of();

  /** Searches among reports made of {@code fields}. */
  ReportSearch(HoldingRules rules, ReportFields fields) {
    this.rules = rules;
    this.fields = fields;
  }

  /** From now on every report has these values unless it is given others. */
  void startFrom(Map<String, Object> values) {
    base = Map.copyOf(values);
    asked.clear();
  }

  /** The fields that reports may give, and telling values of each. */
  private record Values(List<String> names, List<List<Object>> of) {
    Values() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** The values of the smallest report of which all of {@code wanted} hold; empty if none was found. */
  Optional<Map<String, Object>> smallest(List<RuleOutline> wanted) {
    Values values = new Values();
    Set<Object> literals = new LinkedHashSet<>();
    wanted.forEach(rule -> rule.literals().forEach(literal -> literals.add(literal.value())));
    List<String> looked =
        wanted.stream().flatMap(rule -> rule.fields().stream()).toList();
    for (String field : fields.ofThisType(looked)) {
      List<Object> some = fields.values(field, literals);
      if (!some.isEmpty()) {
        values.names().add(field);
        values.of().add(some);
      }
    }
    Found found = null;
    for (RuleOutline rule : wanted) {
      Found satisfying = satisfying(rule, values);
      found = found == null ? satisfying : found.and(satisfying);
    }
    return found == null
        ? Optional.empty()
        : found.choices().stream()
            .filter(choice -> given(choice) <= MOST_FIELDS)
            .sorted(ReportSearch::smallerFirst)
            .map(choice -> report(choice, values))
            .filter(report -> holdAll(wanted, holding(report)))
            .filter(report -> holdAll(wanted, rules.anew(List.of(fields.report(report)))))
            .findFirst();
  }

  private static boolean holdAll(List<RuleOutline> wanted, Set<String> holding) {
    return wanted.stream().allMatch(rule -> holding.contains(rule.name()));
  }

  /**
   * Reports that satisfy rules: of each field the place of its value among those that there are, -1 where it is not given.
   *
   * @param own the fields on which it depends whether the rules hold
   */
  private record Found(BitSet own, List<int[]> choices) {
    /** What satisfies these rules and those of {@code other}: where both agree on the fields that both look at. */
    Found and(Found other) {
      BitSet all = BitSet.valueOf(own.toLongArray());
      all.or(other.own);
      List<int[]> both = new ArrayList<>();
      for (int[] one : choices) {
        for (int[] second : other.choices) {
          if (agree(one, second, other)) {
            int[] together = one.clone();
            for (int i = 0; i < one.length; i++) {
              together[i] = own.get(i) ? one[i] : second[i];
            }
            both.add(together);
          }
        }
      }
      return new Found(all, both);
    }

    private boolean agree(int[] one, int[] second, Found other) {
      for (int i = 0; i < one.length; i++) {
        if (own.get(i) && other.own.get(i) && one[i] != second[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private Found satisfying(RuleOutline rule, Values values) {
    BitSet own = own(rule, values);
    List<int[]> found = new ArrayList<>();
    int[] left = {MOST_REPORTS};
    for (int size = 0; size <= MOST_FIELDS && left[0] > 0; size++) {
      int[] choice = new int[values.names().size()];
      Arrays.fill(choice, -1);
      choose(rule, values, own, 0, size, choice, left, found);
    }
    return new Found(own, found);
  }

  private void choose(
      RuleOutline rule,
      Values values,
      BitSet own,
      int from,
      int size,
      int[] choice,
      int[] left,
      List<int[]> found) {
    if (size == 0) {
      left[0]--;
      if (holding(report(choice, values)).contains(rule.name())) {
        found.add(choice.clone());
      }
      return;
    }
    for (int i = from; i + size <= choice.length && left[0] > 0; i++) {
      int some = own.get(i) ? values.of().get(i).size() : 0;
      for (int value = 0; value < some && left[0] > 0; value++) {
        choice[i] = value;
        choose(rule, values, own, i + 1, size - 1, choice, left, found);
      }
      choice[i] = -1;
    }
  }

  /** The fields on which it depends whether the rule holds: all of them where it looks at more than one plain pattern. */
  private BitSet own(RuleOutline rule, Values values) {
    boolean plain =
        rule.patterns().size() == 1 && fields.isType(rule.patterns().get(0).type());
    List<String> looked = fields.ofThisType(rule.fields());
    BitSet own = new BitSet();
    for (int i = 0; i < values.names().size(); i++) {
      own.set(i, !plain || looked.contains(values.names().get(i)));
    }
    return own;
  }

  private static int given(int[] choice) {
    return (int) Arrays.stream(choice).filter(value -> value >= 0).count();
  }

  private static int smallerFirst(int[] one, int[] other) {
    int order = Integer.compare(given(one), given(other));
    for (int i = 0; order == 0 && i < one.length; i++) {
      // What gives an earlier field comes first.
      boolean both = one[i] >= 0 && other[i] >= 0;
      order = both ? Integer.compare(one[i], other[i]) : Integer.compare(other[i], one[i]);
    }
    return order;
  }

  private Map<String, Object> report(int[] choice, Values values) {
    Map<String, Object> report = new LinkedHashMap<>(base);
    for (int i = 0; i < choice.length; i++) {
      if (choice[i] >= 0) {
        report.put(values.names().get(i), values.of().get(i).get(choice[i]));
      }
    }
    return report;
  }

  private Set<String> holding(Map<String, Object> report) {
    return asked.computeIfAbsent(Map.copyOf(report), this::ask);
  }

  private Set<String> ask(Map<String, Object> report) {
    try {
      return rules.of(List.of(fields.report(report)));
    } catch (ProblemsException | IllegalArgumentException e) {
      // There is no such report, or rules cannot be run on it: they do not hold of it.
      return Set.of();
    }
  }

  /** A scenario with the one report. */
  Scenario scenario(Map<String, Object> values, String title) {
    return rules.scenario(title, List.of(fields.report(values)));
  }
}
