package org.statedconditions.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.Requirement;

/**
 * Which reports count at an instant, and what is left of each once later reports of its own source have replaced what
 * they replace: a field that is replaced is as if it had not been given.
 */
final class CountingReports {
  /** What says who reports, when, and on what; never replaced. Declarations are pooled instead. */
  private static final Set<String> NEVER_REPLACED =
      Set.of("source", "from", "until", "reportedOn", "mission", "declarations", "elements");

  private CountingReports() {}

  /** The counting reports in the order of {@code facts}, reduced to what counts of each. */
  static List<Fact> of(List<Fact> facts, Instant asOf, Optional<Instant> knownBy) {
    List<Fact> counting =
        facts.stream().filter(f -> holds(f, asOf) && isKnown(f, knownBy)).toList();
    List<Fact> placed = withMissions(counting);
    return placed.stream().map(report -> reduced(report, placed, asOf)).toList();
  }

  static boolean holds(Fact fact, Instant asOf) {
    boolean begun = fact.from() == null || !asOf.isBefore(fact.from());
    boolean over = fact.until() != null && !asOf.isBefore(fact.until());
    return begun && !over;
  }

  static boolean isKnown(Fact fact, Optional<Instant> knownBy) {
    return knownBy.isEmpty()
        || fact.reportedOn() == null
        || !fact.reportedOn().isAfter(knownBy.get());
  }

  /** A contribution or requirement without a mission takes the one that others of its id give, or is left out. */
  private static List<Fact> withMissions(List<Fact> counting) {
    List<Fact> placed = new ArrayList<>();
    for (Fact fact : counting) {
      if (mission(fact) != null || !(fact instanceof Contribution || fact instanceof Requirement)) {
        placed.add(fact);
        continue;
      }
      Set<String> given = counting.stream()
          .filter(other -> other.getClass() == fact.getClass() && other.id().equals(fact.id()))
          .map(CountingReports::mission)
          .filter(mission -> mission != null)
          .collect(Collectors.toSet());
      if (given.size() == 1) {
        placed.add(FactFields.with(fact, "mission", given.iterator().next()));
      }
    }
    return placed;
  }

  private static String mission(Fact fact) {
    if (fact instanceof Mandate mandate) {
      return mandate.mission();
    }
    if (fact instanceof Contribution contribution) {
      return contribution.mission();
    }
    return fact instanceof Requirement requirement ? requirement.mission() : null;
  }

  /** Whether both are about one subject. */
  private static boolean sameSubject(Fact one, Fact other) {
    if (one.getClass() != other.getClass()) {
      return false;
    }
    if (one instanceof Mandate mandate) {
      return mandate.mission().equals(((Mandate) other).mission());
    }
    boolean sameMission =
        one instanceof Ceasefire || mission(one) == null || mission(one).equals(mission(other));
    return one.id().equals(other.id()) && sameMission;
  }

  private static Fact reduced(Fact report, List<Fact> all, Instant asOf) {
    List<Fact> later = all.stream()
        .filter(other -> sameSubject(report, other) && report.sameSourceAs(other))
        .filter(other -> report.reportedOn() != null && other.reportedOn() != null)
        .filter(other -> other.reportedOn().isAfter(report.reportedOn()))
        .toList();
    Fact result = report;
    for (String field : FactFields.of(report)) {
      if (!NEVER_REPLACED.contains(field)
          && later.stream().anyMatch(other -> FactFields.get(other, field) != null)) {
        result = FactFields.with(result, field, null);
      }
    }
    if (report instanceof Mandate mandate && mandate.elements() != null) {
      Map<MandateElement, ElementState> left = new EnumMap<>(MandateElement.class);
      mandate.elements().forEach((element, state) -> {
        if (later.stream().allMatch(other -> ((Mandate) other).element(element) == null)) {
          left.put(element, state);
        }
      });
      result = FactFields.with(result, "elements", left);
    }
    if (report instanceof Ceasefire ceasefire && ceasefire.declarations() != null) {
      result = FactFields.with(result, "declarations", declarationsThatCount(ceasefire, all, asOf));
    }
    return result;
  }

  /** Of one source only a party's latest declaration counts, whichever of its reports gives it. */
  private static List<Declaration> declarationsThatCount(
      Ceasefire report, List<Fact> all, Instant asOf) {
    List<Ceasefire> pool = all.stream()
        .filter(other ->
            other.equals(report) || (sameSubject(report, other) && report.sameSourceAs(other)))
        .map(Ceasefire.class::cast)
        .filter(other -> other.declarations() != null)
        .toList();
    List<Declaration> counting = new ArrayList<>();
    for (Declaration declaration : report.declarations()) {
      boolean replaced = false;
      for (Ceasefire other : pool) {
        for (Declaration rival : other.declarations()) {
          boolean rivals = rival.party().equals(declaration.party()) && isMade(rival, asOf);
          boolean sameTime = Objects.equals(rival.on(), declaration.on());
          replaced |= rivals
              && (later(rival.on(), declaration.on())
                  || (sameTime && reportedLater(other, report)));
        }
      }
      if (isMade(declaration, asOf) && !replaced) {
        counting.add(declaration);
      }
    }
    return counting;
  }

  private static boolean isMade(Declaration declaration, Instant asOf) {
    return declaration.on() == null || !declaration.on().isAfter(asOf);
  }

  /** Whether {@code one} is later than {@code other}; no date is earlier than any. */
  private static boolean later(Instant one, Instant other) {
    return one != null && (other == null || one.isAfter(other));
  }

  private static boolean reportedLater(Fact one, Fact other) {
    return one.reportedOn() != null
        && other.reportedOn() != null
        && one.reportedOn().isAfter(other.reportedOn());
  }
}
