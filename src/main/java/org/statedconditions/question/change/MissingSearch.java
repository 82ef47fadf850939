package org.statedconditions.question.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Stage;
import org.statedconditions.question.change.MissingCriterion.Found;
import org.statedconditions.question.change.MissingCriterion.GivenValue;
import org.statedconditions.question.change.MissingCriterion.UnknownField;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.Scenario;

/** Finds what one assessment lacks: the rules say which fields they look at, the assessment which of them are given. */
final class MissingSearch implements AutoCloseable {
  private final Assessment assessment;
  private final Manifest pack;
  private final List<RuleOutline> rules;
  private final Map<String, RuleOutline> byName = new HashMap<>();
  private final FieldTrial trial;

  MissingSearch(Evaluator evaluator, Scenario scenario, Assessment assessment) {
    this.assessment = assessment;
    pack = assessment.pack();
    rules = evaluator.rules();
    rules.forEach(rule -> byName.put(rule.name(), rule));
    trial = new FieldTrial(evaluator, scenario, assessment);
  }

  List<MissingCriteria.Under> readings() {
    return assessment.readings().stream().map(this::under).toList();
  }

  private MissingCriteria.Under under(ReadingResult reading) {
    List<MissingCriterion> open = new ArrayList<>();
    for (ConditionResult condition : reading.conditions()) {
      condition.criteria().forEach(criterion -> add(reading, condition, criterion, open));
    }
    // Stable: within a stage the order of the conditions stays.
    open.sort(Comparator.comparingInt(m -> stageIndex(m.condition())));
    return new MissingCriteria.Under(reading.reading(), reading.verdict(), reading.stage(), open);
  }

  private int stageIndex(String condition) {
    List<Stage> stages = pack.stages();
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).requires().contains(condition)) {
        return i;
      }
    }
    return stages.size();
  }

  private void add(
      ReadingResult reading,
      ConditionResult condition,
      CriterionResult criterion,
      List<MissingCriterion> open) {
    if (criterion.status() == Status.MET) {
      return;
    }
    if (criterion.subjects().isEmpty()) {
      open.add(missing(condition, criterion, Optional.empty(), reading.reading()));
    } else if (criterion.status() == Status.UNDETERMINED) {
      criterion
          .completeness()
          .filter(list -> !list.isComplete())
          .ifPresent(list -> open.add(list(condition, criterion, list)));
    }
    for (SubjectResult subject : criterion.subjects()) {
      if (subject.status() != Status.MET) {
        open.add(missing(condition, criterion, Optional.of(subject), reading.reading()));
      }
    }
  }

  private MissingCriterion missing(
      ConditionResult condition,
      CriterionResult result,
      Optional<SubjectResult> subject,
      String reading) {
    Criterion criterion = pack.criterion(result.id()).orElseThrow();
    int stage = stageIndex(condition.id());
    return new MissingCriterion(
        pack.stages().get(Math.min(stage, pack.stages().size() - 1)).id(),
        condition.id(),
        result.id(),
        result.title(),
        result.basis(),
        criterion.about(),
        subject.map(SubjectResult::subject),
        subject.map(SubjectResult::contestedCandidate).orElse(false),
        false,
        subject.map(SubjectResult::status).orElse(result.status()),
        subject.map(s -> unknown(s, criterion, reading)).orElseGet(() -> ofNoSubject(criterion)),
        subject.map(s -> s.findings().stream().map(this::found).toList()).orElse(List.of()),
        subject.map(SubjectResult::faults).orElse(List.of()),
        subject.isPresent() ? meeting(criterion.id()) : candidates(criterion.about()));
  }

  /** Those reported may not be all. */
  private MissingCriterion list(
      ConditionResult condition, CriterionResult result, CompletenessResult list) {
    Criterion criterion = pack.criterion(result.id()).orElseThrow();
    int stage = stageIndex(condition.id());
    return new MissingCriterion(
        pack.stages().get(Math.min(stage, pack.stages().size() - 1)).id(),
        condition.id(),
        result.id(),
        result.title(),
        result.basis(),
        criterion.about(),
        condition.subject(),
        false,
        true,
        Status.UNDETERMINED,
        list.unknown().stream()
            .map(field -> field(field, condition.subject(), List.of(), List.of()))
            .toList(),
        list.findings().stream().map(this::found).toList(),
        list.faults(),
        rules.stream()
            .filter(r -> r.completeKind().equals(Optional.of(criterion.about())))
            .filter(r -> r.says().equals(Optional.of(RuleOutline.Says.COMPLETE)))
            .map(RuleOutline::name)
            .toList());
  }

  private List<String> meeting(String criterion) {
    return rules.stream()
        .filter(r -> r.criterion().equals(Optional.of(criterion)))
        .filter(r -> r.says().equals(Optional.of(RuleOutline.Says.MET)))
        .map(RuleOutline::name)
        .toList();
  }

  private List<String> candidates(String kind) {
    return rules.stream()
        .filter(r -> r.candidateKind().equals(Optional.of(kind)))
        .filter(r -> r.says().equals(Optional.of(RuleOutline.Says.CANDIDATE)))
        .map(RuleOutline::name)
        .toList();
  }

  /** Where there is no subject at all, no report gives any field that the rules look at. */
  private List<UnknownField> ofNoSubject(Criterion criterion) {
    Set<String> known = new LinkedHashSet<>();
    rules.stream()
        .filter(r -> r.criterion().equals(Optional.of(criterion.id())))
        .forEach(r -> known.addAll(r.fields()));
    return known.stream()
        .map(field -> field(field, Optional.empty(), List.of(), List.of()))
        .toList();
  }

  private List<UnknownField> unknown(SubjectResult subject, Criterion criterion, String reading) {
    List<UnknownField> unknown = new ArrayList<>();
    for (String field : subject.unknown()) {
      String type = field.substring(0, field.indexOf('.'));
      Optional<Fact> report = reportOn(subject.subject(), type);
      List<String> meets = new ArrayList<>();
      List<String> refutes = new ArrayList<>();
      report.ifPresent(fact -> trial
          .of(fact, field.substring(type.length() + 1), criterion.id(), subject.subject(), reading)
          .forEach((value, status) -> {
            if (status == Status.MET) {
              meets.add(value);
            } else if (status != Status.UNDETERMINED) {
              refutes.add(value);
            }
          }));
      unknown.add(field(field, report.map(f -> subject.subject()), meets, refutes));
    }
    return unknown;
  }

  private static UnknownField field(
      String field, Optional<String> subject, List<String> meets, List<String> refutes) {
    int point = field.indexOf('.');
    return new UnknownField(
        field.substring(0, point), field.substring(point + 1), subject, meets, refutes);
  }

  private Optional<Fact> reportOn(String subject, String type) {
    return assessment.facts().stream()
        .filter(f -> FactFields.type(f).equals(type) && FactFields.subject(f).equals(subject))
        .findFirst();
  }

  private Found found(FindingResult finding) {
    List<GivenValue> values = new ArrayList<>();
    RuleOutline rule = byName.get(finding.rule());
    for (FactRef ref : finding.facts()) {
      Fact fact = assessment.facts().get(ref.index());
      String type = FactFields.type(fact) + ".";
      for (String field : rule == null ? List.<String>of() : rule.fields()) {
        if (field.startsWith(type)) {
          String name = field.substring(type.length());
          FactFields.written(fact, name).ifPresent(v -> values.add(new GivenValue(ref, name, v)));
        }
      }
    }
    return new Found(finding.status(), finding.rule(), values, finding.facts(), finding.sources());
  }

  @Override
  public void close() {
    trial.close();
  }
}
