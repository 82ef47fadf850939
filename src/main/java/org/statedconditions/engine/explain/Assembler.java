package org.statedconditions.engine.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.LiveFinding;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.Question;
import org.statedconditions.engine.rollup.Standing;
import org.statedconditions.engine.rollup.Tally;
import org.statedconditions.engine.session.Evaluation;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.scenario.Scenario;

/** Reads the answer off an evaluation. It decides nothing: every status in it was concluded by a rule. */
public final class Assembler {
  private final Outline outline;
  private final Evaluation evaluation;
  private final Board board;
  private final UnknownFields unknownFields;
  private final List<Fact> facts;
  private final Map<Tally, SubjectResult[]> subjects = new HashMap<>();
  private final Told[] told;
  private final boolean[] used;

  /** What is said of a criterion for one subject of its condition: the same under every reading that asks for it. */
  private record Told(Tally conditionSubject, CriterionResult result, List<Missing> missing) {}

  /** An assembler for what {@code evaluation} holds now, of {@code facts}. */
  public Assembler(
      Outline outline, Evaluation evaluation, UnknownFields unknownFields, List<Fact> facts) {
    this.outline = outline;
    this.evaluation = evaluation;
    this.board = evaluation.board();
    this.unknownFields = unknownFields;
    this.facts = facts;
    this.used = new boolean[facts.size()];
    this.told = new Told[outline.criteria().size()];
  }

  /** The whole answer. */
  public Assessment assessment(
      Scenario scenario, Instant asOf, Optional<Instant> knownBy, String sha256) {
    Manifest manifest = outline.manifest();
    List<ReadingResult> readings = new ArrayList<>();
    for (int r = 0; r < manifest.readings().size(); r++) {
      readings.add(reading(r));
    }
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
        leftOut(),
        scenario.written());
  }

  private ReadingResult reading(int reading) {
    List<ConditionResult> conditions = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    for (Outline.ConditionPart condition : outline.conditions()) {
      conditions.add(condition(condition, reading, missing));
    }
    return new ReadingResult(
        outline.manifest().readings().get(reading).id(),
        board.verdict(reading).status(),
        board.verdict(reading).stage(),
        conditions,
        missing);
  }

  private static List<Missing> missing(CriterionResult criterion) {
    if (criterion.status() == Status.MET) {
      return List.of();
    }
    List<Missing> missing = new ArrayList<>(2);
    if (criterion.subjects().isEmpty()) {
      missing.add(new Missing(criterion.id(), Optional.empty(), criterion.status()));
    }
    for (SubjectResult subject : criterion.subjects()) {
      if (subject.status() != Status.MET) {
        missing.add(new Missing(criterion.id(), Optional.of(subject.subject()), subject.status()));
      }
    }
    return missing;
  }

  private ConditionResult condition(
      Outline.ConditionPart part, int reading, List<Missing> missing) {
    Question question = board.question(part.index(), reading);
    Standing chosen = question.getChosen();
    Tally subject = chosen == null ? null : chosen.tally();
    List<CandidateResult> candidates = new ArrayList<>();
    if (subject != null) {
      candidates.add(new CandidateResult(subject.key().id(), chosen.getStatus()));
      for (Standing standing : question.ranked()) {
        if (standing != chosen) {
          candidates.add(new CandidateResult(standing.tally().key().id(), standing.getStatus()));
        }
      }
    }
    List<CriterionResult> criteria = new ArrayList<>();
    for (Outline.Part asked : part.asked().get(reading)) {
      Told of = told(asked, subject);
      criteria.add(of.result());
      missing.addAll(of.missing());
    }
    return new ConditionResult(
        part.condition().id(),
        part.condition().title(),
        question.status(),
        Optional.ofNullable(subject).map(s -> s.key().id()),
        candidates,
        candidates.size() < 2 ? Optional.empty() : Optional.of(Choice.sentence(question, outline)),
        criteria);
  }

  private Told told(Outline.Part part, Tally conditionSubject) {
    Told known = told[part.index()];
    if (known == null || known.conditionSubject() != conditionSubject) {
      CriterionResult result = criterion(part, conditionSubject);
      known = new Told(conditionSubject, result, missing(result));
      told[part.index()] = known;
    }
    return known;
  }

  private CriterionResult criterion(Outline.Part part, Tally conditionSubject) {
    Criterion criterion = outline.criteria().get(part.index());
    List<SubjectResult> results = new ArrayList<>();
    for (Tally tally : board.subjectsOf(part, conditionSubject)) {
      results.add(subject(tally, part.index()));
    }
    return new CriterionResult(
        criterion.id(),
        criterion.title(),
        criterion.basis(),
        board.status(part, conditionSubject),
        results);
  }

  private SubjectResult subject(Tally tally, int criterion) {
    SubjectResult[] known = subjects.computeIfAbsent(
        tally, t -> new SubjectResult[outline.criteria().size()]);
    if (known[criterion] == null) {
      Status status = tally.status(criterion);
      known[criterion] = new SubjectResult(
          tally.key().id(),
          tally.isContestedCandidate(),
          status,
          status == Status.UNDETERMINED
              ? unknownFields.of(
                  outline.criteria().get(criterion).id(),
                  evaluation.reportsOn(tally.key()),
                  () -> evaluation.reportsAround(tally.key()))
              : List.of(),
          findings(tally.findings(criterion)));
    }
    return known[criterion];
  }

  private List<FindingResult> findings(List<LiveFinding> live) {
    List<FindingResult> findings = new ArrayList<>(live.size());
    for (LiveFinding finding : live) {
      List<FactRef> refs = evaluation.factsOf(finding.match());
      Set<String> sources = new LinkedHashSet<>();
      for (FactRef ref : refs) {
        used[ref.index()] = true;
        Fact fact = facts.get(ref.index());
        if (fact.source() != null) {
          sources.add(fact.source().id());
        }
      }
      findings.add(new FindingResult(
          finding.positive() ? Status.MET : Status.NOT_MET,
          finding.rule().rule(),
          refs,
          List.copyOf(sources)));
    }
    if (findings.size() > 1) {
      findings.sort(Comparator.comparing(FindingResult::status)
          .thenComparing(FindingResult::rule)
          .thenComparing(f -> f.facts().toString()));
      // A rule may match several times over the same reports, in other roles; to a reader that is
      // one reason.
      return findings.stream().distinct().toList();
    }
    return findings;
  }

  private List<LeftOut> leftOut() {
    List<LeftOut> leftOut = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      LeftOut.Reason reason = evaluation.reports().reason(i);
      if (reason == null && !used[i] && !evaluation.isAboutCandidate(i)) {
        reason = LeftOut.Reason.NOT_A_CANDIDATE;
      }
      if (reason != null) {
        leftOut.add(new LeftOut(new FactRef(i), reason));
      }
    }
    return leftOut;
  }
}
