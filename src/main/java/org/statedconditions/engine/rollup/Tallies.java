package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.statedconditions.finding.Status;

/**
 * The subjects on which findings have come or gone. A set holds points: a point is a criterion asked of a subject.
 */
public final class Tallies extends RollUpFact {
  private final Propagation levels;
  private final RollUpState books;
  private final List<SubjectFindings> due = new ArrayList<>();
  private final List<SubjectFindings> looked = new ArrayList<>();
  private final BitSet bothWays = new BitSet();
  private final BitSet onlyMet = new BitSet();
  private final BitSet onlyNotMet = new BitSet();
  private final BitSet silent = new BitSet();
  private final BitSet doubtful = new BitSet();

  Tallies(Propagation levels, RollUpState books) {
    this.levels = levels;
    this.books = books;
  }

  void mark(SubjectFindings tally) {
    if (!tally.due) {
      tally.due = true;
      due.add(tally);
    }
  }

  /** The points of which findings say both that they hold and that they do not. */
  public BitSet getBothWays() {
    return bothWays;
  }

  /** The points of which findings say only that they hold. */
  public BitSet getOnlyMet() {
    return onlyMet;
  }

  /** The points of which findings say only that they do not hold. */
  public BitSet getOnlyNotMet() {
    return onlyNotMet;
  }

  /** The points of which no finding speaks. */
  public BitSet getSilent() {
    return silent;
  }

  /** The points of subjects of which reports differ on whether they are to be looked at at all. */
  public BitSet getDoubtful() {
    return doubtful;
  }

  @Override
  boolean isDue() {
    return !due.isEmpty();
  }

  @Override
  boolean refresh() {
    looked.clear();
    bothWays.clear();
    onlyMet.clear();
    onlyNotMet.clear();
    silent.clear();
    doubtful.clear();
    int first = 0;
    for (int i = 0; i < due.size(); i++) {
      SubjectFindings tally = due.get(i);
      tally.due = false;
      if (tally.isForgotten()) {
        books.forget(tally);
      } else if (tally.isCandidate()) {
        looked.add(tally);
        for (int slot = 0; slot < tally.size(); slot++) {
          sorted(tally, slot).set(first + slot);
        }
        if (tally.isContestedCandidate()) {
          doubtful.set(first, first + tally.size());
        }
        first += tally.size();
      }
    }
    due.clear();
    return !looked.isEmpty();
  }

  private BitSet sorted(SubjectFindings tally, int slot) {
    Status supposed = tally.supposed(slot);
    boolean holds = supposed == null
        ? tally.saidToHold(slot)
        : supposed == Status.MET || supposed == Status.CONTESTED;
    boolean fails = supposed == null
        ? tally.saidToFail(slot)
        : supposed == Status.NOT_MET || supposed == Status.CONTESTED;
    return holds ? (fails ? bothWays : onlyMet) : fails ? onlyNotMet : silent;
  }

  /** Takes down what the rules concluded of {@code points}. */
  public void conclude(Status status, BitSet points) {
    int next = 0;
    int first = 0;
    int end = 0;
    SubjectFindings tally = null;
    for (int p = points.nextSetBit(0); p >= 0; p = points.nextSetBit(p + 1)) {
      while (p >= end) {
        tally = looked.get(next++);
        first = end;
        end += tally.size();
      }
      if (tally.conclude(p - first, status)) {
        levels.changed(tally);
      }
    }
  }
}
