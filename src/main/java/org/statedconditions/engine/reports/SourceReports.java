package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Fact;

/**
 * The reports of one source on one subject. Among them the latest {@code reportedOn} wins field by field: the fields that it
 * gives are taken out of the earlier ones. Remembers for each field which reports give it, by date, so that one report more or
 * less needs no look at the others.
 */
final class SourceReports implements ReportGroup {
  private int onlyDated;
  /** Most groups have one report: its fields are listed when a second one with a date comes. */
  private @Nullable Fact only;

  private Map<Object, TreeMap<Instant, TreeSet<Integer>>> givenBy = Map.of();
  private @Nullable TreeMap<Integer, Ceasefire> declaring;

  @Override
  public void add(int index, Fact fact, BitSet affected) {
    if (fact.reportedOn() != null) {
      if (only == null && givenBy.isEmpty()) {
        onlyDated = index;
        only = fact;
      } else {
        if (only != null) {
          list(onlyDated, only, affected);
          only = null;
        }
        list(index, fact, affected);
      }
    }
    if (fact instanceof Ceasefire ceasefire && ceasefire.declarations() != null) {
      if (declaring == null) {
        declaring = new TreeMap<>();
      }
      declaring.put(index, ceasefire);
    }
    turned(index, fact, affected);
  }

  @Override
  public void remove(int index, Fact fact, BitSet affected) {
    if (fact.reportedOn() != null) {
      if (only != null) {
        only = null;
      } else {
        unlist(index, fact, affected);
      }
    }
    turned(index, fact, affected);
    if (declaring != null && declares(fact)) {
      declaring.remove(index);
    }
  }

  @Override
  public void turned(int index, Fact fact, BitSet affected) {
    affected.set(index);
    if (declaring != null && declares(fact)) {
      declaring.keySet().forEach(affected::set);
    }
  }

  private void list(int index, Fact fact, BitSet affected) {
    Instant reported = dated(fact);
    if (givenBy.isEmpty()) {
      givenBy = new HashMap<>();
    }
    for (Object part : GivenFields.partsOf(fact)) {
      TreeMap<Instant, TreeSet<Integer>> givers =
          givenBy.computeIfAbsent(part, p -> new TreeMap<>());
      if (!givers.isEmpty() && reported.isAfter(givers.lastKey())) {
        givers.lastEntry().getValue().forEach(affected::set);
      }
      givers.computeIfAbsent(reported, r -> new TreeSet<>()).add(index);
    }
  }

  private void unlist(int index, Fact fact, BitSet affected) {
    Instant reported = dated(fact);
    for (Object part : GivenFields.partsOf(fact)) {
      TreeMap<Instant, TreeSet<Integer>> givers =
          Objects.requireNonNull(givenBy.get(part), "listed before");
      boolean last = reported.equals(givers.lastKey());
      TreeSet<Integer> same = Objects.requireNonNull(givers.get(reported), "listed before");
      same.remove(index);
      if (same.isEmpty()) {
        givers.remove(reported);
        if (givers.isEmpty()) {
          givenBy.remove(part);
        } else if (last) {
          givers.lastEntry().getValue().forEach(affected::set);
        }
      }
    }
  }

  /** The date of a report that is listed; only dated ones are. */
  private static Instant dated(Fact fact) {
    return Objects.requireNonNull(fact.reportedOn(), "only dated reports are listed");
  }

  @Override
  public @Nullable Fact counting(int index, Fact fact, Instant asOf) {
    Fact counting = declaring != null && declares(fact)
        ? withCurrentDeclarations(declaring, index, asOf)
        : fact;
    Instant reported = fact.reportedOn();
    if (reported == null || givenBy.isEmpty()) {
      return counting;
    }
    GivenFields later = new GivenFields();
    boolean replaced = false;
    for (Object part : GivenFields.partsOf(counting)) {
      TreeMap<Instant, TreeSet<Integer>> givers =
          Objects.requireNonNull(givenBy.get(part), "listed reports give it");
      if (givers.lastKey().isAfter(reported)) {
        later.addPart(part);
        replaced = true;
      }
    }
    return replaced ? later.takenOutOf(counting) : counting;
  }

  private static Fact withCurrentDeclarations(
      SortedMap<Integer, Ceasefire> declaring, int index, Instant asOf) {
    List<Ceasefire> reports = new ArrayList<>(declaring.values());
    return CurrentDeclarations.of(reports, asOf).get(declaring.headMap(index).size());
  }

  @Override
  public LeftOut.Reason reason(int index) {
    return LeftOut.Reason.SUPERSEDED;
  }

  private static boolean declares(Fact fact) {
    return fact instanceof Ceasefire c && c.declarations() != null;
  }
}
