package org.statedconditions.assessment;

import java.util.List;
import org.statedconditions.finding.Status;

/**
 * What one rule concluded.
 *
 * @param status {@code MET} or {@code NOT_MET}
 * @param rule the rule's name, a sentence
 * @param facts the facts that the rule matched, in the order of the scenario
 * @param sources the ids of their sources, without repetition, in the order of the facts
 */
public record FindingResult(Status status, String rule, List<FactRef> facts, List<String> sources) {

  /** Copies the lists. */
  public FindingResult {
    facts = List.copyOf(facts);
    sources = List.copyOf(sources);
  }
}
