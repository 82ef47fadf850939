package org.statedconditions.engine.rollup;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.statedconditions.finding.Status;

/** The candidates of one kind that lie within one subject; criteria with the quantifier "every" have to hold of each. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
final class SubjectGroup {
  private final int kind;
  private final String within;
  private final BitSet criteria;
  private final int[] slots;
  private final int[][] counts;
  private final Status[] statuses;
  private final Set<SubjectFindings> tallies = new LinkedHashSet<>();
  private final Set<CandidateStatus> asking = new LinkedHashSet<>();
  private SubjectFindings[] sorted;
  private Status[] supposed;
  private int suppositions;

  boolean due;

  SubjectGroup(int kind, String within, BitSet criteria, int[] slots) {
    this.kind = kind;
    this.within = within;
    this.criteria = criteria;
    this.slots = slots;
    this.counts = new int[Status.values().length][slots.length];
    this.statuses = new Status[slots.length];
    Arrays.fill(statuses, Status.UNDETERMINED);
  }

  /** How many there are; where there is none and something is supposed, it is supposed of one. */
  int size() {
    return tallies.isEmpty() && suppositions > 0 ? 1 : tallies.size();
  }

  /** The criteria in question. */
  BitSet criteria() {
    return criteria;
  }

  /** Whether {@code criterion} has {@code status} of one of them. */
  boolean isOfOne(Status status, int criterion) {
    if (suppositions > 0 && (tallies.isEmpty() || supposed[criterion] != null)) {
      Status as = supposed[criterion] == null ? Status.UNDETERMINED : supposed[criterion];
      return as == status;
    }
    return counts[status.ordinal()][criterion] > 0;
  }

  /** Takes down what the rules concluded; {@code false} if that was concluded before. */
  boolean conclude(int criterion, Status status) {
    if (statuses[criterion] == status) {
      return false;
    }
    statuses[criterion] = status;
    return true;
  }

  int kind() {
    return kind;
  }

  String within() {
    return within;
  }

  Status status(int criterion) {
    return statuses[criterion];
  }

  /** The candidates in the order of the scenario. */
  List<SubjectFindings> inOrder() {
    if (!isInOrder()) {
      sorted = tallies.toArray(SubjectFindings[]::new);
      Arrays.sort(sorted, SubjectGroup::compare);
    }
    return Collections.unmodifiableList(Arrays.asList(sorted));
  }

  private boolean isInOrder() {
    if (sorted == null) {
      return false;
    }
    for (int i = 1; i < sorted.length; i++) {
      if (compare(sorted[i - 1], sorted[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  private static int compare(SubjectFindings a, SubjectFindings b) {
    return a.order != b.order
        ? Integer.compare(a.order, b.order)
        : a.key().id().compareTo(b.key().id());
  }

  /** The standings for which something has to hold of each of them. */
  Set<CandidateStatus> asking() {
    return asking;
  }

  /** Whether nothing is left that makes them worth remembering; those anywhere are asked about even where there is none. */
  boolean isForgotten() {
    return within != null && size() == 0 && asking.isEmpty();
  }

  void join(SubjectFindings tally, Status[] as) {
    tallies.add(tally);
    sorted = null;
    count(as, 1);
  }

  void leave(SubjectFindings tally, Status[] as) {
    tallies.remove(tally);
    sorted = null;
    count(as, -1);
  }

  void count(Status[] as, int change) {
    for (int i = criteria.nextSetBit(0); i >= 0; i = criteria.nextSetBit(i + 1)) {
      counts[as[slots[i]].ordinal()][i] += change;
    }
  }

  /** Has the rules conclude as if {@code criterion} stood so of each; {@code null}: as it does stand. */
  void suppose(int criterion, Status status) {
    if (supposed == null) {
      supposed = new Status[statuses.length];
    }
    suppositions += (status == null ? 0 : 1) - (supposed[criterion] == null ? 0 : 1);
    supposed[criterion] = status;
  }
}
