package org.statedconditions.question.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Finds the sets that fulfil a condition while none of their proper subsets does. */
final class Minimal {
  private Minimal() {}

  /**
   * The minimal subsets of {@code points} that fulfil {@code condition}, which has to hold of every set that contains one of
   * which it holds.
   */
  static List<BitSet> ofGrowing(BitSet points, Predicate<BitSet> condition) {
    if (!condition.test(points)) {
      return List.of();
    }
    BitSet needed = new BitSet();
    points.stream().forEach(p -> {
      BitSet without = (BitSet) points.clone();
      without.clear(p);
      if (!condition.test(without)) {
        needed.set(p);
      }
    });
    BitSet others = (BitSet) points.clone();
    others.andNot(needed);
    return byLevels(needed, others, others.cardinality(), condition);
  }

  /**
   * The minimal sets made of {@code base} and at most {@code most} of {@code others} that fulfil {@code condition}, whatever
   * it is like; those that contain another one that does are left out.
   */
  static List<BitSet> byLevels(BitSet base, BitSet others, int most, Predicate<BitSet> condition) {
    int[] members = others.stream().toArray();
    List<BitSet> found = new ArrayList<>();
    for (int size = 0; size <= Math.min(most, members.length); size++) {
      // All of a size before those of the next, so that a set found earlier is never larger.
      choose(base, members, 0, size, found, condition);
    }
    return found;
  }

  private static void choose(
      BitSet chosen,
      int[] members,
      int from,
      int left,
      List<BitSet> found,
      Predicate<BitSet> condition) {
    if (found.stream().anyMatch(f -> contains(chosen, f))) {
      return;
    }
    if (left == 0) {
      if (condition.test(chosen)) {
        found.add((BitSet) chosen.clone());
      }
      return;
    }
    for (int i = from; i <= members.length - left; i++) {
      BitSet more = (BitSet) chosen.clone();
      more.set(members[i]);
      choose(more, members, i + 1, left - 1, found, condition);
    }
  }

  /** The sets of {@code all} that contain no other one. */
  static List<BitSet> only(List<BitSet> all) {
    List<BitSet> minimal = new ArrayList<>();
    for (BitSet set : all) {
      if (!minimal.contains(set)
          && all.stream().noneMatch(other -> !other.equals(set) && contains(set, other))) {
        minimal.add(set);
      }
    }
    return minimal;
  }

  /** The smallest sets that share a member with each of {@code families}. */
  static List<BitSet> transversals(List<BitSet> families) {
    List<BitSet> sofar = List.of(new BitSet());
    for (BitSet family : families) {
      List<BitSet> next = new ArrayList<>();
      for (BitSet set : sofar) {
        if (set.intersects(family)) {
          next.add(set);
        } else {
          family.stream().forEach(p -> {
            BitSet more = (BitSet) set.clone();
            more.set(p);
            next.add(more);
          });
        }
      }
      sofar = only(next);
    }
    return sofar;
  }

  static boolean contains(BitSet set, BitSet part) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(set);
    return rest.isEmpty();
  }
}
