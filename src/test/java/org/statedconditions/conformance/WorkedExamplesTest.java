package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole scenarios whose answers were worked out by hand. */
class WorkedExamplesTest {
  /** The arrangements between Russia and Ukraine that are on record, as announced. */
  private static final String RECORD = """
      facts:
        - ceasefire:
            {id: minsk-2, parties: [RU, UA], status: agreed, effectiveFrom: "2015-02-15T00:00:00+02:00", scope: local,
             form: written, monitoring: international-organisation, until: 2022-02-24}
        - ceasefire: {id: minsk-2, parties: [RU, UA], status: denounced, from: 2022-02-24}
        - ceasefire:
            id: us-30-days
            parties: [RU, UA]
            status: proposed
            from: 2025-03-11
            declarations: [{party: UA, on: 2025-03-11, accepts: true}]
        - ceasefire:
            id: energy
            parties: [RU, UA]
            status: agreed
            from: 2025-03-18
            effectiveFrom: 2025-03-18
            expiresOn: 2025-04-17
            scope: sectoral
            monitoring: none
        - ceasefire: {id: black-sea, parties: [RU, UA], status: announced, from: 2025-03-25, scope: sectoral}
        - ceasefire:
            id: easter
            parties: [RU, UA]
            scope: general
            effectiveFrom: "2025-04-19T18:00:00+03:00"
            expiresOn: "2025-04-21T00:00:00+03:00"
            declarations:
              - {party: RU, on: 2025-04-19, accepts: true}
              - {party: UA, on: 2025-04-19, accepts: conditional, condition: as long as Russia keeps it}
        - ceasefire:
            id: may-2025
            parties: [RU, UA]
            scope: general
            effectiveFrom: "2025-05-08T00:00:00+03:00"
            expiresOn: "2025-05-11T00:00:00+03:00"
            declarations: [{party: RU, on: 2025-04-28, accepts: true}, {party: UA, on: 2025-04-28, accepts: false}]
        - ceasefire:
            id: may-2026
            parties: [RU, UA]
            scope: general
            kind: temporary-cessation
            monitoring: none
            effectiveFrom: 2026-05-09
            expiresOn: 2026-05-12
            declarations: [{party: RU, on: 2026-05-08, accepts: true}, {party: UA, on: 2026-05-08, accepts: true}]
      """;

  @Test
  void
      since_the_invasion_the_literal_ceasefire_was_there_on_three_days_and_the_customary_one_never() {
    Scenario record = ScenarioReader.read("asOf: 2022-02-24\n" + RECORD);
    List<LocalDate> literal = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2022, 2, 24); day.getYear() < 2027; day = day.plusDays(1)) {
      Asked asked = Asked.of(record.at(day));
      if (asked.literal().status(Condition.CEASEFIRE) == Status.MET) {
        literal.add(day);
      }
      assertThat(asked.customary().status(Condition.CEASEFIRE)).isNotEqualTo(Status.MET);
    }
    assertThat(literal)
        .containsExactly(
            LocalDate.of(2026, 5, 9), LocalDate.of(2026, 5, 10), LocalDate.of(2026, 5, 11));
  }

  @Test
  void what_is_looked_at_is_not_the_truce_that_collapsed_long_ago() {
    Asked asked = Asked.of("asOf: 2025-06-01\n" + RECORD);
    assertThat(asked.strict().subject(Condition.CEASEFIRE)).isNotEqualTo("minsk-2");
    assertThat(asked.literal().stage()).isEqualTo(Stage.AWAITING_CEASEFIRE);
  }

  private static final String ALL_MET = """
        - ceasefire:
            id: general
            parties: [RU, UA]
            declarations: [{party: RU, accepts: true}, {party: UA, accepts: true}]
            effectiveFrom: 2026-04-01
            kind: ceasefire
            scope: general
            form: written
            monitoring: external
            compliance: holding
        - mandate:
            id: force
            phase: established
            adoptedOn: 2026-05-01
            participants: [FR, GB, TR]
            requirementsNamed: true
            authorisedBy: The states of the coalition
            instrument: A treaty
            elements:
              objective: adopted
              tasks: adopted
              area-of-operations: adopted
              duration: adopted
              command-and-control: adopted
              rules-of-engagement: adopted
              status-of-forces: adopted
              exit-criteria: adopted
              funding: adopted
        - contribution:
            id: FR
            mission: force
            country: FR
            status: nationally-approved
            type: land
            extent: {quantity: 4000, unit: personnel}
            role: lead-nation
            caveatsDeclared: true
            fundingDeclared: true
        - contribution:
            id: GB
            mission: force
            country: GB
            status: deployed
            type: air
            extent: {from: 10, to: 20, unit: aircraft}
            task: air policing
            caveatsDeclared: true
            fundingDeclared: true
        - requirement: {id: hq, mission: force, critical: true, lead: FR}
      """;

  @Test
  void all_met_with_and_without_the_actors_own_offer() {
    assertThat(Asked.about(ALL_MET).verdicts()).isEqualTo("met, met, met");
    assertThat(Asked.about(ALL_MET).strict().stage()).isEqualTo(Stage.READY_FOR_ASSESSMENT);
    String offer =
        "  - contribution: {id: TR, mission: force, country: TR, status: %s, type: undetermined}\n";
    assertThat(Asked.about(ALL_MET + offer.formatted("indicated")).verdicts())
        .isEqualTo("met, met, met");
    assertThat(Asked.about(ALL_MET + offer.formatted("declined")).verdicts())
        .isEqualTo("met, met, met");
  }

  @Test
  void talks_on_a_contribution_wait_for_the_ceasefire_and_the_rest_for_everything() {
    Answer.ByReading answer = Asked.about(
            ALL_MET + "  - mandate: {id: force, participantsNamed: false}\n")
        .literal();
    assertThat(answer.gates())
        .containsEntry(Gate.TALKS_ON_A_CONTRIBUTION, Status.MET)
        .containsEntry(Gate.TALKS_ON_A_DEPLOYMENT, Status.CONTESTED)
        .containsEntry(Gate.ASSESSMENT, Status.CONTESTED);
    assertThat(answer.stage()).isEqualTo(Stage.AWAITING_FRAMEWORK);
  }

  @Test
  void an_agreement_and_a_coalition_without_a_settled_list() {
    Asked asked = Asked.of("""
        asOf: 2026-09-01
        facts:
          - ceasefire:
              id: general
              parties: [RU, UA]
              declarations: [{party: RU, accepts: true}, {party: UA, accepts: true}]
              effectiveFrom: 2026-08-05
              kind: ceasefire
              scope: general
              form: written
              monitoring: external
              compliance: violated-minor
          - mandate:
              id: force
              phase: established
              adoptedOn: 2026-08-10
              authorisedBy: The coalition
              instrument: An agreement
              elements: {objective: adopted, tasks: adopted, area-of-operations: adopted, duration: adopted}
          - mandate: {id: force, elements: {command-and-control: adopted, rules-of-engagement: adopted}}
          - contribution:
              {id: FR, mission: force, country: FR, status: confirmed, type: land, role: lead-nation,
               extent: {quantity: 4000, unit: personnel}}
          - contribution:
              {id: GB, mission: force, country: GB, status: confirmed, type: land, role: contributor,
               extent: {quantity: 3000, unit: personnel}}
          - contribution: {id: TR, mission: force, country: TR, status: indicated, type: maritime, role: component-lead}
        """);
    // The actor's own offer no longer defeats anything; but nobody says that these are all.
    assertThat(asked.verdicts()).isEqualTo("undetermined, undetermined, not-met");
    assertThat(asked.customary().status(Condition.MANDATE)).isEqualTo(Status.MET);
    assertThat(asked.customary().status(Condition.CEASEFIRE)).isEqualTo(Status.MET);
    // Approved by no parliament.
    assertThat(asked.status(Criterion.NATIONALLY_APPROVED)).isEqualTo("not-met");
  }

  @Test
  void a_lead_on_whose_withdrawal_reports_differ_contests() {
    Asked asked = Asked.about("""
          - mandate: {id: m, phase: established, elements: {objective: adopted, tasks: adopted}}
          - contribution: {id: FR, mission: m, country: FR, type: land, status: confirmed, source: a}
          - contribution: {id: FR, mission: m, status: withdrawn, source: b}
          - requirement: {id: r, mission: m, critical: true, lead: FR, source: a}
        """);
    assertThat(asked.status(Criterion.LEAD)).isEqualTo("contested");
    assertThat(asked.status(Criterion.CONFIRMED)).isEqualTo("contested");
    assertThat(asked.status(Criterion.TYPE)).isEqualTo("undetermined");
  }

  @Test
  void contributions_to_a_mission_that_no_mandate_names_play_no_part() {
    Asked asked = Asked.of("""
        asOf: 2026-09-01
        facts:
          - mandate: {id: mnf-u, phase: established}
          - contribution: {id: FR, mission: mnfu, country: FR, status: pledged, type: undetermined}
          - ceasefire: {id: c, parties: [RU, UA], status: in-force, from: 2026-10-01}
        """);
    assertThat(asked.status(Criterion.TYPE)).isEqualTo("undetermined");
    assertThat(asked.strict().subject(Condition.CEASEFIRE)).isNull();
  }

  @Test
  void sources_their_grades_and_their_dates_decide_nothing() {
    Asked asked = Asked.of("""
        asOf: 2026-05-01
        sources:
          a: {publisher: A, date: 2026-12-01, reliability: A, credibility: 1}
          b: {publisher: B, reliability: E, credibility: 5}
        facts:
          - ceasefire: {id: t, parties: [RU, UA], status: in-force, scope: general, source: a}
          - ceasefire: {id: t, status: collapsed, source: b}
        """);
    assertThat(asked.status(Criterion.IN_FORCE)).isEqualTo("contested");
    assertThat(asked.status(Criterion.GENERAL)).isEqualTo("met");
  }

  @Test
  void party_names_written_out_are_no_parties_asked_for() {
    assertThat(Asked.about("  - ceasefire: {id: t, parties: [Russia, Ukraine], status: in-force}\n")
            .strict()
            .subject(Condition.CEASEFIRE))
        .isNull();
  }
}
