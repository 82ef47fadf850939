package org.statedconditions.assessment.reason;

import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.FactRef;

/**
 * One fact held against the constraints of a pattern.
 *
 * @param ref the fact of the scenario, or the one that this is a part of; empty for what the engine itself put there
 * @param label what it is, for people, for example {@code declaration by RU on general-ceasefire}
 * @param checks the constraints in their order
 */
public record FactTrace(Optional<FactRef> ref, String label, List<Check> checks) {

  /** Copies the list. */
  public FactTrace {
    checks = List.copyOf(checks);
  }

  /** The constraints that do not hold of it, those that could not be checked left out. */
  public List<Check> misses() {
    return checks.stream().filter(c -> c.outcome() == Outcome.FAILS).toList();
  }
}
