package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.finding.Status;

/** Whether those reported of one kind are all, of whom something has to hold of every one. */
public final class Completeness extends Whole {
  private final SubjectGroup list;
  private final List<LiveFinding> findings = new ArrayList<>(1);
  private int changes;
  private int faulty;
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
    return faulty == 0
        ? findings
        : findings.stream().filter(finding -> !finding.isFault()).toList();
  }

  /** What rules cannot decide now, in no order. */
  public List<LiveFinding> faults() {
    return faulty == 0
        ? List.of()
        : findings.stream().filter(LiveFinding::isFault).toList();
  }

  /** Both. */
  List<LiveFinding> all() {
    return findings;
  }

  /** Another number whenever findings have come or gone. */
  public int changes() {
    return changes;
  }

  void add(LiveFinding finding) {
    changes++;
    findings.add(finding);
    faulty += finding.isFault() ? 1 : 0;
  }

  void remove(LiveFinding finding) {
    changes++;
    findings.remove(finding);
    faulty -= finding.isFault() ? 1 : 0;
  }

  @Override
  void count(CountFacts rules, Propagation propagation) {
    int complete = 0;
    for (int i = 0; i < findings.size(); i++) {
      LiveFinding finding = findings.get(i);
      complete += finding.positive() && !finding.isFault() ? 1 : 0;
    }
    rules.ask(this, 0, new ListCounts(complete, findings.size() - faulty - complete, faulty > 0));
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
