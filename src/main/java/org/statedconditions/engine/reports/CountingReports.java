package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionBuilder;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.RequirementBuilder;

/**
 * Which reports count at an instant, and what of them.
 *
 * <p>A report counts if it holds then and was known. Among the counting reports of one named source on one subject the latest
 * {@code reportedOn} wins field by field: the fields that it gives are taken out of the earlier ones. Reports without a
 * {@code reportedOn}, without a source, or of different sources do not replace each other.
 */
public final class CountingReports implements Counting {
  private final Fact[] counting;
  private final LeftOut.Reason[] reasons;

  private CountingReports(int size) {
    counting = new Fact[size];
    reasons = new LeftOut.Reason[size];
  }

  /** Works out which of {@code facts} count at {@code asOf}, with what had been reported by {@code knownBy}. */
  public static CountingReports of(
      List<? extends Fact> facts, Instant asOf, Optional<Instant> knownBy) {
    return of(facts, asOf, knownBy, new BitSet());
  }

  /** The same without the reports whose places are in {@code setAside}. */
  public static CountingReports of(
      List<? extends Fact> facts, Instant asOf, Optional<Instant> knownBy, BitSet setAside) {
    CountingReports result = new CountingReports(facts.size());
    boolean needsMissions = false;
    Map<Group, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < result.counting.length; i++) {
      Fact fact = facts.get(i);
      if (setAside.get(i)) {
        result.reasons[i] = LeftOut.Reason.SET_ASIDE;
      } else if (!holds(fact, asOf)) {
        result.reasons[i] = LeftOut.Reason.NOT_HOLDING;
      } else if (knownBy.isPresent()
          && fact.reportedOn() != null
          && fact.reportedOn().isAfter(knownBy.get())) {
        result.reasons[i] = LeftOut.Reason.NOT_KNOWN_YET;
      } else {
        result.counting[i] = fact;
        needsMissions |= withoutMission(fact);
      }
    }
    if (needsMissions) {
      result.fillInMissions();
    }
    for (int i = 0; i < result.counting.length; i++) {
      Fact fact = result.counting[i];
      if (fact == null) {
        continue;
      }
      if (fact.source() != null) {
        groups.computeIfAbsent(Group.of(fact), g -> new ArrayList<>(2)).add(i);
      } else if (fact instanceof Ceasefire c && c.declarations() != null) {
        result.declarationsOf(List.of(i), asOf);
      }
    }
    for (List<Integer> group : groups.values()) {
      if (result.counting[group.get(0)] instanceof Ceasefire) {
        result.declarationsOf(group, asOf);
      }
      if (group.size() > 1) {
        result.supersede(group);
      }
    }
    return result;
  }

  @Override
  public int size() {
    return counting.length;
  }

  @Override
  public Fact counting(int index) {
    return counting[index];
  }

  @Override
  public LeftOut.Reason reason(int index) {
    return reasons[index];
  }

  static boolean holds(Fact fact, Instant asOf) {
    return (fact.from() == null || !asOf.isBefore(fact.from()))
        && (fact.until() == null || asOf.isBefore(fact.until()));
  }

  static boolean withoutMission(Fact fact) {
    return (fact instanceof Contribution c && c.mission() == null)
        || (fact instanceof Requirement r && r.mission() == null);
  }

  /** A report that names no mission is about the one that the other reports with its id name, if that is one only. */
  private void fillInMissions() {
    Map<List<Object>, Optional<String>> missions = new HashMap<>();
    for (Fact fact : counting) {
      String mission = fact == null ? null : missionOf(fact);
      if (mission != null) {
        missions.merge(
            List.of(fact.getClass(), fact.id()),
            Optional.of(mission),
            (a, b) -> a.equals(b) ? a : Optional.empty());
      }
    }
    for (int i = 0; i < counting.length; i++) {
      Fact fact = counting[i];
      if (fact == null || !withoutMission(fact)) {
        continue;
      }
      Optional<String> mission =
          missions.getOrDefault(List.of(fact.getClass(), fact.id()), Optional.empty());
      if (mission.isEmpty()) {
        counting[i] = null;
        reasons[i] = LeftOut.Reason.NOT_A_CANDIDATE;
      } else if (fact instanceof Contribution c) {
        counting[i] = ContributionBuilder.from(c).withMission(mission.get());
      } else if (fact instanceof Requirement r) {
        counting[i] = RequirementBuilder.from(r).withMission(mission.get());
      }
    }
  }

  private static String missionOf(Fact fact) {
    return fact instanceof Contribution c
        ? c.mission()
        : fact instanceof Requirement r ? r.mission() : null;
  }

  /** Keeps of one source's declarations on one ceasefire each party's latest that counts already. */
  private void declarationsOf(List<Integer> reports, Instant asOf) {
    List<Ceasefire> current =
        CurrentWords.of(reports.stream().map(i -> (Ceasefire) counting[i]).toList(), asOf);
    for (int k = 0; k < reports.size(); k++) {
      counting[reports.get(k)] = current.get(k);
    }
  }

  /** Takes out of every report the fields that a later report of the same source gives. */
  private void supersede(List<Integer> group) {
    List<Integer> dated = new ArrayList<>(group);
    dated.removeIf(i -> counting[i].reportedOn() == null);
    if (dated.size() < 2) {
      return;
    }
    dated.sort((a, b) -> counting[b].reportedOn().compareTo(counting[a].reportedOn()));
    GivenFields later = new GivenFields();
    GivenFields sameInstant = new GivenFields();
    Instant instant = null;
    for (int i : dated) {
      Fact report = counting[i];
      if (!Objects.equals(instant, report.reportedOn())) {
        later.addAll(sameInstant);
        sameInstant = new GivenFields();
        instant = report.reportedOn();
      }
      sameInstant.add(report);
      Fact left = later.takenOutOf(report);
      if (left == null) {
        counting[i] = null;
        reasons[i] = LeftOut.Reason.SUPERSEDED;
      } else {
        counting[i] = left;
      }
    }
  }

  /** The reports of one source on one subject. */
  record Group(Object type, String subject, String mission, String source) {
    static Group of(Fact fact) {
      return new Group(
          fact instanceof OwnFact own ? own.type() : fact.getClass(),
          fact instanceof Mandate m ? m.mission() : fact.id(),
          missionOf(fact),
          fact.source().id());
    }
  }
}
