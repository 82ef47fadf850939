package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.statedconditions.engine.model.EvaluationFault;
import org.statedconditions.engine.model.FaultListener;
import org.statedconditions.finding.Findings;
import org.statedconditions.finding.Status;

/**
 * The roll-up of one session: from the matches that hold now to statuses.
 *
 * <p>A match of a pack's rule that holds is a finding. When a match comes or goes, {@link #flush} has what rests on it
 * concluded anew, the lowest level first, by the rules of {@code rules/core}. Java counts; the rules conclude.
 */
public final class Board implements Findings, FaultListener {
  private final Subjects subjects;
  private final RollUpState state;
  private final Propagation propagation;
  private final Candidacies candidacies;
  private int findings;
  private @Nullable Set<SubjectKey> noted;

  private @Nullable Object calledWith;
  private boolean calledPositive;
  private int calls;
  private @Nullable EvaluationFault calledFailing;

  /** A board for one session; {@code wantsCandidates} and {@code wantsChosen}: whether some rule matches those facts. */
  public Board(
      Outline outline,
      Subjects subjects,
      KieSession session,
      boolean wantsCandidates,
      boolean wantsChosen) {
    this.subjects = subjects;
    state = new RollUpState(outline, subjects::latest);
    propagation = new Propagation(state, session, wantsChosen);
    candidacies = new Candidacies(state, propagation, session, wantsCandidates);
    session.setGlobal("conclude", propagation.conclusions());
  }

  /** Has everything concluded that is to be answered even without a fact. */
  public void open() {
    propagation.open();
  }

  /** Notes that a fact about {@code key}, at {@code place} in the scenario, is there; the first one places its subject. */
  public void place(@Nullable SubjectKey key, int place) {
    if (key != null) {
      state.place(key, place);
      placesChanged(key);
    }
  }

  /** Notes that a fact about {@code key}, at {@code place} in the scenario, is there no longer. */
  public void unplace(@Nullable SubjectKey key, int place) {
    if (key != null) {
      state.unplace(key, place);
      placesChanged(key);
    }
  }

  private void placesChanged(SubjectKey key) {
    SubjectFindings subject = state.subject(key);
    if (subject != null) {
      propagation.mark(subject);
      for (CandidateStatus candidate : subject.candidacies) {
        propagation.changed(candidate);
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

  @Override
  public void complete(Object fact) {
    called(fact, true);
  }

  @Override
  public void notComplete(Object fact) {
    called(fact, false);
  }

  @Override
  public void failed(EvaluationFault why) {
    calledFailing = why;
  }

  private void called(Object fact, boolean positive) {
    calledWith = Objects.requireNonNull(fact, "a finding has to be about a fact");
    calledPositive = positive;
    calls++;
  }

  // ---- what the session reports

  /** A pack's rule has fired on {@code match}. */
  public void fired(Match match, RuleRole rule) {
    Object fact = calledWith;
    EvaluationFault fault = calledFailing;
    calledFailing = null;
    if (calls != 1 || fact == null) {
      int seen = calls;
      calls = 0;
      throw new IllegalStateException(
          "rule \"" + rule.rule() + "\": expected one call but was " + seen);
    }
    calls = 0;
    SpokenOf about = rule.criterion() == RuleRole.COMPLETENESS
        ? listOf(fact, rule.kind())
        : subjectOf(fact, rule.kind());
    if (about == null) {
      return;
    }
    // A match on an accumulate fires again when its result changes, without having ceased in
    // between.
    ceased(match);
    LiveFinding finding = new LiveFinding(match, rule, calledPositive, about, fault);
    finding.keep();
    findings++;
    about.add(finding);
    changed(finding);
  }

  /** Those of {@code kind} that lie within the subject that {@code fact} is about or names; {@code null} if it names none. */
  private @Nullable SubjectGroup listOf(Object fact, int kind) {
    int container = state.outline().containerOf(kind);
    SubjectKey key = container < 0 ? null : subjects.keyOf(fact, container);
    if (key == null && !state.outline().countedOverall(kind)) {
      return null;
    }
    return state.group(kind, key == null ? null : key.id());
  }

  /** The findings on the subject of {@code kind} that {@code fact} is about or names; {@code null} if it names none. */
  private @Nullable SubjectFindings subjectOf(Object fact, int kind) {
    Report report = subjects.report(fact);
    if (report == null || report.own() == null || report.own().kind() != kind) {
      SubjectKey key = subjects.keyOf(fact, kind);
      return key == null ? null : opened(key);
    }
    if (report.subject == null || report.subject.forgotten) {
      report.subject = opened(report.own());
    }
    return report.subject;
  }

  /** {@code match} holds no longer. */
  public void ceased(Match match) {
    LiveFinding finding = LiveFinding.of(match);
    if (finding != null) {
      finding.drop();
      findings--;
      finding.about().remove(finding);
      changed(finding);
    }
  }

  private void changed(LiveFinding finding) {
    if (finding.about() instanceof SubjectFindings subject) {
      if (finding.rule().criterion() < 0) {
        candidacies.changed(subject);
      }
      if (finding.rule().settled()) {
        subject.candidacies.forEach(propagation::mark);
      }
      changed(subject);
    } else if (finding.about() instanceof SubjectGroup list) {
      if (noted != null && list.within() != null) {
        noted.add(new SubjectKey(state.outline().containerOf(list.kind()), list.within(), null));
      }
      propagation.mark(list.completeness());
    }
  }

  /** The findings on {@code key}, begun if there are none. */
  SubjectFindings opened(SubjectKey key) {
    return state.opened(key);
  }

  void changed(SubjectFindings subject) {
    if (noted != null) {
      noted.add(subject.key());
    }
    propagation.mark(subject);
  }

  /** Something is supposed of whether {@code subject} is to be looked at. */
  void candidacyChanged(SubjectFindings subject) {
    candidacies.changed(subject);
    changed(subject);
  }

  /** Something is supposed of all of the members of which each has to meet {@code part}. */
  void suppose(Outline.Part part, @Nullable SubjectFindings subject, @Nullable Status status) {
    String within = part.within()
        ? Objects.requireNonNull(subject, "they lie within one").key().id()
        : null;
    SubjectGroup group = state.group(part.members(), within);
    group.suppose(part.index(), status);
    propagation.mark(group);
  }

  /** The names of the rules that hold. */
  public Set<String> holding() {
    Set<String> names = new TreeSet<>();
    for (SubjectFindings subject : state.subjects()) {
      subject.findings().forEach(finding -> addHolding(finding, names));
    }
    state.forEachGroup(
        list -> list.completeness().all().forEach(finding -> addHolding(finding, names)));
    return names;
  }

  private static void addHolding(LiveFinding finding, Set<String> names) {
    if (!finding.isFault()) {
      names.add(finding.rule().rule());
    }
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
    return candidacies.settle() || propagation.flush();
  }

  // ---- what was found and concluded

  /** A condition under a reading. */
  public ConditionStatus condition(int condition, int reading) {
    return state.condition(condition, reading);
  }

  /** What was concluded of {@code candidate}, {@code null} for a condition without a subject of its own, on a condition. */
  public CandidateStatus candidate(
      @Nullable SubjectFindings candidate, int condition, int reading) {
    return state.standing(candidate, condition, reading);
  }

  /** The verdict under a reading. */
  public Verdict verdict(int reading) {
    return state.verdicts()[reading];
  }

  /** The status of {@code part} for {@code subject}, which may be {@code null} for a condition without one. */
  public Status status(Outline.Part part, @Nullable SubjectFindings subject) {
    return state.status(part, subject);
  }

  /**
   * Whether it is known that those reported are all of whom {@code part} asks something; {@code null} where it asks nothing of
   * every one, or there is no subject for them to lie within.
   */
  public @Nullable Completeness completeness(Outline.Part part, @Nullable SubjectFindings subject) {
    return state.completeness(part, subject);
  }

  /** The subjects that {@code part} is about, given the condition's subject; in the order of the scenario. */
  public List<SubjectFindings> subjectsOf(Outline.Part part, @Nullable SubjectFindings subject) {
    return state.subjectsOf(part, subject);
  }

  /** The facts that the board itself has put into the session for the pack's rules: who is looked at and what was chosen. */
  public List<Object> told() {
    List<Object> told = new ArrayList<>();
    for (SubjectFindings subject : state.subjects()) {
      if (subject.candidate != null) {
        told.add(subject.candidate);
      }
    }
    for (Outline.ConditionPart condition : state.outline().conditions()) {
      for (ConditionStatus of : state.conditions(condition.index())) {
        if (of.chosenFact() != null) {
          told.add(of.chosenFact());
        }
      }
    }
    return told;
  }

  /** Where in the scenario {@code subject}'s subject comes first. */
  int order(SubjectFindings subject) {
    return RollUpState.order(subject);
  }

  /** The rule on which most findings rest; empty where there are none. */
  public Optional<String> busiestRule() {
    Map<String, Integer> counts = new HashMap<>();
    for (SubjectFindings subject : state.subjects()) {
      subject.findings().forEach(finding -> counts.merge(finding.rule().rule(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** How many findings hold now. */
  public int findings() {
    return findings;
  }

  /** Whether {@code key} names a subject that is looked at. */
  public boolean isCandidate(SubjectKey key) {
    SubjectFindings subject = state.subject(key);
    return subject != null && subject.isCandidate();
  }

  /** Every subject that a finding speaks of, candidate or not. */
  public Collection<SubjectFindings> subjects() {
    return state.subjects();
  }

  /** What the findings say of {@code key}; {@code null} if none speaks of it. */
  public @Nullable SubjectFindings subject(SubjectKey key) {
    return state.subject(key);
  }
}
