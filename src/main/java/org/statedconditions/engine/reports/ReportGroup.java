package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Fact;

/**
 * The reports of one source on one subject while the clock moves. Remembers for each field who of the reports that count now
 * gives it latest, so that one report more or less costs no look at the others.
 */
final class ReportGroup {
  private final List<Fact> facts;
  // Most groups are one report that replaces nothing and holds no declaration.
  private Map<Object, TreeMap<Instant, Set<Integer>>> givenBy = Map.of();
  private TreeSet<Integer> declaring;

  ReportGroup(List<Fact> facts) {
    this.facts = facts;
  }

  /** Takes in the report at {@code index}; adds to {@code affected} every report of which something else may count now. */
  void add(int index, Collection<Integer> affected) {
    Fact fact = facts.get(index);
    Instant known = fact.reportedOn();
    if (known != null) {
      if (givenBy.isEmpty()) {
        givenBy = new HashMap<>();
      }
      for (Object part : GivenFields.partsOf(fact)) {
        TreeMap<Instant, Set<Integer>> givers = givenBy.computeIfAbsent(part, p -> new TreeMap<>());
        if (!givers.isEmpty() && known.isAfter(givers.lastKey())) {
          affected.addAll(givers.lastEntry().getValue());
        }
        givers.computeIfAbsent(known, k -> new TreeSet<>()).add(index);
      }
    }
    if (declares(fact)) {
      declaring = declaring == null ? new TreeSet<>() : declaring;
      declaring.add(index);
    }
    touched(index, affected);
  }

  /** Lets the report at {@code index} go; adds to {@code affected} every report of which something else may count now. */
  void remove(int index, Collection<Integer> affected) {
    Fact fact = facts.get(index);
    Instant known = fact.reportedOn();
    if (known != null) {
      for (Object part : GivenFields.partsOf(fact)) {
        TreeMap<Instant, Set<Integer>> givers = givenBy.get(part);
        boolean last = known.equals(givers.lastKey());
        Set<Integer> same = givers.get(known);
        same.remove(index);
        if (same.isEmpty()) {
          givers.remove(known);
          if (givers.isEmpty()) {
            givenBy.remove(part);
          } else if (last) {
            affected.addAll(givers.lastEntry().getValue());
          }
        }
      }
    }
    touched(index, affected);
    if (declares(fact)) {
      declaring.remove(index);
    }
  }

  /** Adds to {@code affected} every report of which something else may count when a date of one is passed. */
  void touched(int index, Collection<Integer> affected) {
    affected.add(index);
    if (declares(facts.get(index))) {
      affected.addAll(declaring);
    }
  }

  /** What counts of the report at {@code index}, which is one of the group; {@code null} if nothing is left of it. */
  Fact counting(int index, Instant asOf) {
    Fact fact = facts.get(index);
    if (declares(fact)) {
      fact = withCurrentWords(index, asOf);
    }
    Instant known = fact.reportedOn();
    if (known == null) {
      return fact;
    }
    GivenFields later = new GivenFields();
    boolean replaced = false;
    for (Object part : GivenFields.partsOf(fact)) {
      if (givenBy.get(part).lastKey().isAfter(known)) {
        later.addPart(part);
        replaced = true;
      }
    }
    return replaced ? later.takenOutOf(fact) : fact;
  }

  private Fact withCurrentWords(int index, Instant asOf) {
    List<Ceasefire> reports = new ArrayList<>(declaring.size());
    int at = 0;
    for (int i : declaring) {
      if (i == index) {
        at = reports.size();
      }
      reports.add((Ceasefire) facts.get(i));
    }
    return CurrentWords.of(reports, asOf).get(at);
  }

  private static boolean declares(Fact fact) {
    return fact instanceof Ceasefire c && c.declarations() != null;
  }
}
