package org.statedconditions.conformance;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who takes part in a mission, with what, and who leads what it needs. */
final class BurdenSharing {
  static final String ACTOR = "TR";

  private final List<Counted<ContributionReport>> contributions;
  private final List<Counted<RequirementReport>> requirements;

  BurdenSharing(Scenario scenario) {
    Question question = Question.of(scenario);
    this.contributions = Counted.in(scenario, ContributionReport.class, question);
    this.requirements = Counted.in(scenario, RequirementReport.class, question);
  }

  Map<Criterion, Judged> of(String mission, Testimony<MandateReport> mandate) {
    Map<String, Testimony<ContributionReport>> offers =
        Membership.of(contributions, ContributionReport::mission).in(mission);
    Map<String, Testimony<RequirementReport>> needs =
        Membership.of(requirements, RequirementReport::mission).in(mission);
    Map<Criterion, Judged> judged = new EnumMap<>(Criterion.class);
    judged.put(Criterion.PARTICIPANTS, Judged.itself(participantsNamed(mandate).status()));
    boolean theseAreAll = contributionsAreComplete(mandate, offers);
    for (Criterion criterion : Criterion.values()) {
      if (criterion.every() == Criterion.Every.PARTICIPANT) {
        Map<String, Status> members = new LinkedHashMap<>();
        offers.forEach((id, offer) -> {
          Part part = Participation.of(offer);
          if (part != Part.OUT) {
            members.put(id, part.status(ContributionCriteria.of(criterion, offer)));
          }
        });
        judged.put(criterion, Judged.every(members, theseAreAll));
      }
    }
    judged.put(Criterion.LEAD, lead(mandate, needs, offers));
    return judged;
  }

  /** Who is looked at, for what has to hold of every one. */
  Map<String, Part> parts(String mission, Criterion.Every every) {
    Map<String, Part> parts = new LinkedHashMap<>();
    if (every == Criterion.Every.PARTICIPANT) {
      Membership.of(contributions, ContributionReport::mission)
          .in(mission)
          .forEach((id, offer) -> parts.put(id, Participation.of(offer)));
    } else {
      Membership.of(requirements, RequirementReport::mission)
          .in(mission)
          .forEach((id, need) -> parts.put(id, Leads.part(need)));
    }
    parts.values().removeIf(Part.OUT::equals);
    return parts;
  }

  /**
   * Somebody says that they are named, or names them, two at the least and the actor among them or not; or says that
   * they are not. Contributions that are reported one by one name no list.
   */
  private static Opinion participantsNamed(Testimony<MandateReport> mandate) {
    Set<Boolean> named = mandate.values(MandateReport::participantsNamed);
    return new Opinion(named.contains(true) || isListed(mandate), named.contains(false));
  }

  private static boolean isListed(Testimony<MandateReport> mandate) {
    return mandate.values(MandateReport::participants).stream().anyMatch(list -> list.size() >= 2);
  }

  /**
   * There is a settled list, each country on every list but the actor has a contribution that counts, and nobody says
   * that the list is not settled.
   */
  private static boolean contributionsAreComplete(
      Testimony<MandateReport> mandate, Map<String, Testimony<ContributionReport>> offers) {
    Set<String> covered = new HashSet<>(Set.of(ACTOR));
    for (Testimony<ContributionReport> offer : offers.values()) {
      if (Participation.of(offer) != Part.OUT) {
        covered.addAll(offer.values(ContributionReport::country));
      }
    }
    return isListed(mandate)
        && mandate.values(MandateReport::participants).stream().allMatch(covered::containsAll)
        && !mandate.values(MandateReport::participantsNamed).contains(false);
  }

  private static Judged lead(
      Testimony<MandateReport> mandate,
      Map<String, Testimony<RequirementReport>> needs,
      Map<String, Testimony<ContributionReport>> offers) {
    Map<String, Status> members = new LinkedHashMap<>();
    needs.forEach((id, need) -> {
      Part part = Leads.part(need);
      if (part != Part.OUT) {
        members.put(id, part.status(Leads.of(need, offers.values())));
      }
    });
    Set<Boolean> named = mandate.values(MandateReport::requirementsNamed);
    return Judged.every(members, named.contains(true) && !named.contains(false));
  }
}
