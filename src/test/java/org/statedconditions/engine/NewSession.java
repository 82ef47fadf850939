package org.statedconditions.engine;

import org.statedconditions.assessment.Assessment;
import org.statedconditions.scenario.Scenario;

/** What a session says in which nothing has been before. */
public final class NewSession {
  private NewSession() {}

  /** The answer on {@code scenario} at its own instant. */
  public static Assessment assess(RuleEngine engine, Scenario scenario) {
    try (RuleEngine.Kept fresh = engine.keep(scenario)) {
      return fresh.assess(scenario.facts(), scenario.asOf().orElseThrow(), scenario.knownBy());
    }
  }
}
