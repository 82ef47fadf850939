package org.statedconditions.author.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.author.mutation.MutationReport.Unnoticed;
import org.statedconditions.function.RuleFunction;
import org.statedconditions.pack.RuleChange;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** Changes of rules on a small pack: one condition on a ceasefire that is general and one that has lasted long enough. */
class MutationRunTest {
  private static final String MANIFEST = """
      id: small
      title: A small position (invented)
      actor: Somebody (invented)
      version: 1.0.0
      disclaimer: Met means no more than met.
      statements:
        - date: 2030-01-01
          title: A speech (invented)
          sources: [{id: gazette, publisher: The Gazette (invented), date: 2030-01-01, attribution: press-report}]
          clauses: [{id: truce, paraphrase: A truce}]
      readings: [{id: literal, title: The words}]
      defaultReading: literal
      conditions:
        - id: truce
          title: A truce
          clause: truce
          about: ceasefire
          criteria: [{id: truce.general, title: It is general, basis: quoted, readings: [literal]}]
      stages: [{id: waiting, title: No truce, requires: [], next: A truce}, {id: ready, title: A truce, requires: [truce], next: Talks}]
      notCovered: [All else]
      """;

  private static final String RULES = """
      rule "A truce is looked at"
          @candidate("ceasefire")
      when
          $truce : Ceasefire()
      then
          findings.candidate($truce);
      end

      rule "It is general and has begun"
          @criterion("truce.general")
      when
          $truce : Ceasefire(scope == Scope.GENERAL)
          Ceasefire(id == $truce.id, effectiveFrom <= asOf)
      then
          findings.met($truce);
      end

      rule "It is not general"
          @criterion("truce.general")
      when
          $truce : Ceasefire(scope != null, scope != Scope.GENERAL)
      then
          findings.notMet($truce);
      end
      """;

  private static final String CASE = """
      asOf: 2030-06-01
      facts:
        - ceasefire: {id: a, scope: %s, effectiveFrom: %s}
      expect:
        small: {literal: {truce.general: %s}}
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    Files.writeString(folder.resolve("truce.drl"), RULES);
    Files.createDirectory(folder.resolve("cases"));
    write("met", CASE.formatted("general", "2030-05-01", "met"));
    write("not-met", CASE.formatted("local", "2030-05-01", "not-met"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve("cases/" + name + ".yaml"), text);
  }

  private MutationReport report() {
    return new MutationRun(Evaluator.of(RulePack.read(folder))).report(Steps.NONE);
  }

  private static List<String> shown(List<Unnoticed> unnoticed) {
    return unnoticed.stream()
        .map(u -> u.change().place().line() + ":" + u.change().place().column() + " "
            + u.change().shown())
        .toList();
  }

  @Test
  void a_change_that_no_case_notices_is_told_with_facts_on_which_the_answer_differs() {
    MutationReport report = report();
    assertThat(shown(report.unnoticed()))
        .containsExactly(
            "13:5 `Ceasefire(id == $truce.id, effectiveFrom <= asOf)` left out",
            "13:15 `id == $truce.id` left out",
            "13:32 `effectiveFrom <= asOf` left out",
            "13:46 `effectiveFrom <= asOf` made `effectiveFrom < asOf`");
    assertThat(report.unnoticed())
        .filteredOn(u -> u.change().changed().equals("effectiveFrom < asOf"))
        .singleElement()
        .satisfies(u -> {
          assertThat(u.hint())
              .isEqualTo("under literal truce.general is met and becomes undetermined");
          assertThat(u.scenario().orElseThrow())
              .contains("- ceasefire: {id: a, effectiveFrom: 2030-06-01, scope: general}");
        });
  }

  @Test
  void the_answer_differs_on_every_scenario_that_is_told() {
    RulePack pack = RulePack.read(folder);
    Evaluator was = Evaluator.of(pack);
    List<Unnoticed> unnoticed = report().unnoticed();
    assertThat(unnoticed).isNotEmpty();
    for (Unnoticed one : unnoticed) {
      List<RuleFile> files = pack.ruleFiles().stream().map(one.change()::of).toList();
      Evaluator is = Evaluator.of(pack.withRuleFiles(files, false));
      Scenario scenario = was.parse("told.yaml", one.scenario().orElseThrow());
      assertThat(is.assess(scenario).readings())
          .as(one.change().shown())
          .isNotEqualTo(was.assess(scenario).readings());
    }
  }

  @Test
  void cases_that_expect_what_differs_notice_it() throws IOException {
    write("sectoral", CASE.formatted("sectoral", "2030-05-01", "not-met"));
    write("at-once", CASE.formatted("general", "2030-06-01", "met"));
    write("later", CASE.formatted("general", "2030-07-01", "undetermined"));
    write("of-another", """
        asOf: 2030-06-01
        facts:
          - ceasefire: {id: a, scope: general}
          - ceasefire: {id: b, effectiveFrom: 2030-05-01}
        expect:
          small: {literal: {truce.general: undetermined, candidates: {truce: {a: undetermined, b: undetermined}}}}
        """);
    MutationReport report = report();
    assertThat(shown(report.unnoticed())).isEmpty();
    assertThat(report.score()).isEqualTo(100);
    assertThat(report.noticed() + report.refused() + report.without().size())
        .isEqualTo(report.changes());
  }

  @Test
  void a_case_that_has_the_facts_and_does_not_expect_what_differs_is_named() throws IOException {
    write("at-once", """
        asOf: 2030-06-01
        facts:
          - ceasefire: {id: a, scope: general, effectiveFrom: 2030-06-01}
        expect:
          small: {literal: {stage: ready, candidates: {truce: {a: met}}}}
        """);
    Files.delete(folder.resolve("cases/met.yaml"));
    write("weak", CASE.formatted("general", "2030-06-01", "met").replace("small:", "other:"));
    MutationReport report = report();
    assertThat(shown(report.unnoticed()))
        .doesNotContain("13:46 `effectiveFrom <= asOf` made `effectiveFrom < asOf`");
    write("at-once", """
        asOf: 2030-06-01
        facts:
          - ceasefire: {id: a, scope: general, effectiveFrom: 2030-06-01}
        expect:
          small: {literal: {notFired: [It is not general]}}
        """);
    assertThat(report().unnoticed())
        .filteredOn(u -> u.change().changed().equals("effectiveFrom < asOf"))
        .extracting(Unnoticed::hint, Unnoticed::scenario)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(
            "cases/at-once.yaml has the facts but does not expect it: under literal truce.general is met and becomes"
                + " undetermined",
            Optional.empty()));
  }

  @Test
  void a_change_that_a_check_refuses_is_neither_noticed_nor_not() {
    // Left out, silence would meet `scope != Scope.GENERAL`.
    assertThat(report().refused()).isPositive();
    assertThat(shown(report().unnoticed())).noneMatch(u -> u.contains("`scope != null` left out"));
  }

  @Test
  void rules_that_call_a_function_of_the_caller_are_changed_as_others_are() throws IOException {
    Files.writeString(
        folder.resolve("truce.drl"),
        RULES.replace(
            "Ceasefire(scope == Scope.GENERAL)",
            "Ceasefire(same(id) == \"a\", scope == Scope.GENERAL)"));
    Evaluator evaluator = Evaluator.builder(RulePack.read(folder))
        .function(
            RuleFunction.of("same", "The same text.", String.class, String.class, text -> text))
        .build();
    MutationReport report = new MutationRun(evaluator).report(Steps.NONE);
    assertThat(report.noticed()).isPositive();
    assertThat(shown(report.unnoticed())).contains("12:24 `same(id) == \"a\"` left out");
  }

  @Test
  void the_cases_of_the_settlement_pack_notice_every_change_with_which_an_answer_differs() {
    MutationReport report =
        new MutationRun(Evaluator.of(RulePack.bundled("e3-settlement"))).report(Steps.NONE);
    assertThat(shown(report.unnoticed())).isEmpty();
    assertThat(report.noticed()).isGreaterThan(100);
    assertThat(report.without())
        .allSatisfy(u -> assertThat(u.change().kind()).isEqualTo(RuleChange.Kind.GIVEN));
  }

  @Test
  void without_cases_nothing_is_noticed_and_nothing_is_taken_for_a_change_that_changes_nothing()
      throws IOException {
    Files.delete(folder.resolve("cases/met.yaml"));
    Files.delete(folder.resolve("cases/not-met.yaml"));
    MutationReport none = report();
    assertThat(none.noticed()).isZero();
    assertThat(none.without()).isEmpty();
    assertThat(none.score()).isZero();
    assertThat(none.unnoticed())
        .isNotEmpty()
        .allSatisfy(u -> assertThat(u.hint())
            .isEqualTo("there is no case that comes out as expected: write cases first"));
    write("nothing", """
        asOf: 2030-06-01
        facts: []
        expect:
          small: {literal: {verdict: undetermined}}
        """);
    assertThat(report().without()).isEmpty();
    assertThat(report().unnoticed())
        .allSatisfy(u ->
            assertThat(u.hint()).isEqualTo("no case has a fact of which the rule asks anything"));
  }

  @Test
  void each_change_is_a_step() {
    AtomicInteger most = new AtomicInteger();
    MutationReport report = new MutationRun(Evaluator.of(RulePack.read(folder)))
        .report((done, of) -> most.accumulateAndGet(done, Math::max));
    assertThat(most.get()).isEqualTo(report.changes());
  }
}
