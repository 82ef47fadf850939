package org.statedconditions.question.chance;

import java.time.Instant;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.Scenario;

/** A scenario in which a field of a subject has another value. */
final class FieldChange {
  private FieldChange() {}

  /**
   * Makes the change. Throws {@link org.statedconditions.problem.ProblemsException} for a value that the field cannot have,
   * and {@link IllegalArgumentException} for a subject or a field that does not exist.
   */
  static Scenario make(
      Evaluator evaluator,
      Scenario scenario,
      Instant asOf,
      Optional<Instant> knownBy,
      Unknown.OfField field,
      String value) {
    SubjectField found = SubjectField.find(
        FactFields.of(evaluator.declaredTypes()),
        scenario,
        asOf,
        knownBy,
        field.subject(),
        field.field());
    return found.with(scenario, found.read(field.name(), value, SubjectField.sources(scenario)));
  }
}
