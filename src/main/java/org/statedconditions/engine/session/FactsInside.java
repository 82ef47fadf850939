package org.statedconditions.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.drools.core.common.InternalFactHandle;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.Handles;
import org.statedconditions.engine.rollup.Report;
import org.statedconditions.engine.rollup.RollUpFact;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.engine.rollup.Subjects;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactTypes;

/**
 * The facts of the scenario that are in a session, each at its place in the scenario, and which subjects they are about.
 */
final class FactsInside implements Subjects {
  /** For more facts room is made at once. */
  private static final int MANY = 1_000;

  private final KnowledgeBase base;
  private final StatefulKnowledgeSessionImpl session;
  private IdentityHashMap<Object, Report> seen = new IdentityHashMap<>();
  private final List<@Nullable Fact> facts = new ArrayList<>();
  private final List<@Nullable FactHandle> handles = new ArrayList<>();
  private final Map<Integer, List<FactHandle>> wordHandles = new HashMap<>();
  private final List<@Nullable SubjectKey> keys = new ArrayList<>();
  private final List<@Nullable SubjectKey> named = new ArrayList<>();
  private final Map<Integer, SubjectKey> superseded = new HashMap<>();
  private final Map<Integer, List<FactHandle>> moreHandles = new HashMap<>();
  private final Board board;
  /** Made once somebody asks. */
  private @Nullable FactsAround around;

  FactsInside(KnowledgeBase base, StatefulKnowledgeSessionImpl session) {
    this.base = base;
    this.session = session;
    board = new Board(base.outline(), this, session, base.wantsCandidates(), base.wantsChosen());
  }

  /** The board, which is told where facts about its subjects are; it asks in turn which subject a fact is about. */
  Board board() {
    return board;
  }

  @Override
  public @Nullable Report report(Object fact) {
    return seen.get(fact);
  }

  @Override
  public @Nullable Instant latest(SubjectFindings subject) {
    Instant latest = null;
    for (Fact fact : reportsOn(subject)) {
      Instant date = RankingDates.of(fact);
      latest = latest == null || (date != null && date.isAfter(latest)) ? date : latest;
    }
    return latest;
  }

  @Override
  public @Nullable SubjectKey keyOf(Object fact, int kind) {
    return base.subjects().keyOf(fact, kind);
  }

  /** How many places there are, some of them perhaps empty. */
  int size() {
    return facts.size();
  }

  /** Makes sure that there are {@code size} places. */
  void grow(int size) {
    if (facts.isEmpty() && size > MANY) {
      seen = new IdentityHashMap<>(size);
    }
    while (facts.size() < size) {
      facts.add(null);
      handles.add(null);
      keys.add(null);
      named.add(null);
    }
  }

  /** The fact at {@code place}; {@code null} if there is none. */
  @Nullable
  Fact at(int place) {
    return place < facts.size() ? facts.get(place) : null;
  }

  /** The subject of the fact at {@code place} when it was last there; {@code null} if it never was, or is about none. */
  @Nullable
  SubjectKey key(int place) {
    return keys.get(place);
  }

  /** The subject that the fact at {@code place} names where it is about none itself; else {@code null}. */
  @Nullable
  SubjectKey named(int place) {
    return named.get(place);
  }

  /** A scenario may be asked of several packs, and hold facts of types that only another one declares. */
  boolean knows(Fact fact) {
    return !(fact instanceof DeclaredFact own)
        || base.declaredTypes().type(own.type().name()).isPresent();
  }

  /** A report that a later one of its source has replaced still tells where in the scenario its subject comes first. */
  void placeSuperseded(int place, Fact fact) {
    SubjectKey key = base.subjects()
        .own(fact instanceof DeclaredFact own ? base.declaredTypes().instance(own) : fact);
    superseded.put(place, key);
    board.place(key, place);
  }

  /** Forgets the superseded report at {@code place}, if there is one. */
  void unplaceSuperseded(int place) {
    SubjectKey key = superseded.remove(place);
    if (key != null) {
      board.unplace(key, place);
    }
  }

  /** Puts {@code fact} in at {@code place}, where nothing is. */
  void putIn(int place, Fact fact) {
    Fact asSeen =
        distinct(fact instanceof DeclaredFact own ? base.declaredTypes().instance(own) : fact);
    Report report = new Report(new FactRef(place), base.subjects().own(asSeen));
    seen.put(asSeen, report);
    keys.set(place, report.own());
    named.set(place, keys.get(place) == null ? base.subjects().named(asSeen) : null);
    board.place(keys.get(place), place);
    facts.set(place, fact);
    if (around != null) {
      around.add(place, fact, keys.get(place), named.get(place));
    }
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

  /** Puts in what the fact at {@code place} is about besides: the same report on other subjects. */
  void putInMore(int place, List<Fact> more) {
    List<FactHandle> handlesOfMore = new ArrayList<>(more.size());
    for (Fact fact : more) {
      Report report = new Report(new FactRef(place), base.subjects().own(fact));
      seen.put(fact, report);
      board.place(report.own(), place);
      handlesOfMore.add(session.insert(fact));
    }
    moreHandles.put(place, handlesOfMore);
  }

  private void takeOutMore(int place) {
    for (FactHandle handle : moreHandles.remove(place)) {
      Report report = seen.remove(((InternalFactHandle) handle).getObject());
      board.unplace(report.own(), place);
      Handles.takeOut(session, handle);
    }
  }

  /** The subjects that the fact at {@code place} is about besides. */
  List<SubjectKey> moreKeys(int place) {
    List<SubjectKey> keysOfMore = new ArrayList<>();
    for (FactHandle handle : moreHandles.getOrDefault(place, List.of())) {
      Report report = seen.get(((InternalFactHandle) handle).getObject());
      if (report != null && report.own() != null) {
        keysOfMore.add(report.own());
      }
    }
    return keysOfMore;
  }

  /** A session knows objects by identity; one that stands in the scenario twice would be taken out with the first. */
  private Fact distinct(Fact fact) {
    return seen.containsKey(fact) ? FactTypes.of(fact).copy(fact) : fact;
  }

  /** Takes out what is at {@code place}. */
  void takeOut(int place) {
    FactHandle handle = handles.get(place);
    Object asSeen = ((InternalFactHandle) handle).getObject();
    seen.remove(asSeen);
    board.unplace(keys.get(place), place);
    Handles.takeOut(session, handle);
    List<FactHandle> words = wordHandles.remove(place);
    if (words != null) {
      for (FactHandle word : words) {
        seen.remove(((InternalFactHandle) word).getObject());
        Handles.takeOut(session, word);
      }
    }
    if (moreHandles.containsKey(place)) {
      takeOutMore(place);
    }
    if (around != null) {
      around.remove(place, keys.get(place), named.get(place));
    }
    facts.set(place, null);
    handles.set(place, null);
  }

  /** The counting facts that are about a subject. */
  List<Fact> reportsOn(SubjectFindings subject) {
    int[] places = subject.places();
    if (places.length == 1) {
      Fact only = at(places[0]);
      return only == null ? List.of() : List.of(only);
    }
    List<Fact> reports = new ArrayList<>(2);
    for (int place : places) {
      if (at(place) != null) {
        reports.add(at(place));
      }
    }
    return reports;
  }

  /** Whether {@code question} is so of a fact about another subject that bears on {@code key}. */
  boolean isSoAround(SubjectKey key, Predicate<Fact> question) {
    if (around == null) {
      around = new FactsAround(base.outline().kinds().size());
      for (int i = 0; i < facts.size(); i++) {
        if (facts.get(i) != null) {
          around.add(i, facts.get(i), keys.get(i), named.get(i));
        }
      }
    }
    return around.any(key, question);
  }

  /**
   * Every object that rules of the pack can match, in no order, with the place of its fact in the scenario; -1 for what the
   * engine itself put there.
   */
  void forEachObject(ObjIntConsumer<Object> action) {
    // The session itself forgets those that no pattern matches.
    seen.forEach((object, report) -> action.accept(object, report.ref().index()));
    Set<Object> told = Collections.newSetFromMap(new IdentityHashMap<>());
    told.addAll(board.told());
    told.forEach(object -> action.accept(object, -1));
    for (FactHandle handle : session.getFactHandles()) {
      Object object = ((InternalFactHandle) handle).getObject();
      if (!(object instanceof RollUpFact) && !seen.containsKey(object) && !told.contains(object)) {
        action.accept(object, -1);
      }
    }
  }
}
