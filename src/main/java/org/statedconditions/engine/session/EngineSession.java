package org.statedconditions.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.engine.reports.CountingReports;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.Report;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.Fact;
import org.statedconditions.problem.ProblemsException;

/**
 * A session of Drools with its board. It goes from one list of facts, and from one instant, to the next; a move costs what
 * changes. Not thread-safe.
 */
public final class EngineSession implements AutoCloseable {
  private final KnowledgeBase base;
  private final StatefulKnowledgeSessionImpl session;
  private final Board board;
  private final FactsInside inside;
  private final CountingReports reports;
  private final BooleanSupplier stopped;
  private @Nullable Instant asOf;
  private boolean failed;

  /** Opens a session on {@code base}; {@code stopped} is asked now and then whether to end at once. */
  public EngineSession(
      KnowledgeBase base, Map<String, Object> parameters, BooleanSupplier stopped) {
    this.base = base;
    this.stopped = stopped;
    session = base.newSession();
    inside = new FactsInside(base, session);
    reports = new CountingReports(new SessionClock(base.clock(), parameters));
    board = inside.board();
    session.setGlobal("findings", board);
    base.outline().manifest().actorCode().ifPresent(code -> session.setGlobal("actorCode", code));
    session.setGlobal("parameters", new KnownParameters(parameters));
    ((Firings) session.getRuleEventSupport()).tell(base, board);
    board.open();
  }

  /** A session that nobody stops. */
  public EngineSession(KnowledgeBase base, Map<String, Object> parameters) {
    this(base, parameters, () -> false);
  }

  /** Works out what holds of {@code facts}, all of which may count, as the other {@code moveTo} does. */
  public void moveTo(List<Fact> facts, Instant instant, Optional<Instant> knownBy) {
    moveTo(facts, instant, knownBy, new BitSet());
  }

  /**
   * Works out what holds of {@code facts} at {@code instant}; whatever was worked out before is kept as far as it still holds.
   * Throws {@link ProblemsException} if a rule fails or goes on too long; the session is of no use afterwards.
   *
   * @param facts an immutable list: the same list again means the same facts
   * @param knownBy only what had been reported by then counts; empty: every report does
   * @param setAside the places of facts that do not count
   */
  public void moveTo(
      List<Fact> facts, Instant instant, Optional<Instant> knownBy, BitSet setAside) {
    facts.forEach(this::check);
    guarded(() -> {
      reports.moveTo(facts, instant, knownBy, setAside);
      asOf = instant;
      session.setGlobal("asOf", instant);
      exchange(reports.changed());
      run();
    });
  }

  /** Before rules look at anything: what the caller gave is not what a rule did. */
  private void check(Fact fact) {
    if (fact instanceof DeclaredFact own && inside.knows(own)) {
      base.declaredTypes().checked(own);
    }
  }

  private void guarded(Runnable move) {
    try {
      move.run();
    } catch (ProblemsException e) {
      throw e;
    } catch (RuntimeException e) {
      ProblemsException known =
          RuleFailure.known(base.outline().manifest().id(), base.bundled(), base.plans(), e);
      if (known == null && base.bundled()) {
        throw e;
      }
      failed = known != null && RuleFailure.isFault(e);
      throw known == null ? RuleFailure.of(base.outline().manifest().id(), e) : known;
    }
  }

  private void exchange(BitSet changed) {
    inside.grow(reports.size());
    for (int i = changed.length(); (i = changed.previousSetBit(i - 1)) >= 0; ) {
      if (inside.at(i) != null) {
        inside.takeOut(i);
      } else {
        inside.unplaceSuperseded(i);
      }
    }
    for (int i = changed.nextSetBit(0);
        i >= 0 && i < reports.size();
        i = changed.nextSetBit(i + 1)) {
      if (!inside.knows(reports.original(i))) {
        continue;
      }
      Fact counting = reports.counting(i);
      if (counting != null) {
        inside.putIn(i, counting);
        if (!reports.more(i).isEmpty()) {
          inside.putInMore(i, reports.more(i));
        }
      } else if (reports.reason(i) == LeftOut.Reason.SUPERSEDED) {
        inside.placeSuperseded(i, reports.original(i));
      }
    }
  }

  private void run() {
    // Rules that do little never come to ask: whoever puts many short questions is stopped between
    // them.
    if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
      throw RuleFailure.stopped(base.outline().manifest().id());
    }
    int limit = base.limits().firings(inside.size());
    int left = limit;
    ((Globals) session.getGlobalResolver())
        .budget()
        .start(
            base.limits().partialMatches(inside.size()), base.limits().time().toNanos(), stopped);
    do {
      left -= session.fireAllRules(left);
      if (left <= 0) {
        throw tooMuch("firings of rules", limit);
      }
      if (board.findings() > base.limits().findings()) {
        throw tooMuch("findings at once", base.limits().findings());
      }
    } while (board.flush());
  }

  private ProblemsException tooMuch(String what, long limit) {
    return RuleFailure.tooMuch(
        base.outline().manifest().id(), base.plans(), what, limit, board.busiestRule());
  }

  /** Has the rules conclude anew after something was supposed. */
  public void settle() {
    guarded(this::run);
  }

  /**
   * Whether it has ended because a constraint could not be worked out, so that a session which {@linkplain
   * KnowledgeBase#passingOverFaults goes on} then would answer.
   */
  public boolean hasMetFault() {
    return failed;
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
  public CountingReports reports() {
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

  /** Where the report {@code fact} stands in the scenario; empty if it is none. */
  public Optional<FactRef> refOf(@Nullable Object fact) {
    Report report = fact == null ? null : inside.report(fact);
    return report == null ? Optional.empty() : Optional.of(report.ref());
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
  public @Nullable SubjectKey subjectOf(Object fact, int kind) {
    return inside.keyOf(fact, kind);
  }

  /** The subject of the fact at {@code place} when it last counted; {@code null} if it never did, or is about none. */
  public @Nullable SubjectKey subjectOf(int place) {
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
    return inside.at(place) != null
        && ((key != null && board.isCandidate(key))
            || inside.moreKeys(place).stream().anyMatch(board::isCandidate));
  }

  /** Whether the pack can look at subjects such as the fact at {@code place} is about; also if it asks about none such. */
  public boolean hasCandidates(int place) {
    SubjectKey key = inside.key(place);
    return key == null || base.hasCandidates(key.kind());
  }

  /** Gives the session back. */
  @Override
  public void close() {
    session.dispose();
  }

  @Override
  public String toString() {
    return "session of " + base.outline().manifest().id() + " at " + Objects.toString(asOf);
  }
}
