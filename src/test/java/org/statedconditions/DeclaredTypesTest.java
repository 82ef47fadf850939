package org.statedconditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioSchema;

/** Fact types that a pack declares: in scenario files, in Java, in rules. */
class DeclaredTypesTest {
  private static final String MANIFEST = """
      id: own-types
      title: A position on a deal
      actor: A government
      version: 1.0.0
      disclaimer: Met means that the deal is as asked for.
      statements:
        - date: 2030-01-01
          title: A speech
          sources: [{id: speech, publisher: The government, date: 2030-01-01, attribution: official-statement}]
          clauses: [{id: deal, paraphrase: The deal has to be good}]
      readings: [{id: literal, title: The words}]
      defaultReading: literal
      conditions:
        - id: deal
          title: The deal is good
          clause: deal
          about: deal
          criteria:
            - {id: deal.text, title: Text, basis: quoted, readings: [literal]}
            - {id: deal.number, title: Number, basis: quoted, readings: [literal]}
            - {id: deal.ratio, title: Ratio, basis: quoted, readings: [literal]}
            - {id: deal.whole, title: Whole, basis: quoted, readings: [literal]}
            - {id: deal.large, title: Large, basis: quoted, readings: [literal]}
            - {id: deal.flag, title: Flag, basis: quoted, readings: [literal]}
            - {id: deal.date, title: Date, basis: quoted, readings: [literal]}
            - {id: deal.list, title: List, basis: quoted, readings: [literal]}
            - {id: deal.term, title: Term, basis: quoted, readings: [literal]}
            - {id: deal.reported, title: Reported, basis: quoted, readings: [literal]}
            - {id: deal.parts, title: Parts, basis: quoted, readings: [literal], about: deal-part, quantifier: every, assume: complete, reason: Said}
      stages:
        - {id: open, title: Open, requires: [], next: A deal}
        - {id: done, title: Done, requires: [deal], next: Nothing}
      notCovered: [Everything else]
      """;

  private static final String TYPES = """
      declare Deal
          id : String
          source : Source
          reportedOn : java.time.Instant
          title : String
          amount : java.math.BigDecimal
          ratio : Double
          years : Integer
          people : Long
          signed : Boolean
          signedOn : java.time.Instant
          signatories : List
          phase : MandatePhase
      end

      declare DealPart
          id : String
          deal : String
          agreed : Boolean
      end

      rule "The deal counts" @candidate("deal") when $d : Deal() then findings.candidate($d); end
      rule "The part counts" @candidate("deal-part") when $p : DealPart() then findings.candidate($p); end
      rule "r text" @criterion("deal.text") when $d : Deal(title == "Peace") then findings.met($d); end
      rule "r number" @criterion("deal.number") when $d : Deal(amount > 10.5) then findings.met($d); end
      rule "r ratio" @criterion("deal.ratio") when $d : Deal(ratio > 0.4) then findings.met($d); end
      rule "r whole" @criterion("deal.whole") when $d : Deal(years == 3) then findings.met($d); end
      rule "r large" @criterion("deal.large") when $d : Deal(people > 4000000000L) then findings.met($d); end
      rule "r flag" @criterion("deal.flag") when $d : Deal(signed == true) then findings.met($d); end
      rule "r date" @criterion("deal.date") when $d : Deal(signedOn <= asOf) then findings.met($d); end
      rule "r not yet" @criterion("deal.date") when $d : Deal(signedOn > asOf) then findings.notMet($d); end
      rule "r list" @criterion("deal.list") when $d : Deal(signatories contains "RU") then findings.met($d); end
      rule "r term" @criterion("deal.term") when $d : Deal(phase == MandatePhase.LAUNCHED) then findings.met($d); end
      rule "r reported" @criterion("deal.reported")
      when $d : Deal(source != null, source.publisher == "Press", reportedOn != null)
      then findings.met($d); end
      rule "r part" @criterion("deal.parts") when $p : DealPart(agreed == true) then findings.met($p); end
      """;

  private static final String SCENARIO = """
      asOf: 2030-06-01
      sources:
        press: {publisher: Press, date: 2030-05-01, attribution: press-report}
      facts:
        - deal:
            id: big
            source: press
            from: 2030-01-02
            until: 2031-01-01
            reportedOn: 2030-05-01
            title: Peace
            amount: 10.75
            ratio: 0.5
            years: 3
            people: 5000000000
            signed: true
            signedOn: 2030-06-01
            signatories: [RU, UA]
            phase: launched
        - dealPart: {id: big/one, deal: big, agreed: true}
        - dealPart: {id: small/one, deal: small, agreed: false}
      """;

  @TempDir
  private static Path folder;

  private static Evaluator evaluator;

  @BeforeAll
  static void readPack() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("own-types"));
    Files.writeString(pack.resolve("pack.yaml"), MANIFEST);
    Files.writeString(pack.resolve("deal.drl"), TYPES);
    evaluator = Evaluator.of(RulePack.read(pack));
  }

  @Test
  void every_kind_of_field_comes_from_a_file_to_the_rules() {
    Assessment assessment = evaluator.assess(evaluator.parse("deal.yaml", SCENARIO));
    assertThat(assessment.reading("literal").conditions().get(0).criteria())
        .allSatisfy(c -> assertThat(c.status()).as(c.id()).isEqualTo(Status.MET));
    assertThat(assessment.verdict()).isEqualTo(Status.MET);
  }

  /** The JDK writes classes for what reflection calls often, which a filtering class loader has to bear. */
  @Test
  void facts_are_made_as_often_as_one_likes() {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      parts.append("  - dealPart: {id: big/").append(i).append(", deal: big, agreed: true}\n");
    }
    for (int i = 0; i < 20; i++) {
      Assessment assessment = evaluator.assess(evaluator.parse("deal.yaml", SCENARIO + parts));
      assertThat(assessment.verdict()).isEqualTo(Status.MET);
    }
  }

  @Test
  void facts_made_in_code_say_the_same_as_those_of_a_file() {
    DeclaredFact deal = deal("big")
        .with("title", "Peace")
        .with("amount", 11)
        .with("ratio", 0.5)
        .with("years", 3)
        .with("people", 5_000_000_000L)
        .with("signed", true)
        .with("signedOn", Instant.parse("2030-06-01T00:00:00Z"))
        .with("signatories", List.of("RU"))
        .with("phase", "launched")
        .holding(Instant.parse("2030-01-02T00:00:00Z"), null);
    Scenario scenario = Scenario.builder()
        .asOf(LocalDate.of(2030, 6, 1))
        .fact(deal)
        .fact(part("big/one").with("deal", "big").with("agreed", true))
        .build();
    assertThat(evaluator.assess(scenario).reading("literal").conditions().get(0).criteria())
        .filteredOn(c -> c.status() == Status.MET)
        .hasSize(10);
  }

  @Test
  void what_is_not_given_is_unknown() {
    Scenario scenario =
        Scenario.builder().asOf(LocalDate.of(2030, 6, 1)).fact(deal("big")).build();
    assertThat(evaluator.assess(scenario).verdict()).isEqualTo(Status.UNDETERMINED);
  }

  @Test
  void a_report_that_holds_no_longer_is_left_out() {
    Scenario scenario = evaluator.parse("deal.yaml", SCENARIO);
    Assessment later =
        evaluator.assess(scenario, Instant.parse("2031-01-01T00:00:00Z"), Optional.empty());
    assertThat(later.notLookedAt()).extracting(LeftOut::why).contains(LeftOut.Reason.NOT_HOLDING);
  }

  @Test
  void a_date_still_to_come_is_seen_when_the_clock_reaches_it() {
    Scenario scenario = evaluator.parse("deal.yaml", SCENARIO);
    Instant before = Instant.parse("2030-05-31T23:59:59Z");
    assertThat(evaluator.assess(scenario, before, Optional.empty()).verdict())
        .isEqualTo(Status.NOT_MET);
  }

  @Test
  void many_facts_of_an_own_type_can_be_made_in_a_pack_that_is_verified() {
    List<DeclaredFact> deals = IntStream.range(0, 100)
        .mapToObj(i -> deal("deal-" + i).with("title", "Peace").with("years", 3))
        .toList();
    Scenario scenario =
        Scenario.builder().asOf(LocalDate.of(2030, 6, 1)).facts(deals).build();
    assertThat(evaluator.assess(scenario).reading("literal").conditions().get(0).candidates())
        .hasSize(100);
  }

  @Test
  void values_of_another_type_are_refused_in_code() {
    assertThatThrownBy(() -> assess(deal("big").with("signed", "yes")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("signed: expected true or false but was `yes`");
    assertThatThrownBy(() -> assess(deal("big").with("years", new BigDecimal("1.5"))))
        .hasMessage(
            "years: expected a whole number from -2147483648 to 2147483647 but was `1.5`, which is of BigDecimal");
    assertThatThrownBy(() -> assess(deal("big").with("phase", "lunched")))
        .hasMessage(
            "phase: expected one of concept, established, launched, terminated but was `lunched`;"
                + " did you mean `launched`?");
    assertThatThrownBy(() -> assess(deal("big").with("sighned", true)))
        .hasMessage("expected a field of Deal but was sighned");
  }

  @Test
  void a_fact_of_a_type_that_only_another_pack_declares_plays_no_part() {
    Assessment assessment = assess(DeclaredFact.about(FactType.declare("Treaty", Map.of()), "big"));
    assertThat(assessment.notLookedAt())
        .extracting(LeftOut::why)
        .containsExactly(LeftOut.Reason.NOT_A_CANDIDATE);
  }

  @Test
  void mistakes_in_own_facts_read_like_mistakes_in_built_in_ones() {
    assertThatThrownBy(() -> evaluator.parse("deal.yaml", """
            asOf: 2030-06-01
            facts:
              - deal: {id: big, sigend: true, years: 1.5, phase: lunched, signedOn: soon, signatories: RU}
              - dael: {id: big}
              - dealPart: {deal: big, agreed: yes}
              - deal: {id: big, people: 9223372036854775808}
            """))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContainingAll(
            "deal.yaml:3:21: expected a key of a deal but was `sigend`",
            "did you mean `signed`?",
            "deal.yaml:3:42: expected a whole number from -2147483648 to 2147483647 but was `1.5`",
            "deal.yaml:3:54: expected one of concept, established, launched, terminated but was `lunched`",
            "did you mean `launched`?",
            "deal.yaml:4:5: expected a type of fact but was `dael`",
            "did you mean `deal`?",
            "deal.yaml:5:15: expected the key `id`",
            "expected true or false but was `yes`",
            "expected a whole number from -9223372036854775808 to 9223372036854775807");
  }

  @Test
  void a_type_without_a_subject_and_a_field_that_cannot_be_unknown_are_refused()
      throws IOException {
    Path pack = Files.createDirectories(folder.resolve("without-subject"));
    Files.writeString(pack.resolve("pack.yaml"), MANIFEST.replace("own-types", "without-subject"));
    Files.writeString(
        pack.resolve("deal.drl"),
        TYPES
            .replace("declare DealPart\n    id : String\n", "declare DealPart\n")
            .replace("signed : Boolean", "signed : boolean")
            .replace("id : String\n    source", "id : Integer\n    source"));
    assertThatThrownBy(() -> Evaluator.of(RulePack.read(pack)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContainingAll(
            "deal.drl:2:10: type Deal: expected the type `String` for the field `id` but was `Integer`",
            "deal.drl:10:14: type Deal: expected the type `Boolean` for the field `signed` but was `boolean`",
            "a `boolean` cannot be unknown",
            "deal.drl:16:9: type DealPart: expected a field `id : String` in a fact type but `DealPart` has none");
  }

  @Test
  void the_types_of_a_changed_copy_of_a_bundled_pack_are_its_own() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    for (RuleFile file : RulePack.bundled("e3-settlement").ruleFiles()) {
      String changed = file.text()
          .replace("automatic : Boolean", "automatic : Boolean\n signedOn : java.time.Instant");
      Files.writeString(copy.resolve(file.name()), changed);
    }
    Files.copy(Path.of("rules/e3-settlement/pack.yaml"), copy.resolve("pack.yaml"));
    RulePack pack = RulePack.read(copy);
    Evaluator changed = Evaluator.of(pack);
    assertThat(changed.declaredType("TerritorialConcession").ownFields())
        .extracting(FactField::name)
        .containsExactlyInAnyOrder("settlementProposal", "automatic", "signedOn", "sweeping");
  }

  @Test
  void the_schema_has_the_types_with_their_fields() {
    assertThat(ScenarioSchema.text(evaluator.declaredTypes()))
        .contains("\"deal\": {", "\"dealFact\": {", "\"dealPartFact\": {", "\"signatories\": {")
        .contains("\"launched\"");
    assertThat(ScenarioSchema.text()).doesNotContain("dealFact");
  }

  private static DeclaredFact deal(String id) {
    return DeclaredFact.about(evaluator.declaredType("Deal"), id);
  }

  private static DeclaredFact part(String id) {
    return DeclaredFact.about(evaluator.declaredType("DealPart"), id);
  }

  private static Assessment assess(DeclaredFact fact) {
    return evaluator.assess(
        Scenario.builder().asOf(LocalDate.of(2030, 6, 1)).fact(fact).build());
  }
}
