package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.statedconditions.finding.Status;

/**
 * Has the rules of the roll-up conclude from what is supposed instead of from what was found. Nothing is concluded here: what
 * is supposed goes into the books, and the rules look at those anew.
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
    for (SubjectFindings tally : board.subjects()) {
      if (tally.key().kind() == condition.kind() && tally.isCandidate()) {
        candidates.add(tally);
      }
    }
    candidates.sort(
        Comparator.comparingInt(board::order).thenComparing(t -> t.key().id()));
    return candidates;
  }

  /** Supposes one candidate more, of which no report speaks; nothing is known of it. */
  public SubjectFindings candidate(Outline.ConditionPart condition, String id) {
    SubjectFindings tally = board.opened(new SubjectKey(condition.kind(), id, null));
    tally.supposeCandidate(1);
    board.candidacyChanged(tally);
    return tally;
  }

  /** Takes back {@link #candidate}. */
  public void dismiss(SubjectFindings tally) {
    tally.supposeCandidate(-1);
    board.candidacyChanged(tally);
  }

  /**
   * Supposes how {@code part} stands.
   *
   * @param subject the subject of its condition; {@code null} if that has none of its own
   * @param status {@code null}: as the findings have it
   */
  public void suppose(Outline.Part part, SubjectFindings subject, Status status) {
    if (part.members() < 0) {
      subject.suppose(part.index(), status);
      board.changed(subject);
    } else {
      board.suppose(part, subject, status);
    }
  }
}
