package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statedconditions.conformance.Criterion.CONFIRMED;
import static org.statedconditions.conformance.Criterion.LEAD;
import static org.statedconditions.conformance.Criterion.NATIONALLY_APPROVED;
import static org.statedconditions.conformance.Criterion.PARTICIPANTS;
import static org.statedconditions.conformance.Criterion.QUANTITY;
import static org.statedconditions.conformance.Criterion.RESPONSIBILITY;
import static org.statedconditions.conformance.Criterion.TYPE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurdenSharingTest {
  private static final String LIST =
      "  - mandate: {id: m, participants: [FR, GB], requirementsNamed: true}\n";
  private static final String GB = contribution(
      "GB",
      "country: GB, status: deployed, type: land, role: contributor, "
          + "extent: {quantity: 3000, unit: personnel}, source: a");

  private static String contribution(String id, String fields) {
    return "  - contribution: {id: " + id + ", mission: m, " + fields + "}\n";
  }

  private static String requirement(String fields) {
    return "  - requirement: {id: r, mission: m, " + fields + "}\n";
  }

  /** With Britain's contribution in order, France's decides. */
  private static Asked france(String... reports) {
    StringBuilder facts = new StringBuilder(LIST + GB);
    for (String fields : reports) {
      facts.append(contribution("FR", fields));
    }
    return Asked.about(facts.toString());
  }

  private static Asked lead(String... reports) {
    StringBuilder facts = new StringBuilder(LIST + GB);
    for (String fields : reports) {
      facts.append(fields);
    }
    return Asked.about(facts.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "participantsNamed: true | met",
        "participantsNamed: false | not-met",
        "participants: [FR, TR] | met",
        "phase: established | undetermined"
      })
  void whether_the_participants_are_named(String fields, String status) {
    assertThat(Asked.about("  - mandate: {id: m, " + fields + "}\n" + GB).status(PARTICIPANTS))
        .isEqualTo(status);
  }

  @Test
  void every_needs_a_settled_list_that_is_covered() {
    String france = contribution("FR", "country: FR, type: air");
    assertThat(Asked.about(LIST + GB + france).status(TYPE)).isEqualTo("met");
    assertThat(Asked.about(LIST + GB).status(TYPE)).isEqualTo("undetermined");
    assertThat(Asked.about("  - mandate: {id: m, participantsNamed: true}\n" + GB + france)
            .status(TYPE))
        .isEqualTo("undetermined");
    assertThat(Asked.about(LIST + GB + france + "  - mandate: {id: m, participantsNamed: false}\n")
            .status(TYPE))
        .isEqualTo("undetermined");
    assertThat(
            Asked.about(LIST + GB + france + "  - mandate: {id: m, participants: [FR, GB, PL]}\n")
                .status(TYPE))
        .isEqualTo("undetermined");
    assertThat(
            Asked.about(LIST + GB + france + "  - mandate: {id: m, participants: [FR, GB, TR]}\n")
                .status(TYPE))
        .isEqualTo("met");
    // One is enough to refute it, whoever is missing.
    assertThat(Asked.about(LIST + contribution("FR", "country: FR, type: undetermined"))
            .status(TYPE))
        .isEqualTo("not-met");
    assertThat(Asked.about(LIST).status(TYPE)).isEqualTo("undetermined");
  }

  @Test
  void the_actors_own_contribution_is_not_judged() {
    String own = contribution("TR", "country: TR, status: indicated, type: undetermined");
    Asked asked = france("country: FR, type: air", "source: b");
    assertThat(asked.status(TYPE)).isEqualTo("met");
    assertThat(Asked.about(LIST + GB + contribution("FR", "country: FR, type: air") + own)
            .status(TYPE))
        .isEqualTo("met");
    // By one report the actor's, by another somebody else's: its failure contests.
    assertThat(Asked.about(LIST
                + GB
                + contribution("FR", "country: FR, type: air")
                + own
                + contribution("TR", "country: DE"))
            .status(TYPE))
        .isEqualTo("contested");
  }

  @Test
  void who_declined_withdrew_or_declared_nothing_is_no_participant() {
    assertThat(france("country: FR, status: withdrawn, type: undetermined").status(TYPE))
        .isEqualTo("undetermined");
    assertThat(france("country: FR, status: none-declared, type: undetermined").status(TYPE))
        .isEqualTo("undetermined");
  }

  @Test
  void a_contested_participant_covers_its_country_and_its_failures_contest() {
    assertThat(france(
                "country: FR, status: confirmed, type: air, source: a",
                "status: withdrawn, source: b")
            .status(TYPE))
        .isEqualTo("met");
    assertThat(france(
                "country: FR, status: confirmed, type: undetermined, source: a",
                "status: withdrawn, source: b")
            .status(TYPE))
        .isEqualTo("contested");
    assertThat(france("country: FR, status: confirmed, source: a", "status: withdrawn, source: b")
            .status(CONFIRMED))
        .isEqualTo("contested");
  }

  @ParameterizedTest
  @CsvSource({
    "indicated, not-met, not-met",
    "pledged, not-met, not-met",
    "offered, not-met, not-met",
    "confirmed, met, not-met",
    "nationally-approved, met, met",
    "deployed, met, met"
  })
  void a_rung_of_the_ladder_includes_those_below_it(
      String status, String confirmed, String approved) {
    Asked asked = france("country: FR, status: " + status);
    assertThat(asked.status(CONFIRMED)).isEqualTo(confirmed);
    assertThat(asked.status(NATIONALLY_APPROVED)).isEqualTo(approved);
  }

  @Test
  void figures_of_one_unit_that_cannot_both_be_right_contest() {
    String france = "country: FR, extent: {quantity: 5000, unit: personnel}, source: a";
    assertThat(france(france).status(QUANTITY)).isEqualTo("met");
    assertThat(france("country: FR, extent: undetermined").status(QUANTITY)).isEqualTo("not-met");
    assertThat(france("country: FR").status(QUANTITY)).isEqualTo("undetermined");
    assertThat(france("country: FR, extent: {from: 1000, to: 2000, unit: personnel}")
            .status(QUANTITY))
        .isEqualTo("met");
    assertThat(france("country: FR, extent: {atMost: 2000, unit: personnel}").status(QUANTITY))
        .isEqualTo("undetermined");
    assertThat(france(france, "extent: {from: 4000, to: 6000, unit: personnel}, source: b")
            .status(QUANTITY))
        .isEqualTo("met");
    assertThat(france(france, "extent: {quantity: 4000, unit: personnel}, source: b")
            .status(QUANTITY))
        .isEqualTo("contested");
    assertThat(france(france, "extent: {quantity: 4000, unit: personnel}, source: a")
            .status(QUANTITY))
        .isEqualTo("contested");
    assertThat(
            france(france, "extent: {quantity: 5000, unit: troops}, source: b").status(QUANTITY))
        .isEqualTo("met");
    assertThat(france(france, "extent: {quantity: 3, unit: ships}, source: b").status(QUANTITY))
        .isEqualTo("met");
    assertThat(france(france, "extent: undetermined, source: b").status(QUANTITY))
        .isEqualTo("contested");
  }

  @Test
  void a_role_or_a_task() {
    assertThat(france("country: FR, role: contributor").status(RESPONSIBILITY)).isEqualTo("met");
    assertThat(france("country: FR, task: mines").status(RESPONSIBILITY)).isEqualTo("met");
    assertThat(france("country: FR, role: undetermined").status(RESPONSIBILITY))
        .isEqualTo("not-met");
    assertThat(france("country: FR, role: undetermined, task: mines").status(RESPONSIBILITY))
        .isEqualTo("met");
    assertThat(france("country: FR, role: undetermined, source: a", "task: mines, source: b")
            .status(RESPONSIBILITY))
        .isEqualTo("contested");
  }

  @Test
  void one_lead() {
    assertThat(lead(requirement("critical: true, lead: GB")).status(LEAD)).isEqualTo("met");
    assertThat(lead(requirement("critical: true, lead: TR")).status(LEAD)).isEqualTo("met");
    assertThat(lead(requirement("critical: true, lead: none")).status(LEAD)).isEqualTo("not-met");
    assertThat(lead(requirement("critical: true")).status(LEAD)).isEqualTo("undetermined");
    assertThat(lead(requirement("critical: false, lead: GB")).status(LEAD))
        .isEqualTo("undetermined");
    assertThat(lead().status(LEAD)).isEqualTo("undetermined");
  }

  @Test
  void unknown_criticality_counts_until_a_lead_is_named() {
    assertThat(lead(requirement("lead: none")).status(LEAD)).isEqualTo("not-met");
    assertThat(lead(
                requirement("lead: GB"),
                "  - requirement: {id: s, mission: m, critical: true, lead: GB}\n")
            .status(LEAD))
        .isEqualTo("met");
    assertThat(lead(
                requirement("task: mines"),
                "  - requirement: {id: s, mission: m, critical: true, lead: GB}\n")
            .status(LEAD))
        .isEqualTo("undetermined");
  }

  @Test
  void two_leads_and_leads_that_have_gone() {
    String one = requirement("critical: true, lead: GB, source: a");
    assertThat(lead(one, requirement("lead: FR, source: a")).status(LEAD)).isEqualTo("not-met");
    assertThat(lead(one, requirement("lead: FR, source: b")).status(LEAD)).isEqualTo("contested");
    String france = requirement("critical: true, lead: FR, source: a");
    assertThat(
            lead(france, contribution("FR", "country: FR, status: withdrawn")).status(LEAD))
        .isEqualTo("not-met");
    assertThat(lead(
                france,
                contribution("FR", "country: FR, status: confirmed, source: a"),
                contribution("FR", "status: withdrawn, source: b"))
            .status(LEAD))
        .isEqualTo("contested");
    assertThat(lead(
                france,
                contribution("FR-land", "country: FR, status: withdrawn"),
                contribution("FR-air", "country: FR, status: confirmed"))
            .status(LEAD))
        .isEqualTo("contested");
  }

  @Test
  void requirements_need_to_be_all_named_too() {
    String critical = requirement("critical: true, lead: GB");
    assertThat(Asked.about("  - mandate: {id: m}\n" + critical).status(LEAD))
        .isEqualTo("undetermined");
    assertThat(
            lead(critical, "  - mandate: {id: m, requirementsNamed: false}\n").status(LEAD))
        .isEqualTo("undetermined");
    assertThat(lead(
                requirement("critical: true, lead: none, source: a"),
                requirement("critical: false, source: b"))
            .status(LEAD))
        .isEqualTo("contested");
  }

  @Test
  void a_report_without_mission_belongs_to_that_of_the_others_with_its_id() {
    assertThat(Asked.about(LIST + GB + contribution("FR", "country: FR, type: air")
                + "  - contribution: {id: FR, type: undetermined}\n")
            .status(TYPE))
        .isEqualTo("contested");
  }

  @Test
  void a_contribution_without_a_country_names_nobody_but_is_judged() {
    assertThat(Asked.about(LIST + GB + contribution("unknown", "type: air")).status(TYPE))
        .isEqualTo("undetermined");
    assertThat(Asked.about(LIST
                + GB
                + contribution("FR", "country: FR, type: air")
                + contribution("unknown", "type: undetermined"))
            .status(TYPE))
        .isEqualTo("not-met");
  }
}
