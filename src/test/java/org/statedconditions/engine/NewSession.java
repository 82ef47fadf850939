package org.statedconditions.engine;

import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.scenario.Scenario;

/** What a session says in which nothing has been before. */
public final class NewSession {
  private NewSession() {}

  /** The answer on {@code scenario} at its own instant. */
  public static Assessment assess(Evaluator evaluator, Scenario scenario) {
    try (Session fresh = evaluator.open(scenario)) {
      return fresh.assessment();
    }
  }
}
