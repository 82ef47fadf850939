package org.statedconditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.scenario.Scenario;

class BatchTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  private static List<Scenario> cases() {
    List<Scenario> cases = new ArrayList<>();
    for (CaseFile file : EVALUATOR.pack().cases()) {
      cases.add(EVALUATOR.parse(file.name(), file.text()));
    }
    return cases;
  }

  @Test
  void many_scenarios_get_the_answers_that_each_would_get_alone_in_their_order() {
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      scenarios.addAll(cases());
    }

    List<Assessment> together =
        EVALUATOR.assessAll(scenarios.stream()).map(BatchResult::orThrow).toList();

    assertThat(together.stream().map(a -> AssessmentReport.of(a).json()))
        .containsExactlyElementsOf(scenarios.stream()
            .map(EVALUATOR::assess)
            .map(a -> AssessmentReport.of(a).json())
            .toList());
  }

  @Test
  void one_that_cannot_be_assessed_does_not_stop_the_others() {
    Scenario good = cases().get(0);
    Scenario undated = Scenario.builder().build();

    List<BatchResult> results =
        EVALUATOR.assessAll(Stream.of(good, undated, good)).toList();

    assertThat(results)
        .extracting(r -> r.assessment().isPresent())
        .containsExactly(true, false, true);
    assertThat(results.get(1).scenario()).isSameAs(undated);
    assertThat(results.get(1).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("expected `asOf`"));
    assertThatThrownBy(() -> results.get(1).orThrow()).isInstanceOf(ProblemsException.class);
  }

  @Test
  void a_result_is_an_assessment_or_problems_and_never_both_or_neither() {
    Scenario scenario = Scenario.builder().build();

    assertThatThrownBy(() -> new BatchResult(scenario, java.util.Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both or neither");
  }

  @Test
  void a_stream_without_end_can_be_left_when_enough_is_known() {
    Scenario scenario = cases().get(0);

    try (Stream<BatchResult> results = EVALUATOR.assessAll(Stream.generate(() -> scenario))) {
      assertThat(results.limit(100).map(r -> r.orThrow().verdict()).distinct()).hasSize(1);
    }
  }
}
