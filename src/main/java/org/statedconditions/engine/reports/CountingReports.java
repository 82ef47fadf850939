package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Fact;

/**
 * Which reports count at an instant, and what of them; the same object goes from one list of facts or instant to the next and
 * says what that has changed.
 *
 * <p>A report counts if it holds then and was known. Among the counting reports of one named source on one subject the latest
 * {@code reportedOn} wins field by field: the fields that it gives are taken out of the earlier ones. Reports without a
 * {@code reportedOn}, without a source, or of different sources do not replace each other.
 */
public final class CountingReports {
  /** With fewer facts it is quicker to look at each of them when the clock moves. */
  private static final int MANY_FACTS = 64;

  /** So many groups without a report are not worth forgetting. */
  private static final int FEW_GROUPS = 64;

  private final ClockUse clock;
  private List<Fact> facts = List.of();
  private @Nullable Fact[] counting = new Fact[0];
  private final Map<Integer, List<Fact>> more = new HashMap<>();
  private @Nullable ReportGroup[] groups = new ReportGroup[0];
  private final BitSet active = new BitSet();
  private Map<Object, ReportGroup> byKey = new HashMap<>();
  private boolean someWithoutMission;
  private @Nullable ClockIndex index;

  private @Nullable Instant asOf;
  private Optional<Instant> knownBy = Optional.empty();
  private BitSet setAside = new BitSet();

  private final BitSet touched = new BitSet();
  private final BitSet affected = new BitSet();
  private final BitSet turned = new BitSet();
  private final BitSet changed = new BitSet();

  /** Reports of which none is there yet. */
  public CountingReports(ClockUse clock) {
    this.clock = clock;
  }

  /**
   * Works out which of {@code now} count.
   *
   * @param now an immutable list: the same list again means the same facts
   * @param asOf the instant asked about
   * @param knownBy only what had been reported by then counts; empty: every report does
   * @param setAside the places of reports that do not count whatever they say
   */
  public void moveTo(List<Fact> now, Instant asOf, Optional<Instant> knownBy, BitSet setAside) {
    touched.clear();
    affected.clear();
    turned.clear();
    changed.clear();
    Instant before = this.asOf;
    boolean sameFacts = now == facts;
    boolean quick = sameFacts
        && now.size() >= MANY_FACTS
        && setAside.equals(this.setAside)
        && knownBy.isPresent() == this.knownBy.isPresent();
    Optional<Instant> knownBefore = this.knownBy;
    this.asOf = asOf;
    this.knownBy = knownBy;
    this.setAside = setAside;
    if (!sameFacts) {
      index = null;
      replace(now);
    }
    if (quick && before != null) {
      if (index == null) {
        index = new ClockIndex(facts, clock);
      }
      index.crossed(before, asOf, knownBefore, knownBy).stream()
          .forEach(i -> look(i, before, asOf));
    } else {
      for (int i = 0; i < facts.size(); i++) {
        look(i, before, asOf);
      }
    }
    for (int i = affected.nextSetBit(0); i >= 0; i = affected.nextSetBit(i + 1)) {
      set(i, active.get(i) ? groups[i].counting(i, facts.get(i), asOf) : null);
    }
  }

  /** Whether the fact at {@code i} counts now, and whether it is seen otherwise. */
  private void look(int i, @Nullable Instant before, Instant asOf) {
    Fact fact = facts.get(i);
    boolean counts = !setAside.get(i) && holds(fact, asOf) && isKnown(fact);
    boolean was = active.get(i);
    if (counts != was) {
      touched.set(i);
      active.set(i, counts);
      if (counts) {
        groups[i].add(i, fact, affected);
      } else {
        groups[i].remove(i, fact, affected);
      }
    }
    if (counts
        && before != null
        && !before.equals(asOf)
        && clock.turnsBetween(fact, before, asOf)) {
      turned.set(i);
      if (was) {
        touched.set(i);
        groups[i].turned(i, fact, affected);
      }
    }
  }

  private void set(int i, @Nullable Fact now) {
    if (now == null || turned.get(i) || !same(now, counting[i])) {
      changed.set(i);
    }
    counting[i] = now;
    List<Fact> others = now == null ? List.of() : groups[i].more(i);
    if (!others.equals(more.getOrDefault(i, List.of()))) {
      changed.set(i);
      if (others.isEmpty()) {
        more.remove(i);
      } else {
        more.put(i, others);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // Quicker than to compare all fields of the same record.
  private static boolean same(Fact one, @Nullable Fact other) {
    // The first comparison of a class of records takes long: nothing to compare with takes none.
    return one == other || (other != null && one.equals(other));
  }

  // ---- other facts

  /** Other facts: those that stay at their place stay in their group. */
  private void replace(List<Fact> now) {
    int size = now.size();
    boolean without = false;
    for (int i = 0; i < size; i++) {
      without |= ReportsWithoutMission.isOne(now.get(i));
    }
    if (counting.length < size) {
      counting = Arrays.copyOf(counting, size);
      groups = Arrays.copyOf(groups, size);
    }
    // Which reports are worked out together depends on all of them where some name no mission.
    boolean all = without || someWithoutMission || byKey.size() > 2 * size + FEW_GROUPS;
    for (int i = Math.max(size, facts.size()) - 1; i >= 0; i--) {
      Fact old = i < facts.size() ? facts.get(i) : null;
      if (old != null && (all || i >= size || !same(now.get(i), old))) {
        letGo(i, old);
      }
    }
    if (all) {
      byKey = new HashMap<>();
    }
    someWithoutMission = without;
    Set<List<Object>> subjects = without ? subjectsWithoutMission(now) : Set.of();
    for (int i = 0; i < size; i++) {
      if (groups[i] == null) {
        groups[i] = group(now.get(i), subjects);
      }
    }
    facts = now;
  }

  private void letGo(int i, Fact old) {
    if (active.get(i)) {
      active.clear(i);
      groups[i].remove(i, old, affected);
    }
    groups[i] = null;
    affected.set(i);
  }

  private ReportGroup group(Fact fact, Set<List<Object>> withoutMission) {
    if (!withoutMission.isEmpty() && withoutMission.contains(subject(fact))) {
      return byKey.computeIfAbsent(subject(fact), k -> new ReportsWithoutMission());
    }
    return fact.source() == null
        ? new SourceReports()
        : byKey.computeIfAbsent(SourceKey.of(fact), k -> new SourceReports());
  }

  private static Set<List<Object>> subjectsWithoutMission(List<Fact> facts) {
    Set<List<Object>> subjects = new HashSet<>();
    for (Fact fact : facts) {
      if (ReportsWithoutMission.isOne(fact)) {
        subjects.add(subject(fact));
      }
    }
    return subjects;
  }

  private static List<Object> subject(Fact fact) {
    return List.of(fact.getClass(), fact.id());
  }

  // ---- what came of it

  /** How many facts there are. */
  public int size() {
    return facts.size();
  }

  /** The fact at {@code index} as the scenario has it. */
  public Fact original(int index) {
    return facts.get(index);
  }

  /** What counts of the fact at {@code index}, or {@code null} if nothing does. */
  public @Nullable Fact counting(int index) {
    return counting[index];
  }

  /** What counts of the fact at {@code index} besides: a report that names no mission may be about several. */
  public List<Fact> more(int index) {
    return more.getOrDefault(index, List.of());
  }

  /** Why nothing of the fact at {@code index} counts; {@code null} if something does. */
  public LeftOut.@Nullable Reason reason(int index) {
    if (counting[index] != null) {
      return null;
    } else if (setAside.get(index)) {
      return LeftOut.Reason.SET_ASIDE;
    } else if (!holds(
        facts.get(index), Objects.requireNonNull(asOf, "no facts before the first move"))) {
      return LeftOut.Reason.NOT_HOLDING;
    } else if (!isKnown(facts.get(index))) {
      return LeftOut.Reason.NOT_KNOWN_YET;
    }
    return groups[index].reason(index);
  }

  /**
   * The places of the facts that the last move has touched and that count before or after it: they began or ceased to count, or
   * rules see them otherwise.
   */
  public BitSet touched() {
    return touched;
  }

  /** The places at which the last move has changed what counts, or how rules see it; some may be beyond {@link #size}. */
  public BitSet changed() {
    return changed;
  }

  private static boolean holds(Fact fact, Instant asOf) {
    return (fact.from() == null || !asOf.isBefore(fact.from()))
        && (fact.until() == null || asOf.isBefore(fact.until()));
  }

  private boolean isKnown(Fact fact) {
    return knownBy.isEmpty()
        || fact.reportedOn() == null
        || !fact.reportedOn().isAfter(knownBy.get());
  }
}
