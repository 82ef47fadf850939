package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Findings;
import org.statedconditions.finding.Status;

/**
 * Keeps the books of one session: which matches hold, and which facts of the roll-up rest on them.
 *
 * <p>A match of a pack's rule that holds is a finding. When a match comes or goes, the facts of the roll-up that rest on it
 * are dirty: {@link #flush} takes them out of the session and puts them in again, lowest level first, and the rules of
 * {@code rules/core} conclude from them anew. The board counts; the rules decide.
 */
public final class Board implements Findings {
  private final Outline outline;
  private final Subjects subjects;
  private final KieSession session;
  private final boolean wantsCandidates;
  private final boolean wantsChosen;

  private final IdentityHashMap<Match, LiveFinding> live = new IdentityHashMap<>();
  private final Map<SubjectKey, Tally> tallies = new LinkedHashMap<>();
  private final Map<MembersKey, Members> members = new HashMap<>();
  private final Map<SubjectKey, Places> places = new HashMap<>();
  private final Standing[][] subjectless;
  private final Question[][] questions;
  private final Verdicts verdicts;

  private final List<Tally> changedCandidacies = new ArrayList<>();
  private final List<Tally> recounts = new ArrayList<>();
  private final List<Tally> dirtyTallies = new ArrayList<>();
  private final List<Members> dirtyMembers = new ArrayList<>();
  private final List<Standings> dirtyStandings = new ArrayList<>();
  private final List<Questions> dirtyQuestions = new ArrayList<>();
  private final List<Verdicts> dirtyVerdicts = new ArrayList<>();
  private final List<RollUpFact> shown = new ArrayList<>();
  private boolean fleeting;
  private boolean chosenStale;
  private Set<SubjectKey> noted;

  private Object calledWith;
  private boolean calledPositive;
  private int calls;

  private static final Standing[] NONE = {};

  private record MembersKey(int kind, String within) {}

  /** A board for one session; {@code wantsCandidates} and {@code wantsChosen}: whether some rule matches those facts. */
  public Board(
      Outline outline,
      Subjects subjects,
      KieSession session,
      boolean wantsCandidates,
      boolean wantsChosen) {
    this.outline = outline;
    this.subjects = subjects;
    this.session = session;
    this.wantsCandidates = wantsCandidates;
    this.wantsChosen = wantsChosen;
    int conditions = outline.conditions().size();
    subjectless = new Standing[conditions][];
    questions = new Question[conditions][];
    for (Outline.ConditionPart condition : outline.conditions()) {
      questions[condition.index()] = new Questions(this, condition).byReading();
      if (condition.subjectless()) {
        subjectless[condition.index()] = new Standings(this, condition, null).byReading();
        addToQuestions(subjectless[condition.index()]);
      }
    }
    verdicts = new Verdicts(this);
  }

  private void addToQuestions(Standing[] standings) {
    for (Standing standing : standings) {
      questions[standing.condition().index()][standing.reading()].add(standing);
    }
  }

  /** Puts in what is there from the start: the stages, and the questions that are to be answered even without a fact. */
  public void open() {
    List<org.statedconditions.pack.Stage> stages = outline.manifest().stages();
    for (int i = 0; i < stages.size(); i++) {
      session.insert(new StageGate(i, stages.get(i).id(), stages.get(i).requires()));
    }
    for (Standing[] standings : subjectless) {
      if (standings != null) {
        mark(standings[0].all(), dirtyStandings);
      }
    }
    for (Outline.ConditionPart condition : outline.conditions()) {
      expectMembersAnywhere(condition);
    }
    for (Question[] ofCondition : questions) {
      mark(ofCondition[0].allReadings(), dirtyQuestions);
    }
    mark(verdicts, dirtyVerdicts);
  }

  /** Notes that a fact about {@code key}, at {@code place} in the scenario, is there; the first one places its subject. */
  public void place(SubjectKey key, int place) {
    if (key != null) {
      Places known = places.get(key);
      if (known == null) {
        places.put(key, new Places(place));
      } else {
        known.add(place);
      }
      placesChanged(key);
    }
  }

  /** Notes that a fact about {@code key}, at {@code place} in the scenario, is there no longer. */
  public void unplace(SubjectKey key, int place) {
    if (key != null) {
      if (places.get(key).isLast(place)) {
        places.remove(key);
      } else {
        places.get(key).remove(place);
      }
      placesChanged(key);
    }
  }

  private void placesChanged(SubjectKey key) {
    Tally tally = tallies.get(key);
    if (tally != null) {
      mark(tally, dirtyTallies);
      for (Standing standing : tally.standings) {
        concluded(standing);
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
    SubjectKey key = subjects.keyOf(calledWith, rule.kind());
    if (key == null) {
      return;
    }
    Tally tally = opened(key);
    // A match on an accumulate fires again when its result changes, without having ceased in
    // between.
    ceased(match);
    LiveFinding finding = new LiveFinding(match, rule, calledPositive, tally);
    live.put(match, finding);
    tally.add(finding);
    changed(tally);
  }

  /** {@code match} holds no longer. */
  public void ceased(Match match) {
    LiveFinding finding = live.remove(match);
    if (finding != null) {
      finding.tally().remove(finding);
      changed(finding.tally());
    }
  }

  /** The books on {@code key}, opened if there are none. */
  Tally opened(SubjectKey key) {
    Tally tally = tallies.get(key);
    if (tally == null) {
      tally = new Tally(this, key, outline.criteriaOf(key.kind()), outline.slots());
      tallies.put(key, tally);
    }
    return tally;
  }

  void changed(Tally tally) {
    if (noted != null) {
      noted.add(tally.key());
    }
    mark(tally, dirtyTallies);
  }

  /** The names of the rules that hold. */
  public java.util.Set<String> holding() {
    java.util.Set<String> names = new java.util.TreeSet<>();
    live.values().forEach(finding -> names.add(finding.rule().rule()));
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

  void candidacyChanged(Tally tally) {
    if (!tally.candidacyChanged) {
      tally.candidacyChanged = true;
      changedCandidacies.add(tally);
    }
  }

  private static <T extends RollUpFact> void mark(T fact, List<T> list) {
    if (!fact.dirty) {
      fact.dirty = true;
      list.add(fact);
    }
  }

  // ---- what the rules concluded

  void concluded(Tally tally) {
    if (tally.counted && !tally.recount) {
      tally.recount = true;
      recounts.add(tally);
    }
    for (Standing standing : tally.standings) {
      mark(standing.all(), dirtyStandings);
    }
  }

  void concluded(Members changed) {
    for (Outline.ConditionPart condition : outline.conditions()) {
      for (Outline.Part part : condition.parts()) {
        if (part.members() == changed.kind() && part.within() == (changed.within() != null)) {
          markStandings(condition, changed.within());
          break;
        }
      }
    }
  }

  private void markStandings(Outline.ConditionPart condition, String within) {
    if (condition.subjectless()) {
      for (Standing standing : subjectless[condition.index()]) {
        mark(standing.all(), dirtyStandings);
      }
    } else if (within != null) {
      Tally parent = tallies.get(new SubjectKey(condition.kind(), within, null));
      if (parent != null) {
        for (Standing standing : parent.standings) {
          mark(standing.all(), dirtyStandings);
        }
      }
    } else {
      for (Question question : questions[condition.index()]) {
        question.all().forEach(s -> mark(s.all(), dirtyStandings));
      }
    }
  }

  void concluded(Standing standing) {
    Outline.ConditionPart condition = standing.condition();
    Question question = questions[condition.index()][standing.reading()];
    question.touch(standing);
    mark(question.allReadings(), dirtyQuestions);
    if (condition.follows() >= 0) {
      Question followed = questions[condition.follows()][standing.reading()];
      mark(followed.allReadings(), dirtyQuestions);
      // Of the same subject: by how it stands here it is ranked there.
      if (standing.tally() != null) {
        followed.touch(standing(standing.tally(), condition.follows(), standing.reading()));
      }
    }
  }

  void concluded(Question question) {
    mark(verdicts, dirtyVerdicts);
    chosenStale = wantsChosen;
  }

  // ---- flushing

  /**
   * From now on takes facts of the roll-up out of the session as soon as rules have concluded from them. That is more work,
   * and a session with many subjects takes much less memory.
   */
  public void showBriefly() {
    fleeting = true;
  }

  private void withdraw() {
    for (RollUpFact fact : shown) {
      if (fact.handle != null) {
        session.delete(fact.handle);
        fact.handle = null;
        fact.withdrawn();
      }
    }
    shown.clear();
  }

  /** Puts the lowest level that is dirty into the session anew; {@code false} if nothing was dirty. */
  public boolean flush() {
    withdraw();
    if (!changedCandidacies.isEmpty()) {
      changedCandidacies.forEach(this::candidacy);
      changedCandidacies.clear();
      if (wantsCandidates) {
        return true;
      }
    }
    if (flush(dirtyTallies)) {
      return true;
    }
    recounts.forEach(this::recount);
    recounts.clear();
    return flush(dirtyMembers)
        || flush(dirtyStandings)
        || flush(dirtyQuestions)
        || flushChosen()
        || flush(dirtyVerdicts);
  }

  private void recount(Tally tally) {
    tally.recount = false;
    if (tally.counted) {
      Status[] now = tally.statuses();
      forMembersOf(tally, m -> {
        m.count(tally.countedAs, -1);
        m.count(now, 1);
      });
      System.arraycopy(now, 0, tally.countedAs, 0, now.length);
    }
  }

  private <T extends RollUpFact> boolean flush(List<T> dirty) {
    if (dirty.isEmpty()) {
      return false;
    }
    if (dirty == dirtyQuestions) {
      // What follows looks at what was chosen, so that has to be settled first.
      dirtyQuestions.sort((a, b) -> Boolean.compare(a.isFollowing(), b.isFollowing()));
    }
    for (int i = 0; i < dirty.size(); i++) {
      T fact = dirty.get(i);
      fact.dirty = false;
      if (fact.handle != null) {
        session.delete(fact.handle);
        fact.handle = null;
      }
      if (fact instanceof Tally tally && tally.isForgotten()) {
        tallies.remove(tally.key());
      } else if (fact instanceof Members of && isForgotten(of)) {
        members.remove(new MembersKey(of.kind(), of.within()));
      } else if (fact.present()) {
        fact.refresh();
        fact.handle = session.insert(fact);
        if (fleeting) {
          shown.add(fact);
        }
        if (fact instanceof Questions asked) {
          for (int follower : asked.condition().followers()) {
            mark(questions[follower][0].allReadings(), dirtyQuestions);
          }
        }
      }
    }
    dirty.clear();
    return true;
  }

  /** Whether there are no members of what is no candidate either. */
  private boolean isForgotten(Members of) {
    if (of.getSize() > 0 || of.within() == null) {
      return false;
    }
    for (Outline.ConditionPart condition : outline.conditions()) {
      Tally parent = tallies.get(new SubjectKey(condition.kind(), of.within(), null));
      if (parent != null && parent.counted) {
        return false;
      }
    }
    return true;
  }

  private boolean flushChosen() {
    if (!chosenStale) {
      return false;
    }
    chosenStale = false;
    boolean changed = false;
    for (Question[] ofCondition : questions) {
      for (Question question : ofCondition) {
        changed |= question.flushChosen(session);
      }
    }
    return changed;
  }

  /** A subject has become a candidate, has ceased to be one, or reports on that have come to differ. */
  private void candidacy(Tally tally) {
    tally.candidacyChanged = false;
    mark(tally, dirtyTallies);
    SubjectKey key = tally.key();
    if (wantsCandidates) {
      Candidate now = tally.isCandidate()
          ? new Candidate(
              outline.kinds().get(key.kind()), key.id(), key.within(), tally.isContestedCandidate())
          : null;
      if (!Objects.equals(now, tally.candidate)) {
        if (tally.candidateHandle != null) {
          session.delete(tally.candidateHandle);
          tally.candidateHandle = null;
        }
        tally.candidate = now;
        if (now != null) {
          tally.candidateHandle = session.insert(now);
        }
      }
    }
    if (tally.isCandidate() != tally.counted) {
      tally.counted = tally.isCandidate();
      if (tally.counted) {
        join(tally);
      } else {
        leave(tally);
      }
    }
  }

  private void join(Tally tally) {
    int kind = tally.key().kind();
    List<Standing> standings = new ArrayList<>();
    for (Outline.ConditionPart condition : outline.conditions()) {
      if (condition.kind() == kind && !condition.subjectless()) {
        Standings all = new Standings(this, condition, tally);
        standings.addAll(List.of(all.byReading()));
        addToQuestions(all.byReading());
        mark(all, dirtyStandings);
        expectMembers(condition, tally.key().id());
      }
    }
    tally.standings = standings.toArray(Standing[]::new);
    forMembersOf(tally, m -> m.join(tally, tally.countedAs));
  }

  /** What has to hold of every one is a question even where there is none. */
  private void expectMembers(Outline.ConditionPart condition, String subject) {
    for (Outline.Part part : condition.parts()) {
      if (part.members() >= 0) {
        change(part.members(), part.within() ? subject : null, m -> {});
      }
    }
  }

  /** What has to hold of every one there is, wherever it lies, is a question even where the condition has no candidate. */
  private void expectMembersAnywhere(Outline.ConditionPart condition) {
    for (Outline.Part part : condition.parts()) {
      if (part.members() >= 0 && !part.within()) {
        change(part.members(), null, m -> {});
      }
    }
  }

  private void leave(Tally tally) {
    for (Standing standing : tally.standings) {
      standing.all().gone = true;
      mark(standing.all(), dirtyStandings);
      questions[standing.condition().index()][standing.reading()].remove(standing);
      concluded(standing);
    }
    for (Standing standing : tally.standings) {
      for (Outline.Part part : standing.condition().parts()) {
        Members of = members.get(new MembersKey(part.members(), tally.key().id()));
        if (part.members() >= 0 && part.within() && of != null) {
          mark(of, dirtyMembers);
        }
      }
    }
    tally.standings = NONE;
    forMembersOf(tally, m -> m.leave(tally, tally.countedAs));
  }

  private void forMembersOf(Tally tally, java.util.function.Consumer<Members> action) {
    SubjectKey key = tally.key();
    if (outline.countedWithin(key.kind()) && key.within() != null) {
      change(key.kind(), key.within(), action);
    }
    if (outline.countedOverall(key.kind())) {
      change(key.kind(), null, action);
    }
  }

  void change(int kind, String within, java.util.function.Consumer<Members> action) {
    Members of = members.computeIfAbsent(
        new MembersKey(kind, within),
        k -> new Members(this, kind, within, outline.everyCriteriaOf(kind), outline.slots()));
    action.accept(of);
    mark(of, dirtyMembers);
  }

  // ---- what the books say

  Outline outline() {
    return outline;
  }

  Status statusOf(Outline.Part part, Tally subject) {
    if (part.members() < 0) {
      return subject.status(part.index());
    }
    return members(part, subject).status(part.index());
  }

  /** The members that {@code part} has to hold of each. */
  private Members members(Outline.Part part, Tally subject) {
    return members.get(
        new MembersKey(part.members(), part.within() ? subject.key().id() : null));
  }

  Standing standing(Tally tally, int condition, int reading) {
    if (tally == null) {
      return subjectless[condition] == null ? null : subjectless[condition][reading];
    }
    for (Standing standing : tally.standings) {
      if (standing.condition().index() == condition && standing.reading() == reading) {
        return standing;
      }
    }
    throw new IllegalStateException("a candidate without a standing: " + tally.key());
  }

  /** Where in the scenario {@code tally}'s subject comes first. */
  int order(Tally tally) {
    Places at = tally == null ? null : places.get(tally.key());
    return at == null ? Integer.MAX_VALUE : at.first();
  }

  /** Whether a condition is met under a reading. */
  public Question question(int condition, int reading) {
    return questions[condition][reading];
  }

  /** The verdict under a reading. */
  public Verdict verdict(int reading) {
    return verdicts.byReading()[reading];
  }

  /** The status of {@code part} for {@code subject}, which may be {@code null} for a condition without one. */
  public Status status(Outline.Part part, Tally subject) {
    return part.members() < 0 || (part.within() && subject == null)
        ? subject == null ? Status.UNDETERMINED : statusOf(part, subject)
        : statusOf(part, subject);
  }

  /** The subjects that {@code part} is about, given the condition's subject; in the order of the scenario. */
  public List<Tally> subjectsOf(Outline.Part part, Tally subject) {
    if (part.members() < 0) {
      return subject == null ? List.of() : List.of(subject);
    }
    if (part.within() && subject == null) {
      return List.of();
    }
    List<Tally> sorted = new ArrayList<>(members(part, subject).tallies());
    sorted.sort((a, b) -> Integer.compare(order(a), order(b)));
    return sorted;
  }

  /** How many findings hold now. */
  public int findings() {
    return live.size();
  }

  /** Whether {@code key} names a subject that is looked at. */
  public boolean isCandidate(SubjectKey key) {
    Tally tally = tallies.get(key);
    return tally != null && tally.isCandidate();
  }

  /** Every subject that a finding speaks of, candidate or not. */
  public Collection<Tally> tallies() {
    return tallies.values();
  }

  /** The places in the scenario of the facts that are about {@code key}. */
  public Collection<Integer> placesOf(SubjectKey key) {
    Places found = places.get(key);
    return found == null ? List.of() : found.all();
  }

  /** What the findings say of {@code key}; {@code null} if none speaks of it. */
  public Tally tally(SubjectKey key) {
    return tallies.get(key);
  }

  /** How the subject {@code id} stands on a condition; {@code null} if it is no candidate. */
  Standing standingOf(String id, Outline.ConditionPart condition, int reading) {
    Tally tally = tallies.get(new SubjectKey(condition.kind(), id, null));
    return tally == null || tally.standings.length == 0
        ? null
        : standing(tally, condition.index(), reading);
  }
}
