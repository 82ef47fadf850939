package org.statedconditions.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;
import org.statedconditions.finding.Status;
import org.statedconditions.oracle.OracleResult.OfCondition;
import org.statedconditions.oracle.OracleResult.OfCriterion;
import org.statedconditions.oracle.OracleResult.OfReading;
import org.statedconditions.scenario.Scenario;

/**
 * The Turkish position a second time, in plain Java: no rules, no engine, written from the description of the domain
 * and not from the rule files, so that the two can be held against each other.
 */
final class TurkiyeOracle {
  static final List<String> READINGS = List.of("literal", "customary", "strict");

  /** The criteria of each condition, each with the weakest reading that asks for it; stricter ones ask for it too. */
  private static final List<Asked> CRITERIA = List.of(
      new Asked("ceasefire.accepted", "literal"),
      new Asked("ceasefire.in-force", "literal"),
      new Asked("ceasefire.general", "customary"),
      new Asked("ceasefire.lasting", "customary"),
      new Asked("ceasefire.holding", "customary"),
      new Asked("ceasefire.written", "strict"),
      new Asked("ceasefire.monitored", "strict"),
      new Asked("mandate.framework-set", "literal"),
      new Asked("mandate.tasks", "literal"),
      new Asked("mandate.objective", "literal"),
      new Asked("mandate.area-of-operations", "customary"),
      new Asked("mandate.duration", "customary"),
      new Asked("mandate.command-and-control", "customary"),
      new Asked("mandate.authorising-body", "customary"),
      new Asked("mandate.legal-basis", "customary"),
      new Asked("mandate.rules-of-engagement", "strict"),
      new Asked("mandate.status-of-forces", "strict"),
      new Asked("mandate.exit-criteria", "strict"),
      new Asked("mandate.funding", "strict"),
      new Asked("mandate.after-ceasefire", "strict"),
      new Asked("burden-sharing.participants", "literal"),
      new Asked("burden-sharing.type", "literal"),
      new Asked("burden-sharing.quantity", "literal"),
      new Asked("burden-sharing.responsibility", "literal"),
      new Asked("burden-sharing.confirmed", "customary"),
      new Asked("burden-sharing.lead", "customary"),
      new Asked("burden-sharing.nationally-approved", "strict"),
      new Asked("burden-sharing.caveats-declared", "strict"),
      new Asked("burden-sharing.funding-declared", "strict"));

  private final Instant asOf;
  private final Set<String> parties;
  private final BigDecimal minimumTermDays;
  // By subject, in the order in which the file first reports on it.
  private final Map<String, List<Ceasefire>> ceasefires;
  private final Map<String, List<Mandate>> missions;
  private final List<Contribution> contributions;
  private final List<Requirement> requirements;

  private TurkiyeOracle(List<Fact> counting, Instant asOf, Map<String, Object> parameters) {
    this.asOf = asOf;
    this.parties = new LinkedHashSet<>();
    ((List<?>) parameters.getOrDefault("parties", List.of("RU", "UA")))
        .forEach(party -> parties.add((String) party));
    this.minimumTermDays =
        new BigDecimal(parameters.getOrDefault("minimumTermDays", 90).toString());
    this.ceasefires = bySubject(only(counting, Ceasefire.class), Ceasefire::id);
    this.missions = bySubject(only(counting, Mandate.class), Mandate::mission);
    this.contributions = only(counting, Contribution.class);
    this.requirements = only(counting, Requirement.class);
  }

  /** Answers for a scenario that says when it is asked about. */
  static OracleResult assess(Scenario scenario) {
    return assess(
        scenario.facts(), scenario.asOf().orElseThrow(), scenario.knownBy(), scenario.parameters());
  }

  /** Answers for {@code facts} in their order; {@code parameters} override the position's own. */
  static OracleResult assess(
      List<Fact> facts, Instant asOf, Optional<Instant> knownBy, Map<String, Object> parameters) {
    TurkiyeOracle oracle =
        new TurkiyeOracle(CountingReports.of(facts, asOf, knownBy), asOf, parameters);
    Map<String, OfReading> readings = new LinkedHashMap<>();
    READINGS.forEach(reading -> readings.put(reading, oracle.read(reading)));
    return new OracleResult(readings);
  }

  /** The ids of the criteria that {@code reading} asks for in {@code condition}. */
  static List<String> criteria(String condition, String reading) {
    return CRITERIA.stream()
        .filter(asked -> asked.criterion().startsWith(condition + "."))
        .filter(asked -> READINGS.indexOf(asked.since()) <= READINGS.indexOf(reading))
        .map(Asked::criterion)
        .toList();
  }

  private OfReading read(String reading) {
    List<Candidate> ceasefireCandidates = new ArrayList<>();
    ceasefires.forEach((id, reports) -> {
      CeasefireCriteria judged = new CeasefireCriteria(reports, parties, minimumTermDays, asOf);
      if (judged.isCandidate()) {
        ceasefireCandidates.add(new Candidate(
            id, answers("ceasefire", reading, c -> of(id, judged.status(c))), Status.MET));
      }
    });
    List<List<Ceasefire>> best =
        best(ceasefireCandidates).stream().map(c -> ceasefires.get(c.subject())).toList();

    List<Candidate> mandateCandidates = new ArrayList<>();
    List<Candidate> burdenCandidates = new ArrayList<>();
    missions.forEach((mission, reports) -> {
      BurdenSharingCriteria shared = burdenSharing(mission, reports);
      Candidate burden =
          new Candidate(mission, answers("burden-sharing", reading, shared::answer), Status.MET);
      MandateCriteria judged = new MandateCriteria(reports, best, asOf);
      burdenCandidates.add(burden);
      mandateCandidates.add(new Candidate(
          mission,
          answers("mandate", reading, c -> of(mission, judged.status(c))),
          burden.status()));
    });

    OfCondition ceasefire =
        condition("ceasefire", reading, ceasefireCandidates, choose(ceasefireCandidates));
    Optional<Candidate> chosenMission = choose(mandateCandidates);
    OfCondition mandate = condition("mandate", reading, mandateCandidates, chosenMission);
    OfCondition burdenSharing = condition(
        "burden-sharing",
        reading,
        burdenCandidates,
        chosenMission.flatMap(m -> burdenCandidates.stream()
            .filter(b -> b.subject().equals(m.subject()))
            .findFirst()));

    Map<String, OfCondition> conditions = new LinkedHashMap<>();
    conditions.put("ceasefire", ceasefire);
    conditions.put("mandate", mandate);
    conditions.put("burden-sharing", burdenSharing);
    Status verdict =
        Logic.allOf(conditions.values().stream().map(OfCondition::status).toList());
    String stage = verdict == Status.MET
        ? "ready-for-assessment"
        : ceasefire.status() == Status.MET ? "awaiting-framework" : "awaiting-ceasefire";
    return new OfReading(verdict, stage, conditions);
  }

  private BurdenSharingCriteria burdenSharing(String mission, List<Mandate> reports) {
    return new BurdenSharingCriteria(
        mission,
        reports,
        bySubject(
            contributions.stream().filter(c -> mission.equals(c.mission())).toList(),
            Contribution::id),
        bySubject(
            requirements.stream().filter(r -> mission.equals(r.mission())).toList(),
            Requirement::id));
  }

  /** Best status, then best status of the condition that follows, then most criteria met, then first in the file. */
  private static Optional<Candidate> choose(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(Comparator.comparing(Candidate::status)
            .thenComparing(Candidate::following)
            .thenComparing(Comparator.comparing(Candidate::criteriaMet).reversed()))
        .findFirst();
  }

  /** All candidates with the best status there is. */
  private static List<Candidate> best(List<Candidate> candidates) {
    Optional<Status> best =
        candidates.stream().map(Candidate::status).min(Comparator.naturalOrder());
    return candidates.stream()
        .filter(candidate -> best.equals(Optional.of(candidate.status())))
        .toList();
  }

  private static OfCondition condition(
      String condition, String reading, List<Candidate> candidates, Optional<Candidate> chosen) {
    Map<String, Status> statuses = new LinkedHashMap<>();
    candidates.forEach(candidate -> statuses.put(candidate.subject(), candidate.status()));
    OfCriterion unknown = new OfCriterion(Status.UNDETERMINED, Map.of());
    return new OfCondition(
        chosen.map(Candidate::status).orElse(Status.UNDETERMINED),
        chosen.map(Candidate::subject),
        statuses,
        chosen.map(Candidate::criteria).orElseGet(() -> answers(condition, reading, c -> unknown)));
  }

  private static Map<String, OfCriterion> answers(
      String condition, String reading, Function<String, OfCriterion> criterion) {
    Map<String, OfCriterion> answers = new LinkedHashMap<>();
    criteria(condition, reading).forEach(id -> answers.put(id, criterion.apply(id)));
    return answers;
  }

  private static OfCriterion of(String subject, Status status) {
    return new OfCriterion(status, Map.of(subject, status));
  }

  private static <F extends Fact> List<F> only(List<Fact> facts, Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static <F> Map<String, List<F>> bySubject(List<F> facts, Function<F, String> subject) {
    return facts.stream()
        .collect(Collectors.groupingBy(subject, LinkedHashMap::new, Collectors.toList()));
  }

  private record Asked(String criterion, String since) {}

  /** A subject with its criteria under a reading, and the status of the following condition if it were chosen. */
  private record Candidate(String subject, Map<String, OfCriterion> criteria, Status following) {

    Status status() {
      return Logic.allOf(criteria.values().stream().map(OfCriterion::status).toList());
    }

    long criteriaMet() {
      return criteria.values().stream().filter(c -> c.status() == Status.MET).count();
    }
  }
}
