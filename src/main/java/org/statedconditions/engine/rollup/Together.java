package org.statedconditions.engine.rollup;

import org.statedconditions.finding.Status;

/** How one candidate stands on a condition and on those that follow it, taken together: they are chosen for together. */
final class Together extends Whole {
  private final RollUpState state;
  private final CandidateStatus first;
  private Status status = Status.UNDETERMINED;

  /** {@code first}: how the candidate stands on the condition that the others follow. */
  Together(RollUpState state, CandidateStatus first) {
    this.state = state;
    this.first = first;
  }

  /** The status as concluded. */
  Status status() {
    return status;
  }

  @Override
  void count(CountFacts rules, Propagation propagation) {
    if (first.gone) {
      return;
    }
    StatusCounts counts = propagation.counts();
    counts.add(first.status(), 1);
    for (int follower : first.condition().followers()) {
      counts.add(state.standing(first.subject(), follower, first.reading()).status(), 1);
    }
    rules.ask(this, 0, counts.allOf());
  }

  @Override
  void conclude(int which, Status concluded, Propagation propagation) {
    if (status != concluded) {
      status = concluded;
      propagation.ranksChanged(first);
    }
  }
}
