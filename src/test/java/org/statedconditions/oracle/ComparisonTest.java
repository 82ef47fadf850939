package org.statedconditions.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.oracle.OracleResult.OfCondition;
import org.statedconditions.oracle.OracleResult.OfCriterion;
import org.statedconditions.oracle.OracleResult.OfReading;
import org.statedconditions.pack.Basis;
import org.statedconditions.scenario.Scenario;

class ComparisonTest {
  @Test
  void equal_answers_do_not_differ() {
    OracleResult one = result(Status.MET, Status.MET);
    assertThat(Comparison.differences(one, one)).isEmpty();
  }

  @Test
  void a_difference_is_one_line_that_names_reading_criterion_and_subject() {
    assertThat(Comparison.differences(
            result(Status.MET, Status.MET), result(Status.MET, Status.CONTESTED)))
        .containsExactly("strict ceasefire.written of truce: expected met but was contested");
  }

  @Test
  void what_one_of_them_does_not_mention_is_a_difference() {
    OracleResult nothing = new OracleResult(Map.of());
    assertThat(Comparison.differences(result(Status.MET, Status.MET), nothing))
        .singleElement()
        .asString()
        .endsWith("but was nothing");
  }

  @Test
  void an_assessment_is_reduced_to_its_statuses() {
    Assessment assessment =
        assessment(new SubjectResult("truce", false, Status.NOT_MET, List.of(), List.of()));
    assertThat(Comparison.reduced(assessment).reading("strict").criterion("ceasefire.written"))
        .isEqualTo(new OfCriterion(Status.MET, Map.of("truce", Status.NOT_MET)));
    assertThat(Comparison.differences(
            result(Status.MET, Status.NOT_MET), Comparison.reduced(assessment)))
        .isEmpty();
  }

  @Test
  void a_failure_of_a_contested_candidate_is_compared_as_contested() {
    Assessment assessment =
        assessment(new SubjectResult("truce", true, Status.NOT_MET, List.of(), List.of()));
    assertThat(Comparison.differences(
            result(Status.MET, Status.CONTESTED), Comparison.reduced(assessment)))
        .isEmpty();
  }

  @Test
  void a_scenario_is_made_as_small_as_the_fault_allows() {
    Scenario scenario =
        Scenarios.of(AllMet.AS_OF, Optional.of(AllMet.AS_OF), Map.of(), AllMet.facts());
    Scenario smallest =
        SmallerScenario.of(scenario, s -> s.facts().stream().anyMatch(ComparisonTest::isOfFrance));
    assertThat(SmallerScenario.text(smallest))
        .isEqualTo("as of 2025-11-27T00:00:00Z, parameters {}\n  Contribution fr, country: FR");
  }

  private static boolean isOfFrance(Fact fact) {
    return FactFields.of(fact).contains("country") && "FR".equals(FactFields.get(fact, "country"));
  }

  private static OracleResult result(Status criterion, Status subject) {
    OfCondition condition = new OfCondition(
        Status.MET,
        Optional.of("truce"),
        Map.of("truce", Status.MET),
        Map.of("ceasefire.written", new OfCriterion(criterion, Map.of("truce", subject))));
    return new OracleResult(Map.of(
        "strict", new OfReading(Status.MET, "awaiting-framework", Map.of("ceasefire", condition))));
  }

  private static Assessment assessment(SubjectResult subject) {
    CriterionResult criterion =
        new CriterionResult("ceasefire.written", "", Basis.READING, Status.MET, List.of(subject));
    ConditionResult condition = new ConditionResult(
        "ceasefire",
        "",
        Status.MET,
        Optional.of("truce"),
        List.of(new CandidateResult("truce", Status.MET)),
        Optional.empty(),
        List.of(criterion));
    ReadingResult reading = new ReadingResult(
        "strict", Status.MET, "awaiting-framework", List.of(condition), List.of());
    return new Assessment(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        null,
        "",
        Optional.empty(),
        List.of(reading),
        List.of(),
        List.of());
  }
}
