package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionBuilder;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Unit;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

class SubjectsAreCountedTest {
  private static final Instant AS_OF = Instant.parse("2030-06-01T00:00:00Z");
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
        - {id: port, title: A port, clause: c, about: mission, criteria: [{id: port.open, title: It is open, basis: quoted, readings: [literal]}]}
      stages: [{id: waiting, title: Waiting, next: A port}]
      """;
  private static final String CANDIDATE = """
      rule "Every mission is looked at" @candidate("mission")
      when $m : Mandate() then findings.candidate($m); end
      """;

  @TempDir
  private Path folder;

  private Evaluator harbour;

  private static String rule(String name, String constraints) {
    return """
        rule "%s" @criterion("port.open")
        when
            $m : Mandate($id : mission)
            accumulate(Contribution(mission == $id, $c : country, $q : extent.quantity); $n : subjects(), $v : subjects($c), $sum : sumLatest($q); %s)
        then findings.met($m); end
        """.formatted(name, constraints);
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    StringBuilder rules = new StringBuilder(CANDIDATE);
    for (int i = 0; i <= 4; i++) {
      rules.append(rule(i + " subjects", "$n == " + i));
      rules.append(rule(i + " countries", "$v == " + i));
    }
    for (int sum : List.of(0, 5, 10, 15, 20, 25)) {
      rules.append(rule("a sum of " + sum, "$sum == " + sum));
    }
    Files.writeString(folder.resolve("port.drl"), rules.toString());
    harbour = Evaluator.of(RulePack.read(folder));
  }

  private static Contribution of(String id, int quantity) {
    return Contribution.about(id)
        .mission("m")
        .country("FR")
        .extent(Extent.of(quantity, Unit.SHIPS))
        .build();
  }

  private static Contribution known(Contribution of, int day) {
    return ContributionBuilder.builder(of)
        .reportedOn(Instant.parse("2030-05-%02dT00:00:00Z".formatted(day)))
        .source(Source.named("s" + day).build())
        .build();
  }

  private Set<String> holding(Fact... contributions) {
    List<Fact> facts = new ArrayList<>(List.of(Mandate.about("m").build()));
    facts.addAll(List.of(contributions));
    return harbour.rulesHolding(scenario(facts), AS_OF, Optional.empty());
  }

  private static Scenario scenario(List<Fact> facts) {
    return Scenario.builder().asOf(AS_OF).facts(facts).build();
  }

  @Test
  void reports_on_one_subject_count_once_and_the_one_known_last_gives_the_figure() {
    assertThat(holding(known(of("a", 15), 1), known(of("a", 5), 2), of("b", 5)))
        .contains("2 subjects", "1 countries", "a sum of 10");
    assertThat(holding()).contains("0 subjects", "a sum of 0");
  }

  @Test
  void where_none_is_known_to_be_later_and_they_differ_there_is_no_sum() {
    assertThat(holding(of("a", 15), of("a", 5), of("b", 5))).doesNotContain("2 subjects");
    assertThat(holding(of("a", 5), known(of("a", 5), 2), of("b", 5)))
        .contains("2 subjects", "a sum of 10");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_session_that_is_kept_counts_as_a_new_one_would(long seed) {
    Random random = new Random(seed);
    List<Fact> facts = new ArrayList<>(List.of(Mandate.about("m").build()));
    try (Session kept = harbour.open(scenario(facts))) {
      for (int step = 0; step < 80; step++) {
        if (facts.size() > 1 && random.nextInt(2) == 0) {
          facts.remove(1 + random.nextInt(facts.size() - 1));
        } else {
          Contribution one = of("c" + random.nextInt(3), 5 * (1 + random.nextInt(2)));
          facts.add(random.nextBoolean() ? one : known(one, 1 + random.nextInt(3)));
        }
        kept.replaceFacts(facts);
        try (Session fresh = harbour.open(scenario(facts))) {
          assertThat(kept.rulesHolding()).isEqualTo(fresh.rulesHolding());
        }
      }
    }
  }
}
