package org.statedconditions.engine.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.Missing;
import org.statedconditions.engine.rollup.SubjectFindings;

/** The result of a criterion for one subject of its condition: the same under every reading that asks for it. */
final class CachedCriterion {
  final @Nullable SubjectFindings conditionSubject;
  final CriterionResult result;
  final List<Missing> missing;

  /** The number of the answer that it was last part of. */
  int answer;

  CachedCriterion(
      @Nullable SubjectFindings conditionSubject,
      CriterionResult result,
      List<Missing> missing,
      int answer) {
    this.conditionSubject = conditionSubject;
    this.result = result;
    this.missing = missing;
    this.answer = answer;
  }
}
