package org.statedconditions.question.change;

import java.util.List;
import java.util.NoSuchElementException;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.finding.Status;
import org.statedconditions.scenario.Scenario;

/**
 * What keeps the verdicts from being met, and what would settle each criterion.
 *
 * @param assessment the answer
 * @param readings one for each reading of the pack, in its order
 */
public record MissingCriteria(Assessment assessment, List<Under> readings) {

  /**
   * What is missing under one reading.
   *
   * @param reading the reading's id
   * @param verdict its verdict
   * @param stage the stage reached
   * @param criteria the open criteria, those first whose conditions open the earliest stage; empty if it is met
   */
  public record Under(
      String reading, Status verdict, String stage, List<MissingCriterion> criteria) {

    /** Copies the list. */
    public Under {
      criteria = List.copyOf(criteria);
    }
  }

  /** Copies the list. */
  public MissingCriteria {
    readings = List.copyOf(readings);
  }

  /**
   * Looks for what {@code assessment} lacks.
   *
   * @param evaluator the one that assessed
   * @param scenario what it assessed
   */
  public static MissingCriteria of(Evaluator evaluator, Scenario scenario, Assessment assessment) {
    try (MissingSearch search = new MissingSearch(evaluator, scenario, assessment)) {
      return new MissingCriteria(assessment, search.readings());
    }
  }

  /** What is missing under the reading {@code id}. Throws {@link NoSuchElementException} if the pack has none of that name. */
  public Under reading(String id) {
    return readings.stream()
        .filter(r -> r.reading().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no reading " + id));
  }
}
