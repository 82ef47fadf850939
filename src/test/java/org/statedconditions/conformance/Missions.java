package org.statedconditions.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The missions on record: each mandate judged, and the sharing of burdens for that mission. */
final class Missions {
  private static final List<Criterion> ELEMENTS = List.of(
      Criterion.TASKS,
      Criterion.OBJECTIVE,
      Criterion.AREA_OF_OPERATIONS,
      Criterion.DURATION,
      Criterion.COMMAND_AND_CONTROL,
      Criterion.AUTHORISING_BODY,
      Criterion.LEGAL_BASIS,
      Criterion.RULES_OF_ENGAGEMENT,
      Criterion.STATUS_OF_FORCES,
      Criterion.EXIT_CRITERIA,
      Criterion.FUNDING);

  private final Question question;
  private final Map<String, Testimony<MandateReport>> mandates;
  private final Map<String, Map<Criterion, Judged>> burdens = new HashMap<>();

  Missions(Scenario scenario) {
    this.question = Question.of(scenario);
    this.mandates = Testimony.bySubject(
        Counted.in(scenario, MandateReport.class, question), MandateReport::subject);
    BurdenSharing burdenSharing = new BurdenSharing(scenario);
    mandates.forEach(
        (mission, reports) -> burdens.put(mission, burdenSharing.of(mission, reports)));
  }

  /**
   * Every mission that a counting mandate report is about.
   *
   * @param ceasefire when the ceasefire that is reported takes effect, as reported
   */
  List<Candidate> candidates(Set<Instant> ceasefire) {
    List<Candidate> candidates = new ArrayList<>();
    mandates.forEach((mission, reports) -> {
      Map<Criterion, Judged> judged = new EnumMap<>(Criterion.class);
      judged.put(Criterion.FRAMEWORK_SET, Judged.itself(frameworkSet(reports).status()));
      for (Criterion element : ELEMENTS) {
        judged.put(element, Judged.itself(element(element, reports).status()));
      }
      judged.put(
          Criterion.AFTER_CEASEFIRE,
          Judged.itself(afterCeasefire(reports, ceasefire).status()));
      judged.putAll(burdens.get(mission));
      Instant latest = adoptions(reports).stream().reduce(Testimony::later).orElse(null);
      candidates.add(new Candidate(mission, judged, settled(reports), latest, reports.place()));
    });
    return candidates;
  }

  /** Terminated, or past its end: whatever else is said. */
  private boolean settled(Testimony<MandateReport> reports) {
    return reports.says(MandateReport::phase, Set.of("terminated"))
        || ends(reports).stream().anyMatch(question::hasCome);
  }

  /** A phase decides; a day of adoption still to come refutes, and so does an end that has passed. */
  private Opinion frameworkSet(Testimony<MandateReport> reports) {
    return new Opinion(
        reports.says(MandateReport::phase, Set.of("established", "launched")),
        reports.says(MandateReport::phase, Set.of("concept", "terminated"))
            || adoptions(reports).stream().anyMatch(day -> !question.hasCome(day))
            || ends(reports).stream().anyMatch(question::hasCome));
  }

  /** An element is defined once adopted; who authorises it and by what instrument may also be named outright. */
  private static Opinion element(Criterion criterion, Testimony<MandateReport> reports) {
    Set<String> states = reports.values(report -> report.elements().get(criterion.shortName()));
    boolean named = switch (criterion) {
      case AUTHORISING_BODY -> !reports.values(MandateReport::authorisedBy).isEmpty();
      case LEGAL_BASIS -> !reports.values(MandateReport::instrument).isEmpty();
      default -> false;
    };
    return new Opinion(
        named || states.contains("adopted"),
        states.contains("draft") || states.contains("ambiguous") || states.contains("absent"));
  }

  /**
   * Adopted or confirmed on or after the day on which the reported ceasefire takes effect, and not later than now;
   * refuted by an adoption before it where no report gives a confirmation, not even one to come. Days that differ are
   * held against each other, each with each.
   */
  private Opinion afterCeasefire(Testimony<MandateReport> reports, Set<Instant> ceasefire) {
    Set<Instant> adoptions = adoptions(reports);
    Set<Instant> confirmations = reports.values(report -> question.instant(report.confirmedOn()));
    boolean after = false;
    boolean before = false;
    for (Instant effect : ceasefire) {
      for (Instant adoption : adoptions) {
        after |= isFromThenUntilNow(adoption, effect);
        before |= adoption.isBefore(effect) && confirmations.isEmpty();
      }
      for (Instant confirmation : confirmations) {
        after |= isFromThenUntilNow(confirmation, effect);
      }
    }
    return new Opinion(after, before);
  }

  private boolean isFromThenUntilNow(Instant day, Instant effect) {
    return !day.isBefore(effect) && question.hasCome(day);
  }

  private Set<Instant> adoptions(Testimony<MandateReport> reports) {
    return reports.values(report -> question.instant(report.adoptedOn()));
  }

  private Set<Instant> ends(Testimony<MandateReport> reports) {
    return reports.values(report -> question.instant(report.endsOn()));
  }
}
