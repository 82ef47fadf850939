package org.statedconditions.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statedconditions.finding.Status.CONTESTED;
import static org.statedconditions.finding.Status.MET;
import static org.statedconditions.finding.Status.NOT_MET;
import static org.statedconditions.finding.Status.UNDETERMINED;
import static org.statedconditions.oracle.AllMet.AS_OF;
import static org.statedconditions.oracle.AllMet.day;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireBuilder;
import org.statedconditions.fact.CeasefireKind;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Compliance;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateBuilder;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.Role;
import org.statedconditions.fact.Scope;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Unit;
import org.statedconditions.finding.Status;

class TurkiyeOracleTest {
  private static final List<String> RU_UA = List.of("RU", "UA");
  private static final Source A = Source.named("a").build();
  private static final Source B = Source.named("b").build();

  @Test
  void with_every_criterion_met_the_conditions_are_ready_for_assessment_under_every_reading() {
    OracleResult result = assess(AllMet.facts().toArray(Fact[]::new));
    for (String reading : TurkiyeOracle.READINGS) {
      assertThat(result.reading(reading).verdict()).as(reading).isEqualTo(MET);
      assertThat(result.reading(reading).stage()).as(reading).isEqualTo("ready-for-assessment");
    }
  }

  @Test
  void with_nothing_known_everything_is_undetermined() {
    OracleResult result = assess();
    assertThat(result.reading("strict").verdict()).isEqualTo(UNDETERMINED);
    assertThat(result.reading("strict").stage()).isEqualTo("awaiting-ceasefire");
    assertThat(result.reading("strict").conditions().values()).allSatisfy(condition -> {
      assertThat(condition.status()).isEqualTo(UNDETERMINED);
      assertThat(condition.subject()).isEmpty();
      assertThat(condition.criteria().values())
          .allSatisfy(criterion -> assertThat(criterion.status()).isEqualTo(UNDETERMINED));
    });
  }

  @Test
  void a_ceasefire_alone_leads_to_awaiting_framework() {
    OracleResult result = assess(AllMet.ceasefire("truce", RU_UA));
    assertThat(result.reading("strict").condition("ceasefire").status()).isEqualTo(MET);
    assertThat(result.reading("strict").stage()).isEqualTo("awaiting-framework");
    assertThat(result.reading("strict").verdict()).isEqualTo(UNDETERMINED);
  }

  @Test
  void a_framework_without_a_ceasefire_is_still_awaiting_the_ceasefire() {
    List<Fact> facts = new ArrayList<>(AllMet.facts());
    facts.remove(0);
    OracleResult result = assess(facts.toArray(Fact[]::new));
    assertThat(result.reading("customary").condition("mandate").status()).isEqualTo(MET);
    assertThat(result.reading("customary").condition("burden-sharing").status()).isEqualTo(MET);
    assertThat(result.reading("customary").stage()).isEqualTo("awaiting-ceasefire");
  }

  @Nested
  class Reports_that_count {
    @Test
    void a_report_holds_from_its_from_until_just_before_its_until() {
      assertThat(status("ceasefire.general", general().from(AS_OF).build())).isEqualTo(MET);
      assertThat(status("ceasefire.general", general().from(day(1)).build()))
          .isEqualTo(UNDETERMINED);
      assertThat(status("ceasefire.general", general().until(day(1)).build())).isEqualTo(MET);
      assertThat(status("ceasefire.general", general().until(AS_OF).build()))
          .isEqualTo(UNDETERMINED);
    }

    @Test
    void with_known_by_a_report_counts_that_was_reported_by_then_or_without_a_date() {
      assertThat(knownBy(day(0), general().reportedOn(day(0)).build())).isEqualTo(MET);
      assertThat(knownBy(day(0), general().reportedOn(day(1)).build())).isEqualTo(UNDETERMINED);
      assertThat(knownBy(day(0), general().build())).isEqualTo(MET);
    }

    @Test
    void the_later_report_of_one_source_replaces_the_fields_that_it_gives_and_no_others() {
      Ceasefire early =
          general().source(A).reportedOn(day(-2)).compliance(Compliance.HOLDING).build();
      Ceasefire late =
          between().source(A).reportedOn(day(-1)).scope(Scope.LOCAL).build();
      assertThat(status("ceasefire.general", early, late)).isEqualTo(NOT_MET);
      assertThat(status("ceasefire.holding", early, late)).isEqualTo(MET);
    }

    @Test
    void
        reports_of_different_sources_or_of_none_or_undated_or_of_one_date_are_findings_both_ways() {
      Ceasefire early = general().source(A).reportedOn(day(-2)).build();
      Ceasefire late =
          between().source(A).reportedOn(day(-1)).scope(Scope.LOCAL).build();
      assertThat(status("ceasefire.general", early, FactFields.with(late, "source", B)))
          .isEqualTo(CONTESTED);
      assertThat(status("ceasefire.general", FactFields.with(early, "source", null), late))
          .isEqualTo(CONTESTED);
      assertThat(status("ceasefire.general", FactFields.with(early, "reportedOn", null), late))
          .isEqualTo(CONTESTED);
      assertThat(status("ceasefire.general", FactFields.with(early, "reportedOn", day(-1)), late))
          .isEqualTo(CONTESTED);
    }

    @Test
    void a_report_not_known_yet_replaces_nothing() {
      Ceasefire early = general().source(A).reportedOn(day(-2)).build();
      Ceasefire late = between().source(A).reportedOn(day(1)).scope(Scope.LOCAL).build();
      assertThat(knownBy(AS_OF, early, late)).isEqualTo(MET);
      assertThat(status("ceasefire.general", early, late)).isEqualTo(NOT_MET);
    }

    @Test
    void elements_of_a_mandate_are_replaced_one_by_one() {
      Mandate early = Mandate.about("force")
          .source(A)
          .reportedOn(day(-2))
          .elements(Map.of(
              MandateElement.TASKS,
              ElementState.ADOPTED,
              MandateElement.OBJECTIVE,
              ElementState.ADOPTED))
          .build();
      Mandate late = Mandate.about("force")
          .source(A)
          .reportedOn(day(-1))
          .elements(Map.of(MandateElement.TASKS, ElementState.DRAFT))
          .build();
      assertThat(status("mandate.tasks", early, late)).isEqualTo(NOT_MET);
      assertThat(status("mandate.objective", early, late)).isEqualTo(MET);
    }

    @Test
    void a_contribution_without_a_mission_takes_the_one_that_others_of_its_id_give() {
      Contribution placed =
          Contribution.about("fr").mission("force").country("FR").build();
      Contribution bare = Contribution.about("fr").extent(Extent.of(5, Unit.SHIPS)).build();
      assertThat(status("burden-sharing.quantity", mission(), bare)).isEqualTo(UNDETERMINED);
      assertThat(status("burden-sharing.quantity", mission(), placed, bare)).isEqualTo(MET);
      Contribution elsewhere =
          Contribution.about("fr").mission("other").country("FR").build();
      assertThat(status("burden-sharing.quantity", mission(), placed, elsewhere, bare))
          .isEqualTo(UNDETERMINED);
    }
  }

  @Nested
  class Ceasefire_accepted {
    @Test
    void one_source_may_give_one_partys_word_and_another_the_other_partys() {
      Ceasefire ru = between()
          .source(A)
          .declarations(List.of(Declaration.acceptedBy("RU")))
          .build();
      Ceasefire ua = Ceasefire.about("truce")
          .source(B)
          .declarations(List.of(Declaration.acceptedBy("UA")))
          .build();
      assertThat(status("ceasefire.accepted", ru)).isEqualTo(UNDETERMINED);
      assertThat(status("ceasefire.accepted", ru, ua)).isEqualTo(MET);
    }

    @Test
    void a_partys_refusal_refutes_and_other_countries_play_no_part() {
      assertThat(accepted(Declaration.acceptedBy("RU"), Declaration.refusedBy("UA")))
          .isEqualTo(NOT_MET);
      assertThat(accepted(
              Declaration.acceptedBy("RU"),
              Declaration.acceptedBy("UA"),
              Declaration.refusedBy("US")))
          .isEqualTo(MET);
    }

    @Test
    void of_one_source_only_the_latest_word_of_a_party_that_has_been_given_counts() {
      Declaration ua = Declaration.acceptedBy("UA");
      assertThat(accepted(
              ua,
              Declaration.refusedBy("RU").on(day(-5)),
              Declaration.acceptedBy("RU").on(day(-1))))
          .isEqualTo(MET);
      assertThat(accepted(
              ua, Declaration.acceptedBy("RU"), Declaration.refusedBy("RU").on(day(-1))))
          .isEqualTo(NOT_MET);
      assertThat(accepted(
              ua,
              Declaration.acceptedBy("RU").on(day(-1)),
              Declaration.refusedBy("RU").on(day(1))))
          .isEqualTo(MET);
      assertThat(accepted(
              ua,
              Declaration.acceptedBy("RU").on(day(-1)),
              Declaration.refusedBy("RU").on(day(-1))))
          .isEqualTo(CONTESTED);
    }

    @Test
    void words_of_one_source_are_pooled_over_its_reports_and_those_of_two_are_not() {
      Ceasefire yes = declaring(A, Declaration.acceptedBy("RU"), Declaration.acceptedBy("UA"));
      Ceasefire no = declaring(A, Declaration.refusedBy("UA").on(day(-1)));
      assertThat(status("ceasefire.accepted", yes, no)).isEqualTo(NOT_MET);
      assertThat(status("ceasefire.accepted", yes, FactFields.with(no, "source", B)))
          .isEqualTo(CONTESTED);
      Ceasefire unsourced = FactFields.with(yes, "source", null);
      assertThat(status("ceasefire.accepted", unsourced, FactFields.with(no, "source", null)))
          .isEqualTo(CONTESTED);
    }

    @Test
    void reported_statuses_speak_too() {
      assertThat(reported("ceasefire.accepted", CeasefireStatus.AGREED)).isEqualTo(MET);
      assertThat(reported("ceasefire.accepted", CeasefireStatus.SUSPENDED)).isEqualTo(MET);
      assertThat(reported("ceasefire.accepted", CeasefireStatus.PROPOSED)).isEqualTo(NOT_MET);
      assertThat(reported("ceasefire.accepted", CeasefireStatus.EXPIRED)).isEqualTo(UNDETERMINED);
      assertThat(reported("ceasefire.accepted", CeasefireStatus.ANNOUNCED)).isEqualTo(UNDETERMINED);
    }

    private Status accepted(Declaration... declarations) {
      return status("ceasefire.accepted", declaring(A, declarations));
    }
  }

  @Nested
  class Ceasefire_in_force {
    @Test
    void it_follows_from_acceptance_and_a_passed_effect_date() {
      assertThat(status("ceasefire.in-force", agreed().effectiveFrom(AS_OF).build()))
          .isEqualTo(MET);
      assertThat(status("ceasefire.in-force", agreed().effectiveFrom(day(1)).build()))
          .isEqualTo(NOT_MET);
      assertThat(status("ceasefire.in-force", agreed().build())).isEqualTo(UNDETERMINED);
    }

    @Test
    void it_is_over_at_the_instant_of_its_expiry_or_end() {
      assertThat(status(
              "ceasefire.in-force",
              agreed().effectiveFrom(day(-9)).expiresOn(AS_OF).build()))
          .isEqualTo(NOT_MET);
      assertThat(status(
              "ceasefire.in-force",
              agreed().effectiveFrom(day(-9)).endedOn(day(-1)).build()))
          .isEqualTo(NOT_MET);
      assertThat(status(
              "ceasefire.in-force",
              agreed().effectiveFrom(day(-9)).expiresOn(day(1)).build()))
          .isEqualTo(MET);
    }

    @Test
    void one_past_end_and_one_still_to_come_is_contested() {
      Ceasefire over =
          agreed().source(A).effectiveFrom(day(-9)).expiresOn(day(-1)).build();
      Ceasefire running = between().source(B).expiresOn(day(1)).build();
      assertThat(status("ceasefire.in-force", over, running)).isEqualTo(CONTESTED);
    }

    @Test
    void any_reported_status_but_in_force_refutes_and_those_that_end_it_bar_the_derivation() {
      Ceasefire derived = agreed().effectiveFrom(day(-9)).build();
      assertThat(status(
              "ceasefire.in-force", FactFields.with(derived, "status", CeasefireStatus.AGREED)))
          .isEqualTo(CONTESTED);
      assertThat(status(
              "ceasefire.in-force", FactFields.with(derived, "status", CeasefireStatus.DENOUNCED)))
          .isEqualTo(NOT_MET);
      assertThat(reported("ceasefire.in-force", CeasefireStatus.IN_FORCE)).isEqualTo(MET);
    }

    @Test
    void
        the_truce_of_9_to_11_may_2026_was_in_force_on_the_10th_and_not_lasting_and_over_on_the_12th() {
      Ceasefire truce = Ceasefire.about("may-2026")
          .parties(RU_UA)
          .declarations(List.of(Declaration.acceptedBy("RU"), Declaration.acceptedBy("UA")))
          .effectiveFrom(Instant.parse("2026-05-09T00:00:00Z"))
          .expiresOn(Instant.parse("2026-05-12T00:00:00Z"))
          .build();
      OracleResult during = at("2026-05-10T00:00:00Z", truce);
      assertThat(during.reading("literal").condition("ceasefire").status()).isEqualTo(MET);
      assertThat(during.reading("literal").stage()).isEqualTo("awaiting-framework");
      assertThat(during.reading("customary").criterion("ceasefire.lasting").status())
          .isEqualTo(NOT_MET);
      assertThat(at("2026-05-12T00:00:00Z", truce)
              .reading("literal")
              .condition("ceasefire")
              .status())
          .isEqualTo(NOT_MET);
      assertThat(at("2026-05-08T23:59:59Z", truce)
              .reading("literal")
              .condition("ceasefire")
              .status())
          .isEqualTo(NOT_MET);
    }
  }

  @Nested
  class Ceasefire_lasting {
    @Test
    void a_term_of_ninety_days_is_long_enough_and_one_second_less_is_not() {
      assertThat(lasting(between().effectiveFrom(day(-10)).expiresOn(day(80)).build()))
          .isEqualTo(MET);
      assertThat(lasting(between()
              .effectiveFrom(day(-10))
              .expiresOn(day(80).minusSeconds(1))
              .build()))
          .isEqualTo(NOT_MET);
    }

    @Test
    void the_kind_ceasefire_meets_only_where_nobody_gives_an_expiry() {
      assertThat(lasting(between().kind(CeasefireKind.CEASEFIRE).build())).isEqualTo(MET);
      assertThat(
              lasting(between().kind(CeasefireKind.CEASEFIRE).expiresOn(day(80)).build()))
          .isEqualTo(UNDETERMINED);
    }

    @Test
    void a_pause_is_not_lasting_however_long_its_term() {
      assertThat(lasting(between()
              .kind(CeasefireKind.HUMANITARIAN_PAUSE)
              .effectiveFrom(day(-10))
              .expiresOn(day(300))
              .build()))
          .isEqualTo(NOT_MET);
    }

    @Test
    void the_ends_of_a_term_may_come_from_two_reports_but_not_from_two_full_accounts() {
      Ceasefire start = between().source(A).effectiveFrom(day(-10)).build();
      Ceasefire end = between().source(B).expiresOn(day(80)).build();
      assertThat(lasting(start, end)).isEqualTo(MET);
      Ceasefire early =
          between().source(A).effectiveFrom(day(-100)).expiresOn(day(-5)).build();
      Ceasefire late =
          between().source(B).effectiveFrom(day(-8)).expiresOn(day(90)).build();
      assertThat(lasting(early, late)).isEqualTo(MET);
    }

    private Status lasting(Ceasefire... reports) {
      return status("ceasefire.lasting", reports);
    }
  }

  @Nested
  class Candidates {
    @Test
    void a_ceasefire_between_others_is_not_looked_at() {
      OracleResult result = assess(AllMet.ceasefire("other", List.of("RU", "GE")));
      assertThat(result.reading("literal").condition("ceasefire").candidates()).isEmpty();
    }

    @Test
    void one_report_has_to_name_all_the_parties() {
      Ceasefire ru = AllMet.ceasefire("truce", List.of("RU"));
      Ceasefire ua = AllMet.ceasefire("truce", List.of("UA"));
      assertThat(assess(ru, ua).reading("literal").condition("ceasefire").candidates())
          .isEmpty();
    }

    @Test
    void the_parties_asked_for_are_a_parameter() {
      OracleResult result = TurkiyeOracle.assess(
          List.of(AllMet.ceasefire("dayton", List.of("NATO", "YU", "X"))),
          AS_OF,
          Optional.empty(),
          Map.of("parties", List.of("NATO", "YU")));
      assertThat(result.reading("strict").condition("ceasefire").status()).isEqualTo(MET);
    }

    @Test
    void criteria_have_to_hold_of_one_and_the_same_ceasefire() {
      Ceasefire oral = FactFields.with(AllMet.ceasefire("one", RU_UA), "form", null);
      Ceasefire unmonitored = FactFields.with(AllMet.ceasefire("two", RU_UA), "monitoring", null);
      assertThat(
              assess(oral, unmonitored).reading("strict").condition("ceasefire").status())
          .isEqualTo(UNDETERMINED);
    }

    @Test
    void
        among_equal_missions_the_one_with_the_better_burden_sharing_is_chosen_then_more_criteria_then_the_first() {
      List<Fact> facts = new ArrayList<>(AllMet.facts());
      facts.add(1, AllMet.mandate("first"));
      OracleResult result = assess(facts.toArray(Fact[]::new));
      assertThat(result.reading("strict").condition("mandate").subject()).contains("force");
      OracleResult equals = assess(AllMet.mandate("one"), AllMet.mandate("two"));
      assertThat(equals.reading("strict").condition("mandate").subject()).contains("one");
      Mandate thin = Mandate.about("thin").phase(MandatePhase.ESTABLISHED).build();
      Mandate thick = FactFields.with(AllMet.mandate("thick"), "phase", null);
      assertThat(assess(thin, thick).reading("customary").condition("mandate").subject())
          .contains("thick");
    }
  }

  @Nested
  class Mandate_criteria {
    @Test
    void a_framework_is_set_from_its_adoption_until_its_end() {
      assertThat(status(
              "mandate.framework-set", set().adoptedOn(AS_OF).endsOn(day(1)).build()))
          .isEqualTo(MET);
      assertThat(status("mandate.framework-set", set().adoptedOn(day(1)).build()))
          .isEqualTo(CONTESTED);
      assertThat(
              status("mandate.framework-set", Mandate.about("m").endsOn(AS_OF).build()))
          .isEqualTo(NOT_MET);
      assertThat(status(
              "mandate.framework-set", Mandate.about("m").adoptedOn(day(-1)).build()))
          .isEqualTo(UNDETERMINED);
    }

    @Test
    void an_instrument_names_the_legal_basis_and_an_authoriser_the_authorising_body() {
      assertThat(status("mandate.legal-basis", set().instrument("resolution").build()))
          .isEqualTo(MET);
      assertThat(status("mandate.authorising-body", set().authorisedBy("UN").build()))
          .isEqualTo(MET);
      assertThat(status("mandate.legal-basis", set().authorisedBy("UN").build()))
          .isEqualTo(UNDETERMINED);
    }

    @Test
    void start_and_end_are_no_substitute_for_a_duration() {
      assertThat(
              status("mandate.duration", set().startsOn(day(-1)).endsOn(day(9)).build()))
          .isEqualTo(UNDETERMINED);
    }

    @Test
    void reports_on_one_mission_under_other_ids_complement_each_other() {
      Mandate one = Mandate.about("un-text")
          .mission("force")
          .phase(MandatePhase.ESTABLISHED)
          .build();
      Mandate two = Mandate.about("force").instrument("resolution").build();
      assertThat(status("mandate.legal-basis", one, two)).isEqualTo(MET);
      assertThat(status("mandate.framework-set", one, two)).isEqualTo(MET);
    }
  }

  @Nested
  class Mandate_after_ceasefire {
    @Test
    void adopted_on_or_after_the_effect_meets_and_before_it_refutes() {
      assertThat(after(set().adoptedOn(day(-10)).build())).isEqualTo(MET);
      assertThat(after(set().adoptedOn(day(-11)).build())).isEqualTo(NOT_MET);
      assertThat(after(set().build())).isEqualTo(UNDETERMINED);
    }

    @Test
    void a_later_confirmation_makes_good_an_early_adoption() {
      assertThat(after(set().adoptedOn(day(-11)).confirmedOn(day(-1)).build())).isEqualTo(MET);
      assertThat(after(set().adoptedOn(day(-11)).confirmedOn(day(1)).build()))
          .isEqualTo(UNDETERMINED);
    }

    @Test
    void it_is_undetermined_without_an_effect_date() {
      Ceasefire undated = FactFields.with(AllMet.ceasefire("truce", RU_UA), "effectiveFrom", null);
      assertThat(status("mandate.after-ceasefire", undated, AllMet.mandate("force")))
          .isEqualTo(UNDETERMINED);
      assertThat(status("mandate.after-ceasefire", AllMet.mandate("force")))
          .isEqualTo(UNDETERMINED);
    }

    @Test
    void any_of_several_equally_good_ceasefires_will_do() {
      Ceasefire early =
          FactFields.with(AllMet.ceasefire("early", RU_UA), "effectiveFrom", day(-30));
      assertThat(after(early, set().adoptedOn(day(-20)).build())).isEqualTo(MET);
      Ceasefire worse = FactFields.with(early, "scope", Scope.LOCAL);
      assertThat(after(worse, set().adoptedOn(day(-20)).build())).isEqualTo(NOT_MET);
    }

    private Status after(Fact... others) {
      List<Fact> facts = new ArrayList<>(List.of(others));
      facts.add(AllMet.ceasefire("truce", RU_UA));
      return status("mandate.after-ceasefire", facts.toArray(Fact[]::new));
    }
  }

  @Nested
  class Participants {
    @Test
    void two_countries_are_named_participants_and_one_is_undetermined() {
      Contribution fr = AllMet.contribution("force", "FR");
      Contribution gb = AllMet.contribution("force", "GB");
      assertThat(status("burden-sharing.participants", mission(), fr)).isEqualTo(UNDETERMINED);
      assertThat(status("burden-sharing.participants", mission(), fr, gb)).isEqualTo(MET);
    }

    @Test
    void a_list_that_is_not_disclosed_refutes_and_contests_what_is_known() {
      Fact undisclosed = Mandate.about("force").participantsNamed(false).build();
      Fact named = Mandate.about("force").participantsNamed(true).build();
      Contribution fr = AllMet.contribution("force", "FR");
      assertThat(status("burden-sharing.participants", undisclosed, fr)).isEqualTo(NOT_MET);
      assertThat(status(
              "burden-sharing.participants", undisclosed, fr, AllMet.contribution("force", "GB")))
          .isEqualTo(CONTESTED);
      assertThat(status("burden-sharing.participants", named)).isEqualTo(MET);
    }

    @Test
    void those_who_declined_are_not_looked_at() {
      Contribution declined = Contribution.about("de")
          .mission("force")
          .status(ContributionStatus.DECLINED)
          .build();
      Contribution fr = AllMet.contribution("force", "FR");
      assertThat(status("burden-sharing.confirmed", mission(), fr, declined)).isEqualTo(MET);
      assertThat(status("burden-sharing.type", mission(), declined)).isEqualTo(UNDETERMINED);
    }

    @Test
    void a_contested_participants_failure_contests() {
      Contribution in = Contribution.about("de")
          .source(A)
          .mission("force")
          .status(ContributionStatus.PLEDGED)
          .caveatsDeclared(false)
          .build();
      Contribution out = Contribution.about("de")
          .source(B)
          .mission("force")
          .status(ContributionStatus.WITHDRAWN)
          .build();
      assertThat(status("burden-sharing.confirmed", mission(), in, out)).isEqualTo(CONTESTED);
      assertThat(status("burden-sharing.caveats-declared", mission(), in, out))
          .isEqualTo(CONTESTED);
      assertThat(status("burden-sharing.caveats-declared", mission(), in)).isEqualTo(NOT_MET);
    }

    @Test
    void pledged_is_not_confirmed_and_deployed_is_approved() {
      assertThat(ladder("burden-sharing.confirmed", ContributionStatus.OFFERED)).isEqualTo(NOT_MET);
      assertThat(ladder("burden-sharing.confirmed", ContributionStatus.CONFIRMED))
          .isEqualTo(MET);
      assertThat(ladder("burden-sharing.nationally-approved", ContributionStatus.CONFIRMED))
          .isEqualTo(NOT_MET);
      assertThat(ladder("burden-sharing.nationally-approved", ContributionStatus.DEPLOYED))
          .isEqualTo(MET);
    }

    @Test
    void an_undetermined_extent_refutes_silence_does_not_and_different_figures_contest() {
      Contribution fr = Contribution.about("fr").source(A).mission("force").build();
      Contribution some = FactFields.with(fr, "extent", Extent.of(100, Unit.PERSONNEL));
      Contribution more =
          FactFields.with(FactFields.with(fr, "extent", Extent.of(200, Unit.PERSONNEL)), "source", B);
      Contribution open = FactFields.with(fr, "extent", Extent.UNDETERMINED);
      assertThat(status("burden-sharing.quantity", mission(), fr)).isEqualTo(UNDETERMINED);
      assertThat(status("burden-sharing.quantity", mission(), some)).isEqualTo(MET);
      assertThat(status("burden-sharing.quantity", mission(), open)).isEqualTo(NOT_MET);
      assertThat(status("burden-sharing.quantity", mission(), some, more)).isEqualTo(CONTESTED);
    }

    @Test
    void a_role_or_a_task_states_the_responsibility() {
      Contribution fr = Contribution.about("fr").mission("force").build();
      assertThat(status(
              "burden-sharing.responsibility", mission(), FactFields.with(fr, "task", "mines")))
          .isEqualTo(MET);
      assertThat(status(
              "burden-sharing.responsibility",
              mission(),
              FactFields.with(fr, "role", Role.UNDETERMINED)))
          .isEqualTo(NOT_MET);
    }

    @Test
    void every_participant_has_to_meet_it() {
      Contribution fr = AllMet.contribution("force", "FR");
      Contribution gb = FactFields.with(AllMet.contribution("force", "GB"), "type", null);
      assertThat(status("burden-sharing.type", mission(), fr, gb)).isEqualTo(UNDETERMINED);
    }

    private Status ladder(String criterion, ContributionStatus rung) {
      return status(
          criterion,
          mission(),
          Contribution.about("fr").mission("force").status(rung).build());
    }
  }

  @Nested
  class Lead {
    @Test
    void one_lead_meets_nobody_refutes_and_silence_is_undetermined() {
      assertThat(lead(need("FR", A))).isEqualTo(MET);
      assertThat(lead(need(Requirement.NOBODY, A))).isEqualTo(NOT_MET);
      assertThat(lead(need(null, A))).isEqualTo(UNDETERMINED);
      assertThat(lead()).isEqualTo(UNDETERMINED);
    }

    @Test
    void two_leads_by_one_source_refute_and_by_two_sources_contest() {
      assertThat(lead(need("FR", A), need("GB", A))).isEqualTo(NOT_MET);
      assertThat(lead(need("FR", A), need("GB", B))).isEqualTo(CONTESTED);
      assertThat(lead(need("FR", null), need("GB", null))).isEqualTo(CONTESTED);
    }

    @Test
    void a_lead_that_declined_or_withdrew_refutes() {
      Contribution left = Contribution.about("fr")
          .mission("force")
          .country("FR")
          .status(ContributionStatus.WITHDRAWN)
          .build();
      assertThat(lead(need("FR", A), left)).isEqualTo(NOT_MET);
      assertThat(lead(need("FR", A), FactFields.with(left, "mission", "other"))).isEqualTo(MET);
      assertThat(lead(
              need("FR", A), FactFields.with(left, "status", ContributionStatus.NONE_DECLARED)))
          .isEqualTo(MET);
    }

    @Test
    void what_is_not_critical_needs_no_lead_and_what_may_be_critical_does_until_it_has_one() {
      assertThat(lead(FactFields.with(need(Requirement.NOBODY, A), "critical", false)))
          .isEqualTo(UNDETERMINED);
      assertThat(lead(FactFields.with(need("FR", A), "critical", null))).isEqualTo(UNDETERMINED);
      assertThat(lead(FactFields.with(need(Requirement.NOBODY, A), "critical", null)))
          .isEqualTo(NOT_MET);
      assertThat(lead(FactFields.with(need(null, A), "critical", null), need("FR", A)))
          .isEqualTo(MET);
    }

    @Test
    void where_sources_differ_on_whether_it_is_critical_its_failure_contests() {
      assertThat(
              lead(need(Requirement.NOBODY, A), FactFields.with(need(null, B), "critical", false)))
          .isEqualTo(CONTESTED);
    }

    private Requirement need(String lead, Source source) {
      return Requirement.about("air")
          .mission("force")
          .critical(true)
          .lead(lead)
          .source(source)
          .build();
    }

    private Status lead(Fact... facts) {
      List<Fact> all = new ArrayList<>(List.of(facts));
      all.add(mission());
      return status("burden-sharing.lead", all.toArray(Fact[]::new));
    }
  }

  @Test
  void the_minimum_term_is_a_parameter() {
    OracleResult result = TurkiyeOracle.assess(
        List.of(between().effectiveFrom(day(-10)).expiresOn(day(10)).build()),
        AS_OF,
        Optional.empty(),
        Map.of("minimumTermDays", BigDecimal.valueOf(20)));
    assertThat(result.reading("customary").criterion("ceasefire.lasting").status())
        .isEqualTo(MET);
  }

  private static CeasefireBuilder between() {
    return Ceasefire.about("truce").parties(RU_UA);
  }

  private static CeasefireBuilder general() {
    return between().scope(Scope.GENERAL);
  }

  private static CeasefireBuilder agreed() {
    return between()
        .declarations(List.of(Declaration.acceptedBy("RU"), Declaration.acceptedBy("UA")));
  }

  private static Ceasefire declaring(Source source, Declaration... declarations) {
    return between().source(source).declarations(List.of(declarations)).build();
  }

  private static MandateBuilder set() {
    return Mandate.about("force").phase(MandatePhase.ESTABLISHED);
  }

  private static Mandate mission() {
    return Mandate.about("force").build();
  }

  private static Status reported(String criterion, CeasefireStatus status) {
    return status(criterion, between().status(status).build());
  }

  /** The status under the strict reading, which asks for every criterion. */
  private static Status status(String criterion, Fact... facts) {
    return assess(facts).reading("strict").criterion(criterion).status();
  }

  private static Status knownBy(Instant instant, Fact... facts) {
    return TurkiyeOracle.assess(List.of(facts), AS_OF, Optional.of(instant), Map.of())
        .reading("strict")
        .criterion("ceasefire.general")
        .status();
  }

  private static OracleResult at(String asOf, Fact... facts) {
    return TurkiyeOracle.assess(List.of(facts), Instant.parse(asOf), Optional.empty(), Map.of());
  }

  private static OracleResult assess(Fact... facts) {
    return TurkiyeOracle.assess(List.of(facts), AS_OF, Optional.empty(), Map.of());
  }
}
