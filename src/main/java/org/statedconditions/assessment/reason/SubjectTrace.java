package org.statedconditions.assessment.reason;

import java.util.List;
import org.statedconditions.finding.Status;

/**
 * Why a criterion has its status for one subject.
 *
 * @param subject the subject's id
 * @param status the status
 * @param contested whether reports differ on whether the subject is looked at at all, so that what it fails contests
 * @param candidacy the rules that say whether the subject is looked at: where reports differ on it, or it is not looked at
 * @param rules the rules that decided the status: those that hold, and, unless it is met, those that would have made it
 *     another one and do not hold; in the order of the rule files, those that hold first
 * @param silent the names of the other rules on the criterion, none of which holds
 */
public record SubjectTrace(
    String subject,
    Status status,
    boolean contested,
    List<RuleTrace> candidacy,
    List<RuleTrace> rules,
    List<String> silent) {

  /** Copies the lists. */
  public SubjectTrace {
    candidacy = List.copyOf(candidacy);
    rules = List.copyOf(rules);
    silent = List.copyOf(silent);
  }
}
