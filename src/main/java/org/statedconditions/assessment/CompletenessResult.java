package org.statedconditions.assessment;

import java.util.List;
import java.util.Optional;
import org.statedconditions.finding.Status;

/**
 * Whether those reported are all, of whom something has to hold of every one. Unless they are, or the pack assumes it, the criterion is
 * never met.
 *
 * @param status met: these are all; not met: they are not; contested, undetermined: it is not known
 * @param assumed why the pack takes them to be all; empty if it does not
 * @param unknown the fields that no counting report gives and that could decide it, for example {@code mandate.participants};
 *     filled for {@code UNDETERMINED} only
 * @param findings what rules concluded, sorted by status, rule and facts
 * @param faults the rules that cannot be worked out, sorted by place and facts; the status is then {@code UNDETERMINED}
 */
public record CompletenessResult(
    Status status,
    Optional<String> assumed,
    List<String> unknown,
    List<FindingResult> findings,
    List<FaultResult> faults) {

  /** The answer where every rule can be worked out. */
  public CompletenessResult(
      Status status, Optional<String> assumed, List<String> unknown, List<FindingResult> findings) {
    this(status, assumed, unknown, findings, List.of());
  }

  /** Copies the lists. */
  public CompletenessResult {
    unknown = List.copyOf(unknown);
    findings = List.copyOf(findings);
    faults = List.copyOf(faults);
  }

  /** Whether those reported are all, or are taken to be. */
  public boolean isComplete() {
    return status == Status.MET || assumed.isPresent();
  }
}
