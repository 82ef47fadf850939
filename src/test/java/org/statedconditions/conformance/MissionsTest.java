package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statedconditions.conformance.Criterion.AFTER_CEASEFIRE;
import static org.statedconditions.conformance.Criterion.AUTHORISING_BODY;
import static org.statedconditions.conformance.Criterion.DURATION;
import static org.statedconditions.conformance.Criterion.FRAMEWORK_SET;
import static org.statedconditions.conformance.Criterion.LEGAL_BASIS;
import static org.statedconditions.conformance.Criterion.TASKS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissionsTest {
  private static Asked mandate(String fields) {
    return Asked.about("  - mandate: {id: m, " + fields + "}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "phase: established | met",
        "phase: launched | met",
        "phase: concept | not-met",
        "phase: terminated | not-met",
        "adoptedOn: 2026-05-01 | undetermined",
        "adoptedOn: 2026-06-02 | not-met",
        "phase: established, adoptedOn: 2026-06-02 | contested",
        "phase: launched, endsOn: 2026-06-01 | contested",
        "endsOn: 2026-06-02 | undetermined"
      })
  void the_framework(String fields, String status) {
    assertThat(mandate(fields).status(FRAMEWORK_SET)).isEqualTo(status);
  }

  @Test
  void elements() {
    assertThat(mandate("elements: {tasks: adopted}").status(TASKS)).isEqualTo("met");
    assertThat(mandate("elements: {tasks: ambiguous}").status(TASKS)).isEqualTo("not-met");
    assertThat(mandate("startsOn: 2026-01-01, endsOn: 2027-01-01").status(DURATION))
        .isEqualTo("undetermined");
    assertThat(mandate("authorisedBy: The coalition").status(AUTHORISING_BODY)).isEqualTo("met");
    assertThat(mandate("instrument: A declaration, elements: {legal-basis: absent}")
            .status(LEGAL_BASIS))
        .isEqualTo("contested");
  }

  @Test
  void a_report_is_about_the_mission_that_it_names_or_else_its_id() {
    Asked asked = Asked.about("""
          - mandate: {id: m, phase: established}
          - mandate: {id: declaration, mission: m, elements: {tasks: adopted}}
        """);
    assertThat(asked.strict().conditions().get(Condition.MANDATE).candidates())
        .containsOnlyKeys("m");
    assertThat(asked.status(TASKS)).isEqualTo("met");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "adoptedOn: 2026-05-01 | met",
        "adoptedOn: 2026-04-30 | not-met",
        "adoptedOn: 2026-04-30, confirmedOn: 2026-05-02 | met",
        "adoptedOn: 2026-04-30, confirmedOn: 2026-04-30 | undetermined",
        "adoptedOn: 2026-06-02 | undetermined",
        "confirmedOn: 2026-06-02 | undetermined",
        "phase: established | undetermined"
      })
  void after_a_ceasefire_of_the_first_of_may(String fields, String status) {
    assertThat(Asked.about("  - ceasefire: {id: t, parties: [RU, UA], effectiveFrom: 2026-05-01}\n"
                + "  - mandate: {id: m, " + fields + "}\n")
            .status(AFTER_CEASEFIRE))
        .isEqualTo(status);
  }

  @Test
  void a_ceasefire_that_is_not_one_changes_nothing_about_the_one_that_is_reported() {
    String before = """
          - ceasefire: {id: cf, parties: [RU, UA], effectiveFrom: 2026-01-01, status: none, source: a}
          - ceasefire: {id: cf, effectiveFrom: 2026-02-01, source: b}
          - mandate: {id: m, adoptedOn: 2026-01-15}
        """;
    String another = "  - ceasefire: {id: no-other-ceasefire, parties: [RU, UA], status: none}\n";
    // The sources differ on when it took effect, and the framework was adopted in between.
    assertThat(Asked.about(before).status(AFTER_CEASEFIRE)).isEqualTo("contested");
    assertThat(Asked.about(before + another).status(AFTER_CEASEFIRE)).isEqualTo("contested");
    assertThat(Asked.about(another + before).strict().subject(Condition.CEASEFIRE))
        .isEqualTo("cf");
  }

  @Test
  void without_a_mandate_report_there_is_no_mission() {
    Asked asked =
        Asked.about("  - contribution: {id: FR, mission: m, country: FR, status: confirmed}\n");
    assertThat(asked.strict().subject(Condition.MANDATE)).isNull();
    assertThat(asked.strict().subject(Condition.BURDEN_SHARING)).isNull();
    assertThat(asked.verdicts()).isEqualTo("undetermined, undetermined, undetermined");
  }
}
