package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionBuilder;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.RequirementBuilder;

/**
 * All reports on contributions or requirements of one id of which some name no mission. Such a report is about each mission that the
 * others name; so they are worked out together, whatever their sources.
 */
final class ReportsWithoutMission implements ReportGroup {
  private final TreeMap<Integer, Fact> members = new TreeMap<>();
  private final Map<Integer, List<Fact>> counting = new HashMap<>();
  private final Set<Integer> withoutMission = new HashSet<>();
  private @Nullable Instant workedOutAt;

  static boolean isOne(Fact fact) {
    return (fact instanceof Contribution c && c.mission() == null)
        || (fact instanceof Requirement r && r.mission() == null);
  }

  @Override
  public void add(int index, Fact fact, BitSet affected) {
    members.put(index, fact);
    turned(index, fact, affected);
  }

  @Override
  public void remove(int index, Fact fact, BitSet affected) {
    turned(index, fact, affected);
    members.remove(index);
  }

  @Override
  public void turned(int index, Fact fact, BitSet affected) {
    workedOutAt = null;
    members.keySet().forEach(affected::set);
  }

  @Override
  public @Nullable Fact counting(int index, Fact fact, Instant asOf) {
    if (!asOf.equals(workedOutAt)) {
      workOut(asOf);
    }
    List<Fact> counts = counting.get(index);
    return counts == null ? null : counts.get(0);
  }

  @Override
  public List<Fact> more(int index) {
    List<Fact> counts = counting.get(index);
    return counts == null ? List.of() : List.copyOf(counts.subList(1, counts.size()));
  }

  private void workOut(Instant asOf) {
    Set<String> missions = new LinkedHashSet<>();
    members.values().stream()
        .map(SourceKey::missionOf)
        .filter(Objects::nonNull)
        .forEach(missions::add);
    counting.clear();
    withoutMission.clear();
    if (missions.isEmpty()) {
      withoutMission.addAll(members.keySet());
    }
    missions.forEach(mission -> workOut(mission, asOf));
    workedOutAt = asOf;
  }

  /** What counts of the reports that name {@code mission}, and of those that name none. */
  private void workOut(String mission, Instant asOf) {
    Map<Integer, Fact> filled = new TreeMap<>();
    Map<Object, ReportGroup> groups = new HashMap<>();
    BitSet all = new BitSet();
    members.forEach((index, fact) -> {
      if (isOne(fact) || mission.equals(SourceKey.missionOf(fact))) {
        Fact whole = isOne(fact) ? with(mission, fact) : fact;
        filled.put(index, whole);
        groups.computeIfAbsent(key(index, whole), k -> new SourceReports()).add(index, whole, all);
      }
    });
    filled.forEach((index, fact) -> {
      Fact counts = Objects.requireNonNull(groups.get(key(index, fact)), "filled above")
          .counting(index, fact, asOf);
      if (counts != null) {
        counting.computeIfAbsent(index, i -> new ArrayList<>(1)).add(counts);
      }
    });
  }

  /** Reports without a source do not replace each other. */
  private static Object key(int index, Fact fact) {
    return fact.source() == null ? index : SourceKey.of(fact);
  }

  private static Fact with(String mission, Fact fact) {
    return fact instanceof Contribution c
        ? ContributionBuilder.from(c).withMission(mission)
        : RequirementBuilder.from((Requirement) fact).withMission(mission);
  }

  @Override
  public LeftOut.Reason reason(int index) {
    return withoutMission.contains(index)
        ? LeftOut.Reason.NOT_A_CANDIDATE
        : LeftOut.Reason.SUPERSEDED;
  }
}
