package org.statedconditions.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.statedconditions.fact.Acceptance;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionType;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.DeclaredTerm;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.Role;
import org.statedconditions.fact.Unit;
import org.statedconditions.fact.ValueType;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.ProblemsException;

class ScenarioTest {

  @Test
  void the_briefing_is_read_in_full() {
    Scenario scenario =
        Scenario.read(Path.of("examples/scenarios/2025-11-27-ministry-briefing.yaml"));
    assertThat(scenario.asOf()).contains(Instant.parse("2025-11-27T00:00:00Z"));
    assertThat(scenario.facts()).isNotEmpty();
    assertThat(scenario.facts().get(0)).isInstanceOf(Ceasefire.class);
    assertThat(scenario.facts().get(0).source().publisher()).isEqualTo("TRT World");
    assertThat(scenario.expected())
        .extracting(Expectation::reading)
        .contains("literal", "customary", "strict");
  }

  @Test
  void whatever_else_is_said_of_a_scenario_its_facts_stand_on_the_lines_that_they_stood_on() {
    Scenario scenario = Scenario.parse(
        "f", "asOf: 2030-01-01\nfacts:\n  - ceasefire: {id: t}\n  - ceasefire: {id: u}\n");
    assertThat(scenario.factLines()).containsExactly(3, 4);
    assertThat(List.of(
            scenario.noting("A note"),
            scenario.withoutInferred(),
            scenario.written(Instant.EPOCH, "1970"),
            scenario.overriding(Map.of("least", 3), Map.of())))
        .allSatisfy(other -> assertThat(other.factLines()).isEqualTo(scenario.factLines()));
  }

  @Test
  void every_field_reaches_its_fact() {
    Scenario scenario = Scenario.parse("f", """
            facts:
              - ceasefire: {id: c, parties: [RU, UA], status: in-force, declarations: [{party: RU, accepts: false}]}
              - mandate: {id: 7, elements: {legal-basis: ambiguous}, participantsNamed: false}
              - contribution: {id: k, country: NO, type: undetermined, role: undetermined, extent: undetermined}
              - contribution: {id: l, extent: {quantity: 1500, unit: personnel}}
              - requirement: {id: r, critical: true, lead: none}
            """);
    Ceasefire ceasefire = (Ceasefire) scenario.facts().get(0);
    assertThat(ceasefire.status()).isEqualTo(CeasefireStatus.IN_FORCE);
    assertThat(ceasefire.declarations())
        .containsExactly(new Declaration("RU", null, Acceptance.NO, null, "c"));
    assertThat(ceasefire.source()).isNull();
    Mandate mandate = (Mandate) scenario.facts().get(1);
    assertThat(mandate.id()).isEqualTo("7");
    assertThat(mandate.mission()).isEqualTo("7");
    assertThat(mandate.elements())
        .containsEntry(MandateElement.LEGAL_BASIS, ElementState.AMBIGUOUS);
    assertThat(mandate.participantsNamed()).isFalse();
    Contribution contribution = (Contribution) scenario.facts().get(2);
    assertThat(contribution.country()).isEqualTo("NO");
    assertThat(contribution.type()).isEqualTo(ContributionType.UNDETERMINED);
    assertThat(contribution.role()).isEqualTo(Role.UNDETERMINED);
    assertThat(contribution.extent()).isEqualTo(Extent.UNDETERMINED);
    assertThat(((Contribution) scenario.facts().get(3)).extent())
        .isEqualTo(Extent.of(1500, Unit.PERSONNEL));
    assertThat(((Requirement) scenario.facts().get(4)).lead()).isEqualTo(Requirement.NOBODY);
  }

  @Test
  void sources_may_stand_after_the_facts() {
    Scenario scenario =
        Scenario.parse("f", "facts: [{mandate: {id: m, source: s}}]\nsources: {s: {publisher: P}}");
    assertThat(scenario.facts().get(0).source().publisher()).isEqualTo("P");
  }

  @Test
  void parameters_keep_their_kind() {
    Scenario scenario =
        Scenario.parse("f", "parameters: {a: 30, b: yes, c: true, d: [RU, 1], e: '30'}");
    assertThat(scenario.parameters())
        .containsEntry("a", new BigDecimal("30"))
        .containsEntry("b", "yes")
        .containsEntry("c", true)
        .containsEntry("d", List.of("RU", "1"))
        .containsEntry("e", "30");
  }

  @Test
  void an_offset_is_kept_for_display() {
    Scenario scenario = Scenario.parse("f", "asOf: 2025-11-27T10:30+03:00\nknownBy: 2025-11-27");
    Instant instant = Instant.parse("2025-11-27T07:30:00Z");
    assertThat(scenario.asOf()).contains(instant);
    assertThat(scenario.written())
        .containsOnly(java.util.Map.entry(instant, "2025-11-27T10:30+03:00"));
  }

  @Test
  void expectations_say_where_they_stand() {
    Scenario scenario = Scenario.parse("f", """
            expect:
              p:
                literal:
                  verdict: not-met
                  stage: s
                  c.x: contested
                  fired: [A rule]
                  notFired: [Another]
                  missing: [c.x]
            """);
    Expectation expected = scenario.expected().get(0);
    assertThat(expected.verdict()).contains(Status.NOT_MET);
    assertThat(expected.stage()).contains("s");
    assertThat(expected.statuses()).containsOnly(java.util.Map.entry("c.x", Status.CONTESTED));
    assertThat(expected.fired()).containsExactly("A rule");
    assertThat(expected.notFired()).containsExactly("Another");
    assertThat(expected.missing()).containsExactly("c.x");
    assertThat(expected.places().get("c.x").line()).isEqualTo(6);
    assertThat(expected.places().get("").line()).isEqualTo(3);
  }

  @Test
  void own_types_are_filled_by_the_same_rules() {
    FactType type = FactType.declare(
        "SettlementProposal",
        Map.of(
            "points",
            ValueType.WholeNumber.INT,
            "form",
            ValueType.OneOf.declared("Form", List.of("DRAFT", "FINAL"))));
    ScenarioReader reader = ScenarioReader.withTypes(List.of(type));
    Scenario scenario =
        reader.parse("f", "facts: [{settlementProposal: {id: plan, points: 28, form: draft}}]");
    DeclaredFact fact = (DeclaredFact) scenario.facts().get(0);
    assertThat(fact.type()).isEqualTo(type);
    assertThat(fact.values())
        .containsEntry("points", 28)
        .containsEntry("form", new DeclaredTerm("Form", "DRAFT", 0));
    assertThatThrownBy(() -> reader.parse("f", "facts: [{SettlementProposal: {id: plan}}]"))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("expected a type of fact but was `SettlementProposal`")
        .hasMessageContaining("did you mean `settlementProposal`?");
    assertThatThrownBy(
            () -> reader.parse("f", "facts: [{settlementProposal: {id: plan, point: 28}}]"))
        .hasMessageContaining("expected a key of a settlementProposal but was `point`")
        .hasMessageContaining("did you mean `points`?");
  }

  @Test
  void own_types_cannot_take_the_place_of_others() {
    assertThatThrownBy(() -> FactType.declare("Ceasefire", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FactType.declare("Plan", Map.of("id", ValueType.Flag.FLAG)))
        .isInstanceOf(IllegalArgumentException.class);
    FactType plan = FactType.declare("Plan", Map.of());
    assertThatThrownBy(() -> ScenarioReader.withTypes(List.of(plan, plan)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_larger_limit_can_be_asked_for() {
    String text =
        "facts:\n" + "  - mandate: {id: reassurance-force, phase: concept}\n".repeat(30_000);
    assertThatThrownBy(() -> Scenario.parse("f", text)).isInstanceOf(ProblemsException.class);
    assertThat(ScenarioReader.standard().upTo(2_000_000).parse("f", text).facts())
        .hasSize(30_000);
  }

  @Test
  void a_large_file_says_the_same_wherever_its_sources_stand() {
    String facts = "facts:\n"
        + "  - mandate: {id: force, phase: concept, source: press, from: 2025-01-01T03:00+03:00}\n"
            .repeat(4_000);
    String sources = "sources:\n  press: {publisher: Somebody}\n";
    Scenario before = Scenario.parse("f", "title: Large\n" + sources + facts);
    Scenario after = Scenario.parse("f", "title: Large\n" + facts + sources);
    assertThat(before.facts()).hasSize(4_000).allMatch(f -> f.source() != null);
    assertThat(before.written()).containsValue("2025-01-01T03:00+03:00");
    assertThat(after)
        .usingRecursiveComparison()
        .comparingOnlyFields("title", "facts", "written", "parameters")
        .isEqualTo(before);
    assertThat(before.factLines()).startsWith(5, 6).hasSize(4_000);
    assertThat(after.factLines()).startsWith(3, 4).hasSize(4_000);
  }

  @Test
  void a_large_file_is_held_to_the_same_rules() {
    String facts = "facts:\n" + "  - mandate: {id: force, phase: concept}\n".repeat(8_000);
    assertThatThrownBy(() ->
            Scenario.parse("f", facts + "  - mandate: {id: force, fase: concept}\ntitel: Large\n"))
        .hasMessageContaining("f:8002:26: expected a key of a mandate but was `fase`")
        .hasMessageContaining("f:8003:1: expected a key of a scenario but was `titel`");
    assertThatThrownBy(() -> Scenario.parse(
            "f", facts + "  - mandate: {id: force, source: press}\nsources: {pres: {}}\n"))
        .hasMessageContaining("f:8002:34: expected a key of `sources` but was `press`")
        .hasMessageContaining("did you mean `pres`?");
    assertThatThrownBy(() -> Scenario.parse("f", facts + "facts: []\n"))
        .hasMessageContaining("expected each key once but was `facts` again");
  }

  @Test
  void more_facts_than_allowed_are_refused() {
    String text = "facts:\n" + "- mandate: {id: m}\n".repeat(100_001);
    assertThatThrownBy(() -> ScenarioReader.standard().upTo(2_000_000).parse("f", text))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("f:100002:3: expected at most 100000 facts but was one more");
  }

  @Test
  void a_line_of_a_batch_reports_its_own_line() {
    assertThatThrownBy(() -> ScenarioReader.standard().parse("f", "{\"titel\": 1}", 42))
        .hasMessageStartingWith("f:42:2: expected a key of a scenario but was `\"titel\"`");
  }

  @Test
  void a_scenario_is_built_in_code() {
    Scenario scenario = Scenario.builder()
        .title("t")
        .note("n")
        .asOf(LocalDate.of(2025, 11, 27))
        .knownBy(Instant.EPOCH)
        .parameter("days", 30)
        .fact(Mandate.about("m").build())
        .facts(List.of(Mandate.about("k").build()))
        .build();
    assertThat(scenario.asOf()).contains(Instant.parse("2025-11-27T00:00:00Z"));
    assertThat(scenario.parameters()).containsEntry("days", BigDecimal.valueOf(30));
    assertThat(scenario.facts()).hasSize(2);
    assertThat(scenario.file()).isEmpty();
    assertThatThrownBy(() -> Scenario.builder().parameter("x", 1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_reader_tells_how_many_facts_of_a_large_file_it_has_read() {
    StringBuilder text =
        new StringBuilder("asOf: 2030-01-01\nsources: {s: {publisher: P}}\nfacts:\n");
    for (int i = 0; i < 60_000; i++) {
      text.append("  - ceasefire: {id: c").append(i).append(", source: s}\n");
    }
    java.util.concurrent.atomic.AtomicInteger read =
        new java.util.concurrent.atomic.AtomicInteger();
    Scenario scenario = ScenarioReader.standard()
        .upTo(10_000_000)
        .telling(read::set)
        .parse("large.yaml", text.toString());
    assertThat(scenario.facts()).hasSize(60_000);
    assertThat(read).hasValue(60_000);
  }
}
