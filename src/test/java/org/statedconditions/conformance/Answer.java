package org.statedconditions.conformance;

import java.util.Map;

/** What the three readings say of a scenario. */
record Answer(Map<Reading, ByReading> readings) {
  ByReading reading(Reading reading) {
    return readings.get(reading);
  }

  /** The verdict of one reading, and what it rests on. */
  record ByReading(
      Status verdict,
      Stage stage,
      Map<Gate, Status> gates,
      Map<Condition, OfCondition> conditions,
      Map<Criterion, OfCriterion> criteria) {
    Status status(Criterion criterion) {
      return criteria.get(criterion).status();
    }

    Status status(Condition condition) {
      return conditions.get(condition).status();
    }

    String subject(Condition condition) {
      return conditions.get(condition).subject();
    }
  }

  /**
   * A condition's answer.
   *
   * @param subject the candidate that is reported, or null if there is none
   * @param candidates the status of every candidate, in the order of the file
   */
  record OfCondition(
      Status status, String subject, Map<String, Status> candidates, Choice.Step chosenBy) {}

  /**
   * A criterion's answer: its status is that of the reported candidate.
   *
   * @param subjects every candidate, whether reported or not
   */
  record OfCriterion(Status status, Map<String, Judged> subjects) {}
}
