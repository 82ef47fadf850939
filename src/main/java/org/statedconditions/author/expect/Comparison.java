package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.author.expect.Expectations.Difference;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Place;
import org.statedconditions.scenario.Expectation;

/** Compares what is expected under one reading with what came out; every name that is expected has been checked. */
final class Comparison {
  private final Expectation expected;
  private final List<RuleOutline> rules;
  private final Assessment assessment;
  private final ReadingAnswer answer;
  private final ReadingResult actual;
  private final DifferenceLog log;

  Comparison(Expectation expected, Place fallback, Assessment assessment, List<RuleOutline> rules) {
    this.expected = expected;
    this.rules = rules;
    this.assessment = assessment;
    this.answer = new ReadingAnswer(assessment, expected.reading());
    this.actual = answer.result();
    this.log = new DifferenceLog(expected, fallback);
  }

  List<Difference> differences() {
    expected
        .verdict()
        .ifPresent(v -> log.compare(
            "verdict", v.written(), actual.verdict().written(), () -> Reasons.ofReading(actual)));
    expected
        .stage()
        .ifPresent(s -> log.compare("stage", s, actual.stage(), () -> Reasons.ofReading(actual)));
    expected.statuses().forEach(this::status);
    rules();
    Set<String> missing =
        actual.missing().stream().map(Missing::criterion).collect(Collectors.toSet());
    for (String criterion : expected.missing()) {
      String status =
          missing.contains(criterion) ? "missing" : written(answer.criterion(criterion));
      log.compare(
          "missing/" + criterion,
          "missing",
          criterion + " missing",
          criterion + " " + status,
          () -> answer.why(criterion));
    }
    Expectation.Details details = expected.details();
    SubjectComparison subjects = new SubjectComparison(answer, log);
    details.candidates().forEach(subjects::candidates);
    details.chosen().forEach(subjects::chosen);
    details.subjects().forEach(subjects::subjects);
    details.gates().forEach(this::gate);
    details.remarks().ifPresent(new RemarkComparison(assessment, log)::compare);
    details.because().forEach(new BecauseComparison(answer, log)::compare);
    return log.differences();
  }

  private static String written(@Nullable CriterionResult criterion) {
    return criterion == null ? "no such criterion" : criterion.status().written();
  }

  private void status(String id, Status status) {
    Optional<ConditionResult> condition = answer.condition(id);
    if (condition.isPresent()) {
      log.compare(
          id,
          status.written(),
          condition.get().status().written(),
          () -> Reasons.of(condition.get()));
    } else {
      log.compare(id, status.written(), written(answer.criterion(id)), () -> answer.why(id));
    }
  }

  private void rules() {
    Map<String, List<FindingResult>> fired = new LinkedHashMap<>();
    for (CriterionResult criterion : answer.criteria().values()) {
      for (FindingResult finding : Reasons.findings(criterion)) {
        fired.computeIfAbsent(finding.rule(), r -> new ArrayList<>()).add(finding);
      }
    }
    for (String rule : expected.fired()) {
      String one = "a finding by `" + rule + "`";
      String was = fired.containsKey(rule) ? one : DifferenceLog.NONE;
      log.compare("fired/" + rule, "fired", one, was, () -> whyNot(rule));
    }
    for (String rule : expected.notFired()) {
      List<FindingResult> findings = fired.getOrDefault(rule, List.of());
      String no = "no finding by `" + rule + "`";
      String was = findings.isEmpty() ? no : "one";
      log.compare(
          "notFired/" + rule, "notFired", no, was, () -> answer.reasons().of(findings.get(0)));
    }
  }

  /** What was found on the criterion that a rule decides, which has no finding. */
  private String whyNot(String rule) {
    return rules.stream()
        .filter(outline -> outline.name().equals(rule))
        .flatMap(outline -> outline.criterion().stream())
        .map(id -> "of " + id + ": " + answer.why(id))
        .findFirst()
        .orElse("");
  }

  private void gate(String id, Status status) {
    Optional<GateResult> gate =
        actual.gates().stream().filter(g -> g.id().equals(id)).findFirst();
    log.compare(
        "gates/" + id,
        "gate " + id,
        status.written(),
        gate.map(g -> g.status().written()).orElse(DifferenceLog.NONE),
        () -> gate.stream()
            .flatMap(g -> g.requires().stream())
            .flatMap(c -> answer.condition(c).stream())
            .map(c -> c.id() + " is " + c.status().written())
            .collect(Collectors.joining(", ")));
  }
}
