package org.statedconditions.scenario;

import java.time.Instant;
import java.util.Objects;

/**
 * What the actor did in the end. It plays no part in any assessment: stated conditions predict nothing.
 *
 * @param on the day of the decision
 * @param what what was decided, in words
 */
public record Outcome(Instant on, String what) {

  /** Both are needed. */
  public Outcome {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(what, "what");
  }
}
