package org.statedconditions.question.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.statedconditions.fact.Fact;
import org.statedconditions.scenario.FactFields;

/** Which fact after is which before. */
final class FactPairs {
  private final int[] origins;
  private final int before;

  private FactPairs(int[] origins, int before) {
    this.origins = origins;
    this.before = before;
  }

  static FactPairs of(List<Integer> origins, int before) {
    return new FactPairs(origins.stream().mapToInt(i -> i).toArray(), before);
  }

  static FactPairs of(List<Fact> before, List<Fact> after) {
    int[] origins = new int[after.size()];
    Arrays.fill(origins, -1);
    boolean[] taken = new boolean[before.size()];
    pair(before, after, origins, taken, fact -> fact);
    pair(before, after, origins, taken, FactPairs::report);
    return new FactPairs(origins, before.size());
  }

  private static Object report(Fact fact) {
    return List.of(
        FactFields.type(fact),
        FactFields.subject(fact),
        fact.id(),
        fact.source() == null ? "" : fact.source().id());
  }

  private static void pair(
      List<Fact> before,
      List<Fact> after,
      int[] origins,
      boolean[] taken,
      Function<Fact, Object> key) {
    Map<Object, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        free.computeIfAbsent(key.apply(before.get(i)), k -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < origins.length; i++) {
      Deque<Integer> found = origins[i] < 0 ? free.get(key.apply(after.get(i))) : null;
      if (found != null && !found.isEmpty()) {
        origins[i] = found.poll();
        taken[origins[i]] = true;
      }
    }
  }

  /** The place before of the fact that stands at {@code index} after, or -1. */
  int origin(int index) {
    return origins[index];
  }

  /** Whether every fact stands where it stood. */
  boolean inPlace() {
    for (int i = 0; i < origins.length; i++) {
      if (origins[i] != i) {
        return false;
      }
    }
    return true;
  }

  /** The places before of facts that are not there after. */
  List<Integer> gone() {
    boolean[] there = new boolean[before];
    for (int origin : origins) {
      if (origin >= 0) {
        there[origin] = true;
      }
    }
    List<Integer> gone = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      if (!there[i]) {
        gone.add(i);
      }
    }
    return gone;
  }

  int size() {
    return origins.length;
  }
}
