package org.statedconditions.suppose;

import java.time.Instant;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.scenario.Scenario;

/** A scenario in which a field of a subject has another value. */
final class FieldChange {
  private FieldChange() {}

  static Scenario make(
      Evaluator evaluator,
      Scenario scenario,
      Instant asOf,
      Optional<Instant> knownBy,
      Unknown.OfField field,
      String value) {
    throw new UnsupportedOperationException("wired to whatif's edits next");
  }
}
