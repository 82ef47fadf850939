package org.statedconditions.conformance;

import java.util.HashMap;
import java.util.Map;

/** A scenario with its answers, and with those that its variants have, each worked out once. */
final class View {
  private final Scenario scenario;
  private final Answer answer;
  private final Map<String, Answer> variants = new HashMap<>();

  View(Scenario scenario) {
    this.scenario = scenario;
    this.answer = Oracle.answer(scenario);
  }

  Scenario scenario() {
    return scenario;
  }

  Answer.ByReading reading(Reading reading) {
    return answer.reading(reading);
  }

  /** The reading that demands every criterion. */
  Answer.ByReading strict() {
    return answer.reading(Reading.STRICT);
  }

  Answer.ByReading strictWithout(Variant variant) {
    return variants
        .computeIfAbsent(variant.name(), name -> Oracle.answer(variant.of(scenario)))
        .reading(Reading.STRICT);
  }
}
