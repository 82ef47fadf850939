package org.statedconditions.pack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out whether something comes back to itself. */
final class Circles {
  private Circles() {}

  /** The shortest way from {@code start} along {@code next} back to it, {@code a → b → a}; empty if there is none. */
  static Optional<String> through(String start, Map<String, List<String>> next) {
    Map<String, String> wayTo = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    wayTo.put(start, start);
    open.add(start);
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String step : next.getOrDefault(at, List.of())) {
        String way = wayTo.get(at) + " → " + step;
        if (step.equals(start)) {
          return Optional.of(way);
        }
        if (wayTo.putIfAbsent(step, way) == null) {
          open.add(step);
        }
      }
    }
    return Optional.empty();
  }
}
