package org.statedconditions.assessment.reason;

import java.util.List;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.problem.Place;

/**
 * Whether a rule holds, step by step.
 *
 * @param rule its name, a sentence
 * @param place where it stands
 * @param says what it concludes where it holds
 * @param holds whether it does
 * @param facts where it holds, the facts that it rests on, in the order of the scenario
 * @param steps its patterns in their order: as they matched, or as they come nearest to a match
 * @param complete whether every fact was tried; a search that has become too long is cut, and what it found is then one near
 *     miss and perhaps not the nearest
 */
public record RuleTrace(
    String rule,
    Place place,
    Says says,
    boolean holds,
    List<FactRef> facts,
    List<StepTrace> steps,
    boolean complete) {

  /** Copies the lists. */
  public RuleTrace {
    facts = List.copyOf(facts);
    steps = List.copyOf(steps);
  }
}
