package org.statedconditions.question.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Point;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Reading;
import org.statedconditions.scenario.Scenario;

/** The smallest changes by supposing every set of the points that may change. */
final class TryingEverything {
  private static final int MOST_OPEN = 11;

  private TryingEverything() {}

  /** The sets; empty if there are too many points. */
  static Optional<Set<Set<Point>>> of(Evaluator evaluator, Scenario scenario, String reading) {
    int index = evaluator.pack().manifest().readings().stream()
        .map(Reading::id)
        .toList()
        .indexOf(reading);
    try (Session session =
        evaluator.open(scenario).moveTo(scenario.asOf().orElseThrow(), scenario.knownBy())) {
      boolean met = session.verdict(index) == Status.MET;
      List<Point> points = session.points();
      List<Integer> free = free(session, evaluator, reading, met);
      if (free.size() > MOST_OPEN) {
        return Optional.empty();
      }
      List<BitSet> turning = new ArrayList<>();
      for (int mask : bySize(free.size())) {
        BitSet set = BitSet.valueOf(new long[] {mask});
        if (turning.stream().anyMatch(smaller -> Minimal.contains(set, smaller))) {
          continue;
        }
        Map<Integer, Optional<Status>> supposed = new LinkedHashMap<>();
        for (int i = 0; i < free.size(); i++) {
          supposed.put(
              free.get(i),
              set.get(i) ? Optional.of(met ? Status.NOT_MET : Status.MET) : Optional.empty());
        }
        session.suppose(supposed);
        if (session.verdict(index) == Status.MET != met) {
          turning.add(set);
        }
      }
      Set<Set<Point>> minimal = new HashSet<>();
      for (BitSet set : turning) {
        Set<Point> named = new HashSet<>();
        set.stream().forEach(i -> named.add(points.get(free.get(i))));
        minimal.add(named);
      }
      return Optional.of(minimal);
    }
  }

  private static List<Integer> bySize(int points) {
    return IntStream.range(0, 1 << points)
        .boxed()
        .sorted(Comparator.comparing(Integer::bitCount))
        .toList();
  }

  /** A new candidate is asked for only where every other one is settled against. */
  private static List<Integer> free(
      Session session, Evaluator evaluator, String reading, boolean met) {
    List<Point> points = session.points();
    List<Integer> free = new ArrayList<>();
    for (Point.Group group : session.groups()) {
      boolean usable = false;
      for (Point.Candidate candidate : group.candidates()) {
        List<Integer> asked = candidate.points().stream()
            .filter(p -> evaluator
                .pack()
                .manifest()
                .criterion(points.get(p).criterion())
                .orElseThrow()
                .readings()
                .contains(reading))
            .toList();
        boolean blocked = !met
            && asked.stream()
                .anyMatch(p -> points.get(p).isSettled() && points.get(p).status() != Status.MET);
        if (candidate.supposed() && (usable || met)) {
          continue;
        }
        usable |= !blocked;
        asked.stream()
            .filter(p -> !points.get(p).isSettled() && !free.contains(p))
            .forEach(free::add);
      }
    }
    return free;
  }
}
