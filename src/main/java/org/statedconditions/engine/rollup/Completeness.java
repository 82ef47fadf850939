package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.finding.Status;

/** Whether those reported of one kind are all, of whom something has to hold of every one. */
public final class Completeness extends Whole {
  private final SubjectGroup list;
  private final List<LiveFinding> findings = new ArrayList<>(1);
  private int changes;
  private Status status = Status.UNDETERMINED;

  Completeness(SubjectGroup list) {
    this.list = list;
  }

  /** The status as concluded: met, these are all; not met, they are not; else it is not known. */
  public Status status() {
    return status;
  }

  /** The findings that hold now, in no order. */
  public List<LiveFinding> findings() {
    return findings;
  }

  /** Another number whenever findings have come or gone. */
  public int changes() {
    return changes;
  }

  void add(LiveFinding finding) {
    changes++;
    findings.add(finding);
  }

  void remove(LiveFinding finding) {
    changes++;
    findings.remove(finding);
  }

  @Override
  void count(CountFacts rules, Propagation propagation) {
    int complete = 0;
    for (int i = 0; i < findings.size(); i++) {
      complete += findings.get(i).positive() ? 1 : 0;
    }
    rules.ask(this, 0, new ListCounts(complete, findings.size() - complete));
    propagation.mark(list);
  }

  @Override
  void conclude(int which, Status concluded, Propagation propagation) {
    if (status != concluded) {
      status = concluded;
      propagation.mark(list);
    }
  }
}
