package org.statedconditions.question.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

class DifferencesTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
  private static final Path EXAMPLES = Path.of("examples/scenarios");

  private static Scenario example(String name) {
    return EVALUATOR.read(EXAMPLES.resolve(name));
  }

  private static Differences between(Scenario before, Scenario after) {
    return Differences.of(
        EVALUATOR.assess(before), before.parameters(), EVALUATOR.assess(after), after.parameters());
  }

  @Test
  void an_answer_does_not_differ_from_itself() {
    Scenario scenario = example("hypothetical-contested.yaml");
    Differences same = between(scenario, scenario);
    assertThat(same.changed()).isFalse();
    assertThat(same.facts().isEmpty()).isTrue();
    assertThat(same.readings()).hasSize(3).noneMatch(Differences.ReadingDifference::changed);
  }

  @Test
  void two_scenarios_differ_in_their_facts_and_the_rules_that_hold() {
    Differences differences = between(
        example("2025-11-27-ministry-briefing.yaml"), example("2026-05-10-three-day-truce.yaml"));
    assertThat(differences.facts().isEmpty()).isFalse();
    assertThat(differences.asOf().changed()).isTrue();
    Differences.ConditionDifference ceasefire =
        differences.reading("literal").conditions().get(0);
    assertThat(ceasefire.status().before()).contains(Status.NOT_MET);
    assertThat(ceasefire.status().after()).contains(Status.MET);
    assertThat(ceasefire.criteria())
        .flatExtracting(Differences.CriterionDifference::subjects)
        .flatExtracting(Differences.SubjectDifference::come)
        .isNotEmpty();
  }

  @Test
  void two_dates_may_fall_under_two_versions_of_the_statement() {
    Scenario scenario = example("2025-11-27-ministry-briefing.yaml");
    Assessment before =
        EVALUATOR.assess(scenario, Instant.parse("2025-09-01T00:00:00Z"), Optional.empty());
    Assessment after =
        EVALUATOR.assess(scenario, Instant.parse("2025-12-01T00:00:00Z"), Optional.empty());
    Differences differences = Differences.of(before, Map.of(), after, Map.of());
    assertThat(differences.statement().before()).contains("2025-08-21");
    assertThat(differences.statement().after()).contains("2025-11-27");
    assertThat(differences.clauses())
        .extracting(Differences.ClauseDifference::clause)
        .contains("ceasefire", "readiness");
    assertThat(differences.clauses().get(0).paraphrase().before()).isPresent();
    assertThat(differences.clauses())
        .filteredOn(c -> c.clause().equals("readiness"))
        .singleElement()
        .satisfies(c -> assertThat(c.paraphrase().before()).isEmpty());
  }

  @Test
  void a_date_before_the_first_statement_has_none() {
    Scenario scenario = example("2025-11-27-ministry-briefing.yaml");
    Assessment before =
        EVALUATOR.assess(scenario, Instant.parse("2025-01-01T00:00:00Z"), Optional.empty());
    Differences differences =
        Differences.of(before, Map.of(), EVALUATOR.assess(scenario), Map.of());
    assertThat(differences.statement().before()).isEmpty();
    assertThat(differences.clauses()).allMatch(c -> c.paraphrase().before().isEmpty());
  }

  @Test
  void parameters_that_one_side_overrides_are_told() {
    Scenario scenario = example("2025-11-27-ministry-briefing.yaml");
    Scenario other = Scenario.builder()
        .asOf(scenario.asOf().orElseThrow())
        .parameter("minimumTermDays", 30)
        .facts(scenario.facts())
        .build();
    assertThat(between(scenario, other).parameters()).singleElement().satisfies(p -> {
      assertThat(p.parameter()).isEqualTo("minimumTermDays");
      assertThat(p.value()).isEqualTo(BeforeAfter.of("90", "30"));
    });
  }

  @Test
  void two_positions_share_no_condition() {
    Evaluator settlement = Evaluator.of(RulePack.bundled("e3-settlement"));
    Scenario scenario = example("nothing-known.yaml");
    Assessment before = EVALUATOR.assess(scenario);
    Assessment after = settlement.assess(scenario, before.asOf(), Optional.empty());
    Differences differences = Differences.of(before, Map.of(), after, Map.of());
    assertThat(differences.readings())
        .extracting(Differences.ReadingDifference::reading)
        .containsExactly("literal", "customary", "strict", "substantive");
    assertThat(differences.reading("literal").conditions())
        .allMatch(c -> c.status().before().isEmpty() || c.status().after().isEmpty());
    assertThat(differences.reading("strict").verdict().after()).isEmpty();
  }

  @Test
  void reports_of_one_source_on_one_subject_are_the_same_report_with_other_values() {
    Scenario before = EVALUATOR.parse("a.yaml", """
        asOf: 2031-01-01
        facts:
          - ceasefire: {id: truce, scope: local}
          - ceasefire: {id: other, scope: local}
        """);
    Scenario after = EVALUATOR.parse("b.yaml", """
        asOf: 2031-01-01
        facts:
          - ceasefire: {id: other, scope: local}
          - ceasefire: {id: truce, scope: general}
          - ceasefire: {id: truce, form: written}
        """);
    Differences.FactDifferences facts = between(before, after).facts();
    assertThat(facts.gone()).isEmpty();
    assertThat(facts.come()).extracting(Object::toString).containsExactly("facts[2]");
    assertThat(facts.changed())
        .singleElement()
        .satisfies(f -> assertThat(f.value()).isEqualTo(BeforeAfter.of("local", "general")));
  }

  @Test
  void a_matrix_has_a_row_for_each_answer_and_a_cell_for_each_reading() {
    List<Assessment> assessments = List.of(
        EVALUATOR.assess(example("hypothetical-all-met.yaml")),
        EVALUATOR.assess(example("nothing-known.yaml")));
    Matrix matrix = Matrix.of(assessments);
    assertThat(matrix.rows()).hasSize(2).allMatch(r -> r.cells().size() == 3);
    assertThat(matrix.rows().get(0).cells()).allMatch(c -> c.verdict() == Status.MET);
    assertThat(matrix.rows().get(1).cells())
        .allMatch(c -> c.verdict() == Status.UNDETERMINED && c.conditions().size() == 3);
    assertThat(Matrix.of(assessments, List.of("strict", "no-such")).rows())
        .allMatch(r -> r.cells().size() == 1);
  }
}
