package org.statedconditions.engine.rollup;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.finding.Status;

/**
 * The candidates of one kind that lie within one subject, such as the contributions to a mission, or all there are. Criteria with
 * the quantifier {@code every} have to be met by each of them.
 */
final class SubjectGroup extends SpokenOf {
  private final int kind;
  private final @Nullable String within;
  private final BitSet criteria;
  private final int[] slots;

  /** By the place of the criterion among those of the kind: how many members have which status. */
  private final StatusCounts[] counts;

  private final Status[] statuses;
  private final BitSet assumedComplete;
  private final Completeness completeness = new Completeness(this);
  private final Set<SubjectFindings> members = new LinkedHashSet<>();
  private final Set<CandidateStatus> asking = new LinkedHashSet<>();
  private SubjectFindings @Nullable [] sorted;
  private @Nullable Supposed supposed;

  /**
   * {@code criteria}: those that each member has to meet, of the {@code many} about the kind; {@code assumedComplete}: for which
   * of them the pack takes those reported to be all.
   */
  SubjectGroup(
      int kind,
      @Nullable String within,
      BitSet criteria,
      BitSet assumedComplete,
      int many,
      int[] slots) {
    this.kind = kind;
    this.within = within;
    this.criteria = criteria;
    this.assumedComplete = assumedComplete;
    this.slots = slots;
    this.counts = new StatusCounts[many];
    Arrays.setAll(counts, slot -> new StatusCounts());
    this.statuses = new Status[many];
    Arrays.fill(statuses, Status.UNDETERMINED);
  }

  int kind() {
    return kind;
  }

  @Nullable
  String within() {
    return within;
  }

  /** Whether those reported are all. */
  Completeness completeness() {
    return completeness;
  }

  @Override
  void add(LiveFinding finding) {
    completeness.add(finding);
  }

  @Override
  void remove(LiveFinding finding) {
    completeness.remove(finding);
  }

  /** Whether each member meets {@code criterion}, as concluded. */
  Status status(int criterion) {
    return statuses[slots[criterion]];
  }

  /** The members in the order of the scenario. */
  List<SubjectFindings> inOrder() {
    if (!isInOrder()) {
      sorted = members.toArray(SubjectFindings[]::new);
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

  /** The candidates of conditions that ask something of each member. */
  Set<CandidateStatus> asking() {
    return asking;
  }

  // ---- members come, go and change

  void join(SubjectFindings member) {
    members.add(member);
    sorted = null;
    change(member.statuses(), 1);
  }

  void leave(SubjectFindings member) {
    members.remove(member);
    sorted = null;
    change(member.statuses(), -1);
  }

  private void change(Status[] of, int by) {
    for (int slot = 0; slot < of.length; slot++) {
      counts[slot].add(of[slot], by);
    }
  }

  /** A member's status of the criterion at {@code slot} is {@code now} another than {@code before}. */
  void change(int slot, Status before, Status now) {
    counts[slot].add(before, -1);
    counts[slot].add(now, 1);
  }

  /** Has the rules conclude as if {@code criterion} had {@code status} for each member; {@code null}: as it is. */
  void suppose(int criterion, @Nullable Status status) {
    if (supposed == null) {
      supposed = new Supposed(statuses.length);
    }
    supposed.put(slots[criterion], status);
  }

  // ---- statuses

  @Override
  void count(CountFacts rules, Propagation propagation) {
    if (isForgotten()) {
      propagation.forget(this);
      return;
    }
    for (int i = criteria.nextSetBit(0); i >= 0; i = criteria.nextSetBit(i + 1)) {
      rules.ask(this, slots[i], counts(i, slots[i]));
    }
  }

  private GroupCounts counts(int criterion, int slot) {
    if (supposed != null && !supposed.isEmpty()) {
      Status all = supposed.of(slot);
      if (all == null && members.isEmpty()) {
        all = Status.UNDETERMINED;
      }
      if (all != null) {
        // Where there is no member and something is supposed, it is supposed of one.
        int many = Math.max(1, members.size());
        return new GroupCounts(
            all == Status.MET ? many : 0,
            all == Status.CONTESTED ? many : 0,
            all == Status.UNDETERMINED ? many : 0,
            all == Status.NOT_MET ? many : 0,
            true);
      }
    }
    StatusCounts of = counts[slot];
    return new GroupCounts(
        of.met(),
        of.contested(),
        of.undetermined(),
        of.notMet(),
        completeness.status() == Status.MET || assumedComplete.get(criterion));
  }

  @Override
  void conclude(int slot, Status status, Propagation propagation) {
    if (statuses[slot] != status) {
      statuses[slot] = status;
      asking.forEach(propagation::mark);
    }
  }

  /** Whether nothing is left that makes it worth remembering; of all there are something is asked even where there is none. */
  private boolean isForgotten() {
    return within != null
        && members.isEmpty()
        && completeness.all().isEmpty()
        && (supposed == null || supposed.isEmpty())
        && asking.isEmpty();
  }
}
