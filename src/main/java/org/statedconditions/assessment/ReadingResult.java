package org.statedconditions.assessment;

import java.util.List;
import java.util.NoSuchElementException;
import org.statedconditions.finding.Status;

/**
 * The answer under one reading.
 *
 * @param reading the reading's id
 * @param verdict met only if every condition is
 * @param stage the id of the stage reached
 * @param gates what waits for conditions, in the pack's order
 * @param conditions the conditions in their order
 * @param missing what keeps the verdict from being met, in the order of the conditions; empty if it is met
 */
public record ReadingResult(
    String reading,
    Status verdict,
    String stage,
    List<GateResult> gates,
    List<ConditionResult> conditions,
    List<Missing> missing) {

  /** Copies the lists. */
  public ReadingResult {
    gates = List.copyOf(gates);
    conditions = List.copyOf(conditions);
    missing = List.copyOf(missing);
  }

  /** A result under a pack that has no gates. */
  public ReadingResult(
      String reading,
      Status verdict,
      String stage,
      List<ConditionResult> conditions,
      List<Missing> missing) {
    this(reading, verdict, stage, List.of(), conditions, missing);
  }

  /** The result of the gate {@code id}. Throws {@link NoSuchElementException} if there is none of that name. */
  public GateResult gate(String id) {
    return gates.stream()
        .filter(g -> g.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no gate " + id));
  }

  /** The result of the condition {@code id}. Throws {@link NoSuchElementException} if there is none of that name. */
  public ConditionResult condition(String id) {
    return conditions.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no condition " + id));
  }
}
