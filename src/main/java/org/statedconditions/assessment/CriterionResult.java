package org.statedconditions.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Basis;

/**
 * The answer on one criterion.
 *
 * @param id the criterion's id
 * @param title what has to hold
 * @param basis where it comes from
 * @param status its status
 * @param subjects the subjects it is about: the chosen one, or every one within it; empty if there was none
 * @param completeness whether these are all, where it has to hold of every one; else empty
 */
public record CriterionResult(
    String id,
    String title,
    Basis basis,
    Status status,
    List<SubjectResult> subjects,
    Optional<CompletenessResult> completeness) {

  /** The answer on a criterion about the chosen subject. */
  public CriterionResult(
      String id, String title, Basis basis, Status status, List<SubjectResult> subjects) {
    this(id, title, basis, status, subjects, Optional.empty());
  }

  /** Copies the list. */
  public CriterionResult {
    subjects = List.copyOf(subjects);
  }

  /** The ids of the sources of what says that the criterion holds; a report without a source adds none. */
  public List<String> supportedBy() {
    return sources(Status.MET);
  }

  /** The ids of the sources of what says that the criterion does not hold; a report without a source adds none. */
  public List<String> refutedBy() {
    return sources(Status.NOT_MET);
  }

  private List<String> sources(Status side) {
    // Asked of each criterion that is written down: where nothing speaks, as mostly, nothing is
    // made.
    Set<String> ids = Set.of();
    for (SubjectResult subject : subjects) {
      for (FindingResult finding : subject.findings()) {
        if (finding.status() == side && !finding.sources().isEmpty()) {
          ids = ids.isEmpty() ? new LinkedHashSet<>() : ids;
          ids.addAll(finding.sources());
        }
      }
    }
    return List.copyOf(ids);
  }
}
