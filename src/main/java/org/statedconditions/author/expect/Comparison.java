package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.author.expect.Expectations.Difference;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Place;
import org.statedconditions.scenario.Expectation;

/** Compares what is expected under one reading with what came out; every name that is expected has been checked. */
final class Comparison {
  private final Expectation expected;
  private final Place fallback;
  private final ReadingResult actual;
  private final List<Difference> differences = new ArrayList<>();

  Comparison(Expectation expected, Place fallback, ReadingResult actual) {
    this.expected = expected;
    this.fallback = fallback;
    this.actual = actual;
  }

  List<Difference> differences() {
    expected
        .verdict()
        .ifPresent(v -> compare("verdict", v.written(), actual.verdict().written()));
    expected.stage().ifPresent(s -> compare("stage", s, actual.stage()));
    Map<String, Status> statuses = statuses();
    expected
        .statuses()
        .forEach((id, status) -> compare(id, status.written(), written(statuses.get(id))));
    Set<String> fired = fired();
    for (String rule : expected.fired()) {
      compare(
          "fired",
          "a finding by `" + rule + "`",
          fired.contains(rule) ? "a finding by `" + rule + "`" : "none");
    }
    for (String rule : expected.notFired()) {
      compare(
          "notFired",
          "no finding by `" + rule + "`",
          fired.contains(rule) ? "one" : "no finding by `" + rule + "`");
    }
    Set<String> missing =
        actual.missing().stream().map(Missing::criterion).collect(Collectors.toSet());
    for (String criterion : expected.missing()) {
      String status = missing.contains(criterion) ? "missing" : written(statuses.get(criterion));
      compare("missing", criterion + " missing", criterion + " " + status);
    }
    return differences;
  }

  private static String written(@Nullable Status status) {
    return status == null ? "no such criterion" : status.written();
  }

  private Map<String, Status> statuses() {
    Map<String, Status> statuses = new LinkedHashMap<>();
    for (ConditionResult condition : actual.conditions()) {
      statuses.put(condition.id(), condition.status());
      condition.criteria().forEach(c -> statuses.put(c.id(), c.status()));
    }
    return statuses;
  }

  private Set<String> fired() {
    return actual.conditions().stream()
        .map(ConditionResult::criteria)
        .flatMap(List::stream)
        .map(CriterionResult::subjects)
        .flatMap(List::stream)
        .flatMap(s -> s.findings().stream())
        .map(FindingResult::rule)
        .collect(Collectors.toSet());
  }

  private void compare(String what, String expectedText, String actualText) {
    if (!expectedText.equals(actualText)) {
      Place place = expected.places().getOrDefault(what, fallback);
      differences.add(new Difference(place, expected.reading(), what, expectedText, actualText));
    }
  }
}
