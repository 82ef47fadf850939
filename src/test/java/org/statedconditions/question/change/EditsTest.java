package org.statedconditions.question.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.Evaluator;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.Scope;
import org.statedconditions.fact.Unit;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

class EditsTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
  private static final Scenario SCENARIO = EVALUATOR.parse("truce.yaml", """
      asOf: 2031-05-01
      sources:
        press: {publisher: Somebody}
      facts:
        - ceasefire: {id: truce, parties: [RU, UA], scope: local, source: press}
        - ceasefire: {id: truce, scope: sectoral}
        - ceasefire: {id: truce, until: 2031-01-01}
        - mandate: {id: papers, mission: force, elements: {tasks: draft}}
        - contribution: {id: FR, mission: force, country: FR}
        - contribution: {id: FR, mission: corps, country: FR}
        - requirement: {id: air, mission: force}
      """);

  private WhatIf whatIf;

  @BeforeEach
  void open() {
    whatIf = WhatIf.of(EVALUATOR, SCENARIO);
  }

  @AfterEach
  void close() {
    whatIf.close();
  }

  private Effect set(String assignment) {
    return whatIf.after(Edits.none().set(assignment));
  }

  @Test
  void every_report_that_gives_the_field_gets_the_value() {
    Effect effect = set("truce.scope=general");
    assertThat(effect.after().facts().subList(0, 2))
        .allMatch(f -> ((Ceasefire) f).scope() == Scope.GENERAL);
    assertThat(((Ceasefire) effect.after().facts().get(2)).scope()).isNull();
    assertThat(effect.differences().facts().changed()).hasSize(2);
  }

  @Test
  void where_no_report_gives_the_field_the_last_one_that_counts_gets_it() {
    Effect effect = set("truce.form=written");
    assertThat(effect.differences().facts().changed()).singleElement().satisfies(changed -> {
      assertThat(changed.after().index()).isEqualTo(1);
      assertThat(changed.field()).isEqualTo("form");
      assertThat(changed.value().before()).isEmpty();
      assertThat(changed.value().after()).contains("written");
    });
  }

  @Test
  void no_value_means_that_no_report_gives_it() {
    assertThat(set("truce.scope=").after().facts().subList(0, 2))
        .allMatch(f -> ((Ceasefire) f).scope() == null);
  }

  @Test
  void one_report_is_named_by_its_number() {
    Effect effect = set("facts[4].extent={quantity: 100, unit: troops}");
    assertThat(((Contribution) effect.after().facts().get(4)).extent())
        .isEqualTo(Extent.of(100, Unit.PERSONNEL));
    assertThat(((Contribution) effect.after().facts().get(5)).extent()).isNull();
  }

  @Test
  void
      where_only_a_report_that_does_not_count_gives_the_field_the_last_one_that_counts_gets_it_too() {
    Effect effect =
        whatIf.after(Edits.none().set("facts[2].form=unwritten").set("truce.form=written"));
    assertThat(effect.after().facts().subList(1, 3))
        .allMatch(f -> ((Ceasefire) f).form() == org.statedconditions.fact.Form.WRITTEN);
    assertThat(((Ceasefire) effect.after().facts().get(0)).form()).isNull();
  }

  @Test
  void parts_of_a_mandate_are_set_one_by_one_and_a_mission_is_a_subject() {
    Mandate mandate =
        (Mandate) set("force.elements.objective=adopted").after().facts().get(3);
    assertThat(mandate.elements())
        .containsEntry(MandateElement.OBJECTIVE, ElementState.ADOPTED)
        .containsEntry(MandateElement.TASKS, ElementState.DRAFT);
  }

  @Test
  void lists_are_written_as_in_files() {
    Ceasefire truce = (Ceasefire)
        set("truce.declarations=[{party: RU, accepts: true}, {party: UA, on: 2031-04-01, accepts: true}]")
            .after()
            .facts()
            .get(1);
    assertThat(truce.declarations()).hasSize(2);
    assertThat(truce.declarations().get(1).on()).isEqualTo(Instant.parse("2031-04-01T00:00:00Z"));
  }

  @Test
  void the_instant_asked_about_is_moved_by_the_rules_of_files() {
    Effect effect = set("asOf=2030-05-01T10:00+03:00");
    assertThat(effect.after().asOf()).isEqualTo(Instant.parse("2030-05-01T07:00:00Z"));
    assertThat(effect.before().asOf()).isEqualTo(Instant.parse("2031-05-01T00:00:00Z"));
    assertThat(set("knownBy=2030-05-01").after().knownBy()).isPresent();
    assertThat(set("knownBy=").after().knownBy()).isEmpty();
  }

  @Test
  void a_parameter_of_the_pack_is_overridden_and_told_and_is_again_what_it_was() {
    Edits truce = Edits.none()
        .set("truce.effectiveFrom=2031-04-01")
        .set("facts[0].expiresOn=2031-05-20")
        .set("parameters.parties=[RU, UA]");
    Effect shorter = whatIf.after(truce.set("parameters.minimumTermDays=30"));
    assertThat(lasting(shorter)).isEqualTo(Status.MET);
    assertThat(shorter.differences().parameters()).singleElement().satisfies(parameter -> {
      assertThat(parameter.parameter()).isEqualTo("minimumTermDays");
      assertThat(parameter.value().before()).contains("90");
      assertThat(parameter.value().after()).contains("30");
    });
    Effect back =
        whatIf.after(truce.set("parameters.minimumTermDays=30").set("parameters.minimumTermDays="));
    assertThat(lasting(back)).isEqualTo(Status.NOT_MET);
    assertThat(back.differences().parameters()).isEmpty();
  }

  private static Status lasting(Effect effect) {
    return effect
        .after()
        .reading("customary")
        .condition("ceasefire")
        .criterion("ceasefire.lasting")
        .status();
  }

  @Test
  void dates_keep_the_offset_that_an_edit_gives_them() {
    Effect effect = whatIf.after(Edits.none()
        .set("asOf=2031-05-02T09:00+03:00")
        .set("truce.effectiveFrom=2031-05-01T00:00+02:00")
        .add("ceasefire: {id: pause, endedOn: 2031-05-03T12:00+03:00}"));
    assertThat(effect.after().written())
        .containsEntry(Instant.parse("2031-05-02T06:00:00Z"), "2031-05-02T09:00+03:00")
        .containsEntry(Instant.parse("2031-04-30T22:00:00Z"), "2031-05-01T00:00+02:00")
        .containsEntry(Instant.parse("2031-05-03T09:00:00Z"), "2031-05-03T12:00+03:00");
    assertThat(effect.differences().facts().changed().get(0).value().after())
        .contains("2031-05-01T00:00+02:00");
    assertThat(set("asOf=2031-05-02").after().written()).isEmpty();
  }

  @Test
  void removing_a_subject_takes_all_its_reports() {
    Effect effect = whatIf.after(Edits.none().remove("truce"));
    assertThat(effect.after().facts()).hasSize(4);
    assertThat(effect.differences().facts().gone()).hasSize(3);
    assertThat(effect.differences().facts().changed()).isEmpty();
  }

  @Test
  void numbers_are_those_before_the_first_change() {
    Effect effect = whatIf.after(
        Edits.none().remove("facts[0]").remove("facts[1]").set("facts[3].phase=concept"));
    assertThat(effect.after().facts()).hasSize(5);
    assertThat(((Mandate) effect.after().facts().get(1)).phase()).isNotNull();
  }

  @Test
  void what_is_added_may_name_a_source_of_the_scenario_and_be_edited() {
    Effect effect = whatIf.after(Edits.none()
        .add("{ceasefire: {id: pause, parties: [RU, UA], source: press}}")
        .set("pause.scope=general"));
    assertThat(effect.after().facts().get(7)).isInstanceOfSatisfying(Ceasefire.class, c -> {
      assertThat(c.source().id()).isEqualTo("press");
      assertThat(c.scope()).isEqualTo(Scope.GENERAL);
    });
    assertThat(effect.differences().facts().come()).hasSize(1);
  }

  @Test
  void a_question_does_not_build_on_the_one_before() {
    set("truce.scope=general");
    assertThat(set("truce.form=written").differences().facts().changed()).hasSize(1);
  }

  @Test
  void the_rules_that_hold_now_and_no_longer_are_told() {
    Effect effect = set("truce.scope=general");
    assertThat(effect.differences().reading("customary").conditions().get(0).criteria())
        .singleElement()
        .satisfies(criterion -> {
          assertThat(criterion.criterion()).isEqualTo("ceasefire.general");
          assertThat(criterion.status().before()).contains(Status.NOT_MET);
          assertThat(criterion.status().after()).contains(Status.MET);
          assertThat(criterion.subjects().get(0).gone()).isNotEmpty();
          assertThat(criterion.subjects().get(0).come()).isNotEmpty();
        });
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(Edits.none().set("truc.scope=general"), "did you mean `truce`?"),
        Arguments.of(Edits.none().set("truce.scop=general"), "did you mean `scope`?"),
        Arguments.of(Edits.none().set("truce.scope=generell"), "one of general, local, sectoral"),
        Arguments.of(Edits.none().set("truce.phase=concept"), "expected a key of a ceasefire"),
        Arguments.of(Edits.none().set("force.elements.task=adopted"), "elements.tasks"),
        Arguments.of(Edits.none().set("truce.scope"), "FIELD=VALUE"),
        Arguments.of(Edits.none().set("nothing"), "SUBJECT.FIELD=VALUE"),
        Arguments.of(Edits.none().set("FR.status=pledged"), "facts[4], facts[5]"),
        Arguments.of(Edits.none().set("truce.kind="), "none gives `kind`"),
        Arguments.of(Edits.none().set("truce.id="), "expected the name of a ceasefire"),
        Arguments.of(Edits.none().set("truce.effectiveFrom=2031-05-01T10:00"), "offset"),
        Arguments.of(Edits.none().set("facts[2].from=2031-02-01"), "after `from`"),
        Arguments.of(Edits.none().set("truce.source=nobody"), "a key of `sources`"),
        Arguments.of(Edits.none().set("asOf="), "asOf="),
        Arguments.of(
            Edits.none().set("parameters.minimumTermDay=30"), "did you mean `minimumTermDays`?"),
        Arguments.of(Edits.none().set("parameters.minimumTermDay="), "but was `minimumTermDay`"),
        Arguments.of(
            Edits.none().set("parameters.minimumTermDays=[RU]"),
            "expected a whole number from 0 to 36500 but was a list of texts"),
        Arguments.of(Edits.none().set("parameters.parties=[RU"), "--set"),
        Arguments.of(Edits.none().set("truce.scope=[general"), "--set"),
        Arguments.of(Edits.none().remove("truc"), "did you mean `truce`?"),
        Arguments.of(Edits.none().remove("facts[7]"), "facts[0] to facts[6]"),
        Arguments.of(Edits.none().remove("truce").remove("truce"), "but was `truce`"),
        Arguments.of(Edits.none().add("ceasefir: {id: x}"), "did you mean `ceasefire`?"),
        Arguments.of(Edits.none().add("ceasefire: {scope: local}"), "`id`"),
        Arguments.of(Edits.none().add(""), "--add"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakes_are_told_as_those_of_files_are(Edits edits, String told) {
    ThrowingCallable asking = () -> whatIf.after(edits);
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            ProblemsException.class, e -> assertThat(e.problems().toString()).contains(told));
  }

  @Test
  void all_mistakes_are_told_at_once() {
    assertThatThrownBy(() -> whatIf.after(Edits.none().set("a.b=c").remove("d").add("e")))
        .isInstanceOfSatisfying(
            ProblemsException.class, e -> assertThat(e.problems()).hasSize(3));
  }

  @Test
  void facts_that_a_pack_declares_are_edited_too() {
    Evaluator settlement = Evaluator.of(RulePack.bundled("e3-settlement"));
    Scenario scenario = settlement.parse("plan.yaml", """
        asOf: 2025-11-27
        facts:
          - settlementProposal: {id: plan, safeguardsSovereignty: false}
        """);
    try (WhatIf plan = WhatIf.of(settlement, scenario)) {
      Effect effect = plan.after(Edits.none().set("plan.safeguardsSovereignty=true"));
      assertThat(effect.differences().facts().changed().get(0).value().after()).contains("true");
      assertThat(effect.differences().changed()).isTrue();
      assertThatThrownBy(() -> plan.after(Edits.none().set("plan.safeguardsSovereignty=yes")))
          .isInstanceOf(ProblemsException.class)
          .hasMessageContaining("true or false");
    }
  }

  @Test
  void edits_say_what_they_do() {
    assertThat(Edits.none().set("a.b=c").remove("d").add("e").list())
        .extracting(Edit::toString)
        .isEqualTo(List.of("--set a.b=c", "--remove d", "--add e"));
  }
}
