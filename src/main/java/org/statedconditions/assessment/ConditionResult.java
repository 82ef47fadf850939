package org.statedconditions.assessment;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.statedconditions.finding.Status;

/**
 * The answer on one condition under one reading.
 *
 * @param id the condition's id
 * @param title what was asked for
 * @param status its status
 * @param subject the subject that was chosen among the candidates; empty if there was no candidate
 * @param candidates every subject looked at, the chosen one first, with its status on this condition
 * @param choice why this candidate and no other, as what is said of it: {@code its status is the best}; empty if there were
 *     fewer than two
 * @param criteria the criteria that this reading asks for, in their order
 */
public record ConditionResult(
    String id,
    String title,
    Status status,
    Optional<String> subject,
    List<CandidateResult> candidates,
    Optional<String> choice,
    List<CriterionResult> criteria) {

  /** Copies the lists. */
  public ConditionResult {
    candidates = List.copyOf(candidates);
    criteria = List.copyOf(criteria);
  }

  /** The result of the criterion {@code id}. Throws {@link NoSuchElementException} if this reading does not ask for it. */
  public CriterionResult criterion(String id) {
    return criteria.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no criterion " + id));
  }
}
