package org.statedconditions.engine.rollup;

import java.util.Arrays;
import java.util.List;
import org.statedconditions.finding.Status;

/** How one candidate stands on one condition under one reading: all of the criteria asked for. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
public final class CandidateStatus {
  private final Outline.ConditionPart condition;
  private final int reading;
  private final SubjectFindings tally;
  private final SubjectGroup[] members;
  private int met;
  private Status status = Status.UNDETERMINED;
  boolean gone;
  boolean due;
  int[] rank;
  boolean rankStale;

  /** {@code tally} is {@code null} for a condition that has no subject of its own. */
  CandidateStatus(RollUpState books, Outline.ConditionPart condition, int reading, SubjectFindings tally) {
    this.condition = condition;
    this.reading = reading;
    this.tally = tally;
    List<Outline.Part> parts = condition.parts();
    members = new SubjectGroup[parts.size()];
    for (int i = 0; i < members.length; i++) {
      Outline.Part part = parts.get(i);
      if (part.members() >= 0) {
        members[i] = books.members(part.members(), part.within() ? tally.key().id() : null);
        members[i].asking().add(this);
      }
    }
  }

  /** Those of whom it asks something of each; {@code null} where it asks something of the candidate itself. */
  SubjectGroup[] members() {
    return members;
  }

  boolean isGone() {
    return gone;
  }

  /**
   * Counts how many criteria asked for have each status, by its ordinal; {@code true} if more or fewer than before are met.
   */
  boolean count(int[] counts) {
    Arrays.fill(counts, 0);
    List<Outline.Part> parts = condition.parts();
    for (int i = 0; i < members.length; i++) {
      Outline.Part part = parts.get(i);
      if (part.isAsked(reading)) {
        Status status =
            members[i] == null ? tally.status(part.index()) : members[i].status(part.index());
        counts[status.ordinal()]++;
      }
    }
    int before = met;
    met = counts[Status.MET.ordinal()];
    return met != before;
  }

  int met() {
    return met;
  }

  /** Takes down what the rules concluded; {@code false} if that was concluded before. */
  boolean conclude(Status concluded) {
    boolean changed = status != concluded;
    status = concluded;
    return changed;
  }

  /** The status as concluded. */
  public Status status() {
    return status;
  }

  Outline.ConditionPart condition() {
    return condition;
  }

  int reading() {
    return reading;
  }

  /** The candidate; {@code null} for a condition that has no subject of its own. */
  public SubjectFindings subject() {
    return tally;
  }
}
