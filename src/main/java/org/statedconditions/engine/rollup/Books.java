package org.statedconditions.engine.rollup;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.finding.Status;

/** What is known in one session: subjects, their members, how candidates stand, conditions, verdicts. */
final class Books {
  private final Outline outline;
  private final Map<SubjectKey, Tally> tallies = new LinkedHashMap<>();
  private final Map<MembersKey, Members> members = new HashMap<>();
  private final Map<SubjectKey, Places> places = new HashMap<>();
  private final Standing[][] subjectless;
  private final Question[][] questions;
  private final Verdicts verdicts;

  private record MembersKey(int kind, String within) {}

  Books(Outline outline) {
    this.outline = outline;
    int readings = outline.manifest().readings().size();
    int conditions = outline.conditions().size();
    subjectless = new Standing[conditions][];
    questions = new Question[conditions][readings];
    for (Outline.ConditionPart condition : outline.conditions()) {
      int c = condition.index();
      for (int r = 0; r < readings; r++) {
        questions[c][r] = new Question(this, condition, r);
      }
      if (condition.subjectless()) {
        subjectless[c] = new Standing[readings];
        for (int r = 0; r < readings; r++) {
          subjectless[c][r] = new Standing(this, condition, r, null);
          questions[c][r].add(subjectless[c][r]);
        }
      }
    }
    verdicts = new Verdicts(this);
  }

  Outline outline() {
    return outline;
  }

  // ---- subjects

  /** What the findings say of {@code key}; {@code null} if none speaks of it. */
  Tally tally(SubjectKey key) {
    return tallies.get(key);
  }

  /** The same; begun if there is nothing. */
  Tally opened(SubjectKey key) {
    Tally tally = tallies.get(key);
    if (tally == null) {
      tally = new Tally(key, outline.criteriaOf(key.kind()).cardinality(), outline.slots());
      locate(tally, places.get(key));
      tallies.put(key, tally);
    }
    return tally;
  }

  Collection<Tally> tallies() {
    return tallies.values();
  }

  void forget(Tally tally) {
    tally.forgotten = true;
    tallies.remove(tally.key());
  }

  // ---- members

  /** The candidates of {@code kind} within a subject, or all there are where {@code within} is {@code null}. */
  Members members(int kind, String within) {
    return members.computeIfAbsent(
        new MembersKey(kind, within),
        k -> new Members(kind, within, outline.everyCriteriaOf(kind), outline.slots()));
  }

  void forget(Members of) {
    members.remove(new MembersKey(of.kind(), of.within()));
  }

  // ---- places in the scenario

  /** Notes that a fact about {@code key} is at {@code place}. */
  void place(SubjectKey key, int place) {
    Places known = places.get(key);
    if (known == null) {
      known = new Places(place);
      places.put(key, known);
    } else {
      known.add(place);
    }
    locate(tallies.get(key), known);
  }

  /** Notes that a fact about {@code key} is at {@code place} no longer. */
  void unplace(SubjectKey key, int place) {
    Places known = places.get(key);
    if (known.isLast(place)) {
      places.remove(key);
      known = null;
    } else {
      known.remove(place);
    }
    locate(tallies.get(key), known);
  }

  private static void locate(Tally tally, Places at) {
    if (tally != null) {
      tally.places = at;
      tally.order = at == null ? Integer.MAX_VALUE : at.first();
    }
  }

  /** Where in the scenario {@code tally}'s subject comes first. */
  static int order(Tally tally) {
    return tally == null ? Integer.MAX_VALUE : tally.order;
  }

  // ---- how candidates stand

  /** How {@code tally}, a candidate or {@code null}, stands on a condition. */
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

  /** How the subject {@code id} stands on a condition; {@code null} if it is no candidate. */
  Standing standingOf(String id, Outline.ConditionPart condition, int reading) {
    Tally tally = tallies.get(new SubjectKey(condition.kind(), id, null));
    return tally == null || tally.standings.length == 0
        ? null
        : standing(tally, condition.index(), reading);
  }

  /** The standings on a condition without a subject of its own, by reading; {@code null} for any other condition. */
  Standing[] subjectless(int condition) {
    return subjectless[condition];
  }

  // ---- conditions and verdicts

  Question question(int condition, int reading) {
    return questions[condition][reading];
  }

  /** Whether a condition is met, by reading. */
  Question[] questions(int condition) {
    return questions[condition];
  }

  Verdicts verdicts() {
    return verdicts;
  }

  // ---- statuses

  /** The status of {@code part} for {@code subject}, which may be {@code null} for a condition without one. */
  Status status(Outline.Part part, Tally subject) {
    if (part.members() < 0) {
      return subject == null ? Status.UNDETERMINED : subject.status(part.index());
    }
    Members of = members(part, subject);
    return of == null ? Status.UNDETERMINED : of.status(part.index());
  }

  /** The subjects that {@code part} is about, given the condition's subject; in the order of the scenario. */
  List<Tally> subjectsOf(Outline.Part part, Tally subject) {
    if (part.members() < 0) {
      return subject == null ? List.of() : List.of(subject);
    }
    Members of = members(part, subject);
    return of == null ? List.of() : of.inOrder();
  }

  private Members members(Outline.Part part, Tally subject) {
    if (part.within() && subject == null) {
      return null;
    }
    return members.get(
        new MembersKey(part.members(), part.within() ? subject.key().id() : null));
  }
}
