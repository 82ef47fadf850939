package org.statedconditions.question.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.statedconditions.assessment.Point;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;

/**
 * What may matter where some rule looks at what was chosen. A candidate then matters without being the one that meets the
 * condition, for it may be chosen as well; but what is chosen changes only with the status of a candidate, so points that
 * only together change a status are tried together.
 */
final class ChoiceSearch {
  /** More questions than anybody waits for the answers of. */
  private static final int MOST_ASKED = 60_000;

  private final List<Point> points;
  private final Manifest manifest;
  private final BitSet asked;
  private final BitSet looking;
  private final Trials trials;
  private boolean all = true;

  /**
   * A search among {@code points}.
   *
   * @param asked the points that the reading asks for
   * @param looking those of them on which a rule decides that looks at what was chosen
   */
  ChoiceSearch(List<Point> points, Manifest manifest, BitSet asked, BitSet looking, Trials trials) {
    this.points = points;
    this.manifest = manifest;
    this.asked = asked;
    this.looking = looking;
    this.trials = trials;
  }

  /** Whether all sets were found that there are. */
  boolean isAll() {
    return all;
  }

  // ---- to met

  /** What, besides the criteria of those that are to meet the conditions, may be met to change what is chosen. */
  List<BitSet> helpful(List<Point.Candidate> candidates) {
    Set<BitSet> moves = new LinkedHashSet<>();
    boolean comparable = manifest.readings().stream().allMatch(this::isPart);
    for (Point.Candidate candidate : candidates) {
      BitSet of = of(candidate);
      BitSet open = (BitSet) of.clone();
      open.stream()
          .filter(p -> !looking.get(p) && points.get(p).status() == Status.MET)
          .forEach(open::clear);
      BitSet free = (BitSet) open.clone();
      open.stream().filter(p -> points.get(p).isSettled()).forEach(free::clear);
      free.stream().filter(p -> looking.get(p) || !comparable).forEach(p -> moves.add(only(p)));
      if (comparable) {
        for (Reading reading : manifest.readings()) {
          for (BitSet block : byCondition(open, reading)) {
            block.andNot(looking);
            if (!block.isEmpty() && Minimal.contains(free, block)) {
              moves.add(block);
            }
          }
        }
      }
    }
    return List.copyOf(moves);
  }

  /** Whether {@code reading} asks for nothing that is not asked for here, so that who meets all this meets all that. */
  private boolean isPart(Reading reading) {
    for (int p = 0; p < points.size(); p++) {
      if (criterion(p).readings().contains(reading.id()) && !asked.get(p)) {
        return false;
      }
    }
    return true;
  }

  private List<BitSet> byCondition(BitSet of, Reading reading) {
    Map<String, BitSet> blocks = new LinkedHashMap<>();
    of.stream()
        .filter(p -> criterion(p).readings().contains(reading.id()))
        .forEach(p ->
            blocks.computeIfAbsent(points.get(p).condition(), c -> new BitSet()).set(p));
    return new ArrayList<>(blocks.values());
  }

  /** The sets made of {@code needed} and some of {@code moves} from which the verdict is met, none of which contains another. */
  List<BitSet> meeting(BitSet needed, List<BitSet> moves) {
    List<BitSet> useful =
        moves.stream().filter(move -> !Minimal.contains(needed, move)).toList();
    return search(needed, useful, trials::verdictMet);
  }

  // ---- from met

  /** The sets whose loss loses the verdict; of points that no rule can tell apart each takes the place of the other. */
  List<BitSet> losing() {
    Map<List<Object>, BitSet> alike = new LinkedHashMap<>();
    asked.stream()
        .filter(p -> !points.get(p).supposed() && !points.get(p).isSettled())
        .forEach(p -> alike.computeIfAbsent(kind(p), k -> new BitSet()).set(p));
    List<BitSet> classes = List.copyOf(alike.values());
    List<BitSet> first = classes.stream().map(c -> only(c.nextSetBit(0))).toList();
    List<BitSet> sets = new ArrayList<>();
    for (BitSet found : search(new BitSet(), first, s -> !trials.verdictMet(s))) {
      sets.addAll(exchanged(found, classes));
    }
    return sets;
  }

  private List<Object> kind(int p) {
    Point point = points.get(p);
    return looking.get(p)
        ? List.of(p)
        : List.of(
            point.condition(), point.candidate(), point.every(), criterion(p).readings());
  }

  private static List<BitSet> exchanged(BitSet set, List<BitSet> classes) {
    List<BitSet> sets = List.of(new BitSet());
    for (BitSet alike : classes) {
      if (alike.intersects(set)) {
        List<BitSet> next = new ArrayList<>();
        for (BitSet sofar : sets) {
          alike.stream().forEach(p -> {
            BitSet more = (BitSet) sofar.clone();
            more.set(p);
            next.add(more);
          });
        }
        sets = next;
      }
    }
    return sets;
  }

  // ---- both

  private List<BitSet> search(BitSet base, List<BitSet> moves, Predicate<BitSet> condition) {
    List<BitSet> found = new ArrayList<>();
    for (int size = 0; size <= moves.size() && all; size++) {
      choose(base, moves, 0, size, found, condition);
    }
    return Minimal.only(found);
  }

  private void choose(
      BitSet chosen,
      List<BitSet> moves,
      int from,
      int left,
      List<BitSet> found,
      Predicate<BitSet> condition) {
    if (!all || found.stream().anyMatch(f -> Minimal.contains(chosen, f))) {
      return;
    }
    if (left == 0) {
      if (trials.asked() >= MOST_ASKED) {
        all = false;
      } else if (condition.test(chosen)) {
        found.add((BitSet) chosen.clone());
      }
      return;
    }
    for (int i = from; i <= moves.size() - left; i++) {
      if (!Minimal.contains(chosen, moves.get(i))) {
        BitSet more = (BitSet) chosen.clone();
        more.or(moves.get(i));
        choose(more, moves, i + 1, left - 1, found, condition);
      }
    }
  }

  private BitSet of(Point.Candidate candidate) {
    BitSet of = new BitSet();
    candidate.points().forEach(of::set);
    of.and(asked);
    return of;
  }

  private Criterion criterion(int p) {
    return manifest.criterion(points.get(p).criterion()).orElseThrow();
  }

  private static BitSet only(int p) {
    BitSet only = new BitSet();
    only.set(p);
    return only;
  }
}
