package org.statedconditions.engine.rollup;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.statedconditions.finding.Status;

/** How one candidate stands on one condition under one reading: whether it meets each of the criteria asked for. */
public final class CandidateStatus extends Whole {
  private final Outline.ConditionPart condition;
  private final int reading;
  private final @Nullable SubjectFindings subject;
  private final @Nullable SubjectGroup[] groups;
  private int met;
  private boolean settledAgainst;
  private @Nullable Together together;
  private Status status = Status.UNDETERMINED;

  /** Whether the subject is no candidate any longer. */
  boolean gone;

  /** What it is ranked by among many candidates; see {@link SortedCandidates}. */
  long @Nullable [] rank;

  boolean rankStale;

  /** {@code subject} is {@code null} for a condition that has no subject of its own. */
  CandidateStatus(
      RollUpState state,
      Outline.ConditionPart condition,
      int reading,
      @Nullable SubjectFindings subject) {
    this.condition = condition;
    this.reading = reading;
    this.subject = subject;
    List<Outline.Part> parts = condition.parts();
    groups = new SubjectGroup[parts.size()];
    for (int i = 0; i < groups.length; i++) {
      Outline.Part part = parts.get(i);
      if (part.members() >= 0) {
        groups[i] =
            state.group(part.members(), part.within() ? candidate().key().id() : null);
        groups[i].asking().add(this);
      }
    }
    together = condition.followers().isEmpty() ? null : new Together(state, this);
  }

  /** By criterion, the group each member of which has to meet it; {@code null} where the candidate itself has to. */
  @Nullable
  SubjectGroup[] groups() {
    return groups;
  }

  /** How many of the criteria asked for are met. */
  int met() {
    return met;
  }

  /** The status as concluded. */
  public Status status() {
    return status;
  }

  /** How it stands on its condition and on those that follow it, taken together; {@code null} if none follows. */
  @Nullable
  Together together() {
    return together;
  }

  /** Whether a finding that cannot change any more speaks against it, whatever else speaks for it. */
  boolean isSettledAgainst() {
    return settledAgainst;
  }

  Outline.ConditionPart condition() {
    return condition;
  }

  int reading() {
    return reading;
  }

  /** The candidate; {@code null} for a condition that has no subject of its own. */
  public @Nullable SubjectFindings subject() {
    return subject;
  }

  /** The candidate of a condition that has a subject of its own. */
  SubjectFindings candidate() {
    return Objects.requireNonNull(subject, "the condition has a subject of its own");
  }

  @Override
  void count(CountFacts rules, Propagation propagation) {
    if (gone) {
      return;
    }
    StatusCounts counts = propagation.counts();
    List<Outline.Part> parts = condition.parts();
    boolean settled = false;
    for (int i = 0; i < groups.length; i++) {
      Outline.Part part = parts.get(i);
      if (part.isAsked(reading)) {
        int criterion = part.index();
        if (groups[i] == null) {
          counts.add(candidate().status(criterion), 1);
          settled |= candidate().isSettledAgainst(criterion);
        } else {
          counts.add(groups[i].status(criterion), 1);
        }
      }
    }
    if (met != counts.met() || settledAgainst != settled) {
      met = counts.met();
      settledAgainst = settled;
      propagation.changed(this);
    }
    rules.ask(this, 0, counts.allOf());
  }

  @Override
  void conclude(int which, Status concluded, Propagation propagation) {
    if (status != concluded) {
      status = concluded;
      propagation.changed(this);
    }
  }
}
