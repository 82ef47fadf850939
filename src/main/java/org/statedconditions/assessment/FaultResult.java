package org.statedconditions.assessment;

import java.util.List;
import org.statedconditions.problem.Problem;

/**
 * A rule that cannot be worked out on what is reported, such as one that divides by a figure that is given as zero. What it would
 * decide stays undetermined, whatever other rules say.
 *
 * @param rule the rule's name, a sentence
 * @param problem what cannot be worked out, why, and where it stands
 * @param facts the report that it cannot be worked out on; where it is none in particular, all that the rule looked at
 */
public record FaultResult(String rule, Problem problem, List<FactRef> facts) {

  /** Copies the list. */
  public FaultResult {
    facts = List.copyOf(facts);
  }
}
