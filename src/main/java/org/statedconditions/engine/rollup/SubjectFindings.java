package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.kie.api.runtime.rule.FactHandle;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Status;

/** What the findings say of one subject: per criterion whether some say that it holds and some that it does not. */
public final class SubjectFindings {
  /** Of more findings one is not taken away by a look at all of them. */
  private static final int FEW = 16;

  private static final int[] NOWHERE = {};

  private final SubjectKey key;
  private final int[] slots;
  private final int[] met;
  private final int[] notMet;
  private final Status[] statuses;
  private Collection<LiveFinding> findings = new ArrayList<>(4);
  private int saidToCount;
  private int saidNotToCount;
  private Status[] supposed;
  private int suppositions;
  private int changes;
  private Object note;

  Candidate candidate;
  FactHandle candidateHandle;
  boolean candidacyChanged;
  boolean counted;
  boolean recount;
  boolean due;
  boolean forgotten;
  /** Where in the scenario the facts on the subject stand; {@code null} if there are none. */
  Places places;
  /** Where in the scenario the subject comes first. */
  int order = Integer.MAX_VALUE;

  final Status[] countedAs;
  CandidateStatus[] standings = {};

  /** {@code slots}: for each criterion its place among the {@code many} of the subject's kind. */
  SubjectFindings(SubjectKey key, int many, int[] slots) {
    this.key = key;
    this.slots = slots;
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

  /** The places in the scenario of the facts on this subject, in order. */
  public int[] places() {
    return places == null ? NOWHERE : places.toArray();
  }

  /** What whoever answers questions has put down here last; {@code null} if nothing. */
  public Object note() {
    return note;
  }

  /** Puts down what whoever answers questions wants to find here again, as long as the subject is worth remembering. */
  public void note(Object note) {
    this.note = note;
  }

  /** All findings on the subject that hold now, in no order. */
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

  boolean saidToHold(int slot) {
    return met[slot] > 0;
  }

  boolean saidToFail(int slot) {
    return notMet[slot] > 0;
  }

  /** What the criterion at {@code slot} is supposed to be; {@code null}: what the findings say. */
  Status supposed(int slot) {
    return supposed == null ? null : supposed[slot];
  }

  /** Takes down what the rules concluded; {@code false} if that was concluded before. */
  boolean conclude(int slot, Status status) {
    if (statuses[slot] == status) {
      return false;
    }
    statuses[slot] = status;
    changes++;
    return true;
  }

  /** The status of a criterion as concluded. */
  public Status status(int criterion) {
    return statuses[slots[criterion]];
  }

  /** The findings on {@code criterion} that hold now, in no order. */
  public List<LiveFinding> findings(int criterion) {
    LiveFinding only = null;
    List<LiveFinding> several = null;
    for (LiveFinding finding : findings) {
      if (finding.rule().criterion() == criterion) {
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
    changes++;
    int criterion = finding.rule().criterion();
    if (criterion < 0) {
      if (finding.positive()) {
        saidToCount += change;
      } else {
        saidNotToCount += change;
      }
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
    changes++;
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
