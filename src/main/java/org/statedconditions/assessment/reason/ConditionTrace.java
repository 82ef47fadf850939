package org.statedconditions.assessment.reason;

import java.util.List;
import java.util.Optional;
import org.statedconditions.finding.Status;

/**
 * Why a condition has the status that it has.
 *
 * @param id the condition's id
 * @param title what was asked for
 * @param status its status, of {@code subject} where the question names one
 * @param subject the subject looked at; empty if there is none
 * @param follows the condition that chose the subject, where this one is about another one's
 * @param choice why this candidate and no other, as what is said of it: {@code its status is the best}; empty if there were
 *     fewer than two
 * @param others the other candidates, the best first
 * @param candidacy the rules that say who is looked at: where nobody is, or reports differ on it
 * @param criteria what decides the condition for the subject: every criterion that alone makes it what it is
 * @param next the criteria that do not decide it now and would keep it from being met next
 */
public record ConditionTrace(
    String id,
    String title,
    Status status,
    Optional<String> subject,
    Optional<String> follows,
    Optional<String> choice,
    List<Other> others,
    List<RuleTrace> candidacy,
    List<CriterionTrace> criteria,
    List<Open> next) {

  /** Copies the lists. */
  public ConditionTrace {
    others = List.copyOf(others);
    candidacy = List.copyOf(candidacy);
    criteria = List.copyOf(criteria);
    next = List.copyOf(next);
  }

  /**
   * A candidate that the condition does not report.
   *
   * @param subject its id
   * @param status the condition's status if it were the only one
   * @param criteria the ids of the criteria that make it so
   */
  public record Other(String subject, Status status, List<String> criteria) {

    /** Copies the list. */
    public Other {
      criteria = List.copyOf(criteria);
    }
  }
}
