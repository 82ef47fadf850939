package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.statedconditions.finding.Status;

/**
 * Whether conditions are met, each under one reading, where how a candidate stands has changed: either of those that choose
 * among their candidates or of those that follow what another one chose. A set holds the numbers that the questions have
 * here.
 */
public final class Questions extends RollUpFact {
  private final Propagation levels;
  private final boolean following;
  private final List<ConditionStatus> due = new ArrayList<>();
  private final List<ConditionStatus> looked = new ArrayList<>();
  private final BitSet met = new BitSet();
  private final BitSet contested = new BitSet();
  private final BitSet open = new BitSet();
  private final BitSet notMet = new BitSet();
  private final BitSet withoutCandidate = new BitSet();

  Questions(Propagation levels, boolean following) {
    this.levels = levels;
    this.following = following;
  }

  void mark(ConditionStatus question) {
    if (!question.due) {
      question.due = true;
      due.add(question);
    }
  }

  /** Whether the conditions are about the subjects that others chose. */
  public boolean isFollowing() {
    return following;
  }

  /** The questions to which some candidate, or the chosen one, says yes. */
  public BitSet getMetBySome() {
    return met;
  }

  /** The questions that are contested of some candidate, or of the chosen one. */
  public BitSet getContestedOfSome() {
    return contested;
  }

  /** The questions that are undetermined of some candidate, or of the chosen one. */
  public BitSet getOpenOfSome() {
    return open;
  }

  /** The questions to which some candidate, or the chosen one, says no. */
  public BitSet getNotMetBySome() {
    return notMet;
  }

  /** The questions to which there is no candidate, or where nothing was chosen. */
  public BitSet getWithoutCandidate() {
    return withoutCandidate;
  }

  /** Takes down what the rules concluded of {@code questions}. */
  public void conclude(Status status, BitSet questions) {
    for (int i = questions.nextSetBit(0); i >= 0; i = questions.nextSetBit(i + 1)) {
      if (looked.get(i).conclude(status)) {
        levels.questionChanged();
      }
    }
  }

  @Override
  boolean isDue() {
    return !due.isEmpty();
  }

  @Override
  boolean refresh() {
    looked.clear();
    met.clear();
    contested.clear();
    open.clear();
    notMet.clear();
    withoutCandidate.clear();
    for (int i = 0; i < due.size(); i++) {
      ConditionStatus question = due.get(i);
      question.due = false;
      question.refresh();
      levels.chosen(question);
      if (following) {
        set(question.chosen() == null ? null : question.chosen().status(), i);
      } else {
        set(question, i);
      }
      looked.add(question);
    }
    due.clear();
    return !looked.isEmpty();
  }

  private void set(ConditionStatus question, int i) {
    boolean any = false;
    for (Status status : ConditionStatus.STATUSES) {
      if (question.candidates(status) > 0) {
        set(status, i);
        any = true;
      }
    }
    if (!any) {
      set((Status) null, i);
    }
  }

  private void set(Status status, int i) {
    if (status == null) {
      withoutCandidate.set(i);
      return;
    }
    switch (status) {
      case MET -> met.set(i);
      case CONTESTED -> contested.set(i);
      case UNDETERMINED -> open.set(i);
      case NOT_MET -> notMet.set(i);
    }
  }
}
