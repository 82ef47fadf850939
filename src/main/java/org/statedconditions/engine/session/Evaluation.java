package org.statedconditions.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.runtime.rule.Match;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.engine.reports.Counting;
import org.statedconditions.engine.reports.CountingReports;
import org.statedconditions.engine.reports.MovingReports;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.Report;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.problem.ProblemsException;

/**
 * One session with its board. It can be kept and moved on: to other facts, to another instant. Not thread-safe.
 */
public final class Evaluation implements AutoCloseable {
  private final KnowledgeBase base;
  private final StatefulKnowledgeSessionImpl session;
  private final Board board;
  private final FactsInside inside;
  private Counting reports;
  private Instant asOf;

  /** Opens a session on {@code base}. */
  public Evaluation(KnowledgeBase base, Map<String, Object> parameters) {
    this.base = base;
    session = base.newSession();
    inside = new FactsInside(base, session);
    board = new Board(base.outline(), inside, session, base.wantsCandidates(), base.wantsChosen());
    inside.tell(board);
    session.setGlobal("findings", board);
    session.setGlobal("parameters", new KnownParameters(parameters));
    ((Firings) session.getRuleEventSupport()).tell(base, board);
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

  /** Before rules look at anything: what the caller gave is not what a rule did. */
  private void check(Fact fact) {
    if (fact instanceof OwnFact own && inside.knows(own)) {
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
    inside.grow(facts.size());
    Instant before = asOf;
    asOf = instant;
    session.setGlobal("asOf", instant);
    for (int i = Math.max(now.size(), inside.size()) - 1; i >= 0; i--) {
      Fact wanted = i < now.size() ? now.counting(i) : null;
      Fact there = inside.at(i);
      if (there != null
          && (!(there == wanted || there.equals(wanted))
              || Dates.oneBetween(there, before, instant))) {
        inside.takeOut(i);
      }
    }
    inside.unplaceSuperseded();
    for (int i = 0; i < now.size(); i++) {
      Fact wanted = now.counting(i);
      if (wanted != null && inside.at(i) == null && inside.knows(wanted)) {
        inside.putIn(i, wanted);
      }
    }
    for (int i = 0; i < now.size(); i++) {
      if (now.reason(i) == LeftOut.Reason.SUPERSEDED && inside.knows(facts.get(i))) {
        inside.placeSuperseded(i, facts.get(i));
      }
    }
    reports = now;
    run();
  }

  private void move(MovingReports moved, Instant instant) {
    asOf = instant;
    session.setGlobal("asOf", instant);
    inside.grow(moved.size());
    List<Integer> changed = moved.changed();
    for (int k = changed.size() - 1; k >= 0; k--) {
      int i = changed.get(k);
      if (inside.at(i) != null) {
        inside.takeOut(i);
      } else {
        inside.unplaceSuperseded(i);
      }
    }
    for (int i : changed) {
      if (!inside.knows(moved.original(i))) {
        continue;
      }
      if (moved.counting(i) != null) {
        inside.putIn(i, moved.counting(i));
      } else if (moved.reason(i) == LeftOut.Reason.SUPERSEDED) {
        inside.placeSuperseded(i, moved.original(i));
      }
    }
    reports = moved;
    run();
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

  /** How many places for facts there are. */
  public int size() {
    return inside.size();
  }

  /** Which facts count. */
  public Counting reports() {
    return reports;
  }

  /** The facts that {@code match} rests on, those included that an accumulate looked at, in the order of the scenario. */
  public List<FactRef> factsOf(Match match) {
    Object only = MatchedObjects.only(match);
    if (only != null) {
      Report report = inside.report(only);
      return report == null ? List.of() : report.alone();
    }
    List<FactRef> refs = new ArrayList<>(4);
    MatchedObjects.forEach(match, object -> {
      Report report = inside.report(object);
      if (report != null) {
        refs.add(report.ref());
      }
    });
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
    inside.forEachObject(action);
  }

  /** The value of a global of the rules. */
  public Object global(String name) {
    return session.getGlobal(name);
  }

  /** The subject of {@code kind} that {@code fact} is about, or {@code null}. */
  public SubjectKey subjectOf(Object fact, int kind) {
    return inside.keyOf(fact, kind);
  }

  /** The subject of the fact at {@code place} when it last counted; {@code null} if it never did, or is about none. */
  public SubjectKey subjectOf(int place) {
    return inside.key(place);
  }

  /** The counting facts that are about a subject. */
  public List<Fact> reportsOn(SubjectFindings subject) {
    return inside.reportsOn(subject);
  }

  /**
   * Whether {@code question} is so of a counting fact about another subject that bears on {@code key}.
   *
   * @param question the same object whenever the same is asked
   */
  public boolean isSoAround(SubjectKey key, Predicate<Fact> question) {
    return inside.isSoAround(key, question);
  }

  /** Whether the fact at {@code place} is about a subject that is looked at. */
  public boolean isAboutCandidate(int place) {
    SubjectKey key = inside.key(place) == null ? inside.named(place) : inside.key(place);
    return inside.at(place) != null && key != null && board.isCandidate(key);
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
