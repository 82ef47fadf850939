package org.statedconditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** Parameters that a pack does not have, or has of another kind, are told where they are given. */
class OverridesTest {
  private final Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  @Test
  void each_mistake_is_told_at_its_place_in_the_file() {
    Scenario scenario = evaluator.parse("wrong.yaml", """
        asOf: 2026-06-01
        parameters:
          partys: [RU, UA]
          minimumTermDays: [30]
        facts: []
        """);
    ProblemsException mistakes =
        catchThrowableOfType(ProblemsException.class, () -> evaluator.assess(scenario));
    assertThat(mistakes.problems()).hasSize(2);
    Problem unknown = mistakes.problems().get(0);
    assertThat(unknown.place()).hasToString("wrong.yaml:3:3");
    assertThat(unknown.place().width()).isEqualTo("partys".length());
    assertThat(unknown.place().text()).isEqualTo("  partys: [RU, UA]");
    assertThat(unknown.hint()).isEqualTo("did you mean `parties`?");
    Problem otherKind = mistakes.problems().get(1);
    assertThat(otherKind.place()).hasToString("wrong.yaml:4:20");
    assertThat(otherKind.message())
        .isEqualTo(
            "parameter `minimumTermDays`: expected a whole number from 0 to 36500 but was a list of texts");
  }

  @Test
  void one_that_code_gives_has_no_place_but_a_name() {
    Scenario scenario = Scenario.builder()
        .asOf(LocalDate.of(2026, 6, 1))
        .parameter("partys", "RU")
        .build();
    ProblemsException mistakes =
        catchThrowableOfType(ProblemsException.class, () -> evaluator.assess(scenario));
    assertThat(mistakes.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.place()).hasToString("<scenario>");
      assertThat(problem.message()).contains("`partys`");
    });
  }

  /** Of 90 days in Kyiv, on one of which clocks change, 89 are whole days in UTC. */
  @Test
  void others_leave_the_scenario_s_time_zone_as_it_is() {
    Scenario scenario = evaluator.parse("kyiv.yaml", """
        timeZone: Europe/Kyiv
        asOf: 2030-02-01
        facts:
          - ceasefire: {id: t, parties: [RU, UA], status: in-force, effectiveFrom: 2030-01-01, expiresOn: 2030-04-01}
        """);
    try (Session session = evaluator.open(scenario)) {
      session.override(Map.of("minimumTermDays", BigDecimal.valueOf(90)));
      assertThat(session.assessment().reading().conditions().get(0).criteria())
          .filteredOn(criterion -> criterion.id().equals("ceasefire.lasting"))
          .singleElement()
          .satisfies(criterion -> assertThat(criterion.status()).isEqualTo(Status.MET));
    }
  }
}
