package org.statedconditions.engine.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.CandidateStatus;
import org.statedconditions.engine.rollup.ConditionStatus;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.rollup.Verdict;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Manifest;
import org.statedconditions.problem.Place;
import org.statedconditions.scenario.Scenario;

/**
 * Reads the answer off an evaluation. It decides nothing: every status in it was concluded by a rule. An answer shares with the
 * one before whatever has not changed since.
 */
@SuppressWarnings("ReferenceEquality") // What is equal but another object is merely not shared.
public final class Assembler {
  private final Outline outline;
  private final Manifest manifest;
  private final EngineSession evaluation;
  private final Board board;
  private final Subjects subjects;
  private final Set<String> fieldsLookedAt;
  private final Map<String, Place> rules;
  private final @Nullable CachedCriterion[] cached;
  private final @Nullable ReadingResult[] before;
  private int answers;

  /** An assembler for what {@code evaluation} holds, now and later; {@code manifest} has its texts filled in. */
  public Assembler(
      Outline outline,
      Manifest manifest,
      EngineSession evaluation,
      UnknownFields unknownFields,
      Set<String> fieldsLookedAt,
      Map<String, Place> rules) {
    this.outline = outline;
    this.manifest = manifest;
    this.evaluation = evaluation;
    this.board = evaluation.board();
    this.fieldsLookedAt = fieldsLookedAt;
    this.rules = rules;
    this.subjects = new Subjects(outline, evaluation, unknownFields);
    this.cached = new CachedCriterion[outline.criteria().size()];
    this.before = new ReadingResult[outline.manifest().readings().size()];
  }

  /** The whole answer on {@code facts}, which the evaluation has been moved to, with {@code overrides} of the pack's parameters. */
  public Assessment assessment(
      Scenario scenario,
      Map<String, Object> overrides,
      List<Fact> facts,
      Instant asOf,
      Optional<Instant> knownBy,
      String sha256) {
    answers++;
    subjects.begin(facts);
    for (int r = 0; r < before.length; r++) {
      before[r] = reading(r, before[r]);
    }
    List<ReadingResult> readings = List.of(before);
    return new Assessment(
        scenario.file(),
        scenario.title(),
        scenario.note(),
        asOf,
        knownBy,
        manifest,
        sha256,
        manifest.statementAt(asOf),
        readings,
        facts,
        LeftOuts.of(evaluation, facts.size(), readings),
        fieldsLookedAt,
        overrides,
        scenario.written(),
        lines(scenario, facts),
        rules);
  }

  /** A fact that is not one of the file stands on no line of it. */
  private static List<Integer> lines(Scenario scenario, List<Fact> facts) {
    if (scenario.factLines().isEmpty() || facts == scenario.facts()) {
      return scenario.factLines();
    }
    IdentityHashMap<Fact, Integer> lines = new IdentityHashMap<>();
    for (int i = 0; i < scenario.facts().size(); i++) {
      lines.put(scenario.facts().get(i), scenario.factLines().get(i));
    }
    return facts.stream().map(fact -> lines.getOrDefault(fact, 0)).toList();
  }

  private ReadingResult reading(int reading, @Nullable ReadingResult before) {
    List<Outline.ConditionPart> parts = outline.conditions();
    ConditionResult[] conditions = new ConditionResult[parts.size()];
    List<List<Missing>> missing = new ArrayList<>(outline.criteria().size());
    boolean same = before != null;
    for (int c = 0; c < conditions.length; c++) {
      ConditionResult known = before == null ? null : before.conditions().get(c);
      conditions[c] = condition(parts.get(c), reading, known, missing);
      same &= conditions[c] == known;
    }
    Verdict verdict = board.verdict(reading);
    List<GateResult> gates = gates(verdict, before);
    if (same
        && before != null
        && before.verdict() == verdict.status()
        && gates == before.gates()
        && Objects.equals(before.stage(), verdict.stage())) {
      return before;
    }
    return new ReadingResult(
        outline.manifest().readings().get(reading).id(),
        verdict.status(),
        verdict.stage(),
        gates,
        List.of(conditions),
        joined(missing));
  }

  private List<GateResult> gates(Verdict verdict, @Nullable ReadingResult before) {
    List<Gate> gates = outline.manifest().gates();
    if (before != null) {
      boolean same = true;
      for (int g = 0; g < gates.size() && same; g++) {
        same = before.gates().get(g).status() == verdict.gate(g);
      }
      if (same) {
        return before.gates();
      }
    }
    GateResult[] results = new GateResult[gates.size()];
    for (int g = 0; g < results.length; g++) {
      Gate gate = gates.get(g);
      results[g] =
          new GateResult(gate.id(), gate.title(), gate.clause(), gate.requires(), verdict.gate(g));
    }
    return List.of(results);
  }

  /** One list of its final size: there may be as many as subjects. */
  private static List<Missing> joined(List<List<Missing>> parts) {
    int size = 0;
    for (int i = 0; i < parts.size(); i++) {
      size += parts.get(i).size();
    }
    Missing[] all = new Missing[size];
    int next = 0;
    for (int i = 0; i < parts.size(); i++) {
      List<Missing> part = parts.get(i);
      for (int k = 0; k < part.size(); k++) {
        all[next++] = part.get(k);
      }
    }
    return List.of(all);
  }

  private ConditionResult condition(
      Outline.ConditionPart part,
      int reading,
      @Nullable ConditionResult before,
      List<List<Missing>> missing) {
    ConditionStatus question = board.condition(part.index(), reading);
    CandidateStatus chosen = question.chosen();
    SubjectFindings subject = chosen == null ? null : chosen.subject();
    List<Outline.Part> asked = part.asked().get(reading);
    CriterionResult[] criteria = new CriterionResult[asked.size()];
    boolean same = before != null;
    for (int i = 0; i < criteria.length; i++) {
      CachedCriterion of = cached(asked.get(i), subject);
      criteria[i] = of.result;
      if (!of.missing.isEmpty()) {
        missing.add(of.missing);
      }
      same = same && before != null && criteria[i] == before.criteria().get(i);
    }
    List<CandidateResult> candidates = candidates(question);
    ConditionResult now = new ConditionResult(
        part.condition().id(),
        part.condition().title(),
        question.status(),
        subject == null ? Optional.empty() : Optional.of(subject.key().id()),
        candidates,
        candidates.size() < 2 ? Optional.empty() : Optional.of(Choice.reason(question, outline)),
        List.of(criteria));
    return same && before != null && isSame(now, before) ? before : now;
  }

  /** Whether two results on one condition, whose criteria are the same, say the same. */
  private static boolean isSame(ConditionResult one, ConditionResult other) {
    return one.status() == other.status()
        && one.subject().equals(other.subject())
        && one.candidates().equals(other.candidates())
        && one.choice().equals(other.choice());
  }

  /** The candidates, the chosen one first and then the best. */
  private static List<CandidateResult> candidates(ConditionStatus question) {
    CandidateStatus chosen = question.chosen();
    if (chosen == null || chosen.subject() == null) {
      return List.of();
    }
    CandidateResult first = new CandidateResult(chosen.subject().key().id(), chosen.status());
    if (question.isOnly(chosen)) {
      return List.of(first);
    }
    List<CandidateResult> candidates = new ArrayList<>();
    candidates.add(first);
    for (CandidateStatus standing : question.ranked()) {
      SubjectFindings subject = standing.subject();
      if (standing != chosen && subject != null) {
        candidates.add(new CandidateResult(subject.key().id(), standing.status()));
      }
    }
    return candidates;
  }

  private CachedCriterion cached(Outline.Part part, @Nullable SubjectFindings conditionSubject) {
    CachedCriterion known = cached[part.index()];
    if (known == null || known.conditionSubject != conditionSubject || known.answer != answers) {
      known = criterion(part, conditionSubject, known);
      cached[part.index()] = known;
    }
    return known;
  }

  private CachedCriterion criterion(
      Outline.Part part,
      @Nullable SubjectFindings conditionSubject,
      @Nullable CachedCriterion before) {
    List<SubjectFindings> found = board.subjectsOf(part, conditionSubject);
    Status status = board.status(part, conditionSubject);
    SubjectResult[] results = new SubjectResult[found.size()];
    boolean same = before != null
        && before.result.status() == status
        && before.result.subjects().size() == results.length;
    for (int i = 0; i < results.length; i++) {
      results[i] = subjects.result(found.get(i), part.index());
      same = same && before != null && results[i] == before.result.subjects().get(i);
    }
    Optional<CompletenessResult> completeness = Optional.empty();
    if (part.members() >= 0) {
      CompletenessResult known =
          before == null ? null : before.result.completeness().orElse(null);
      CompletenessResult now = subjects.completeness(part, conditionSubject, known);
      completeness =
          before != null && now == known ? before.result.completeness() : Optional.of(now);
      same = same && now == known;
    }
    if (same && before != null && before.conditionSubject == conditionSubject) {
      before.answer = answers;
      return before;
    } else if (same && before != null) {
      return new CachedCriterion(conditionSubject, before.result, before.missing, answers);
    }
    Criterion criterion = outline.criteria().get(part.index());
    CriterionResult result = new CriterionResult(
        criterion.id(),
        criterion.title(),
        criterion.basis(),
        status,
        List.of(results),
        completeness);
    return new CachedCriterion(
        conditionSubject, result, missing(result, conditionSubject), answers);
  }

  private static List<Missing> missing(
      CriterionResult criterion, @Nullable SubjectFindings conditionSubject) {
    if (criterion.status() == Status.MET) {
      return List.of();
    }
    if (criterion.subjects().isEmpty()) {
      return List.of(new Missing(criterion.id(), Optional.empty(), criterion.status()));
    }
    List<Missing> missing = new ArrayList<>(criterion.subjects().size());
    if (criterion.status() == Status.UNDETERMINED
        && criterion.completeness().isPresent()
        && !criterion.completeness().get().isComplete()) {
      missing.add(new Missing(
          criterion.id(),
          Optional.ofNullable(conditionSubject).map(s -> s.key().id()),
          Status.UNDETERMINED,
          true));
    }
    for (SubjectResult subject : criterion.subjects()) {
      if (subject.status() != Status.MET) {
        missing.add(new Missing(criterion.id(), Optional.of(subject.subject()), subject.status()));
      }
    }
    return missing;
  }
}
