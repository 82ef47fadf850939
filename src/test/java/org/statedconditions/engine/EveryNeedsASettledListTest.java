package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.MissingCriterion;
import org.statedconditions.report.WhyReport;
import org.statedconditions.scenario.Scenario;

/** What has to hold of every one is met only where it is known that those reported are all. */
class EveryNeedsASettledListTest {
  private static final String MANIFEST = """
      id: harbours
      title: A harbour
      actor: A town
      actorCode: TR
      version: "1"
      disclaimer: Met means that the town would look at it.
      statements:
        - {date: 2026-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: It holds}]}
      readings: [{id: literal, title: As it stands}]
      defaultReading: literal
      conditions:
        - id: shares
          title: Shares
          clause: c
          about: mission
          criteria:
            - {id: shares.firm, title: Each is firm, basis: quoted, readings: [literal], about: contribution, quantifier: every}
        - id: truces
          title: Truces
          clause: c
          about: ceasefire
          criteria:
            - {id: truces.known, title: It is known, basis: quoted, readings: [literal]}
            - {id: truces.led, title: Each need has a lead, basis: quoted, readings: [literal], about: requirement, quantifier: every}
      stages: [{id: waiting, title: Waiting, next: A port}]
      """;
  private static final String RULES = """
      rule "M" @candidate("mission") when $x : Mandate() then findings.candidate($x); end
      rule "C" @candidate("contribution") when $x : Contribution(country != null, country != actorCode) then findings.candidate($x); end
      rule "R" @candidate("requirement") when $x : Requirement() then findings.candidate($x); end
      rule "T" @candidate("ceasefire") when $x : Ceasefire() then findings.candidate($x); end
      rule "Firm" @criterion("shares.firm") when $x : Contribution(status == ContributionStatus.CONFIRMED) then findings.met($x); end
      rule "Not firm" @criterion("shares.firm") when $x : Contribution(status == ContributionStatus.PLEDGED) then findings.notMet($x); end
      rule "Known" @criterion("truces.known") when $x : Ceasefire() then findings.met($x); end
      rule "Led" @criterion("truces.led") when $x : Requirement(lead != null) then findings.met($x); end
      rule "These are all" @complete("contribution") when $x : Mandate(participantsNamed == true) then findings.complete($x); end
      rule "There are more" @complete("contribution") when $x : Mandate(participantsNamed == false) then findings.notComplete($x); end
      rule "All needs" @complete("requirement") when $x : Ceasefire(scope == Scope.GENERAL) then findings.complete($x); end
      rule "More needs" @complete("requirement") when $x : Ceasefire(scope == Scope.LOCAL) then findings.notComplete($x); end
      """;

  private static Evaluator evaluator;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    Files.writeString(folder.resolve("all.drl"), RULES);
    evaluator = Evaluator.of(RulePack.read(folder));
  }

  private static String status(String criterion, String... facts) {
    String condition = criterion.substring(0, criterion.indexOf('.'));
    String text = "asOf: 2026-06-01\nfacts:\n  - " + String.join("\n  - ", facts) + "\n";
    return evaluator
        .assess(evaluator.parse("s.yaml", text))
        .reading()
        .condition(condition)
        .criterion(criterion)
        .status()
        .written();
  }

  private static String mandate(Object named) {
    return "mandate: {id: m" + (named == null ? "" : ", participantsNamed: " + named) + "}";
  }

  private static String contribution(String id, String status) {
    return "contribution: {id: " + id + ", mission: m, country: " + id + ", status: " + status
        + "}";
  }

  @Test
  void one_that_fails_refutes_whether_these_are_all_or_not() {
    for (Boolean named : new Boolean[] {null, true, false}) {
      assertThat(status(
              "shares.firm",
              mandate(named),
              contribution("FR", "confirmed"),
              contribution("GB", "pledged")))
          .isEqualTo("not-met");
    }
  }

  @Test
  void it_is_met_where_a_report_says_that_these_are_all_and_none_says_that_they_are_not() {
    String firm = contribution("FR", "confirmed");
    assertThat(status("shares.firm", mandate(true), firm)).isEqualTo("met");
    assertThat(status("shares.firm", mandate(null), firm)).isEqualTo("undetermined");
    assertThat(status("shares.firm", mandate(false), firm)).isEqualTo("undetermined");
    assertThat(status("shares.firm", mandate(true), mandate(false), firm))
        .isEqualTo("undetermined");
    assertThat(status("shares.firm", mandate(true))).isEqualTo("undetermined");
  }

  @Test
  void what_is_missing_and_why_is_that_nobody_has_said_that_these_are_all() {
    Scenario scenario = evaluator.parse(
        "s.yaml",
        "asOf: 2026-06-01\nfacts:\n  - " + mandate(null) + "\n  - "
            + contribution("FR", "confirmed") + "\n");
    Assessment assessment = evaluator.assess(scenario);
    assertThat(assessment.reading().missing())
        .contains(new Missing("shares.firm", Optional.of("m"), Status.UNDETERMINED, true));
    assertThat(MissingCriteria.of(evaluator, scenario, assessment)
            .reading("literal")
            .criteria())
        .filteredOn(MissingCriterion::list)
        .singleElement()
        .satisfies(list -> {
          assertThat(list.criterion()).isEqualTo("shares.firm");
          assertThat(list.unknown())
              .extracting(MissingCriterion.UnknownField::field)
              .containsExactly("participantsNamed");
          assertThat(list.rules()).containsExactly("These are all");
        });
    try (Session session = evaluator.open(scenario)) {
      Explanation why = session
          .moveTo(assessment.asOf())
          .explain(Question.about("shares.firm"))
          .get(0);
      assertThat(why.conditions().get(0).criteria().get(0).completeness())
          .extracting(RuleTrace::rule, RuleTrace::holds)
          .containsExactly(tuple("These are all", false));
      assertThat(WhyReport.of(List.of(why)).text())
          .contains("Nobody has said that those reported are all. What would say so:");
    }
  }

  @Test
  void whom_the_actor_code_names_can_be_left_out() {
    assertThat(status(
            "shares.firm",
            mandate(true),
            contribution("FR", "confirmed"),
            contribution("TR", "pledged")))
        .isEqualTo("met");
  }

  @Test
  void of_those_that_lie_within_nothing_asked_about_it_is_said_of_all_there_are() {
    String need = "requirement: {id: air, mission: m, lead: FR}";
    assertThat(
            status("truces.led", need, "ceasefire: {id: a}", "ceasefire: {id: b, scope: general}"))
        .isEqualTo("met");
    assertThat(status("truces.led", need, "ceasefire: {id: a}")).isEqualTo("undetermined");
    assertThat(status(
            "truces.led",
            need,
            "ceasefire: {id: a, scope: local}",
            "ceasefire: {id: b, scope: general}"))
        .isEqualTo("undetermined");
  }
}
