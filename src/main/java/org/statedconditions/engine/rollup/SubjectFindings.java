package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Status;

/** What the findings say of one subject, criterion by criterion, and the status of each of these criteria. */
public final class SubjectFindings extends SpokenOf {
  /** Of more findings one is not taken away by a look at all of them. */
  private static final int FEW = 16;

  private static final int[] NOWHERE = {};

  private final SubjectKey key;
  private final int[] slots;
  private final int[] met;
  private final int[] notMet;
  private final int[] settledAgainst;
  private int @Nullable [] faults;
  private int faultsOfCandidacy;
  private final Status[] statuses;
  private Collection<LiveFinding> findings = new ArrayList<>(4);
  private int saidToCount;
  private int saidNotToCount;
  private @Nullable Supposed supposed;
  private int changes;
  private @Nullable Object cache;

  @Nullable
  Candidate candidate;

  @Nullable
  FactHandle candidateHandle;

  boolean candidacyChanged;

  /** Whether it has been taken up among the candidates. */
  boolean counted;

  boolean forgotten;

  /** Where in the scenario the facts on the subject stand; {@code null} if there are none. */
  @Nullable
  Places places;

  /** Where in the scenario the subject comes first. */
  int order = Integer.MAX_VALUE;

  /** How it stands as a candidate on each condition about its kind, under each reading. */
  List<CandidateStatus> candidacies = List.of();

  /** The groups that it is a member of. */
  List<SubjectGroup> groups = List.of();

  /** {@code slots}: for each criterion its place among the {@code many} of the subject's kind. */
  SubjectFindings(SubjectKey key, int many, int[] slots) {
    this.key = key;
    this.slots = slots;
    this.met = new int[many];
    this.notMet = new int[many];
    this.settledAgainst = new int[many];
    this.statuses = new Status[many];
    Arrays.fill(statuses, Status.UNDETERMINED);
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
    return saidToCount + faultsOfCandidacy > 0;
  }

  /** The places in the scenario of the facts on this subject, in order. */
  public int[] places() {
    return places == null ? NOWHERE : places.toArray();
  }

  /** What {@link #cache(Object)} has been given last; {@code null} if nothing. */
  public @Nullable Object cache() {
    return cache;
  }

  /** Keeps what was read off here for the answers to come, for as long as the subject itself is kept. */
  public void cache(Object results) {
    cache = results;
  }

  /** All findings on the subject that hold now, and what rules cannot decide, in no order. */
  Collection<LiveFinding> findings() {
    return findings;
  }

  /** Another number whenever findings on the subject have come or gone, or something else was concluded of it. */
  public int changes() {
    return changes;
  }

  /** The place of {@code criterion}, which is about subjects of this kind, among those. */
  public int slot(int criterion) {
    return slots[criterion];
  }

  /** How many criteria are about subjects of its kind. */
  public int size() {
    return statuses.length;
  }

  /** The status of a criterion as concluded. */
  public Status status(int criterion) {
    return statuses[slots[criterion]];
  }

  /** Whether some finding against {@code criterion} cannot change any more. */
  boolean isSettledAgainst(int criterion) {
    return settledAgainst[slots[criterion]] > 0;
  }

  /** The findings on {@code criterion} that hold now, in no order. */
  public List<LiveFinding> findings(int criterion) {
    LiveFinding only = null;
    List<LiveFinding> several = null;
    for (LiveFinding finding : findings) {
      if (finding.rule().criterion() == criterion && !finding.isFault()) {
        if (only == null) {
          only = finding;
          continue;
        } else if (several == null) {
          several = new ArrayList<>();
          several.add(only);
        }
        several.add(finding);
      }
    }
    return several != null ? several : only != null ? List.of(only) : List.of();
  }

  /** What rules on {@code criterion}, or on whether the subject is to be looked at, cannot decide now, in no order. */
  public List<LiveFinding> faults(int criterion) {
    return faults == null
        ? List.of()
        : findings.stream()
            .filter(LiveFinding::isFault)
            .filter(fault -> fault.rule().criterion() < 0 || fault.rule().criterion() == criterion)
            .toList();
  }

  // ---- findings come and go

  @Override
  void add(LiveFinding finding) {
    if (findings.size() == FEW && findings instanceof List) {
      findings = new LinkedHashSet<>(findings);
    }
    findings.add(finding);
    count(finding, 1);
  }

  @Override
  void remove(LiveFinding finding) {
    findings.remove(finding);
    count(finding, -1);
  }

  private void count(LiveFinding finding, int change) {
    changes++;
    int criterion = finding.rule().criterion();
    if (finding.isFault()) {
      countFault(criterion, change);
    } else if (criterion < 0) {
      if (finding.positive()) {
        saidToCount += change;
      } else {
        saidNotToCount += change;
      }
    } else if (finding.positive()) {
      met[slots[criterion]] += change;
    } else {
      notMet[slots[criterion]] += change;
      settledAgainst[slots[criterion]] += finding.rule().settled() ? change : 0;
    }
  }

  /** A subject of which it cannot be decided whether it is to be looked at is looked at, and nothing is concluded of it. */
  private void countFault(int criterion, int change) {
    if (faults == null) {
      faults = new int[statuses.length];
    }
    if (criterion < 0) {
      faultsOfCandidacy += change;
    } else {
      faults[slots[criterion]] += change;
    }
  }

  // ---- what is supposed

  /** Has the rules conclude as if findings said that {@code criterion} has {@code status}; {@code null}: what they do say. */
  void suppose(int criterion, @Nullable Status status) {
    if (supposed == null) {
      supposed = new Supposed(statuses.length);
    }
    supposed.put(slots[criterion], status);
  }

  /** Has the subject looked at although no report speaks of it, {@code 1}, or no longer, {@code -1}. */
  void supposeCandidate(int change) {
    saidToCount += change;
    changes++;
  }

  // ---- statuses

  @Override
  void count(CountFacts rules, Propagation propagation) {
    if (isForgotten()) {
      propagation.forget(this);
    } else if (isCandidate()) {
      for (int slot = 0; slot < statuses.length; slot++) {
        rules.ask(this, slot, counts(slot));
      }
    }
  }

  private CriterionCounts counts(int slot) {
    Status instead = supposed == null ? null : supposed.of(slot);
    return instead == null
        ? new CriterionCounts(
            met[slot],
            notMet[slot],
            isContestedCandidate(),
            faults != null && faults[slot] + faultsOfCandidacy > 0)
        : new CriterionCounts(
            instead == Status.MET || instead == Status.CONTESTED ? 1 : 0,
            instead == Status.NOT_MET || instead == Status.CONTESTED ? 1 : 0,
            isContestedCandidate(),
            false);
  }

  @Override
  void conclude(int slot, Status status, Propagation propagation) {
    Status before = statuses[slot];
    if (before == status) {
      return;
    }
    statuses[slot] = status;
    changes++;
    for (SubjectGroup group : groups) {
      group.change(slot, before, status);
      propagation.mark(group);
    }
    for (CandidateStatus candidacy : candidacies) {
      propagation.mark(candidacy);
    }
  }

  /** The statuses of the criteria about its kind, in their order. */
  Status[] statuses() {
    return statuses;
  }

  /** Whether nothing is left that makes this subject worth remembering. */
  boolean isForgotten() {
    return findings.isEmpty()
        && (supposed == null || supposed.isEmpty())
        && !counted
        && !candidacyChanged
        && candidate == null;
  }
}
