package org.statedconditions.engine.rollup;

import java.util.BitSet;
import org.statedconditions.finding.Status;

/** Whether a condition is met, under all readings: one fact for rules to look at instead of one for each. */
public final class Questions extends RollUpFact {
  private final Board board;
  private final Outline.ConditionPart condition;
  private final Question[] byReading;
  private final BitSet met = new BitSet();
  private final BitSet contested = new BitSet();
  private final BitSet open = new BitSet();
  private final BitSet notMet = new BitSet();
  private final BitSet withoutCandidate = new BitSet();

  Questions(Board board, Outline.ConditionPart condition) {
    this.board = board;
    this.condition = condition;
    byReading = new Question[board.outline().manifest().readings().size()];
    for (int r = 0; r < byReading.length; r++) {
      byReading[r] = new Question(board, this, condition, r);
    }
  }

  Question[] byReading() {
    return byReading;
  }

  Outline.ConditionPart condition() {
    return condition;
  }

  /** Whether the condition is about the subject that another one chose. */
  public boolean isFollowing() {
    return condition.follows() >= 0;
  }

  /** The readings under which some candidate, or the chosen one, meets the condition. */
  public BitSet getMetBySome() {
    return met;
  }

  /** The readings under which the condition is contested of some candidate, or of the chosen one. */
  public BitSet getContestedOfSome() {
    return contested;
  }

  /** The readings under which the condition is undetermined of some candidate, or of the chosen one. */
  public BitSet getOpenOfSome() {
    return open;
  }

  /** The readings under which some candidate, or the chosen one, does not meet the condition. */
  public BitSet getNotMetBySome() {
    return notMet;
  }

  /** The readings under which there is no candidate, or nothing was chosen. */
  public BitSet getWithoutCandidate() {
    return withoutCandidate;
  }

  /** Takes down what the rules concluded under {@code readings}. */
  public void conclude(Status status, BitSet readings) {
    for (int r = readings.nextSetBit(0); r >= 0; r = readings.nextSetBit(r + 1)) {
      byReading[r].conclude(status);
      board.concluded(byReading[r]);
    }
  }

  @Override
  void refresh() {
    for (int r = 0; r < byReading.length; r++) {
      Question question = byReading[r];
      question.refresh();
      if (isFollowing()) {
        Status chosen =
            question.getChosen() == null ? null : question.getChosen().getStatus();
        met.set(r, chosen == Status.MET);
        contested.set(r, chosen == Status.CONTESTED);
        open.set(r, chosen == Status.UNDETERMINED);
        notMet.set(r, chosen == Status.NOT_MET);
        withoutCandidate.set(r, chosen == null);
      } else {
        met.set(r, question.candidates(Status.MET) > 0);
        contested.set(r, question.candidates(Status.CONTESTED) > 0);
        open.set(r, question.candidates(Status.UNDETERMINED) > 0);
        notMet.set(r, question.candidates(Status.NOT_MET) > 0);
        withoutCandidate.set(r, question.getChosen() == null);
      }
    }
  }
}
