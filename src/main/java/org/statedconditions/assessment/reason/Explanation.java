package org.statedconditions.assessment.reason;

import java.util.List;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.finding.Status;

/**
 * Why something has the status that it has: from the question to the facts, through the rules that decided it and those that
 * could have.
 *
 * @param assessment the whole answer that is explained: the scenario, the instants, the pack, its disclaimer, the facts
 * @param question what was asked
 * @param reading the reading that is explained
 * @param status of what was asked for
 * @param conditions what decides it: for the verdict every condition that alone makes it what it is; else the one condition
 *     that was asked for, or whose criterion was
 * @param next for the verdict, the conditions that do not decide it now and would keep it from being met next
 */
public record Explanation(
    Assessment assessment,
    Question question,
    String reading,
    Status status,
    List<ConditionTrace> conditions,
    List<Open> next) {

  /** Copies the lists. */
  public Explanation {
    conditions = List.copyOf(conditions);
    next = List.copyOf(next);
  }
}
