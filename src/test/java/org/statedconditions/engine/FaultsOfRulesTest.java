package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FaultResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.function.RuleFunction;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.report.WhyReport;
import org.statedconditions.scenario.Scenario;

/** A rule that cannot be worked out on what is reported leaves undetermined what it decides, and nothing else. */
class FaultsOfRulesTest {
  private static final String MANIFEST = """
      id: levy
      title: A levy (invented)
      actor: A league (invented)
      version: "1"
      disclaimer: Met means that the league would look at it.
      statements:
        - {date: 2026-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: Each pays its share}]}
      readings: [{id: literal, title: As it stands}]
      defaultReading: literal
      conditions:
        - {id: levy, title: A levy, clause: c, about: member, criteria: [{id: levy.paid, title: It pays, basis: quoted, readings: [literal]}, {id: levy.named, title: It is named, basis: quoted, readings: [literal]}]}
        - {id: each, title: Each, clause: c, about: mission, criteria: [{id: each.paid, title: Each pays, basis: quoted, readings: [literal], about: budget, quantifier: every}]}
      stages: [{id: waiting, title: Waiting, next: A levy}]
      """;
  private static final String TYPES = """
      declare Member
          id : String
          name : String
      end
      declare Budget
          id : String
          member : String
          paid : Integer
          owed : Integer
          paidOn : java.time.Instant
      end
      rule "A member is looked at" @candidate("member")
      when $m : Member() then findings.candidate($m); end
      rule "A member has a name" @criterion("levy.named")
      when $m : Member(name != null) then findings.met($m); end
      """;
  private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");

  @TempDir
  private Path folder;

  private Evaluator levy(String rules, RuleFunction... functions) {
    try {
      Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
      Files.writeString(folder.resolve("rules.drl"), TYPES + rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var builder = Evaluator.builder(RulePack.read(folder));
    List.of(functions).forEach(builder::function);
    return builder.build();
  }

  private static String rule(String name, String when, String says) {
    return """
        rule "%s" @criterion("levy.paid")
        when
            $m : Member($id : id)
            %s
        then findings.%s($m); end
        """.formatted(name, when, says);
  }

  private static final String SHARE =
      rule("It pays half", "Budget(member == $id, paid / owed * 2 >= 1)", "met")
          + rule("It pays less", "Budget(member == $id, paid / owed * 2 < 1)", "notMet");

  private static Scenario reports(Evaluator evaluator, String... facts) {
    return evaluator.parse(
        "levy.yaml",
        "asOf: 2026-06-01\nfacts:\n"
            + String.join(
                "", List.of(facts).stream().map(f -> "  - " + f + "\n").toList()));
  }

  private static Scenario of(List<Fact> facts) {
    return Scenario.builder().asOf(AS_OF).facts(facts).build();
  }

  private static SubjectResult paid(Assessment assessment, String member) {
    return assessment.reading().conditions().stream()
        .flatMap(c -> c.criteria().stream())
        .filter(c -> c.id().equals("levy.paid"))
        .flatMap(c -> c.subjects().stream())
        .filter(s -> s.subject().equals(member))
        .findFirst()
        .orElseThrow();
  }

  private static Status status(Evaluator evaluator, String... facts) {
    List<String> all = new ArrayList<>(List.of("member: {id: a, name: A}"));
    all.addAll(List.of(facts));
    return paid(evaluator.assess(reports(evaluator, all.toArray(String[]::new))), "a")
        .status();
  }

  @Test
  void
      a_division_by_zero_leaves_its_criterion_undetermined_and_says_in_which_rule_line_and_report() {
    Evaluator levy = levy(SHARE);
    Assessment assessment = levy.assess(reports(
        levy, "member: {id: a, name: A}", "budget: {id: a/2025, member: a, paid: 2, owed: 0}"));

    SubjectResult paid = paid(assessment, "a");
    assertThat(paid.status()).isEqualTo(Status.UNDETERMINED);
    assertThat(paid.findings()).isEmpty();
    assertThat(paid.faults())
        .extracting(FaultResult::rule)
        .containsExactly("It pays half", "It pays less");
    FaultResult first = paid.faults().get(0);
    assertThat(first.facts()).containsExactly(new FactRef(1));
    assertThat(first.problem().place().toString()).endsWith("rules.drl:19:27");
    assertThat(first.problem().message())
        .isEqualTo("rule \"It pays half\": `paid / owed` cannot be worked out: it divides by zero,"
            + " in the report on a/2025");
    assertThat(assessment.faults()).containsExactlyElementsOf(paid.faults());
    assertThat(AssessmentReport.of(assessment).text()).contains("divides by zero");
    assertThat(AssessmentReport.of(assessment).json()).contains("\"rule\" : \"It pays half\"");
    assertThat(WhyReport.of(levy.explain(
                reports(
                    levy,
                    "member: {id: a, name: A}",
                    "budget: {id: a/2025, member: a, paid: 2, owed: 0}"),
                AS_OF,
                Optional.empty(),
                Question.about("levy.paid")))
            .text())
        .contains("divides by zero")
        .doesNotContain("How far it is from holding cannot be told");
  }

  @Test
  void other_criteria_and_other_subjects_stand_as_they_stood() {
    Evaluator levy = levy(SHARE);
    Assessment assessment = levy.assess(reports(
        levy,
        "member: {id: a, name: A}",
        "budget: {id: a/2025, member: a, paid: 2, owed: 0}",
        "member: {id: b, name: B}",
        "budget: {id: b/2025, member: b, paid: 2, owed: 2}"));

    assertThat(assessment.reading().condition("levy").subject()).contains("b");
    assertThat(assessment.reading().condition("levy").status()).isEqualTo(Status.MET);
    assertThat(assessment.faults()).isEmpty();
    CriterionResult named = levy.assess(reports(
            levy, "member: {id: a, name: A}", "budget: {id: a/2025, member: a, paid: 2, owed: 0}"))
        .reading()
        .condition("levy")
        .criteria()
        .get(1);
    assertThat(named.status()).isEqualTo(Status.MET);
  }

  @Test
  void what_one_report_says_is_not_met_while_another_cannot_be_worked_out() {
    Evaluator levy = levy(SHARE);

    assertThat(status(levy, "budget: {id: x, member: a, paid: 2, owed: 2}")).isEqualTo(Status.MET);
    assertThat(status(
            levy,
            "budget: {id: x, member: a, paid: 2, owed: 2}",
            "budget: {id: y, member: a, paid: 2, owed: 0}"))
        .isEqualTo(Status.UNDETERMINED);
  }

  @Test
  void a_constraint_that_does_not_hold_decides_wherever_it_stands() {
    Evaluator levy =
        levy(rule("It pays", "Budget(member == $id, paid / owed >= 1, owed > 0)", "met"));

    Assessment assessment = levy.assess(
        reports(levy, "member: {id: a, name: A}", "budget: {id: x, member: a, paid: 2, owed: 0}"));
    assertThat(paid(assessment, "a").status()).isEqualTo(Status.UNDETERMINED);
    assertThat(assessment.faults()).isEmpty();
  }

  @Test
  void not_over_a_fault_concludes_neither_way() {
    Evaluator levy =
        levy(rule("None pays less", "not Budget(member == $id, paid / owed < 1)", "met")
            + rule("One pays less", "exists Budget(member == $id, paid / owed < 1)", "notMet"));

    assertThat(status(levy)).isEqualTo(Status.MET);
    assertThat(status(levy, "budget: {id: x, member: a, paid: 2, owed: 0}"))
        .isEqualTo(Status.UNDETERMINED);
    // One that is certain decides, whatever the other would have said.
    assertThat(status(
            levy,
            "budget: {id: x, member: a, paid: 2, owed: 0}",
            "budget: {id: y, member: a, paid: 1, owed: 2}"))
        .isEqualTo(Status.NOT_MET);
    assertThat(status(levy, "budget: {id: x, member: b, paid: 2, owed: 0}")).isEqualTo(Status.MET);
  }

  @Test
  void forall_over_a_fault_concludes_neither_way() {
    Evaluator levy = levy(
        rule("Each budget is paid", "exists Budget() forall(Budget(paid / owed >= 1))", "met"));

    assertThat(status(levy, "budget: {id: x, paid: 2, owed: 2}")).isEqualTo(Status.MET);
    assertThat(
            status(levy, "budget: {id: x, paid: 2, owed: 2}", "budget: {id: y, paid: 2, owed: 0}"))
        .isEqualTo(Status.UNDETERMINED);
    Assessment certain = levy.assess(reports(
        levy,
        "member: {id: a, name: A}",
        "budget: {id: x, paid: 1, owed: 2}",
        "budget: {id: y, paid: 2, owed: 0}"));
    assertThat(certain.faults()).isEmpty();
  }

  @Test
  void a_forall_of_two_patterns_concludes_neither_way_over_a_fault() {
    Evaluator levy = levy(rule(
        "Each budget is paid",
        "exists Budget() forall($b : Budget(member == $id) Budget(this == $b, paid / owed >= 1))",
        "met"));

    assertThat(status(levy, "budget: {id: x, member: a, paid: 2, owed: 2}")).isEqualTo(Status.MET);
    assertThat(status(
            levy,
            "budget: {id: x, member: a, paid: 2, owed: 2}",
            "budget: {id: y, member: a, paid: 2, owed: 0}"))
        .isEqualTo(Status.UNDETERMINED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accumulate(Budget(member == $id, $p : paid / owed); $n : sum($p); $n >= 1)",
        "accumulate(Budget(member == $id, paid / owed >= 1); $n : count(); $n >= 1)",
        "accumulate(Budget(member == $id, $p : paid / owed, $o : owed); $n : max($p), $l : min($o); $n >= 1, $l > -1)",
        "List(size >= 1) from collect(Budget(member == $id, paid / owed >= 1))",
        "Number(intValue >= 1) from accumulate(Budget(member == $id, $p : paid / owed), average($p))",
      })
  void what_is_accumulated_over_a_fault_concludes_neither_way(String when) {
    Evaluator levy = levy(rule("It pays in all", when, "met"));

    assertThat(status(levy, "budget: {id: x, member: a, paid: 2, owed: 2}")).isEqualTo(Status.MET);
    Assessment failed = levy.assess(reports(
        levy,
        "member: {id: a, name: A}",
        "budget: {id: x, member: a, paid: 2, owed: 2}",
        "budget: {id: y, member: a, paid: 2, owed: 0}"));
    assertThat(paid(failed, "a").status()).isEqualTo(Status.UNDETERMINED);
    assertThat(failed.faults()).hasSize(1).allSatisfy(fault -> {
      assertThat(fault.problem().message()).endsWith("it divides by zero, in the report on y");
      assertThat(fault.facts()).containsExactly(new FactRef(2));
    });
  }

  @Test
  void a_fault_in_one_branch_leaves_open_only_what_no_other_branch_decides() {
    Evaluator levy = levy(rule(
        "It pays, or is excused",
        "(Budget(member == $id, $x : paid / owed >= 1) or Budget(member == $id, $x : 7 * paid == 49)) and Budget(member == $id, paid >= $x)",
        "met"));

    assertThat(status(levy, "budget: {id: x, member: a, paid: 2, owed: 0}"))
        .isEqualTo(Status.UNDETERMINED);
    assertThat(status(levy, "budget: {id: x, member: a, paid: 2, owed: 1}")).isEqualTo(Status.MET);
  }

  @Test
  void a_name_bound_to_what_fails_fails_where_it_is_used() {
    Evaluator levy = levy(rule(
        "It pays as another",
        "Budget(member == $id, $share : paid / owed) Budget(member == \"b\", paid == $share)",
        "met"));

    assertThat(status(
            levy,
            "budget: {id: x, member: a, paid: 2, owed: 0}",
            "budget: {id: y, member: b, paid: 1, owed: 1}"))
        .isEqualTo(Status.UNDETERMINED);
    Assessment nothing = levy.assess(
        reports(levy, "member: {id: a, name: A}", "budget: {id: x, member: a, paid: 2, owed: 0}"));
    assertThat(nothing.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paid * 9000000000000000000 > 1",
        "round(paid, owed - 1) == 2",
        "percent(paid, owed) > 1",
        "paid % owed == 1",
        "days(plusDays(paidOn, 1000000000000000000 + owed), asOf) > 1",
        "plusCalendarDays(paidOn, paid, \"Nowhere/Land\") > asOf",
        "initial(member) == \"a\"",
      })
  void everything_that_cannot_be_worked_out_is_told_in_the_same_way(String constraint) {
    Evaluator levy = levy(
        rule("It is so", "Budget(member == $id, " + constraint + ")", "met"),
        RuleFunction.of("initial", "The first letter.", String.class, String.class, text -> {
          throw new IllegalStateException("no letters today");
        }));
    Assessment assessment = levy.assess(reports(
        levy,
        "member: {id: a, name: A}",
        "budget: {id: x, member: a, paid: 2, owed: 0, paidOn: 2026-01-01}"));

    assertThat(paid(assessment, "a").status()).isEqualTo(Status.UNDETERMINED);
    assertThat(assessment.faults()).hasSize(1);
    assertThat(assessment.faults().get(0).problem().message())
        .startsWith("rule \"It is so\": `")
        .contains("cannot be worked out: ")
        .endsWith(", in the report on x");
  }

  @Test
  void a_sum_that_is_too_large_is_one_whatever_came_first() {
    Evaluator levy = levy(rule(
        "The sum is positive",
        "accumulate(Budget(member == $id, $p : paid * 4000000000000000000); $n : sum($p); $n > 0)",
        "met"));

    assertThat(status(
            levy,
            "budget: {id: x, member: a, paid: 2}",
            "budget: {id: y, member: a, paid: 2}",
            "budget: {id: z, member: a, paid: -2}"))
        .isEqualTo(Status.MET);
    assertThat(status(
            levy, "budget: {id: x, member: a, paid: 2}", "budget: {id: y, member: a, paid: 2}"))
        .isEqualTo(Status.UNDETERMINED);
  }

  @Test
  void of_whom_it_cannot_be_decided_whether_it_is_looked_at_nothing_is_concluded() {
    Evaluator levy = levy("""
        rule "Who owes is looked at" @candidate("member")
        when Budget(paid / owed >= 1, $who : member) $b : Budget(member == $who)
        then findings.candidate($b); end
        rule "All pay" @criterion("levy.paid")
        when $m : Budget(member != null) then findings.met($m); end
        """);
    Assessment assessment =
        levy.assess(reports(levy, "budget: {id: x, member: a, paid: 2, owed: 0}"));

    assertThat(paid(assessment, "a").status()).isEqualTo(Status.UNDETERMINED);
    assertThat(assessment.faults()).extracting(FaultResult::rule).contains("Who owes is looked at");
  }

  @Test
  void whether_these_are_all_is_not_known_where_it_cannot_be_worked_out() {
    Evaluator levy = levy("""
        rule "A mission is looked at" @candidate("mission")
        when $m : Mandate() then findings.candidate($m); end
        rule "A budget is looked at" @candidate("budget")
        when $b : Budget() then findings.candidate($b); end
        rule "It pays" @criterion("each.paid")
        when $b : Budget(paid == 2) then findings.met($b); end
        rule "These are all" @complete("budget")
        when $b : Budget(paid / owed >= 0) then findings.complete($b); end
        """);
    String[] facts = {"mandate: {id: m}", "budget: {id: x, paid: 2, owed: 0}"};
    CriterionResult each =
        levy.assess(reports(levy, facts)).reading().condition("each").criteria().get(0);

    assertThat(each.status()).isEqualTo(Status.UNDETERMINED);
    assertThat(each.completeness().orElseThrow().faults()).hasSize(1);
    facts[1] = "budget: {id: x, paid: 2, owed: 1}";
    assertThat(levy.assess(reports(levy, facts)).reading().condition("each").status())
        .isEqualTo(Status.MET);
  }

  @Test
  void limits_still_end_the_run() {
    levy(SHARE + rule("Pairs", "Budget(paid / owed >= 0, $p : paid) Budget(paid > $p)", "met"));
    Evaluator levy =
        Evaluator.builder(RulePack.read(folder)).maximumPartialMatches(100).build();
    String[] facts = new String[200];
    facts[0] = "member: {id: a}";
    for (int i = 1; i < facts.length; i++) {
      facts[i] = "budget: {id: b" + i + ", member: a, paid: " + i + ", owed: " + (i % 9) + "}";
    }

    assertThatThrownBy(() -> levy.assess(reports(levy, facts)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("combinations of facts");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_session_that_is_kept_answers_as_a_new_one_would(long seed) {
    Evaluator levy = levy(SHARE
        + rule("None pays less", "not Budget(member == $id, paid / owed < 1)", "met")
        + rule(
            "It pays in all",
            "accumulate(Budget(member == $id, $p : paid / owed); $n : sum($p); $n >= 2)",
            "met")
        + rule(
            "It pays less than it did",
            "Budget(member == $id, $p : paid / owed) exists Budget(member == $id, paid / owed < $p)",
            "notMet")
        + rule(
            "Each of its budgets is paid",
            "exists Budget(member == $id) forall($b : Budget(member == $id) Budget(this == $b, paid / owed >= 1))",
            "met"));
    var budget = levy.declaredType("Budget");
    var member = levy.declaredType("Member");
    Random random = new Random(seed);
    List<Fact> facts = new ArrayList<>();
    for (String id : List.of("a", "b")) {
      facts.add(DeclaredFact.of(member, id, Map.of()));
    }
    Scenario scenario = of(facts);
    int faulty = 0;
    try (Session kept = levy.open(scenario)) {
      for (int step = 0; step < 60; step++) {
        if (facts.size() > 2 && random.nextInt(3) == 0) {
          facts.remove(2 + random.nextInt(facts.size() - 2));
        } else {
          facts.add(DeclaredFact.of(
              budget,
              "b" + random.nextInt(4),
              Map.of(
                  "member", random.nextBoolean() ? "a" : "b",
                  "paid", random.nextInt(4),
                  "owed", Math.max(0, random.nextInt(6) - 2))));
        }
        Assessment moved = kept.replaceFacts(facts).assessment();
        try (Session fresh = levy.open(of(facts))) {
          assertThat(AssessmentReport.of(moved).json())
              .isEqualTo(AssessmentReport.of(fresh.assessment()).json());
          faulty += fresh.assessment().faults().isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(faulty).isBetween(5, 59);
  }
}
