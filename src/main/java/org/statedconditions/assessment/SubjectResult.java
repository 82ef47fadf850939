package org.statedconditions.assessment;

import java.util.List;
import org.statedconditions.finding.Status;

/**
 * The answer on one criterion for one subject.
 *
 * @param subject the subject's id
 * @param contestedCandidate whether reports differ on whether it is to be looked at at all; its failures then contest and
 *     do not refute
 * @param status the status
 * @param unknown the fields that no counting report gives and that could decide it, for example {@code ceasefire.scope};
 *     filled for {@code UNDETERMINED} only
 * @param findings what rules concluded, sorted by status, rule and facts
 * @param faults the rules that cannot be worked out, sorted by place and facts; the status is then {@code UNDETERMINED}
 */
public record SubjectResult(
    String subject,
    boolean contestedCandidate,
    Status status,
    List<String> unknown,
    List<FindingResult> findings,
    List<FaultResult> faults) {

  /** The answer where every rule can be worked out. */
  public SubjectResult(
      String subject,
      boolean contestedCandidate,
      Status status,
      List<String> unknown,
      List<FindingResult> findings) {
    this(subject, contestedCandidate, status, unknown, findings, List.of());
  }

  /** Copies the lists. */
  public SubjectResult {
    unknown = List.copyOf(unknown);
    findings = List.copyOf(findings);
    faults = List.copyOf(faults);
  }
}
