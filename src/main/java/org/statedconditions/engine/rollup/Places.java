package org.statedconditions.engine.rollup;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where in the scenario the facts on one subject stand; mostly there is only one. */
final class Places {
  private int first;
  private @Nullable TreeSet<Integer> all;

  Places(int only) {
    first = only;
  }

  void add(int place) {
    if (all == null) {
      if (place == first) {
        return;
      }
      all = new TreeSet<>(List.of(first));
    }
    all.add(place);
    first = all.first();
  }

  /** Whether nothing is left without {@code place}. */
  boolean isLast(int place) {
    return first == place && (all == null || all.size() == 1);
  }

  /** Takes out {@code place}, which must not be the last. */
  void remove(int place) {
    if (all != null) {
      all.remove(place);
      first = all.first();
    }
  }

  int first() {
    return first;
  }

  int[] toArray() {
    return all == null
        ? new int[] {first}
        : all.stream().mapToInt(Integer::intValue).toArray();
  }
}
