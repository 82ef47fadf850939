package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioBuilder;

/** What a pack that nobody vouches for may do while it runs, and what an explicit word of trust lifts. */
class RestrictedRunTest {
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
        - {id: truce, title: A truce, clause: c, about: ceasefire, criteria: [{id: truce.there, title: It is there, basis: stated, readings: [literal]}]}
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
        .hasMessageContaining("harbour: expected at most 1200000 firings of rules but it went on");
  }

  @Test
  void a_condition_that_fails_on_a_fact_is_named_with_its_rule() throws IOException {
    Evaluator evaluator = Evaluator.of(pack(CANDIDATE + """
        rule "Careless" @criterion("truce.there")
        when $c : Ceasefire() Contribution(extent.undetermined == true)
        then findings.met($c); end
        """));
    Scenario scenario = Scenario.builder()
        .asOf(Instant.EPOCH)
        .fact(Ceasefire.about("c").build())
        .fact(Contribution.about("k").mission("m").build())
        .build();
    assertThatThrownBy(() -> evaluator.assess(scenario))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(
            "harbour: rule \"Careless\": expected a condition that can look at every fact")
        .hasMessageContaining("NullPointerException");
  }

  @Test
  void a_consequence_that_does_more_needs_trust() throws IOException {
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
