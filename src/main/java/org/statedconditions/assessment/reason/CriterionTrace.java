package org.statedconditions.assessment.reason;

import java.util.List;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Basis;

/**
 * Why a criterion has the status that it has.
 *
 * @param id the criterion's id
 * @param title what has to hold
 * @param basis where it comes from
 * @param status its status
 * @param subjects the subjects that decide it, in the order of the scenario, at most {@value #MOST}
 * @param more the ids of the subjects that decide it too and were left out
 * @param candidacy the rules that say who is looked at, where it has to hold of every one and there is none
 * @param completeness the rules that say whether those reported are all, where it is undetermined because nobody has said so, or
 *     reports differ on it: those that hold, and those that would say so
 */
public record CriterionTrace(
    String id,
    String title,
    Basis basis,
    Status status,
    List<SubjectTrace> subjects,
    List<String> more,
    List<RuleTrace> candidacy,
    List<RuleTrace> completeness) {
  /** How many subjects are explained one by one. */
  public static final int MOST = 8;

  /** Copies the lists. */
  public CriterionTrace {
    subjects = List.copyOf(subjects);
    more = List.copyOf(more);
    candidacy = List.copyOf(candidacy);
    completeness = List.copyOf(completeness);
  }
}
