package org.statedconditions.engine.rollup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.finding.Status;

/** What the roll-up of one session knows: subjects, groups of them, how candidates stand, conditions, verdicts. */
final class RollUpState {
  private final Outline outline;
  private final Function<SubjectFindings, @Nullable Instant> dates;
  private final Map<SubjectKey, SubjectFindings> subjects = new LinkedHashMap<>();
  /** By kind and by what they lie within. */
  private final List<Map<@Nullable String, SubjectGroup>> groups = new ArrayList<>();

  private final Map<SubjectKey, Places> places = new HashMap<>();
  private final CandidateStatus[] @Nullable [] subjectless;
  private final ConditionStatus[][] conditions;
  private final Verdict[] verdicts;

  /** {@code dates}: gives the latest of the dates by which candidates are ranked. */
  RollUpState(Outline outline, Function<SubjectFindings, @Nullable Instant> dates) {
    this.outline = outline;
    this.dates = dates;
    outline.kinds().forEach(kind -> groups.add(new HashMap<>()));
    int readings = outline.manifest().readings().size();
    subjectless = new CandidateStatus[outline.conditions().size()][];
    conditions = new ConditionStatus[outline.conditions().size()][readings];
    verdicts = new Verdict[readings];
    for (int r = 0; r < readings; r++) {
      verdicts[r] = new Verdict(this, r);
    }
    for (Outline.ConditionPart condition : outline.conditions()) {
      int c = condition.index();
      for (int r = 0; r < readings; r++) {
        conditions[c][r] = new ConditionStatus(this, condition, r);
      }
      if (condition.subjectless()) {
        subjectless[c] = new CandidateStatus[readings];
        for (int r = 0; r < readings; r++) {
          subjectless[c][r] = new CandidateStatus(this, condition, r, null);
          conditions[c][r].add(subjectless[c][r]);
        }
      }
    }
  }

  Outline outline() {
    return outline;
  }

  // ---- subjects

  /** What the findings say of {@code key}; {@code null} if none speaks of it. */
  @Nullable
  SubjectFindings subject(SubjectKey key) {
    return subjects.get(key);
  }

  /** The same; begun if there is nothing. */
  SubjectFindings opened(SubjectKey key) {
    SubjectFindings subject = subjects.get(key);
    if (subject == null) {
      subject =
          new SubjectFindings(key, outline.criteriaOf(key.kind()).cardinality(), outline.slots());
      locate(subject, places.get(key));
      subjects.put(key, subject);
    }
    return subject;
  }

  Collection<SubjectFindings> subjects() {
    return subjects.values();
  }

  void forget(SubjectFindings subject) {
    subject.forgotten = true;
    subjects.remove(subject.key());
  }

  // ---- groups

  /** The candidates of {@code kind} within a subject, or all there are where {@code within} is {@code null}. */
  SubjectGroup group(int kind, @Nullable String within) {
    SubjectGroup group = groups.get(kind).get(within);
    if (group == null) {
      group = new SubjectGroup(
          kind,
          within,
          outline.everyCriteriaOf(kind),
          outline.assumedComplete(),
          outline.criteriaOf(kind).cardinality(),
          outline.slots());
      groups.get(kind).put(within, group);
    }
    return group;
  }

  void forEachGroup(Consumer<SubjectGroup> action) {
    groups.forEach(ofKind -> ofKind.values().forEach(action));
  }

  void forget(SubjectGroup group) {
    groups.get(group.kind()).remove(group.within());
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
    locate(subjects.get(key), known);
  }

  /** Notes that a fact about {@code key} is at {@code place} no longer. */
  void unplace(SubjectKey key, int place) {
    Places known = Objects.requireNonNull(places.get(key), "placed before");
    if (known.isLast(place)) {
      places.remove(key);
      known = null;
    } else {
      known.remove(place);
    }
    locate(subjects.get(key), known);
  }

  private static void locate(@Nullable SubjectFindings subject, @Nullable Places at) {
    if (subject != null) {
      subject.places = at;
      subject.order = at == null ? Integer.MAX_VALUE : at.first();
    }
  }

  /** Where in the scenario {@code subject} comes first. */
  static int order(@Nullable SubjectFindings subject) {
    return subject == null ? Integer.MAX_VALUE : subject.order;
  }

  /** The latest of the dates by which candidates are ranked that reports on {@code subject} give; {@code null} if there is none. */
  @Nullable
  Instant latest(@Nullable SubjectFindings subject) {
    return subject == null ? null : dates.apply(subject);
  }

  // ---- candidates

  /** How {@code subject}, a candidate or {@code null}, stands on a condition; {@code null} if that needs a subject. */
  @Nullable
  CandidateStatus candidate(@Nullable SubjectFindings subject, int condition, int reading) {
    if (subject == null) {
      CandidateStatus[] only = subjectless[condition];
      return only == null ? null : only[reading];
    }
    List<CandidateStatus> candidacies = subject.candidacies;
    for (int i = 0; i < candidacies.size(); i++) {
      CandidateStatus candidate = candidacies.get(i);
      if (candidate.condition().index() == condition && candidate.reading() == reading) {
        return candidate;
      }
    }
    throw new IllegalStateException("no candidate of the condition: " + subject.key());
  }

  /** The same for a condition that is about {@code subject}, or needs none. */
  CandidateStatus standing(@Nullable SubjectFindings subject, int condition, int reading) {
    return Objects.requireNonNull(
        candidate(subject, condition, reading), "the condition is about the subject");
  }

  /** The only candidate of a condition without a subject of its own, by reading. */
  CandidateStatus[] subjectless(int condition) {
    return subjectless[condition];
  }

  // ---- conditions and verdicts

  ConditionStatus condition(int condition, int reading) {
    return conditions[condition][reading];
  }

  /** A condition, by reading. */
  ConditionStatus[] conditions(int condition) {
    return conditions[condition];
  }

  /** The verdicts, by reading. */
  Verdict[] verdicts() {
    return verdicts;
  }

  // ---- statuses of criteria

  /** The status of {@code part} for {@code subject}, which may be {@code null} for a condition without one. */
  Status status(Outline.Part part, @Nullable SubjectFindings subject) {
    if (part.members() < 0) {
      return subject == null ? Status.UNDETERMINED : subject.status(part.index());
    }
    SubjectGroup group = group(part, subject);
    return group == null ? Status.UNDETERMINED : group.status(part.index());
  }

  /** Whether those are all of whom {@code part} asks something; {@code null} if there is no list of them. */
  @Nullable
  Completeness completeness(Outline.Part part, @Nullable SubjectFindings subject) {
    SubjectGroup group = part.members() < 0 ? null : group(part, subject);
    return group == null ? null : group.completeness();
  }

  /** The subjects that {@code part} is about, given the condition's subject; in the order of the scenario. */
  List<SubjectFindings> subjectsOf(Outline.Part part, @Nullable SubjectFindings subject) {
    if (part.members() < 0) {
      return subject == null ? List.of() : List.of(subject);
    }
    SubjectGroup group = group(part, subject);
    return group == null ? List.of() : group.inOrder();
  }

  private @Nullable SubjectGroup group(Outline.Part part, @Nullable SubjectFindings subject) {
    if (!part.within()) {
      return groups.get(part.members()).get(null);
    }
    return subject == null ? null : groups.get(part.members()).get(subject.key().id());
  }
}
