package org.statedconditions.oracle;

import static org.statedconditions.oracle.Logic.byField;
import static org.statedconditions.oracle.Logic.given;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.ContributionType;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.Role;
import org.statedconditions.finding.Status;
import org.statedconditions.oracle.OracleResult.OfCriterion;

/**
 * The criteria of burden-sharing for one mission.
 *
 * @param mission its name
 * @param mandates what counts of the reports on its framework
 * @param contributions what counts of the reports on the contributions to it, by contribution
 * @param requirements what counts of the reports on what it needs, by requirement
 */
record BurdenSharingCriteria(
    String mission,
    List<Mandate> mandates,
    Map<String, List<Contribution>> contributions,
    Map<String, List<Requirement>> requirements) {

  private static final Set<ContributionStatus> OUT = EnumSet.of(
      ContributionStatus.DECLINED, ContributionStatus.WITHDRAWN, ContributionStatus.NONE_DECLARED);
  private static final Set<ContributionStatus> LEFT =
      EnumSet.of(ContributionStatus.DECLINED, ContributionStatus.WITHDRAWN);
  private static final Set<ContributionStatus> CONFIRMED = EnumSet.of(
      ContributionStatus.CONFIRMED,
      ContributionStatus.NATIONALLY_APPROVED,
      ContributionStatus.DEPLOYED);
  private static final Set<ContributionStatus> APPROVED =
      EnumSet.of(ContributionStatus.NATIONALLY_APPROVED, ContributionStatus.DEPLOYED);

  OfCriterion answer(String criterion) {
    return switch (criterion) {
      case "burden-sharing.participants" ->
        new OfCriterion(participants(), Map.of(mission, participants()));
      case "burden-sharing.type" ->
        everyParticipant(c -> byField(
            c,
            Contribution::type,
            t -> t != ContributionType.UNDETERMINED,
            t -> t == ContributionType.UNDETERMINED));
      case "burden-sharing.quantity" -> everyParticipant(BurdenSharingCriteria::quantity);
      case "burden-sharing.responsibility" ->
        everyParticipant(BurdenSharingCriteria::responsibility);
      case "burden-sharing.confirmed" ->
        everyParticipant(c ->
            byField(c, Contribution::status, CONFIRMED::contains, s -> !CONFIRMED.contains(s)));
      case "burden-sharing.nationally-approved" ->
        everyParticipant(
            c -> byField(c, Contribution::status, APPROVED::contains, s -> !APPROVED.contains(s)));
      case "burden-sharing.caveats-declared" ->
        everyParticipant(c -> byField(c, Contribution::caveatsDeclared, yes -> yes, yes -> !yes));
      case "burden-sharing.funding-declared" ->
        everyParticipant(c -> byField(c, Contribution::fundingDeclared, yes -> yes, yes -> !yes));
      case "burden-sharing.lead" -> every(requirements, this::requirementCandidacy, this::lead);
      default -> throw new IllegalArgumentException(criterion);
    };
  }

  // Whether a subject is looked at has the shape of a status too: met it is, not met it is not,
  // contested both.

  private OfCriterion everyParticipant(Function<List<Contribution>, Status> criterion) {
    return every(contributions, BurdenSharingCriteria::participation, criterion);
  }

  private static <R> OfCriterion every(
      Map<String, List<R>> subjects,
      Function<List<R>, Status> candidacy,
      Function<List<R>, Status> criterion) {
    Map<String, Status> statuses = new LinkedHashMap<>();
    subjects.forEach((subject, reports) -> {
      Status candidate = candidacy.apply(reports);
      Status status = criterion.apply(reports);
      if (candidate == Status.MET) {
        statuses.put(subject, status);
      } else if (candidate == Status.CONTESTED) {
        statuses.put(subject, status == Status.NOT_MET ? Status.CONTESTED : status);
      }
    });
    return new OfCriterion(Logic.allOf(statuses.values()), statuses);
  }

  private static Status participation(List<Contribution> reports) {
    boolean silent = given(reports, Contribution::status).findAny().isEmpty();
    boolean in = given(reports, Contribution::status).anyMatch(status -> !OUT.contains(status));
    boolean out = given(reports, Contribution::status).anyMatch(OUT::contains);
    return Logic.status(silent || in, out);
  }

  private Status participants() {
    Set<String> countries = contributions.values().stream()
        .filter(reports -> participation(reports) != Status.NOT_MET)
        .flatMap(reports -> given(reports, Contribution::country))
        .collect(Collectors.toSet());
    boolean named = given(mandates, Mandate::participantsNamed).anyMatch(yes -> yes);
    boolean notNamed = given(mandates, Mandate::participantsNamed).anyMatch(yes -> !yes);
    return Logic.status(countries.size() >= 2 || named, notNamed);
  }

  private static Status quantity(List<Contribution> reports) {
    List<Extent> extents = given(reports, Contribution::extent).toList();
    List<Extent> figures =
        extents.stream().filter(extent -> !extent.undetermined()).toList();
    boolean differ = figures.stream().anyMatch(figure -> !sameFigure(figure, figures.get(0)));
    return Logic.status(
        !figures.isEmpty(), differ || extents.stream().anyMatch(Extent::undetermined));
  }

  private static boolean sameFigure(Extent one, Extent other) {
    return one.quantity().compareTo(other.quantity()) == 0
        && Objects.equals(one.unit(), other.unit());
  }

  private static Status responsibility(List<Contribution> reports) {
    boolean role = given(reports, Contribution::role).anyMatch(r -> r != Role.UNDETERMINED);
    boolean task = given(reports, Contribution::task).findAny().isPresent();
    return Logic.status(
        role || task, given(reports, Contribution::role).anyMatch(r -> r == Role.UNDETERMINED));
  }

  /** Unknown criticality counts until there is a lead. */
  private Status requirementCandidacy(List<Requirement> reports) {
    if (given(reports, Requirement::critical).findAny().isPresent()) {
      return byField(reports, Requirement::critical, yes -> yes, yes -> !yes);
    }
    boolean led = reports.stream().anyMatch(r -> r.hasLead() && !hasLeft(r.lead()));
    boolean nobody = given(reports, Requirement::lead).anyMatch(Requirement.NOBODY::equals);
    return Logic.status(!led || nobody, led);
  }

  private Status lead(List<Requirement> reports) {
    List<Requirement> naming = reports.stream().filter(Requirement::hasLead).toList();
    boolean met = false;
    boolean notMet = given(reports, Requirement::lead).anyMatch(Requirement.NOBODY::equals);
    for (Requirement report : naming) {
      boolean leadLeft = hasLeft(report.lead());
      boolean sourceNamesTwo =
          naming.stream().anyMatch(r -> r.sameSourceAs(report) && !r.lead().equals(report.lead()));
      boolean anotherIsNamed = naming.stream().anyMatch(r -> !r.lead().equals(report.lead()));
      met |= !leadLeft && !sourceNamesTwo;
      notMet |= leadLeft || anotherIsNamed;
    }
    return Logic.status(met, notMet);
  }

  /** Whether a report has the country's contribution to this mission declined or withdrawn. */
  private boolean hasLeft(String country) {
    return contributions.values().stream()
        .filter(reports -> given(reports, Contribution::country).anyMatch(country::equals))
        .anyMatch(reports -> given(reports, Contribution::status).anyMatch(LEFT::contains));
  }
}
