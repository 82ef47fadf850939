package org.statedconditions.oracle;

import java.util.Map;
import java.util.Optional;
import org.statedconditions.finding.Status;

/**
 * What the oracle says, and what an assessment is reduced to in order to be compared with it.
 *
 * @param readings the answer by reading
 */
record OracleResult(Map<String, OfReading> readings) {

  OfReading reading(String id) {
    return readings.get(id);
  }

  /** The answer under one reading; conditions by id. */
  record OfReading(Status verdict, String stage, Map<String, OfCondition> conditions) {

    OfCondition condition(String id) {
      return conditions.get(id);
    }

    /** The criterion {@code id}, of the condition that its name begins with. */
    OfCriterion criterion(String id) {
      return condition(id.substring(0, id.indexOf('.'))).criteria().get(id);
    }
  }

  /**
   * The answer on one condition.
   *
   * @param subject the chosen candidate
   * @param candidates the status of every candidate
   * @param criteria the criteria that the reading asks for, of the chosen candidate
   */
  record OfCondition(
      Status status,
      Optional<String> subject,
      Map<String, Status> candidates,
      Map<String, OfCriterion> criteria) {}

  /** The answer on one criterion, and on each subject it is about; none where there is nothing to look at. */
  record OfCriterion(Status status, Map<String, Status> subjects) {}
}
