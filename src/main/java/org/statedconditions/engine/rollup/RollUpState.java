package org.statedconditions.engine.rollup;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.finding.Status;

/** What is known in one session: subjects, their members, how candidates stand, conditions, verdicts. */
final class RollUpState {
  private final Outline outline;
  private final Map<SubjectKey, SubjectFindings> tallies = new LinkedHashMap<>();
  private final Map<MembersKey, SubjectGroup> members = new HashMap<>();
  private final Map<SubjectKey, Places> places = new HashMap<>();
  private final CandidateStatus[][] subjectless;
  private final ConditionStatus[][] questions;
  private final Verdicts verdicts;

  private record MembersKey(int kind, String within) {}

  RollUpState(Outline outline) {
    this.outline = outline;
    int readings = outline.manifest().readings().size();
    int conditions = outline.conditions().size();
    subjectless = new CandidateStatus[conditions][];
    questions = new ConditionStatus[conditions][readings];
    for (Outline.ConditionPart condition : outline.conditions()) {
      int c = condition.index();
      for (int r = 0; r < readings; r++) {
        questions[c][r] = new ConditionStatus(this, condition, r);
      }
      if (condition.subjectless()) {
        subjectless[c] = new CandidateStatus[readings];
        for (int r = 0; r < readings; r++) {
          subjectless[c][r] = new CandidateStatus(this, condition, r, null);
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
  SubjectFindings subject(SubjectKey key) {
    return tallies.get(key);
  }

  /** The same; begun if there is nothing. */
  SubjectFindings opened(SubjectKey key) {
    SubjectFindings tally = tallies.get(key);
    if (tally == null) {
      tally = new SubjectFindings(key, outline.criteriaOf(key.kind()).cardinality(), outline.slots());
      locate(tally, places.get(key));
      tallies.put(key, tally);
    }
    return tally;
  }

  Collection<SubjectFindings> subjects() {
    return tallies.values();
  }

  void forget(SubjectFindings tally) {
    tally.forgotten = true;
    tallies.remove(tally.key());
  }

  // ---- members

  /** The candidates of {@code kind} within a subject, or all there are where {@code within} is {@code null}. */
  SubjectGroup members(int kind, String within) {
    return members.computeIfAbsent(
        new MembersKey(kind, within),
        k -> new SubjectGroup(kind, within, outline.everyCriteriaOf(kind), outline.slots()));
  }

  void forget(SubjectGroup of) {
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

  private static void locate(SubjectFindings tally, Places at) {
    if (tally != null) {
      tally.places = at;
      tally.order = at == null ? Integer.MAX_VALUE : at.first();
    }
  }

  /** Where in the scenario {@code tally}'s subject comes first. */
  static int order(SubjectFindings tally) {
    return tally == null ? Integer.MAX_VALUE : tally.order;
  }

  // ---- how candidates stand

  /** How {@code tally}, a candidate or {@code null}, stands on a condition. */
  CandidateStatus standing(SubjectFindings tally, int condition, int reading) {
    if (tally == null) {
      return subjectless[condition] == null ? null : subjectless[condition][reading];
    }
    for (CandidateStatus standing : tally.standings) {
      if (standing.condition().index() == condition && standing.reading() == reading) {
        return standing;
      }
    }
    throw new IllegalStateException("a candidate without a standing: " + tally.key());
  }

  /** How the subject {@code id} stands on a condition; {@code null} if it is no candidate. */
  CandidateStatus standingOf(String id, Outline.ConditionPart condition, int reading) {
    SubjectFindings tally = tallies.get(new SubjectKey(condition.kind(), id, null));
    return tally == null || tally.standings.length == 0
        ? null
        : standing(tally, condition.index(), reading);
  }

  /** The standings on a condition without a subject of its own, by reading; {@code null} for any other condition. */
  CandidateStatus[] subjectless(int condition) {
    return subjectless[condition];
  }

  // ---- conditions and verdicts

  ConditionStatus question(int condition, int reading) {
    return questions[condition][reading];
  }

  /** Whether a condition is met, by reading. */
  ConditionStatus[] questions(int condition) {
    return questions[condition];
  }

  Verdicts verdicts() {
    return verdicts;
  }

  // ---- statuses

  /** The status of {@code part} for {@code subject}, which may be {@code null} for a condition without one. */
  Status status(Outline.Part part, SubjectFindings subject) {
    if (part.members() < 0) {
      return subject == null ? Status.UNDETERMINED : subject.status(part.index());
    }
    SubjectGroup of = members(part, subject);
    return of == null ? Status.UNDETERMINED : of.status(part.index());
  }

  /** The subjects that {@code part} is about, given the condition's subject; in the order of the scenario. */
  List<SubjectFindings> subjectsOf(Outline.Part part, SubjectFindings subject) {
    if (part.members() < 0) {
      return subject == null ? List.of() : List.of(subject);
    }
    SubjectGroup of = members(part, subject);
    return of == null ? List.of() : of.inOrder();
  }

  private SubjectGroup members(Outline.Part part, SubjectFindings subject) {
    if (part.within() && subject == null) {
      return null;
    }
    return members.get(
        new MembersKey(part.members(), part.within() ? subject.key().id() : null));
  }
}
