package org.statedconditions.engine.rollup;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.statedconditions.finding.Status;

/** The candidates of one kind that lie within one subject; criteria with the quantifier "every" have to hold of each. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
public final class Members extends RollUpFact {
  private final Board board;
  private final int kind;
  private final String within;
  private final BitSet criteria;
  private final int[] slots;
  private final int[][] counts;
  private final Status[] statuses;
  private final Set<Tally> tallies = new LinkedHashSet<>();
  private final BitSet notMetOfOne = new BitSet();
  private final BitSet contestedOfOne = new BitSet();
  private final BitSet openOfOne = new BitSet();
  private Status[] supposed;
  private int suppositions;

  Members(Board board, int kind, String within, BitSet criteria, int[] slots) {
    this.board = board;
    this.kind = kind;
    this.within = within;
    this.criteria = criteria;
    this.slots = slots;
    this.counts = new int[Status.values().length][slots.length];
    this.statuses = new Status[slots.length];
    Arrays.fill(statuses, Status.UNDETERMINED);
  }

  /** How many there are; where there is none and something is supposed, it is supposed of one. */
  public int getSize() {
    return tallies.isEmpty() && suppositions > 0 ? 1 : tallies.size();
  }

  /** The criteria in question. */
  public BitSet getCriteria() {
    return criteria;
  }

  /** The criteria that one of them does not meet. */
  public BitSet getNotMetOfOne() {
    return notMetOfOne;
  }

  /** The criteria that are contested of one of them. */
  public BitSet getContestedOfOne() {
    return contestedOfOne;
  }

  /** The criteria that are undetermined of one of them. */
  public BitSet getOpenOfOne() {
    return openOfOne;
  }

  /** The members of {@code set} that are in none of the others. */
  public static BitSet but(BitSet set, BitSet... others) {
    BitSet rest = (BitSet) set.clone();
    for (BitSet other : others) {
      rest.andNot(other);
    }
    return rest;
  }

  /** Takes down what the rules concluded of {@code concluded}. */
  public void conclude(Status status, BitSet concluded) {
    for (int i = concluded.nextSetBit(0); i >= 0; i = concluded.nextSetBit(i + 1)) {
      statuses[i] = status;
    }
    board.concluded(this);
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

  /** The candidates, in the order in which they came. */
  public Set<Tally> tallies() {
    return tallies;
  }

  void join(Tally tally, Status[] as) {
    tallies.add(tally);
    count(as, 1);
  }

  void leave(Tally tally, Status[] as) {
    tallies.remove(tally);
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

  @Override
  void refresh() {
    notMetOfOne.clear();
    contestedOfOne.clear();
    openOfOne.clear();
    for (int i = criteria.nextSetBit(0); i >= 0; i = criteria.nextSetBit(i + 1)) {
      if (suppositions > 0 && (tallies.isEmpty() || supposed[i] != null)) {
        Status as = supposed[i] == null ? Status.UNDETERMINED : supposed[i];
        notMetOfOne.set(i, as == Status.NOT_MET);
        contestedOfOne.set(i, as == Status.CONTESTED);
        openOfOne.set(i, as == Status.UNDETERMINED);
        continue;
      }
      notMetOfOne.set(i, counts[Status.NOT_MET.ordinal()][i] > 0);
      contestedOfOne.set(i, counts[Status.CONTESTED.ordinal()][i] > 0);
      openOfOne.set(i, counts[Status.UNDETERMINED.ordinal()][i] > 0);
    }
  }
}
