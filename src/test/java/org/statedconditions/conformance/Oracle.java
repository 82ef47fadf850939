package org.statedconditions.conformance;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers a scenario as the specification says, without rules or engine. */
final class Oracle {
  private Oracle() {}

  static Answer answer(Scenario scenario) {
    Ceasefires ceasefires = new Ceasefires(scenario);
    Missions missions = new Missions(scenario);
    Map<Reading, Answer.ByReading> readings = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      readings.put(reading, answer(reading, ceasefires, missions));
    }
    return new Answer(readings);
  }

  private static Answer.ByReading answer(
      Reading reading, Ceasefires ceasefires, Missions missions) {
    Map<Condition, Answer.OfCondition> conditions = new EnumMap<>(Condition.class);
    Map<Criterion, Answer.OfCriterion> criteria = new EnumMap<>(Criterion.class);
    report(reading, List.of(Condition.CEASEFIRE), ceasefires.candidates(), conditions, criteria);

    // The framework is held against the one ceasefire that this reading reports. Mandate and
    // burden-sharing follow one
    // another and are chosen for together.
    String ceasefire = conditions.get(Condition.CEASEFIRE).subject();
    List<Candidate> frameworks = missions.candidates(ceasefires.effective(ceasefire));
    report(
        reading,
        List.of(Condition.MANDATE, Condition.BURDEN_SHARING),
        frameworks,
        conditions,
        criteria);

    Map<Gate, Status> gates = new EnumMap<>(Gate.class);
    for (Gate gate : Gate.values()) {
      gates.put(
          gate,
          Status.allOf(gate.requires().stream()
              .map(condition -> conditions.get(condition).status())
              .toList()));
    }
    Status verdict = gates.get(Gate.ASSESSMENT);
    Stage stage = Stage.of(conditions.get(Condition.CEASEFIRE).status(), verdict);
    return new Answer.ByReading(verdict, stage, gates, conditions, criteria);
  }

  private static void report(
      Reading reading,
      List<Condition> together,
      List<Candidate> candidates,
      Map<Condition, Answer.OfCondition> conditions,
      Map<Criterion, Answer.OfCriterion> criteria) {
    Choice choice = new Choice(together, reading);
    Candidate reported = choice.of(candidates);
    for (Condition condition : together) {
      Map<String, Status> statuses = new LinkedHashMap<>();
      candidates.forEach(
          candidate -> statuses.put(candidate.id(), candidate.status(condition, reading)));
      conditions.put(
          condition,
          reported == null
              ? new Answer.OfCondition(Status.UNDETERMINED, null, statuses, null)
              : new Answer.OfCondition(
                  reported.status(condition, reading),
                  reported.id(),
                  statuses,
                  choice.decidedBy(candidates)));
      for (Criterion criterion : Criterion.of(condition, reading)) {
        Map<String, Judged> subjects = new LinkedHashMap<>();
        candidates.forEach(
            candidate -> subjects.put(candidate.id(), candidate.judged().get(criterion)));
        Status status = reported == null ? Status.UNDETERMINED : reported.status(criterion);
        criteria.put(criterion, new Answer.OfCriterion(status, subjects));
      }
    }
  }
}
