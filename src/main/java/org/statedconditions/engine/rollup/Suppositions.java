package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.statedconditions.finding.Status;

/**
 * Has the rules of the roll-up conclude from what is supposed instead of from what was found. Nothing is concluded here: what
 * is supposed is counted instead, and the rules conclude from these counts.
 */
public final class Suppositions {
  private final Board board;

  /** Suppositions on {@code board}. */
  public Suppositions(Board board) {
    this.board = board;
  }

  /** The candidates of a condition that has a subject of its own, in the order of the scenario. */
  public List<SubjectFindings> candidates(Outline.ConditionPart condition) {
    List<SubjectFindings> candidates = new ArrayList<>();
    for (SubjectFindings subject : board.subjects()) {
      if (subject.key().kind() == condition.kind() && subject.isCandidate()) {
        candidates.add(subject);
      }
    }
    candidates.sort(
        Comparator.comparingInt(board::order).thenComparing(t -> t.key().id()));
    return candidates;
  }

  /** Supposes one candidate more, of which no report speaks; nothing is known of it. */
  public SubjectFindings candidate(Outline.ConditionPart condition, String id) {
    SubjectFindings subject = board.opened(new SubjectKey(condition.kind(), id, null));
    subject.supposeCandidate(1);
    board.candidacyChanged(subject);
    return subject;
  }

  /** Takes back {@link #candidate}. */
  public void dismiss(SubjectFindings subject) {
    subject.supposeCandidate(-1);
    board.candidacyChanged(subject);
  }

  /**
   * Supposes how {@code part} stands.
   *
   * @param subject the subject of its condition; {@code null} if that has none of its own
   * @param status {@code null}: as the findings have it
   */
  public void suppose(
      Outline.Part part, @Nullable SubjectFindings subject, @Nullable Status status) {
    if (part.members() < 0) {
      SubjectFindings of = Objects.requireNonNull(subject, "the criterion is about the subject");
      of.suppose(part.index(), status);
      board.changed(of);
    } else {
      board.suppose(part, subject, status);
    }
  }
}
