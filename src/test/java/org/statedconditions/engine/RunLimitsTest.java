package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Unit;
import org.statedconditions.finding.Status;
import org.statedconditions.function.RuleFunction;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioBuilder;

/** How far the rules of a pack may go while they run, and what a program may set and register. */
class RunLimitsTest {
  private static final String MANIFEST = """
      id: harbour
      title: A harbour
      actor: A town
      version: "1"
      disclaimer: Met means that the town would look at it.
      statements:
        - {date: 2026-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: It holds}]}
      readings: [{id: literal, title: As it stands}]
      defaultReading: literal
      conditions:
        - {id: truce, title: A truce, clause: c, about: ceasefire, criteria: [{id: truce.there, title: It is there, basis: quoted, readings: [literal]}]}
      stages: [{id: waiting, title: Waiting, next: A truce}]
      """;
  private static final String CANDIDATE = """
      rule "Every ceasefire is looked at" @candidate("ceasefire")
      when $c : Ceasefire()
      then findings.candidate($c); end
      """;

  @TempDir
  Path folder;

  @Test
  void rules_that_go_through_all_combinations_are_stopped() throws IOException {
    Evaluator evaluator = Evaluator.of(pack(CANDIDATE + """
        rule "Any three" @criterion("truce.there")
        when $a : Ceasefire() $b : Ceasefire() $c : Ceasefire()
        then findings.met($a); end
        """));
    ScenarioBuilder scenario = Scenario.builder().asOf(Instant.EPOCH);
    for (int i = 0; i < 200; i++) {
      scenario.fact(Ceasefire.about("c" + i).build());
    }
    Scenario many = scenario.build();
    assertThatThrownBy(() -> evaluator.assess(many))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(
            "harbour: expected at most 270000 combinations of facts but rule \"Any three\" makes more;"
                + " \"Any three\" joins `$a : Ceasefire()`, `$b : Ceasefire()`, `$c : Ceasefire()`");
  }

  @Test
  void a_condition_that_fails_on_a_fact_is_named_with_its_rule() throws IOException {
    Evaluator evaluator = Evaluator.of(pack(CANDIDATE + """
        rule "Careless" @criterion("truce.there")
        when $c : Ceasefire() Contribution(100 / extent.quantity > 3)
        then findings.met($c); end
        """));
    Scenario scenario = Scenario.builder()
        .asOf(Instant.EPOCH)
        .fact(Ceasefire.about("c").build())
        .fact(Contribution.about("k")
            .mission("m")
            .extent(Extent.of(0, Unit.SHIPS))
            .build())
        .build();
    Assessment assessment = evaluator.assess(scenario);
    assertThat(assessment.verdict()).isEqualTo(Status.UNDETERMINED);
    assertThat(assessment.faults()).hasSize(1);
    assertThat(assessment.faults().get(0).problem().toString())
        .contains("rules.drl:5:36")
        .contains("rule \"Careless\"");
  }

  @Test
  void a_program_may_set_each_limit_of_its_own() throws IOException {
    RulePack pack = pack(CANDIDATE + """
        rule "Any two" @criterion("truce.there")
        when $a : Ceasefire() $b : Ceasefire(id != $a.id)
        then findings.met($a); end
        """);
    ScenarioBuilder scenario = Scenario.builder().asOf(Instant.EPOCH);
    for (int i = 0; i < 200; i++) {
      scenario.fact(Ceasefire.about("c" + i).build());
    }
    Scenario many = scenario.build();
    assertThat(Evaluator.of(pack).assess(many).reading().verdict()).isEqualTo(Status.MET);
    stops(Evaluator.builder(pack).maximumFacts(199).build(), many, "at most 199 facts but was 200");
    stops(
        Evaluator.builder(pack).maximumFindings(1_000).build(),
        many,
        "at most 1000 findings at once but rule \"Any two\" makes more; \"Any two\" joins `$a : Ceasefire()`");
    stops(
        Evaluator.builder(pack).maximumPartialMatches(1).build(),
        many,
        "at most 20001 combinations of facts but rule \"Any two\"");
    stops(
        Evaluator.builder(pack).maximumTime(Duration.ofNanos(1)).build(),
        many,
        "expected an answer within 0 s but rule \"Any two\"");
    assertThatThrownBy(() -> Evaluator.builder(pack).maximumFacts(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("facts: expected more than 0 but was 0");
  }

  @Test
  void an_interrupt_ends_an_assessment_and_leaves_the_evaluator_as_it_was() throws IOException {
    AtomicBoolean interrupts = new AtomicBoolean(true);
    Evaluator evaluator = Evaluator.builder(pack(CANDIDATE + """
        rule "Any two" @criterion("truce.there")
        when $a : Ceasefire() $b : Ceasefire(id != $a.id, lettersOf(id) > 0)
        then findings.met($a); end
        """))
        .function(RuleFunction.of(
            "lettersOf", "How many letters a text has.", String.class, Integer.class, text -> {
              if (interrupts.get()) {
                Thread.currentThread().interrupt();
              }
              return text.length();
            }))
        .build();
    ScenarioBuilder scenario = Scenario.builder().asOf(Instant.EPOCH);
    for (int i = 0; i < 200; i++) {
      scenario.fact(Ceasefire.about("c" + i).build());
    }
    Scenario many = scenario.build();
    try {
      assertThatThrownBy(() -> evaluator.assess(many))
          .hasMessageContaining("stopped while rule \"Any two\" was at work");
      stops(evaluator, many, "stopped before the rules were run");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    interrupts.set(false);
    assertThat(evaluator.assess(many).reading().verdict()).isEqualTo(Status.MET);
  }

  private static void stops(Evaluator evaluator, Scenario scenario, String message) {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> evaluator.assess(scenario))
          .isInstanceOf(ProblemsException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void rules_call_a_function_that_the_program_hands_to_the_builder() throws IOException {
    RulePack pack = pack(CANDIDATE + """
        rule "Long name" @criterion("truce.there")
        when $c : Ceasefire(lettersOf(id) > 3)
        then findings.met($c); end
        """);
    Evaluator evaluator = Evaluator.builder(pack)
        .function(RuleFunction.of(
            "lettersOf",
            "How many letters a text has.",
            String.class,
            Integer.class,
            String::length))
        .build();
    for (String id : List.of("abcd", "abc")) {
      Scenario scenario = Scenario.builder()
          .asOf(Instant.EPOCH)
          .fact(Ceasefire.about(id).build())
          .build();
      assertThat(evaluator.assess(scenario).reading().verdict())
          .isEqualTo(id.length() > 3 ? Status.MET : Status.UNDETERMINED);
    }
    assertThatThrownBy(() -> Evaluator.of(pack))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("lettersOf");
  }

  @Test
  void what_a_program_forgets_is_named() throws IOException {
    Evaluator evaluator = Evaluator.of(pack(CANDIDATE));
    Scenario scenario = Scenario.builder().fact(Ceasefire.about("c").build()).build();
    assertThatThrownBy(() -> evaluator.assess(scenario, null, Optional.empty()))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("expected `asOf`, the date asked about, but it was missing");
    assertThatThrownBy(() -> evaluator.assess(scenario))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("expected `asOf`, the date asked about, but it was missing");
    assertThatThrownBy(() -> evaluator.assess(scenario, Instant.EPOCH, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("knownBy");
    assertThatThrownBy(() -> evaluator.open(null)).hasMessageContaining("scenario");
    try (Session session = evaluator.open(scenario)) {
      assertThatThrownBy(session::assessment)
          .isInstanceOf(ProblemsException.class)
          .hasMessageContaining("expected `asOf`, the date asked about, but it was missing");
      assertThat(session.moveTo(Instant.EPOCH).assessment().asOf()).isEqualTo(Instant.EPOCH);
    }
  }

  @Test
  void a_consequence_that_does_more_is_refused() throws IOException {
    RulePack pack = pack(CANDIDATE + """
        rule "Doing more" @criterion("truce.there")
        when $c : Ceasefire()
        then System.setProperty("org.statedconditions.marker", "written"); findings.met($c); end
        """);
    System.clearProperty("org.statedconditions.marker");
    assertThatThrownBy(() -> Evaluator.of(pack))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("rules.drl:6");
    assertThat(System.getProperty("org.statedconditions.marker")).isNull();
  }

  private RulePack pack(String rules) throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    Files.writeString(folder.resolve("rules.drl"), rules);
    return RulePack.read(folder);
  }
}
