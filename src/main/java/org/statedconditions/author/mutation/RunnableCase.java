package org.statedconditions.author.mutation;

import java.util.Set;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/**
 * A case that passes.
 *
 * @param name its file within the pack
 * @param scenario its facts and what it expects
 * @param answer what the unchanged rules say
 * @param holding the names of the unchanged rules that hold
 */
record RunnableCase(String name, Scenario scenario, Assessment answer, Set<String> holding) {

  /** By the file: no two cases have the same one. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RunnableCase one && name.equals(one.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Whether it does not come out as expected, or cannot be worked out at all. */
  boolean notices(Evaluator changed) {
    try {
      return !Expectations.differences(scenario, changed.assess(scenario)).isEmpty();
    } catch (ProblemsException e) {
      return true;
    }
  }
}
