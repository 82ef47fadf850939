package org.statedconditions.serve.api;

import java.time.Instant;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.scenario.Scenario;

/** A scenario asked of a pack at an instant. */
record Enquiry(Evaluator pack, Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
  Assessment assess() {
    return pack.assess(scenario, asOf, knownBy);
  }
}
