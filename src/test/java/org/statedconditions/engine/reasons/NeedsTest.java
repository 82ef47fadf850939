package org.statedconditions.engine.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statedconditions.engine.reasons.SmallPack.rule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.Need;
import org.statedconditions.assessment.reason.Outcome;
import org.statedconditions.assessment.reason.Relation;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Scope;
import org.statedconditions.scenario.Scenario;

/** What is told of a constraint that a ceasefire fails: which field, and how it would have to stand to what. */
class NeedsTest {
  private static final Ceasefire CEASEFIRE = Ceasefire.about("c")
      .parties(List.of("RU"))
      .scope(Scope.LOCAL)
      .effectiveFrom(Instant.parse("2026-05-09T00:00:00Z"))
      .expiresOn(Instant.parse("2026-05-12T00:00:00Z"))
      .build();

  @TempDir
  Path folder;

  private Check failing(String constraint) {
    SmallPack pack = SmallPack.of(
        folder,
        rule(
            "r",
            "$m : Mandate()\n    Ceasefire(" + constraint + ", scope != null, parties != null)",
            "met",
            "$m"));
    Scenario scenario = Scenario.builder()
        .asOf(Instant.parse("2026-06-01T00:00:00Z"))
        .fact(Mandate.about("m").build())
        .fact(CEASEFIRE)
        .build();
    List<StepTrace> steps = pack.nearest(scenario, "r").steps();
    Check check = steps.get(1).tried().get(0).checks().get(0);
    assertThat(check.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(check.written()).isEqualTo(constraint);
    return check;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scope == Scope.GENERAL | scope | IS | [general]",
        "scope not in (Scope.LOCAL, Scope.SECTORAL) | scope | NONE_OF | [local, sectoral]",
        "status != null | status | GIVEN | []",
        "expiresOn == null | expiresOn | NOT_GIVEN | []",
        "asOf < expiresOn | expiresOn | MORE | [2026-06-01T00:00:00Z]",
        "parties contains \"UA\" | parties | HAS | [UA]",
        "parties not contains \"RU\" | parties | LACKS | [RU]",
        "\"UA\" memberOf parties | parties | HAS | [UA]",
        "parameters.texts(\"parties\") contains id | id | ONE_OF | [RU, UA]"
      })
  void comparisons_name_the_field_and_what_it_is_compared_with(
      String constraint, String name, Relation relation, String operands) {
    asks(constraint, name, relation, operands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days(effectiveFrom, expiresOn) >= 90 | TERM_AT_LEAST | [90, 2026-05-09T00:00:00Z]",
        "90 <= days(effectiveFrom, expiresOn) | TERM_AT_LEAST | [90, 2026-05-09T00:00:00Z]",
        "days(effectiveFrom, expiresOn) < 2 | TERM_SHORTER | [2, 2026-05-09T00:00:00Z]",
        "expiresOn > plusDays(effectiveFrom, 90) | TERM_LONGER | [90, 2026-05-09T00:00:00Z]",
        "expiresOn <= plusDays(effectiveFrom, 2) | TERM_AT_MOST | [2, 2026-05-09T00:00:00Z]"
      })
  void a_length_in_days_asks_for_the_end_of_a_term(
      String constraint, Relation relation, String operands) {
    asks(constraint, "expiresOn", relation, operands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "before(expiresOn, effectiveFrom) | expiresOn | LESS | [2026-05-09T00:00:00Z]",
        "!after(expiresOn, effectiveFrom) | expiresOn | AT_MOST | [2026-05-09T00:00:00Z]",
        "containsAll(parties, parameters.texts(\"parties\")) | parties | HAS | [RU, UA]",
        "sameText(id, \"d\") == true | id | IS | [d]"
      })
  void functions_that_ask_something_of_a_field_are_told_in_the_words_of_scenario_files(
      String constraint, String name, Relation relation, String operands) {
    asks(constraint, name, relation, operands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "length(id) > 3 | length(id) | MORE | [3]",
        "hours(effectiveFrom, expiresOn) >= 100 | hours(effectiveFrom, expiresOn) | AT_LEAST | [100]"
      })
  void what_is_worked_out_goes_by_the_way_in_which_it_is_worked_out(
      String constraint, String name, Relation relation, String operands) {
    asks(constraint, name, relation, operands);
  }

  private void asks(String constraint, String name, Relation relation, String operands) {
    assertThat(failing(constraint).need()).isInstanceOfSatisfying(Need.Compare.class, need -> {
      assertThat(need.found().name()).isEqualTo(name);
      assertThat(need.relation()).isEqualTo(relation);
      assertThat(need.operands().stream()
              .map(o -> o.value().map(Object::toString).orElse("not given"))
              .toList())
          .hasToString(operands);
    });
  }
}
