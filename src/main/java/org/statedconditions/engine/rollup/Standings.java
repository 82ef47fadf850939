package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.statedconditions.finding.Status;

/** How candidates stand on conditions, where the status of a criterion of theirs has changed. */
public final class Standings extends AllOfParts {
  private final Propagation levels;
  private final List<CandidateStatus> due = new ArrayList<>();
  private final List<CandidateStatus> looked = new ArrayList<>();
  private final int[] counts = new int[Status.values().length];

  Standings(Propagation levels) {
    this.levels = levels;
  }

  void mark(CandidateStatus standing) {
    if (!standing.due) {
      standing.due = true;
      due.add(standing);
    }
  }

  @Override
  boolean isDue() {
    return !due.isEmpty();
  }

  @Override
  boolean refresh() {
    looked.clear();
    clear();
    for (int i = 0; i < due.size(); i++) {
      CandidateStatus standing = due.get(i);
      standing.due = false;
      if (!standing.isGone()) {
        if (standing.count(counts)) {
          levels.changed(standing);
        }
        take(looked.size(), counts);
        looked.add(standing);
      }
    }
    due.clear();
    return !looked.isEmpty();
  }

  @Override
  public void conclude(Status status, BitSet things) {
    for (int i = things.nextSetBit(0); i >= 0; i = things.nextSetBit(i + 1)) {
      if (looked.get(i).conclude(status)) {
        levels.changed(looked.get(i));
      }
    }
  }
}
