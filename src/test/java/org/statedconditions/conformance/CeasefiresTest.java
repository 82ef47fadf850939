package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statedconditions.conformance.Criterion.ACCEPTED;
import static org.statedconditions.conformance.Criterion.GENERAL;
import static org.statedconditions.conformance.Criterion.HOLDING;
import static org.statedconditions.conformance.Criterion.IN_FORCE;
import static org.statedconditions.conformance.Criterion.LASTING;
import static org.statedconditions.conformance.Criterion.MONITORED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeasefiresTest {
  private static final String BOTH =
      "declarations: [{party: RU, accepts: true}, {party: UA, accepts: true}]";

  /** One ceasefire between the parties asked for, with these fields. */
  private static Asked truce(String fields) {
    return Asked.about("  - ceasefire: {id: t, parties: [RU, UA], " + fields + "}\n");
  }

  /** The same ceasefire in two reports of different sources. */
  private static Asked truce(String one, String other) {
    return Asked.about("  - ceasefire: {id: t, parties: [RU, UA], source: a, " + one + "}\n"
        + "  - ceasefire: {id: t, source: b, " + other + "}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "in-force, met, met",
    "agreed, met, not-met",
    "suspended, met, not-met",
    "announced, undetermined, not-met",
    "none, not-met, not-met",
    "proposed, not-met, not-met",
    "expired, undetermined, not-met",
    "denounced, undetermined, not-met",
    "collapsed, undetermined, not-met",
    "superseded, undetermined, not-met"
  })
  void a_status_alone(String status, String accepted, String inForce) {
    Asked asked = truce("status: " + status);
    assertThat(asked.status(ACCEPTED)).isEqualTo(accepted);
    assertThat(asked.status(IN_FORCE)).isEqualTo(inForce);
  }

  @Test
  void agreed_and_announced_speak_of_the_time_before_it_took_effect() {
    assertThat(truce("status: agreed, effectiveFrom: 2026-07-01").status(IN_FORCE))
        .isEqualTo("not-met");
    assertThat(truce("status: agreed, effectiveFrom: 2026-06-01").status(IN_FORCE))
        .isEqualTo("met");
    assertThat(truce("status: announced, effectiveFrom: 2026-06-01").status(IN_FORCE))
        .isEqualTo("undetermined");
    assertThat(truce("status: announced, effectiveFrom: 2026-06-01, " + BOTH).status(IN_FORCE))
        .isEqualTo("met");
    // Somebody says that the day has come, somebody that it has not.
    assertThat(truce("status: agreed, effectiveFrom: 2026-05-01", "effectiveFrom: 2026-07-01")
            .status(IN_FORCE))
        .isEqualTo("contested");
  }

  @Test
  void one_report_of_that_kind_asked_about_the_day_after() {
    assertThat(Asked.of("""
        asOf: 2026-10-02
        facts:
          - ceasefire: {id: oct, parties: [RU, UA], status: announced, effectiveFrom: 2026-10-01}
        """).literal().status(Condition.CEASEFIRE)).isEqualTo(Status.UNDETERMINED);
    String agreed = """
        facts:
          - ceasefire:
              id: oct
              parties: [RU, UA]
              status: agreed
              declarations: [{party: UA, accepts: true}, {party: RU, accepts: true}]
              effectiveFrom: 2026-10-01
              scope: general
              kind: ceasefire
        """;
    assertThat(Asked.of("asOf: 2026-09-15\n" + agreed).literal().status(Condition.CEASEFIRE))
        .isEqualTo(Status.NOT_MET);
    assertThat(Asked.of("asOf: 2026-10-01\n" + agreed).literal().status(Condition.CEASEFIRE))
        .isEqualTo(Status.MET);
  }

  @Test
  void silence_and_conditions_are_neither_acceptance_nor_refusal() {
    assertThat(truce("declarations: [{party: RU, accepts: true}]").status(ACCEPTED))
        .isEqualTo("undetermined");
    assertThat(truce("declarations: [{party: RU, accepts: true}, {party: UA, accepts: false}]")
            .status(ACCEPTED))
        .isEqualTo("not-met");
    assertThat(truce("declarations: [{party: RU, accepts: true}, "
                + "{party: UA, accepts: conditional, condition: if Russia stops}]")
            .status(ACCEPTED))
        .isEqualTo("undetermined");
    assertThat(truce(BOTH, "declarations: [{party: US, accepts: false}]").status(ACCEPTED))
        .isEqualTo("met");
    assertThat(truce(BOTH, "declarations: [{party: UA, accepts: false}]").status(ACCEPTED))
        .isEqualTo("contested");
  }

  @Test
  void a_declaration_counts_from_its_day_and_the_latest_of_one_source() {
    String accepted = "source: a, " + BOTH;
    assertThat(
            truce("declarations: [{party: RU, accepts: true}, {party: UA, on: 2026-06-02, accepts:"
                    + " true}]")
                .status(ACCEPTED))
        .isEqualTo("undetermined");
    assertThat(
            truce("declarations: [{party: RU, accepts: true}, {party: UA, on: 2026-05-01, accepts:"
                    + " true}, {party: UA, on: 2026-05-02, accepts: false}]")
                .status(ACCEPTED))
        .isEqualTo("not-met");
    // A word that says nothing takes back what the source said before.
    assertThat(
            truce("declarations: [{party: RU, accepts: true}, {party: UA, on: 2026-05-01, accepts:"
                    + " true}, {party: UA, on: 2026-05-02}]")
                .status(ACCEPTED))
        .isEqualTo("undetermined");
    // A later report on one party leaves the other's word standing.
    assertThat(Asked.about(
                "  - ceasefire: {id: t, parties: [RU, UA], reportedOn: 2026-05-01, " + accepted
                    + "}\n"
                    + "  - ceasefire: {id: t, source: a, reportedOn: 2026-05-02, declarations:"
                    + " [{party: UA, accepts: false}]}\n"
                    + "  - ceasefire: {id: t, source: a, reportedOn: 2026-05-03, declarations:"
                    + " [{party: UA, accepts: true}]}\n")
            .status(ACCEPTED))
        .isEqualTo("met");
  }

  @Test
  void ends_of_one_kind_that_differ_contest_and_others_refute() {
    String running = BOTH + ", effectiveFrom: 2026-05-01, ";
    assertThat(truce(running + "expiresOn: 2026-06-01").status(IN_FORCE)).isEqualTo("not-met");
    assertThat(truce(running + "expiresOn: 2026-06-01", "expiresOn: 2026-07-01").status(IN_FORCE))
        .isEqualTo("contested");
    assertThat(truce(running + "lastDay: 2026-05-31", "expiresOn: 2026-07-01").status(IN_FORCE))
        .isEqualTo("contested");
    assertThat(truce(running + "expiresOn: 2026-07-01", "endedOn: 2026-05-20").status(IN_FORCE))
        .isEqualTo("not-met");
    assertThat(truce(running + "status: in-force", "endedOn: 2026-05-20").status(IN_FORCE))
        .isEqualTo("contested");
  }

  @Test
  void the_last_day_is_a_day_on_which_it_runs() {
    String truce = """
        facts:
          - ceasefire:
              id: t
              parties: [RU, UA]
              declarations: [{party: RU, accepts: true}, {party: UA, accepts: true}]
              effectiveFrom: 2026-05-09
              %s: 2026-05-11
        """;
    assertThat(Asked.of("asOf: 2026-05-11\n" + truce.formatted("expiresOn")).status(IN_FORCE))
        .isEqualTo("not-met");
    assertThat(Asked.of("asOf: 2026-05-11\n" + truce.formatted("lastDay")).status(IN_FORCE))
        .isEqualTo("met");
    assertThat(Asked.of("asOf: 2026-05-12\n" + truce.formatted("lastDay")).status(IN_FORCE))
        .isEqualTo("not-met");
    // In Kyiv the day ends three hours earlier than by universal time.
    assertThat(Asked.of(
                "asOf: 2026-05-11T21:00:00Z\ntimeZone: Europe/Kyiv\n" + truce.formatted("lastDay"))
            .status(IN_FORCE))
        .isEqualTo("not-met");
  }

  @Test
  void a_later_word_on_the_end_replaces_the_earlier_in_either_form() {
    assertThat(Asked.about("""
          - ceasefire:
              {id: t, parties: [RU, UA], status: agreed, effectiveFrom: 2026-05-01, expiresOn: 2026-05-20,
               source: a, reportedOn: 2026-05-01}
          - ceasefire: {id: t, lastDay: 2026-06-01, source: a, reportedOn: 2026-05-15}
        """).status(IN_FORCE)).isEqualTo("met");
  }

  @Test
  void lasting() {
    assertThat(truce("kind: ceasefire").status(LASTING)).isEqualTo("met");
    assertThat(truce("kind: ceasefire, expiresOn: 2027-01-01").status(LASTING))
        .isEqualTo("undetermined");
    assertThat(truce("effectiveFrom: 2026-05-01, expiresOn: 2026-07-30").status(LASTING))
        .isEqualTo("met");
    assertThat(truce("effectiveFrom: 2026-05-01, expiresOn: 2026-07-29").status(LASTING))
        .isEqualTo("not-met");
    assertThat(truce("effectiveFrom: 2026-05-01, lastDay: 2026-07-29").status(LASTING))
        .isEqualTo("met");
    assertThat(truce("kind: humanitarian-pause, effectiveFrom: 2026-01-01, expiresOn: 2027-01-01")
            .status(LASTING))
        .isEqualTo("not-met");
    assertThat(truce("kind: ceasefire", "kind: temporary-cessation").status(LASTING))
        .isEqualTo("contested");
    assertThat(truce("effectiveFrom: 2026-05-01, expiresOn: 2026-06-10", "expiresOn: 2027-01-01")
            .status(LASTING))
        .isEqualTo("contested");
  }

  @Test
  void a_change_of_clocks_makes_no_term_an_hour_short() {
    assertThat(Asked.of("""
        asOf: 2026-03-01
        timeZone: Europe/Kyiv
        facts:
          - ceasefire: {id: t, parties: [RU, UA], effectiveFrom: 2026-01-01, expiresOn: 2026-04-01}
        """).status(LASTING)).isEqualTo("met");
  }

  @Test
  void a_shorter_term_may_be_asked_for() {
    assertThat(Asked.of("""
        asOf: 2026-03-01
        parameters: {minimumTermDays: 30}
        facts:
          - ceasefire: {id: t, parties: [RU, UA], effectiveFrom: 2026-01-01, expiresOn: 2026-02-01}
        """).status(LASTING)).isEqualTo("met");
  }

  @Test
  void scope_compliance_and_monitoring() {
    assertThat(truce("scope: general").status(GENERAL)).isEqualTo("met");
    assertThat(truce("scope: sectoral").status(GENERAL)).isEqualTo("not-met");
    assertThat(truce("compliance: violated-minor").status(HOLDING)).isEqualTo("met");
    assertThat(truce("compliance: violated-serious").status(HOLDING)).isEqualTo("not-met");
    assertThat(truce("compliance: unverified").status(HOLDING)).isEqualTo("undetermined");
    assertThat(truce("monitoring: external").status(MONITORED)).isEqualTo("met");
    assertThat(truce("monitoring: parties").status(MONITORED)).isEqualTo("not-met");
  }

  @Test
  void a_candidate_needs_one_report_that_names_all_parties_asked_for() {
    Asked asked = Asked.about("""
          - ceasefire: {id: one, parties: [RU], status: in-force}
          - ceasefire: {id: one, parties: [UA], status: in-force}
          - ceasefire: {id: two, declarations: [{party: RU, accepts: true}, {party: UA, accepts: true}]}
          - ceasefire: {id: three, parties: [UA, US, RU], scope: local}
        """);
    assertThat(asked.strict().conditions().get(Condition.CEASEFIRE).candidates())
        .containsOnlyKeys("three");
  }
}
