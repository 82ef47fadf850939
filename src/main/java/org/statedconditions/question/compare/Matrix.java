package org.statedconditions.question.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.finding.Status;

/**
 * Answers side by side: scenarios by packs by readings.
 *
 * @param rows one for each answer, in their order
 */
public record Matrix(List<Row> rows) {

  /** Copies the list. */
  public Matrix {
    rows = List.copyOf(rows);
  }

  /**
   * The answer on one scenario by one pack.
   *
   * @param assessment the answer
   * @param cells one for each reading, in the order of the pack
   */
  public record Row(Assessment assessment, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The answer under one reading.
   *
   * @param reading the reading's id
   * @param verdict its verdict
   * @param stage the id of the stage reached
   * @param conditions the conditions in their order
   * @param gates what waits for conditions, in the pack's order
   */
  public record Cell(
      String reading,
      Status verdict,
      String stage,
      List<ConditionStatus> conditions,
      List<GateResult> gates) {

    /** Copies the lists. */
    public Cell {
      gates = List.copyOf(gates);
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * A condition.
   *
   * @param condition its id
   * @param status its status
   */
  public record ConditionStatus(String condition, Status status) {}

  /** The matrix of {@code assessments} with all of their readings. */
  public static Matrix of(Collection<Assessment> assessments) {
    return of(assessments, List.of());
  }

  /**
   * The matrix of {@code assessments}.
   *
   * @param readings the ids of the readings that are wanted; none: all of them. A pack without one of them is shown without it
   */
  public static Matrix of(Collection<Assessment> assessments, Collection<String> readings) {
    List<Row> rows = new ArrayList<>();
    for (Assessment assessment : assessments) {
      List<Cell> cells = assessment.readings().stream()
          .filter(r -> readings.isEmpty() || readings.contains(r.reading()))
          .map(Matrix::cell)
          .toList();
      rows.add(new Row(assessment, cells));
    }
    return new Matrix(rows);
  }

  private static Cell cell(ReadingResult reading) {
    List<ConditionStatus> conditions = new ArrayList<>();
    for (ConditionResult condition : reading.conditions()) {
      conditions.add(new ConditionStatus(condition.id(), condition.status()));
    }
    return new Cell(
        reading.reading(), reading.verdict(), reading.stage(), conditions, reading.gates());
  }
}
