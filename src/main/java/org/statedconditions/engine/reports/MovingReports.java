package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactDate;

/**
 * Which reports count while the clock moves over facts that stay the same. A move looks only at the reports that begin or
 * cease to hold, become known, or give a date in between, and at what those replace.
 */
public final class MovingReports implements Counting {
  private final List<Fact> facts;
  private final Fact[] counting;
  private final boolean[] active;
  private final LeftOut.Reason[] unplaced;
  private final Object[] groups;
  private final Events bounds;
  private final Events dates;
  private final Events known;
  private final boolean bothEnds;
  private final BitSet setAside;
  private Instant asOf;
  private Optional<Instant> knownBy = Optional.empty();
  private List<Integer> touched = List.of();
  private List<Integer> changed = List.of();

  /**
   * Reports of which none counts yet.
   *
   * @param bothEnds whether something may change right after a date too, as it does for a rule that asks whether the date is
   *     before the instant asked about
   * @param setAside the places of reports that never count
   */
  public MovingReports(List<Fact> facts, boolean bothEnds, BitSet setAside) {
    this.facts = facts;
    this.setAside = setAside;
    this.bothEnds = bothEnds;
    counting = new Fact[facts.size()];
    active = new boolean[facts.size()];
    unplaced = new LeftOut.Reason[facts.size()];
    groups = groups(facts);
    bounds = new Events(facts, f -> Arrays.asList(f.from(), f.until()));
    dates =
        new Events(facts, f -> FactDate.of(f).stream().map(FactDate::instant).toList());
    known = new Events(facts, f -> Arrays.asList(f.reportedOn()));
  }

  /** A group of one source's reports; of those without a mission, the list of all reports on the subject. */
  private static Object[] groups(List<Fact> facts) {
    Set<List<Object>> withoutMission = new HashSet<>();
    for (Fact fact : facts) {
      if (CountingReports.withoutMission(fact)) {
        withoutMission.add(subject(fact));
      }
    }
    Map<Object, Object> byKey = new HashMap<>();
    Object[] groups = new Object[facts.size()];
    for (int i = 0; i < groups.length; i++) {
      Fact fact = facts.get(i);
      if (!withoutMission.isEmpty() && withoutMission.contains(subject(fact))) {
        Wholly all =
            (Wholly) byKey.computeIfAbsent(subject(fact), k -> new Wholly(new ArrayList<>()));
        all.members().add(i);
        groups[i] = all;
      } else {
        groups[i] = fact.source() == null
            ? new ReportGroup(facts)
            : byKey.computeIfAbsent(CountingReports.Group.of(fact), k -> new ReportGroup(facts));
      }
    }
    return groups;
  }

  private static List<Object> subject(Fact fact) {
    return List.of(fact.getClass(), fact.id());
  }

  /** Reports whose missions depend on each other, so that they are worked out together. */
  private record Wholly(List<Integer> members) {}

  /** Moves the clock. */
  public void moveTo(Instant now, Optional<Instant> nowKnownBy) {
    Set<Integer> crossed = new TreeSet<>();
    Set<Integer> dated = new HashSet<>();
    if (asOf == null || nowKnownBy.isPresent() != knownBy.isPresent()) {
      for (int i = 0; i < counting.length; i++) {
        crossed.add(i);
      }
    } else {
      bounds.between(asOf, now, false, crossed);
      knownBy.ifPresent(k -> known.between(k, nowKnownBy.orElseThrow(), false, crossed));
    }
    if (asOf != null) {
      dates.between(asOf, now, bothEnds, dated);
      crossed.addAll(dated);
    }
    asOf = now;
    knownBy = nowKnownBy;
    update(crossed, dated);
  }

  private void update(Set<Integer> crossed, Set<Integer> dated) {
    List<Integer> nowTouched = new ArrayList<>();
    Set<Integer> affected = new TreeSet<>();
    Set<Wholly> wholly = new HashSet<>();
    for (int i : crossed) {
      boolean counts =
          !setAside.get(i) && CountingReports.holds(facts.get(i), asOf) && isKnown(facts.get(i));
      if (!counts && !active[i]) {
        continue;
      }
      if (counts == active[i] && !dated.contains(i)) {
        continue;
      }
      nowTouched.add(i);
      if (groups[i] instanceof Wholly all) {
        wholly.add(all);
      } else {
        ReportGroup group = (ReportGroup) groups[i];
        if (counts == active[i]) {
          group.touched(i, affected);
        } else if (counts) {
          group.add(i, affected);
        } else {
          group.remove(i, affected);
        }
      }
      active[i] = counts;
    }
    Set<Integer> nowChanged = new TreeSet<>();
    for (int i : affected) {
      set(i, active[i] ? ((ReportGroup) groups[i]).counting(i, asOf) : null, dated, nowChanged);
    }
    wholly.forEach(all -> countWholly(all, dated, nowChanged));
    touched = nowTouched;
    changed = List.copyOf(nowChanged);
  }

  private void countWholly(Wholly all, Set<Integer> dated, Set<Integer> nowChanged) {
    List<Integer> counts = all.members().stream().filter(i -> active[i]).toList();
    CountingReports reports =
        CountingReports.of(counts.stream().map(facts::get).toList(), asOf, Optional.empty());
    for (int i : all.members()) {
      int at = counts.indexOf(i);
      unplaced[i] = at < 0 ? null : reports.reason(at);
      set(i, at < 0 ? null : reports.counting(at), dated, nowChanged);
    }
  }

  private void set(int index, Fact now, Set<Integer> dated, Set<Integer> nowChanged) {
    if (dated.contains(index) || now == null || !now.equals(counting[index])) {
      nowChanged.add(index);
    }
    counting[index] = now;
  }

  private boolean isKnown(Fact fact) {
    return knownBy.isEmpty()
        || fact.reportedOn() == null
        || !fact.reportedOn().isAfter(knownBy.get());
  }

  /**
   * The facts that the last move has touched and that count before or after it: they began or ceased to count, or a date of
   * theirs was passed. In the order of the scenario.
   */
  public List<Integer> touched() {
    return touched;
  }

  /** The facts of which the last move has changed what counts, or whether it does, or has passed a date. */
  public List<Integer> changed() {
    return changed;
  }

  @Override
  public int size() {
    return counting.length;
  }

  /** The fact at {@code index} as the scenario has it. */
  public Fact original(int index) {
    return facts.get(index);
  }

  @Override
  public Fact counting(int index) {
    return counting[index];
  }

  @Override
  public LeftOut.Reason reason(int index) {
    if (counting[index] != null) {
      return null;
    } else if (setAside.get(index)) {
      return LeftOut.Reason.SET_ASIDE;
    } else if (!CountingReports.holds(facts.get(index), asOf)) {
      return LeftOut.Reason.NOT_HOLDING;
    } else if (!isKnown(facts.get(index))) {
      return LeftOut.Reason.NOT_KNOWN_YET;
    }
    return Objects.requireNonNullElse(unplaced[index], LeftOut.Reason.SUPERSEDED);
  }

  /** Instants in order, each with the place of the fact that gives it. */
  private static final class Events {
    private final Instant[] instants;
    private final int[] places;

    Events(List<Fact> facts, Function<Fact, List<Instant>> instantsOf) {
      record Event(Instant instant, int place) {}
      List<Event> events = new ArrayList<>();
      for (int i = 0; i < facts.size(); i++) {
        for (Instant instant : instantsOf.apply(facts.get(i))) {
          if (instant != null) {
            events.add(new Event(instant, i));
          }
        }
      }
      events.sort((a, b) -> a.instant().compareTo(b.instant()));
      instants = events.stream().map(Event::instant).toArray(Instant[]::new);
      places = events.stream().mapToInt(Event::place).toArray();
    }

    /** After the earlier of the two (or also at it) and up to the later one. */
    void between(Instant one, Instant other, boolean bothEnds, Set<Integer> found) {
      Instant start = one.isBefore(other) ? one : other;
      Instant end = one.isBefore(other) ? other : one;
      if (start.equals(end)) {
        return;
      }
      for (int i = first(start, bothEnds); i < instants.length; i++) {
        if (instants[i].isAfter(end)) {
          break;
        }
        found.add(places[i]);
      }
    }

    private int first(Instant start, boolean inclusive) {
      int low = 0;
      int high = instants.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        int c = instants[middle].compareTo(start);
        if (c < 0 || (c == 0 && !inclusive)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
