package org.statedconditions.author.expect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.ReadingResult;

/** What came out under one reading, by the ids of conditions and criteria. */
final class ReadingAnswer {
  private final ReadingResult result;
  private final Reasons reasons;
  private final FactNames facts;
  private final Map<String, CriterionResult> criteria = new LinkedHashMap<>();

  ReadingAnswer(Assessment assessment, String reading) {
    this.result = assessment.reading(reading);
    this.reasons = new Reasons(assessment);
    this.facts = new FactNames(assessment.facts());
    result.conditions().forEach(c -> c.criteria().forEach(cr -> criteria.put(cr.id(), cr)));
  }

  ReadingResult result() {
    return result;
  }

  Reasons reasons() {
    return reasons;
  }

  FactNames facts() {
    return facts;
  }

  Map<String, CriterionResult> criteria() {
    return criteria;
  }

  Optional<ConditionResult> condition(String id) {
    return result.conditions().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  @Nullable
  CriterionResult criterion(String id) {
    return criteria.get(id);
  }

  /** Why a criterion is as it is; empty if there is none of that id. */
  String why(String id) {
    CriterionResult criterion = criterion(id);
    return criterion == null ? "" : reasons.of(criterion);
  }
}
