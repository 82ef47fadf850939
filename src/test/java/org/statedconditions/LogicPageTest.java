package org.statedconditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Quantifier;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.RulePack;
import org.statedconditions.pack.Stage;
import org.statedconditions.remark.RemarkCode;
import org.statedconditions.scenario.Scenario;

/** The tables of the page on the logic say what the rules conclude and what the bundled pack has. */
class LogicPageTest {
  private static final Manifest PACK =
      RulePack.bundled("turkiye-reassurance-force").manifest();

  /** What a fact is to say so that a criterion has this status. */
  private static final Map<Status, List<Boolean>> SAID = Map.of(
      Status.MET, List.of(true),
      Status.NOT_MET, List.of(false),
      Status.CONTESTED, List.of(true, false),
      Status.UNDETERMINED, List.of());

  private Evaluator evaluator;

  @BeforeEach
  void a_pack_with_two_criteria(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), """
        id: two-criteria
        title: Two things (invented)
        actor: A government (invented)
        version: 1.0.0
        disclaimer: Invented.
        statements:
          - date: 2030-01-01
            title: A speech (invented)
            sources: [{id: gazette, publisher: The Gazette (invented), date: 2030-01-01, attribution: press-report}]
            clauses: [{id: both, paraphrase: Both}]
        readings: [{id: literal, title: The words}]
        defaultReading: literal
        conditions:
          - id: both
            title: Both
            clause: both
            about: thing
            criteria:
              - {id: both.one, title: One, basis: reading, readings: [literal]}
              - {id: both.other, title: The other, basis: reading, readings: [literal]}
        stages:
          - {id: waiting, title: Waiting, requires: [], next: Both}
        """);
    Files.writeString(folder.resolve("both.drl"), """
        declare Thing
            id : String
            one : Boolean
            other : Boolean
        end
        rule "It is looked at" @candidate("thing") when $t : Thing() then findings.candidate($t); end
        rule "One" @criterion("both.one") when $t : Thing(one == true) then findings.met($t); end
        rule "Not one" @criterion("both.one") when $t : Thing(one == false) then findings.notMet($t); end
        rule "Other" @criterion("both.other") when $t : Thing(other == true) then findings.met($t); end
        rule "Not other" @criterion("both.other") when $t : Thing(other == false) then findings.notMet($t); end
        """);
    evaluator = Evaluator.of(folder);
  }

  @Test
  void a_criterion_of_a_subject_has_the_status_that_the_page_says() throws IOException {
    for (List<String> row : LogicPage.table("**A criterion of a subject**")) {
      List<Boolean> said = new ArrayList<>();
      if (row.get(0).equals("some")) {
        said.add(true);
      }
      if (row.get(1).equals("some")) {
        said.add(false);
      }
      String status = LogicPage.words(row.get(2)).get(0);
      assertThat(verdict(said, SAID.get(Status.MET)).written()).as("%s", row).isEqualTo(status);
    }
  }

  @Test
  void all_of_several_statuses_is_the_first_of_them_in_the_table() throws IOException {
    List<String> order = LogicPage.table("**All of**").stream()
        .map(row -> LogicPage.words(row.get(1)).get(0))
        .toList();
    assertThat(order).hasSize(Status.values().length);
    for (Status one : Status.values()) {
      for (Status other : Status.values()) {
        String first = order.stream()
            .filter(status -> status.equals(one.written()) || status.equals(other.written()))
            .findFirst()
            .orElseThrow();
        assertThat(verdict(SAID.get(one), SAID.get(other)).written())
            .as("%s and %s", one, other)
            .isEqualTo(first);
      }
    }
  }

  @Test
  void the_stages_are_those_of_the_pack() throws IOException {
    assertThat(LogicPage.table("| stage | requires |")).hasSameSizeAs(PACK.stages());
    for (List<String> row : LogicPage.table("| stage | requires |")) {
      Stage stage = PACK.stages().stream()
          .filter(s -> row.get(0).equals("`" + s.id() + "`"))
          .findFirst()
          .orElseThrow();
      assertThat(LogicPage.words(row.get(1))).isEqualTo(stage.requires());
    }
  }

  @Test
  void the_gates_are_those_of_the_pack() throws IOException {
    assertThat(LogicPage.table("| gate | requires |")).hasSameSizeAs(PACK.gates());
    for (List<String> row : LogicPage.table("| gate | requires |")) {
      Gate gate = PACK.gates().stream()
          .filter(g -> row.get(0).equals("`" + g.id() + "`"))
          .findFirst()
          .orElseThrow();
      assertThat(LogicPage.words(row.get(1))).isEqualTo(gate.requires());
    }
  }

  @Test
  void the_criteria_are_those_of_the_pack_with_the_weakest_reading_and_the_basis_of_each()
      throws IOException {
    List<Criterion> criteria = PACK.conditions().stream()
        .map(Condition::criteria)
        .flatMap(List::stream)
        .toList();
    List<List<String>> table = LogicPage.table("| criterion | holds if |");
    assertThat(table).hasSameSizeAs(criteria);
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      List<String> row = table.get(i);
      String weakest = PACK.readings().stream()
          .map(Reading::id)
          .filter(criterion.readings()::contains)
          .findFirst()
          .orElseThrow();
      boolean every = criterion.quantifier() == Quantifier.EVERY;
      assertThat(LogicPage.words(row.get(0))).containsExactly(criterion.id());
      assertThat(row.get(2).startsWith("every")).as(criterion.id()).isEqualTo(every);
      assertThat(LogicPage.words(row.get(3))).as(criterion.id()).containsExactly(weakest);
      assertThat(LogicPage.words(row.get(4)))
          .as(criterion.id())
          .containsExactly(criterion.basis().written());
    }
  }

  @Test
  void the_codes_and_figures_of_the_pack_stand_on_the_page() throws IOException {
    String page = Files.readString(Path.of("rules/logic.md"));
    assertThat(page)
        .contains("The actor's code is `" + PACK.actorCode().orElseThrow() + "`")
        .contains("`parties`, those asked for (`RU`, `UA`)")
        .contains("`minimumTermDays` (" + PACK.defaults().get("minimumTermDays") + ")");
    assertThat(PACK.defaults()).containsEntry("parties", List.of("RU", "UA"));
  }

  @Test
  void every_code_of_a_remark_is_told_in_the_order_in_which_reports_print_them()
      throws IOException {
    assertThat(LogicPage.table("| code | remarks on |").stream().map(row -> row.get(0)))
        .containsExactly(Arrays.stream(RemarkCode.values())
            .map(code -> "`" + code.written() + "`")
            .toArray(String[]::new));
  }

  private Status verdict(List<Boolean> one, List<Boolean> other) {
    StringBuilder facts = new StringBuilder("  - thing: {id: t}\n");
    one.forEach(value -> facts.append("  - thing: {id: t, one: " + value + "}\n"));
    other.forEach(value -> facts.append("  - thing: {id: t, other: " + value + "}\n"));
    Scenario scenario = evaluator.parse("scenario.yaml", "asOf: 2030-06-01\nfacts:\n" + facts);
    ReadingResult answer = evaluator.assess(scenario).reading("literal");
    return answer.verdict();
  }
}
