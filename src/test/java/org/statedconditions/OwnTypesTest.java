package org.statedconditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.change.Edits;
import org.statedconditions.question.change.WhatIf;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioSchema;
import org.statedconditions.scenario.ScenarioText;

/** A pack declares closed lists and records of its own, which are as good as built-in ones everywhere. */
class OwnTypesTest {
  private static final String MANIFEST = """
      id: fund
      title: A fund
      actor: A league
      version: "1"
      disclaimer: Met means that the league would look at it.
      statements:
        - {date: 2026-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: It is paid}]}
      readings: [{id: literal, title: As it stands}]
      defaultReading: literal
      conditions:
        - {id: fund, title: A fund, clause: c, about: pledge, criteria: [{id: fund.paid, title: It is paid, basis: quoted, readings: [literal]}]}
      stages: [{id: waiting, title: Waiting, next: A pledge}]
      lists:
        PledgeStage:
          definition: How far a pledge has come
          ordered: true
          values:
            promised: Somebody has said it in public
            under-contract: A contract binds it
            paid: The money has arrived
        Currency:
          definition: In what is paid
          values: {euro: The euro, pound: The pound sterling}
      records:
        Payment:
          definition: One payment of a pledge
          fields:
            on: {type: date, definition: When it was made}
            amount: {type: number, definition: How much, unit: what currency says, required: true}
            currency: {type: Currency, definition: In what}
      """;
  private static final String TYPE = """
      declare Pledge
          id : String
          stage : PledgeStage
          first : Payment
          payments : List<Payment>
      end
      rule "A pledge is looked at" @candidate("pledge")
      when $p : Pledge() then findings.candidate($p); end
      """;

  private static String rule(String name, String when) {
    return "rule \"" + name + "\" @criterion(\"fund.paid\")\nwhen\n    " + when
        + "\nthen findings.met($p); end\n";
  }

  private static final String RULES = TYPE
      + rule("At least under contract", "$p : Pledge(stage >= PledgeStage.UNDER_CONTRACT)")
      + rule("The first in euros", "$p : Pledge(first.currency == Currency.EURO, first.amount > 4)")
      + rule(
          "One has been paid",
          "$p : Pledge() exists Payment(on <= asOf, amount > 6) from $p.payments");

  @TempDir
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    Files.writeString(folder.resolve("fund.drl"), RULES);
  }

  private Evaluator fund() {
    return Evaluator.of(RulePack.read(folder));
  }

  private static Set<String> holding(Evaluator fund, Scenario scenario) {
    return fund.rulesHolding(scenario, scenario.asOf().orElseThrow(), Optional.empty());
  }

  private static Scenario pledge(Evaluator fund, String fields) {
    return fund.parse("a.yaml", "asOf: 2026-06-01\nfacts:\n  - pledge: {id: p, " + fields + "}\n");
  }

  @Test
  void rules_compare_values_of_an_ordered_list_and_read_the_fields_of_records() {
    Evaluator fund = fund();

    assertThat(holding(fund, pledge(fund, "stage: paid"))).contains("At least under contract");
    assertThat(holding(fund, pledge(fund, "stage: promised")))
        .containsExactly("A pledge is looked at");
    assertThat(holding(fund, pledge(fund, "first: {amount: 5, currency: euro}")))
        .contains("The first in euros");
    assertThat(holding(fund, pledge(fund, "first: {amount: 5}")))
        .doesNotContain("The first in euros");
    String two = "payments: [{on: 2026-05-01, amount: 5}, {on: 2026-07-01, amount: 7}]";
    assertThat(holding(fund, pledge(fund, two))).doesNotContain("One has been paid");
    Scenario later = pledge(fund, two);
    assertThat(fund.rulesHolding(later, Instant.parse("2026-07-01T00:00:00Z"), Optional.empty()))
        .contains("One has been paid");
    assertThat(fund.mayMissInstants()).isFalse();
  }

  @Test
  void a_kept_session_turns_with_the_dates_of_records() {
    Evaluator fund = fund();
    Scenario scenario = pledge(fund, "payments: [{on: 2026-06-10, amount: 7}]");
    try (Session session = fund.open(scenario)) {
      assertThat(session.moveTo(Instant.parse("2026-06-09T00:00:00Z")).rulesHolding())
          .doesNotContain("One has been paid");
      assertThat(session.moveTo(Instant.parse("2026-06-10T00:00:00Z")).rulesHolding())
          .contains("One has been paid");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stage: payed | expected one of promised, under-contract, paid but was `payed`",
        "first: {ammount: 5} | did you mean `amount`?",
        "first: {currency: euro} | amount",
        "first: 5 | expected a payment",
        "payments: [{amount: five}] | expected a number",
      })
  void the_reader_tells_what_files_say_wrongly(String fields, String message) {
    Evaluator fund = fund();

    assertThatThrownBy(() -> pledge(fund, fields))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("a.yaml:3:")
        .hasMessageContaining(message);
  }

  @Test
  void what_is_read_is_written_shown_changed_and_explained_like_anything_else() {
    Evaluator fund = fund();
    Scenario scenario =
        pledge(fund, "stage: under-contract, first: {on: 2026-05-01, amount: 5, currency: pound}");

    assertThat(ScenarioText.of(scenario))
        .contains("stage: under-contract")
        .contains("first: {on: 2026-05-01, amount: 5, currency: pound}");
    assertThat(fund.parse("again.yaml", ScenarioText.of(scenario)).facts())
        .isEqualTo(scenario.facts());
    assertThat(AssessmentReport.of(fund.assess(scenario)).text()).contains("under contract");
    assertThat(fund.explain(
            scenario, scenario.asOf().orElseThrow(), Optional.empty(), Question.about("fund.paid")))
        .hasSize(1);
    try (WhatIf whatIf = WhatIf.of(fund, scenario)) {
      Edits edits = Edits.none().set("p.first={amount: 5, currency: euro}").set("p.stage=promised");
      assertThat(whatIf.after(edits).after().reading().conditions().get(0).criteria())
          .extracting(criterion -> criterion.subjects().get(0).findings().get(0).rule())
          .containsExactly("The first in euros");
    }
  }

  @Test
  void a_program_makes_records_of_maps() {
    Evaluator fund = fund();
    DeclaredFact pledge = DeclaredFact.of(
        fund.declaredType("Pledge"),
        "p",
        Map.of("stage", "paid", "first", Map.of("amount", 5, "currency", "euro")));

    assertThat(holding(
            fund,
            Scenario.builder()
                .asOf(Instant.parse("2026-06-01T00:00:00Z"))
                .fact(pledge)
                .build()))
        .contains("At least under contract", "The first in euros");
    assertThat(fund().declaredType("Pledge")).isEqualTo(fund.declaredType("Pledge"));
  }

  @Test
  void the_schema_gives_the_definitions() {
    String schema = ScenarioSchema.text(fund().declaredTypes());

    assertThat(schema)
        .contains("\"pledgeStage\": {")
        .contains("A contract binds it")
        .contains("When it was made")
        .contains("\"under-contract\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$p : Pledge(stage == PledgeStage.PAYED) | its constants are PROMISED, UNDER_CONTRACT, PAID",
        "$p : Pledge(first.currency < Currency.POUND) | the values of Currency have no order",
        "$p : Pledge(first.amuont > 4) | did you mean `amount`?",
        "$p : Pledge(stage == Currency.EURO) | expected a constant of PledgeStage",
      })
  void what_rules_say_wrongly_is_told_in_their_words(String when, String message)
      throws IOException {
    Files.writeString(folder.resolve("fund.drl"), TYPE + rule("It is so", when));

    assertThatThrownBy(this::fund)
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PledgeStage: | pledgeStage: | expected the name of a closed list, such as PledgeStage but was `pledgeStage`",
        "Currency: | Scope: | expected a name of its own for a closed list but was `Scope`",
        "Currency: | Set: | expected a name of its own for a closed list but was `Set`",
        "paid: The money has arrived | PAID: The money has arrived | expected a value in kebab-case, such as in-force, but was `PAID`",
        "type: number, | type: figure, | expected the type of a field, one of number, whole-number, date, text, texts, flag, PledgeStage, Currency",
        "type: Currency, | type: Curency, | did you mean `Currency`?",
        "definition: How far a pledge has come | ordered: yes | definition",
      })
  void what_the_manifest_declares_wrongly_is_told_at_its_place(
      String right, String wrong, String message) throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST.replace(right, wrong));

    assertThatThrownBy(this::fund)
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("pack.yaml:")
        .hasMessageContaining(message);
  }

  @Test
  void a_type_that_nothing_declares_and_a_name_that_is_taken_are_refused() throws IOException {
    Files.writeString(
        folder.resolve("fund.drl"), RULES.replace("first : Payment", "first : Instalment"));
    assertThatThrownBy(this::fund)
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("Instalment");
    Files.writeString(
        folder.resolve("fund.drl"), RULES + "declare Currency\n    id : String\nend\n");
    assertThatThrownBy(this::fund)
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("the name Currency is taken");
  }
}
