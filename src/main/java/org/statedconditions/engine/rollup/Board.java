package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.statedconditions.finding.Findings;
import org.statedconditions.finding.Status;

/**
 * Keeps the books of one session: which matches hold, and what of the roll-up rests on them.
 *
 * <p>A match of a pack's rule that holds is a finding. When a match comes or goes, {@link #flush} has what rests on it
 * concluded anew, the lowest level first, by the rules of {@code rules/core}. The board counts; the rules decide.
 */
public final class Board implements Findings {
  private final Subjects subjects;
  private final RollUpState books;
  private final Propagation levels;
  private final Candidacies candidacies;
  private int findings;
  private Set<SubjectKey> noted;

  private Object calledWith;
  private boolean calledPositive;
  private int calls;

  /** A board for one session; {@code wantsCandidates} and {@code wantsChosen}: whether some rule matches those facts. */
  public Board(
      Outline outline,
      Subjects subjects,
      KieSession session,
      boolean wantsCandidates,
      boolean wantsChosen) {
    this.subjects = subjects;
    books = new RollUpState(outline);
    levels = new Propagation(books, session, wantsChosen);
    candidacies = new Candidacies(books, levels, session, wantsCandidates);
  }

  /** Has everything concluded that is to be answered even without a fact. */
  public void open() {
    levels.open();
  }

  /** Notes that a fact about {@code key}, at {@code place} in the scenario, is there; the first one places its subject. */
  public void place(SubjectKey key, int place) {
    if (key != null) {
      books.place(key, place);
      placesChanged(key);
    }
  }

  /** Notes that a fact about {@code key}, at {@code place} in the scenario, is there no longer. */
  public void unplace(SubjectKey key, int place) {
    if (key != null) {
      books.unplace(key, place);
      placesChanged(key);
    }
  }

  private void placesChanged(SubjectKey key) {
    SubjectFindings tally = books.subject(key);
    if (tally != null) {
      levels.mark(tally);
      for (CandidateStatus standing : tally.standings) {
        levels.changed(standing);
      }
    }
  }

  // ---- what consequences call

  @Override
  public void met(Object fact) {
    called(fact, true);
  }

  @Override
  public void notMet(Object fact) {
    called(fact, false);
  }

  @Override
  public void candidate(Object fact) {
    called(fact, true);
  }

  @Override
  public void notCandidate(Object fact) {
    called(fact, false);
  }

  private void called(Object fact, boolean positive) {
    calledWith = Objects.requireNonNull(fact, "a finding has to be about a fact");
    calledPositive = positive;
    calls++;
  }

  // ---- what the session reports

  /** A pack's rule has fired on {@code match}. */
  public void fired(Match match, RuleRole rule) {
    if (calls != 1) {
      int seen = calls;
      calls = 0;
      throw new IllegalStateException(
          "rule \"" + rule.rule() + "\": expected one call but was " + seen);
    }
    calls = 0;
    SubjectFindings tally = tallyOf(calledWith, rule.kind());
    if (tally == null) {
      return;
    }
    // A match on an accumulate fires again when its result changes, without having ceased in
    // between.
    ceased(match);
    LiveFinding finding = new LiveFinding(match, rule, calledPositive, tally);
    finding.keep();
    findings++;
    tally.add(finding);
    changed(finding);
  }

  /** The books on the subject of {@code kind} that {@code fact} is about or names; {@code null} if it names none. */
  private SubjectFindings tallyOf(Object fact, int kind) {
    Report report = subjects.report(fact);
    if (report == null || report.own() == null || report.own().kind() != kind) {
      SubjectKey key = subjects.keyOf(fact, kind);
      return key == null ? null : opened(key);
    }
    if (report.tally == null || report.tally.forgotten) {
      report.tally = opened(report.own());
    }
    return report.tally;
  }

  /** {@code match} holds no longer. */
  public void ceased(Match match) {
    LiveFinding finding = LiveFinding.of(match);
    if (finding != null) {
      finding.drop();
      findings--;
      finding.subject().remove(finding);
      changed(finding);
    }
  }

  private void changed(LiveFinding finding) {
    if (finding.rule().criterion() < 0) {
      candidacies.changed(finding.subject());
    }
    changed(finding.subject());
  }

  /** The books on {@code key}, opened if there are none. */
  SubjectFindings opened(SubjectKey key) {
    return books.opened(key);
  }

  void changed(SubjectFindings tally) {
    if (noted != null) {
      noted.add(tally.key());
    }
    levels.mark(tally);
  }

  /** Something is supposed of whether {@code tally} is to be looked at. */
  void candidacyChanged(SubjectFindings tally) {
    candidacies.changed(tally);
    changed(tally);
  }

  /** Something is supposed of the members that {@code part} has to hold of each. */
  void suppose(Outline.Part part, SubjectFindings subject, Status status) {
    levels.change(
        part.members(),
        part.within() ? subject.key().id() : null,
        members -> members.suppose(part.index(), status));
  }

  /** The names of the rules that hold. */
  public Set<String> holding() {
    Set<String> names = new TreeSet<>();
    for (SubjectFindings tally : books.subjects()) {
      tally.findings().forEach(finding -> names.add(finding.rule().rule()));
    }
    return names;
  }

  /** From now on notes on which subjects findings come or go. */
  public void startNoting() {
    noted = new HashSet<>();
  }

  /** The subjects on which findings have come or gone since {@link #startNoting}. */
  public Set<SubjectKey> noted() {
    return noted == null ? Set.of() : noted;
  }

  /** Has the rules look at the lowest level that is to be concluded anew; {@code false} if nothing is. */
  public boolean flush() {
    return candidacies.settle() || levels.flush();
  }

  // ---- what the books say

  /** Whether a condition is met under a reading. */
  public ConditionStatus condition(int condition, int reading) {
    return books.question(condition, reading);
  }

  /** What was concluded of {@code candidate}, {@code null} for a condition without a subject of its own, on a condition. */
  public CandidateStatus candidate(SubjectFindings candidate, int condition, int reading) {
    return books.standing(candidate, condition, reading);
  }

  /** The verdict under a reading. */
  public Verdict verdict(int reading) {
    return books.verdicts().byReading()[reading];
  }

  /** The status of {@code part} for {@code subject}, which may be {@code null} for a condition without one. */
  public Status status(Outline.Part part, SubjectFindings subject) {
    return books.status(part, subject);
  }

  /** The subjects that {@code part} is about, given the condition's subject; in the order of the scenario. */
  public List<SubjectFindings> subjectsOf(Outline.Part part, SubjectFindings subject) {
    return books.subjectsOf(part, subject);
  }

  /** The facts that the board itself has put into the session for the pack's rules: who is looked at and what was chosen. */
  public List<Object> told() {
    List<Object> told = new ArrayList<>();
    for (SubjectFindings tally : books.subjects()) {
      if (tally.candidate != null) {
        told.add(tally.candidate);
      }
    }
    for (Outline.ConditionPart condition : books.outline().conditions()) {
      for (ConditionStatus question : books.questions(condition.index())) {
        if (question.told() != null) {
          told.add(question.told());
        }
      }
    }
    return told;
  }

  /** Where in the scenario {@code tally}'s subject comes first. */
  int order(SubjectFindings tally) {
    return RollUpState.order(tally);
  }

  /** How many findings hold now. */
  public int findings() {
    return findings;
  }

  /** Whether {@code key} names a subject that is looked at. */
  public boolean isCandidate(SubjectKey key) {
    SubjectFindings tally = books.subject(key);
    return tally != null && tally.isCandidate();
  }

  /** Every subject that a finding speaks of, candidate or not. */
  public Collection<SubjectFindings> subjects() {
    return books.subjects();
  }

  /** What the findings say of {@code key}; {@code null} if none speaks of it. */
  public SubjectFindings subject(SubjectKey key) {
    return books.subject(key);
  }
}
