package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.kie.api.runtime.rule.FactHandle;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Status;

/** What the findings say of one subject: per criterion whether some say that it holds and some that it does not. */
public final class Tally extends RollUpFact {
  /** Of more findings one is not taken away by a look at all of them. */
  private static final int FEW = 16;

  private final Board board;
  private final SubjectKey key;
  private final BitSet criteria;
  private final int[] slots;
  private final int[] met;
  private final int[] notMet;
  private final Status[] statuses;
  private Collection<LiveFinding> findings = new ArrayList<>(4);
  private int saidToCount;
  private int saidNotToCount;
  private BitSet bothWays;
  private BitSet onlyMet;
  private BitSet onlyNotMet;
  private BitSet silent;
  private Status[] supposed;
  private int suppositions;

  Candidate candidate;
  FactHandle candidateHandle;
  boolean candidacyChanged;
  boolean counted;
  boolean recount;
  final Status[] countedAs;
  Standing[] standings = {};

  /** {@code slots}: for each criterion its place among those of the subject's kind. */
  Tally(Board board, SubjectKey key, BitSet criteria, int[] slots) {
    this.board = board;
    this.key = key;
    this.criteria = criteria;
    this.slots = slots;
    int many = criteria.cardinality();
    this.met = new int[many];
    this.notMet = new int[many];
    this.statuses = new Status[many];
    Arrays.fill(statuses, Status.UNDETERMINED);
    this.countedAs = statuses.clone();
  }

  /** The subject. */
  public SubjectKey key() {
    return key;
  }

  /** Whether reports differ on whether this subject is to be looked at at all. */
  public boolean isContestedCandidate() {
    return saidToCount > 0 && saidNotToCount > 0;
  }

  boolean isCandidate() {
    return saidToCount > 0;
  }

  /** The criteria of which findings say both that they hold and that they do not. */
  public BitSet getBothWays() {
    return bothWays;
  }

  /** The criteria of which findings say only that they hold. */
  public BitSet getOnlyMet() {
    return onlyMet;
  }

  /** The criteria of which findings say only that they do not hold. */
  public BitSet getOnlyNotMet() {
    return onlyNotMet;
  }

  /** The criteria of which no finding speaks. */
  public BitSet getSilent() {
    return silent;
  }

  /** Takes down what the rules concluded of {@code concluded}. */
  public void conclude(Status status, BitSet concluded) {
    for (int i = concluded.nextSetBit(0); i >= 0; i = concluded.nextSetBit(i + 1)) {
      statuses[slots[i]] = status;
    }
    board.concluded(this);
  }

  /** The status of a criterion as concluded. */
  public Status status(int criterion) {
    return statuses[slots[criterion]];
  }

  /** The findings on {@code criterion} that hold now, in no order. */
  public List<LiveFinding> findings(int criterion) {
    List<LiveFinding> of = new ArrayList<>(2);
    for (LiveFinding finding : findings) {
      if (finding.rule().criterion() == criterion) {
        of.add(finding);
      }
    }
    return of;
  }

  void add(LiveFinding finding) {
    if (findings.size() == FEW && findings instanceof List) {
      findings = new LinkedHashSet<>(findings);
    }
    findings.add(finding);
    count(finding, 1);
  }

  void remove(LiveFinding finding) {
    findings.remove(finding);
    count(finding, -1);
  }

  private void count(LiveFinding finding, int change) {
    int criterion = finding.rule().criterion();
    if (criterion < 0) {
      if (finding.positive()) {
        saidToCount += change;
      } else {
        saidNotToCount += change;
      }
      board.candidacyChanged(this);
    } else if (finding.positive()) {
      met[slots[criterion]] += change;
    } else {
      notMet[slots[criterion]] += change;
    }
  }

  Status[] statuses() {
    return statuses;
  }

  /** Has the rules conclude as if the findings on {@code criterion} said so; {@code null}: as they do say. */
  void suppose(int criterion, Status status) {
    if (supposed == null) {
      supposed = new Status[statuses.length];
    }
    int slot = slots[criterion];
    suppositions += (status == null ? 0 : 1) - (supposed[slot] == null ? 0 : 1);
    supposed[slot] = status;
  }

  /** Has the subject looked at although no report speaks of it, {@code 1}, or no longer, {@code -1}. */
  void supposeCandidate(int change) {
    saidToCount += change;
    board.candidacyChanged(this);
  }

  private BitSet asFindingsSay(int slot) {
    boolean holds = met[slot] > 0;
    boolean fails = notMet[slot] > 0;
    return holds ? (fails ? bothWays : onlyMet) : fails ? onlyNotMet : silent;
  }

  private BitSet asSupposed(Status status) {
    return switch (status) {
      case MET -> onlyMet;
      case NOT_MET -> onlyNotMet;
      case CONTESTED -> bothWays;
      case UNDETERMINED -> silent;
    };
  }

  @Override
  boolean present() {
    return isCandidate();
  }

  @Override
  void refresh() {
    bothWays = new BitSet();
    onlyMet = new BitSet();
    onlyNotMet = new BitSet();
    silent = new BitSet();
    for (int i = criteria.nextSetBit(0); i >= 0; i = criteria.nextSetBit(i + 1)) {
      Status as = supposed == null ? null : supposed[slots[i]];
      (as == null ? asFindingsSay(slots[i]) : asSupposed(as)).set(i);
    }
  }

  @Override
  void withdrawn() {
    bothWays = null;
    onlyMet = null;
    onlyNotMet = null;
    silent = null;
  }

  /** Whether nothing is left that makes this subject worth remembering. */
  boolean isForgotten() {
    return findings.isEmpty()
        && suppositions == 0
        && !counted
        && !candidacyChanged
        && candidate == null;
  }
}
