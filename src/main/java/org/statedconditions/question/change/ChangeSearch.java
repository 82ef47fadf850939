package org.statedconditions.question.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.statedconditions.Session;
import org.statedconditions.assessment.Point;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;

/**
 * Looks for the smallest changes under one reading. What a condition makes of its criteria is asked of the rules each time; the
 * search only knows which points belong to one candidate, and that the candidates of one condition do not touch those of
 * another, unless a rule looks at what was chosen.
 */
final class ChangeSearch {
  /** More sets than anybody reads. */
  private static final int MOST_SETS = 10_000;

  private final Session session;
  private final Manifest manifest;
  private final String reading;
  private final int index;
  private final List<Point> points;
  private final BitSet asked = new BitSet();
  private final BitSet looking = new BitSet();
  private final BitSet inTheWay = new BitSet();
  private boolean all = true;

  ChangeSearch(Session session, Manifest manifest, String reading) {
    this.session = session;
    this.manifest = manifest;
    this.reading = reading;
    index = Readings.index(manifest, reading);
    points = session.points();
    for (int p = 0; p < points.size(); p++) {
      Criterion criterion = manifest.criterion(points.get(p).criterion()).orElseThrow();
      if (criterion.readings().contains(reading)) {
        asked.set(p);
        looking.set(p, session.dependsOnChoice(p));
      }
    }
  }

  SmallestChanges search() {
    Status verdict = session.verdict(index);
    boolean met = verdict == Status.MET;
    Trials trials =
        new Trials(session, index, manifest.conditions().size(), met ? Status.NOT_MET : Status.MET);
    List<BitSet> sets = met ? losing(trials) : meeting(trials);
    List<BitSet> sorted = new ArrayList<>(sets);
    sorted.sort(Comparator.comparingInt(BitSet::cardinality)
        .thenComparing(s -> s.stream().boxed().toList().toString()));
    List<SmallestChanges.Weight> weights = met ? List.of() : weights(trials, sorted);
    return new SmallestChanges(
        reading,
        verdict,
        met ? Status.NOT_MET : Status.MET,
        sorted.stream().map(this::points).toList(),
        points(inTheWay),
        all,
        trials.asked(),
        weights);
  }

  private List<Point> points(BitSet set) {
    return set.stream().mapToObj(points::get).toList();
  }

  // ---- to met

  private List<BitSet> meeting(Trials trials) {
    List<List<BitSet>> ways = new ArrayList<>();
    List<Point.Candidate> helping = new ArrayList<>();
    for (Point.Group group : session.groups()) {
      List<Point.Candidate> usable = usable(group);
      List<BitSet> candidates = usable.stream().map(this::asked).toList();
      ways.add(looking.isEmpty() ? waysOf(group, candidates, trials) : candidates);
      // One that is settled against cannot meet the condition, but may be what another one looks
      // at.
      group.candidates().stream()
          .filter(c -> !c.supposed() || usable.contains(c))
          .forEach(helping::add);
    }
    List<BitSet> combinations = combinations(ways);
    List<BitSet> sets = looking.isEmpty()
        ? new ArrayList<>(combinations)
        : lookingAtChoice(combinations, helping, trials);
    sets.removeIf(set -> !trials.verdictMet(set));
    return Minimal.only(sets);
  }

  /** The smallest sets that meet the conditions of {@code group}, one candidate at a time. */
  private List<BitSet> waysOf(Point.Group group, List<BitSet> candidates, Trials trials) {
    BitSet conditions = conditions(group);
    if (trials.conditionsMet(new BitSet(), conditions)) {
      return List.of(new BitSet());
    }
    List<BitSet> ways = new ArrayList<>();
    for (BitSet candidate : candidates) {
      ways.addAll(Minimal.ofGrowing(open(candidate), s -> trials.conditionsMet(s, conditions)));
    }
    return Minimal.only(ways);
  }

  /** The points that nobody who looks at the choice decides are needed where they are open; of the others all are tried. */
  private List<BitSet> lookingAtChoice(
      List<BitSet> combinations, List<Point.Candidate> helping, Trials trials) {
    ChoiceSearch search = new ChoiceSearch(points, manifest, asked, looking, trials);
    List<BitSet> helpful = search.helpful(helping);
    List<BitSet> sets = new ArrayList<>();
    for (BitSet combination : combinations) {
      BitSet needed = open(combination);
      needed.andNot(looking);
      sets.addAll(search.meeting(needed, helpful));
    }
    all &= search.isAll();
    return sets;
  }

  /** Those candidates that nothing settled stands in the way of; if there are none, a new one. */
  private List<Point.Candidate> usable(Point.Group group) {
    List<Point.Candidate> usable = new ArrayList<>();
    for (Point.Candidate candidate : group.candidates()) {
      BitSet blocked = asked(candidate);
      blocked.stream()
          .filter(p -> !points.get(p).isSettled() || points.get(p).status() == Status.MET)
          .forEach(blocked::clear);
      inTheWay.or(blocked);
      if (blocked.isEmpty() && (!candidate.supposed() || usable.isEmpty())) {
        usable.add(candidate);
      }
    }
    return usable;
  }

  // ---- from met

  private List<BitSet> losing(Trials trials) {
    List<BitSet> sets = new ArrayList<>();
    for (Point.Group group : session.groups()) {
      List<BitSet> supports = new ArrayList<>();
      boolean lasting = false;
      for (Point.Candidate candidate : group.candidates()) {
        BitSet support = asked(candidate);
        if (!candidate.supposed() && open(support).isEmpty()) {
          BitSet firm = (BitSet) support.clone();
          firm.stream().filter(p -> !points.get(p).isSettled()).forEach(firm::clear);
          inTheWay.or(firm);
          support.andNot(firm);
          lasting |= support.isEmpty();
          supports.add(support);
        }
      }
      if (!lasting) {
        sets.addAll(Minimal.transversals(supports));
      }
    }
    if (!looking.isEmpty()) {
      ChoiceSearch search = new ChoiceSearch(points, manifest, asked, looking, trials);
      sets.addAll(search.losing());
      all &= search.isAll();
    }
    sets.removeIf(trials::verdictMet);
    return Minimal.only(sets);
  }

  // ---- what each weighs

  private List<SmallestChanges.Weight> weights(Trials trials, List<BitSet> sets) {
    List<SmallestChanges.Weight> weights = new ArrayList<>();
    BitSet open = open(asked);
    open.stream().forEach(p -> {
      Point point = points.get(p);
      int inSets = (int) sets.stream().filter(s -> s.get(p)).count();
      if (point.supposed() && inSets == 0) {
        return;
      }
      BitSet alone = new BitSet();
      alone.set(p);
      trials.moveTo(alone);
      weights.add(new SmallestChanges.Weight(
          point,
          inSets,
          session.condition(condition(point.condition()), index),
          session.verdict(index),
          session.stage(index)));
    });
    trials.moveTo(new BitSet());
    return weights;
  }

  // ---- sets

  private List<BitSet> combinations(List<List<BitSet>> ways) {
    List<BitSet> combined = List.of(new BitSet());
    for (List<BitSet> way : ways) {
      List<BitSet> next = new ArrayList<>();
      for (BitSet set : combined) {
        for (BitSet more : way) {
          if (next.size() == MOST_SETS) {
            all = false;
            break;
          }
          BitSet both = (BitSet) set.clone();
          both.or(more);
          next.add(both);
        }
      }
      combined = next;
    }
    return combined;
  }

  private BitSet asked(Point.Candidate candidate) {
    BitSet of = new BitSet();
    candidate.points().forEach(of::set);
    of.and(asked);
    return of;
  }

  private BitSet open(BitSet of) {
    BitSet open = (BitSet) of.clone();
    of.stream().filter(p -> points.get(p).status() == Status.MET).forEach(open::clear);
    return open;
  }

  private BitSet conditions(Point.Group group) {
    BitSet conditions = new BitSet();
    group.conditions().forEach(id -> conditions.set(condition(id)));
    return conditions;
  }

  private int condition(String id) {
    List<Condition> conditions = manifest.conditions();
    return IntStream.range(0, conditions.size())
        .filter(c -> conditions.get(c).id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
