package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.statedconditions.finding.Status;

/**
 * What has to hold of every member of something. A set holds points: a point is a criterion asked of the members of one thing.
 */
public final class EveryMember extends RollUpFact {
  private final Propagation levels;
  private final RollUpState books;
  private final int criteria;
  private final List<SubjectGroup> due = new ArrayList<>(2);
  private final List<SubjectGroup> looked = new ArrayList<>(2);
  private final BitSet all = new BitSet();
  private final BitSet ofNobody = new BitSet();
  private final BitSet notMetOfOne = new BitSet();
  private final BitSet contestedOfOne = new BitSet();
  private final BitSet openOfOne = new BitSet();

  EveryMember(Propagation levels, RollUpState books) {
    this.levels = levels;
    this.books = books;
    criteria = books.outline().criteria().size();
  }

  void mark(SubjectGroup members) {
    if (!members.due) {
      members.due = true;
      due.add(members);
    }
  }

  /** All of the points. */
  public BitSet getAll() {
    return all;
  }

  /** The points asked of members of which there is none. */
  public BitSet getOfNobody() {
    return ofNobody;
  }

  /** The points that are not met of one of the members. */
  public BitSet getNotMetOfOne() {
    return notMetOfOne;
  }

  /** The points that are contested of one of the members. */
  public BitSet getContestedOfOne() {
    return contestedOfOne;
  }

  /** The points that are undetermined of one of the members. */
  public BitSet getOpenOfOne() {
    return openOfOne;
  }

  @Override
  boolean isDue() {
    return !due.isEmpty();
  }

  @Override
  boolean refresh() {
    looked.clear();
    all.clear();
    ofNobody.clear();
    notMetOfOne.clear();
    contestedOfOne.clear();
    openOfOne.clear();
    for (int m = 0; m < due.size(); m++) {
      SubjectGroup members = due.get(m);
      members.due = false;
      if (members.isForgotten()) {
        books.forget(members);
      } else {
        take(members, looked.size() * criteria);
        looked.add(members);
      }
    }
    due.clear();
    return !looked.isEmpty();
  }

  private void take(SubjectGroup members, int first) {
    BitSet asked = members.criteria();
    boolean nobody = members.size() == 0;
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      all.set(first + i);
      if (nobody) {
        ofNobody.set(first + i);
        continue;
      }
      if (members.isOfOne(Status.NOT_MET, i)) {
        notMetOfOne.set(first + i);
      }
      if (members.isOfOne(Status.CONTESTED, i)) {
        contestedOfOne.set(first + i);
      }
      if (members.isOfOne(Status.UNDETERMINED, i)) {
        openOfOne.set(first + i);
      }
    }
  }

  /** Takes down what the rules concluded of {@code points}. */
  public void conclude(Status status, BitSet points) {
    for (int p = points.nextSetBit(0); p >= 0; p = points.nextSetBit(p + 1)) {
      SubjectGroup members = looked.get(p / criteria);
      if (members.conclude(p % criteria, status)) {
        levels.changed(members);
      }
    }
  }
}
