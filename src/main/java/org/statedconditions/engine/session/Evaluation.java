package org.statedconditions.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.event.rule.RuleEventListener;
import org.kie.internal.event.rule.RuleEventManager;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.engine.counting.Counting;
import org.statedconditions.engine.counting.CountingReports;
import org.statedconditions.engine.counting.MovingReports;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.Report;
import org.statedconditions.engine.rollup.RollUpFact;
import org.statedconditions.engine.rollup.RuleRole;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.engine.rollup.Subjects;
import org.statedconditions.engine.rollup.Tally;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireBuilder;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionBuilder;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateBuilder;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.RequirementBuilder;
import org.statedconditions.problem.ProblemsException;

/**
 * One session with its board. It can be kept and moved on: to other facts, to another instant. Not thread-safe.
 */
public final class Evaluation implements AutoCloseable {
  /** For more facts room is made at once. */
  private static final int MANY = 1_000;

  private final KnowledgeBase base;
  private final KieSession session;
  private final Board board;
  private IdentityHashMap<Object, Report> seen = new IdentityHashMap<>();
  private final List<Fact> inside = new ArrayList<>();
  private final List<FactHandle> handles = new ArrayList<>();
  private final Map<Integer, List<FactHandle>> wordHandles = new HashMap<>();
  private final List<SubjectKey> keys = new ArrayList<>();
  private final List<SubjectKey> named = new ArrayList<>();
  private final Map<Integer, SubjectKey> superseded = new HashMap<>();
  private Counting reports;
  private Instant asOf;

  /** Opens a session on {@code base}. */
  public Evaluation(KnowledgeBase base, Map<String, Object> parameters) {
    this.base = base;
    session = base.newSession();
    board =
        new Board(base.outline(), new Seen(), session, base.wantsCandidates(), base.wantsChosen());
    session.setGlobal("findings", board);
    session.setGlobal("parameters", new KnownParameters(parameters));
    ((RuleEventManager) session).addEventListener(new RuleEventListener() {
      @Override
      public void onAfterMatchFire(Match match) {
        RuleRole role = base.role(match.getRule());
        if (role != null) {
          board.fired(match, role);
        }
      }

      @Override
      public void onDeleteMatch(Match match) {
        board.ceased(match);
      }
    });
    board.open();
  }

  /**
   * Works out what holds of {@code facts} at {@code instant}; whatever was worked out before is kept as far as it still holds.
   */
  public void moveTo(List<? extends Fact> facts, Instant instant, Optional<Instant> knownBy) {
    moveTo(facts, instant, knownBy, new BitSet());
  }

  /** The same without the facts whose places are in {@code setAside}. */
  public void moveTo(
      List<? extends Fact> facts, Instant instant, Optional<Instant> knownBy, BitSet setAside) {
    facts.forEach(this::check);
    guarded(() -> move(facts, instant, knownBy, setAside));
  }

  /**
   * Works out what holds now that {@code moved} has moved its clock to {@code instant}: only what the move has changed is
   * touched. An evaluation is moved either so or with lists of facts, never both.
   */
  public void moveTo(MovingReports moved, Instant instant) {
    moved.changed().forEach(i -> check(moved.original(i)));
    guarded(() -> move(moved, instant));
  }

  /** What the board asks of the facts that rules have seen. */
  private final class Seen implements Subjects {
    @Override
    public Report report(Object fact) {
      return seen.get(fact);
    }

    @Override
    public SubjectKey keyOf(Object fact, int kind) {
      return base.subjects().keyOf(fact, kind);
    }
  }

  /** Before rules look at anything: what the caller gave is not what a rule did. */
  private void check(Fact fact) {
    if (fact instanceof OwnFact own && known(own)) {
      base.ownTypes().check(own);
    }
  }

  private void guarded(Runnable move) {
    try {
      move.run();
    } catch (ProblemsException e) {
      throw e;
    } catch (RuntimeException e) {
      if (base.limits().equals(RunLimits.VOUCHED_FOR)) {
        throw e;
      }
      throw RuleFailure.of(base.outline().manifest().id(), e);
    }
  }

  private void move(
      List<? extends Fact> facts, Instant instant, Optional<Instant> knownBy, BitSet setAside) {
    CountingReports now = CountingReports.of(facts, instant, knownBy, setAside);
    if (inside.isEmpty() && facts.size() > MANY) {
      seen = new IdentityHashMap<>(facts.size());
    }
    Instant before = asOf;
    asOf = instant;
    session.setGlobal("asOf", instant);
    for (int i = Math.max(now.size(), inside.size()) - 1; i >= 0; i--) {
      Fact wanted = i < now.size() ? now.counting(i) : null;
      Fact there = i < inside.size() ? inside.get(i) : null;
      if (there != null
          && (!(there == wanted || there.equals(wanted))
              || Dates.oneBetween(there, before, instant))) {
        takeOut(i);
      }
    }
    superseded.forEach((place, key) -> board.unplace(key, place));
    superseded.clear();
    for (int i = 0; i < now.size(); i++) {
      if (i == inside.size()) {
        inside.add(null);
        handles.add(null);
        keys.add(null);
        named.add(null);
      }
      Fact wanted = now.counting(i);
      if (wanted != null && inside.get(i) == null && known(wanted)) {
        putIn(i, wanted);
      }
    }
    for (int i = 0; i < now.size(); i++) {
      if (now.reason(i) == LeftOut.Reason.SUPERSEDED && known(facts.get(i))) {
        placeSuperseded(i, facts.get(i));
      }
    }
    reports = now;
    run();
  }

  private void move(MovingReports moved, Instant instant) {
    asOf = instant;
    session.setGlobal("asOf", instant);
    while (inside.size() < moved.size()) {
      inside.add(null);
      handles.add(null);
      keys.add(null);
      named.add(null);
    }
    List<Integer> changed = moved.changed();
    for (int k = changed.size() - 1; k >= 0; k--) {
      int i = changed.get(k);
      if (inside.get(i) != null) {
        takeOut(i);
      } else if (superseded.containsKey(i)) {
        board.unplace(superseded.remove(i), i);
      }
    }
    for (int i : changed) {
      if (!known(moved.original(i))) {
        continue;
      }
      if (moved.counting(i) != null) {
        putIn(i, moved.counting(i));
      } else if (moved.reason(i) == LeftOut.Reason.SUPERSEDED) {
        placeSuperseded(i, moved.original(i));
      }
    }
    reports = moved;
    run();
  }

  /** A report that a later one of its source has replaced still tells where in the scenario its subject comes first. */
  private void placeSuperseded(int place, Fact fact) {
    SubjectKey key =
        base.subjects().own(fact instanceof OwnFact own ? base.ownTypes().instance(own) : fact);
    superseded.put(place, key);
    board.place(key, place);
  }

  /** A scenario may be asked of several packs, and hold facts of types that only another one declares. */
  private boolean known(Fact fact) {
    return !(fact instanceof OwnFact own) || base.ownTypes().names().contains(own.type());
  }

  private void putIn(int place, Fact fact) {
    Object asSeen = fact instanceof OwnFact own ? base.ownTypes().instance(own) : distinct(fact);
    Report report = new Report(new FactRef(place), base.subjects().own(asSeen));
    seen.put(asSeen, report);
    keys.set(place, report.own());
    named.set(place, keys.get(place) == null ? base.subjects().named(asSeen) : null);
    board.place(keys.get(place), place);
    inside.set(place, fact);
    handles.set(place, session.insert(asSeen));
    if (fact instanceof Ceasefire ceasefire && ceasefire.declarations() != null) {
      List<FactHandle> words = new ArrayList<>(ceasefire.declarations().size());
      for (Declaration declaration : ceasefire.declarations()) {
        Declaration word = declaration.copy();
        seen.put(word, new Report(report.ref(), base.subjects().own(word)));
        words.add(session.insert(word));
      }
      wordHandles.put(place, words);
    }
  }

  /** A session knows objects by identity; one that stands in the scenario twice would be taken out with the first. */
  private Object distinct(Fact fact) {
    if (!seen.containsKey(fact)) {
      return fact;
    } else if (fact instanceof Ceasefire c) {
      return CeasefireBuilder.from(c).withId(c.id());
    } else if (fact instanceof Mandate m) {
      return MandateBuilder.from(m).withId(m.id());
    } else if (fact instanceof Contribution c) {
      return ContributionBuilder.from(c).withId(c.id());
    }
    return RequirementBuilder.from((Requirement) fact).withId(fact.id());
  }

  private void takeOut(int place) {
    FactHandle handle = handles.get(place);
    Object asSeen = ((InternalFactHandle) handle).getObject();
    seen.remove(asSeen);
    board.unplace(keys.get(place), place);
    session.delete(handle);
    List<FactHandle> words = wordHandles.remove(place);
    if (words != null) {
      for (FactHandle word : words) {
        seen.remove(((InternalFactHandle) word).getObject());
        session.delete(word);
      }
    }
    inside.set(place, null);
    handles.set(place, null);
  }

  private void run() {
    String pack = base.outline().manifest().id();
    int limit = base.limits().firings(inside.size());
    int left = limit;
    do {
      left -= session.fireAllRules(left);
      if (left <= 0) {
        throw RuleFailure.tooMuch(pack, "firings of rules", limit);
      }
      if (board.findings() > base.limits().findings()) {
        throw RuleFailure.tooMuch(pack, "findings at once", base.limits().findings());
      }
    } while (board.flush());
  }

  /** Has the rules conclude anew after something was supposed. */
  public void settle() {
    guarded(this::run);
  }

  /** What the rules concluded. */
  public Board board() {
    return board;
  }

  /** Which facts count. */
  public Counting reports() {
    return reports;
  }

  /** The facts that {@code match} rests on, those included that an accumulate looked at, in the order of the scenario. */
  public List<FactRef> factsOf(Match match) {
    List<FactRef> refs = new ArrayList<>(4);
    MatchedObjects.forEach(match, object -> collect(object, refs));
    if (refs.size() < 2) {
      return List.copyOf(refs);
    }
    refs.sort(null);
    // Once sorted, what is there twice stands together; an accumulate may have looked at all there
    // are.
    List<FactRef> distinct = new ArrayList<>(refs.size());
    for (FactRef ref : refs) {
      if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(ref)) {
        distinct.add(ref);
      }
    }
    return List.copyOf(distinct);
  }

  /** Whether {@code match} rests on what an accumulate looked at: that may change while the match holds. */
  public boolean looksAtMany(Match match) {
    return MatchedObjects.many(match);
  }

  /** The objects that {@code match} rests on, those included that an accumulate looked at. */
  public List<Object> objectsOf(Match match) {
    List<Object> objects = new ArrayList<>();
    MatchedObjects.forEach(match, objects::add);
    return objects;
  }

  /**
   * Every object that rules of the pack can match, in no order, with the place of its fact in the scenario; -1 for what the
   * engine itself put there.
   */
  public void forEachObject(ObjIntConsumer<Object> action) {
    for (FactHandle handle : session.getFactHandles()) {
      Object object = ((InternalFactHandle) handle).getObject();
      if (!(object instanceof RollUpFact)) {
        Report report = seen.get(object);
        action.accept(object, report == null ? -1 : report.ref().index());
      }
    }
  }

  /** The value of a global of the rules. */
  public Object global(String name) {
    return session.getGlobal(name);
  }

  /** The subject of {@code kind} that {@code fact} is about, or {@code null}. */
  public SubjectKey subjectOf(Object fact, int kind) {
    return base.subjects().keyOf(fact, kind);
  }

  private void collect(Object object, List<FactRef> refs) {
    Report report = seen.get(object);
    if (report != null) {
      refs.add(report.ref());
    }
  }

  /** The subject of the fact at {@code place} when it last counted; {@code null} if it never did, or is about none. */
  public SubjectKey subjectOf(int place) {
    return keys.get(place);
  }

  /** The counting facts that are about a subject. */
  public List<Fact> reportsOn(Tally subject) {
    int[] places = subject.places();
    if (places.length == 1) {
      Fact only = inside.get(places[0]);
      return only == null ? List.of() : List.of(only);
    }
    List<Fact> reports = new ArrayList<>(2);
    for (int place : places) {
      if (inside.get(place) != null) {
        reports.add(inside.get(place));
      }
    }
    return reports;
  }

  /**
   * The counting facts about other subjects that bear on one: what lies within it or within the same one, and what lies
   * within none.
   */
  public List<Fact> reportsAround(SubjectKey key) {
    List<Fact> reports = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      SubjectKey own = inside.get(i) == null ? null : keys.get(i);
      if (own != null && !own.equals(key) && own.kind() != key.kind() && sameBranch(own, key)) {
        reports.add(inside.get(i));
      } else if (inside.get(i) != null && own == null && namesBranch(named.get(i), key)) {
        reports.add(inside.get(i));
      }
    }
    return reports;
  }

  /** Whether a fact of a kind that no criterion is about bears on {@code key} by the subject it names. */
  private static boolean namesBranch(SubjectKey named, SubjectKey key) {
    return named == null || named.equals(key) || sameBranch(key, named);
  }

  private static boolean sameBranch(SubjectKey own, SubjectKey key) {
    return own.within() == null
        || own.within().equals(key.within() == null ? key.id() : key.within());
  }

  /** Whether the fact at {@code place} is about a subject that is looked at. */
  public boolean isAboutCandidate(int place) {
    SubjectKey key = keys.get(place) == null ? named.get(place) : keys.get(place);
    return inside.get(place) != null && key != null && board.isCandidate(key);
  }

  /** Gives the session back. */
  @Override
  public void close() {
    session.dispose();
  }

  @Override
  public String toString() {
    return "evaluation of " + base.outline().manifest().id() + " at " + Objects.toString(asOf);
  }
}
