package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Unit;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** Sessions go from one question to the next: each answer has to be that of a session in which nothing has been before. */
class SessionPoolTest {
  private static final Instant DAY = Instant.parse("2030-06-01T00:00:00Z");
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
      parameters:
        least: {default: 3, unit: people, reference: Ours}
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
  private Path folder;

  @Test
  void a_closed_evaluator_answers_nothing_more_but_an_open_session_does() {
    Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    Scenario scenario = evaluator.parse("s.yaml", "asOf: 2030-06-01\nfacts: []");
    for (int i = 0; i < 3; i++) {
      evaluator.assess(scenario);
    }
    try (Session session = evaluator.open(scenario)) {
      evaluator.close();
      evaluator.close();
      assertThat(session.verdict(0)).isEqualTo(Status.UNDETERMINED);
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> evaluator.assess(scenario))
        .withMessage("the evaluator is closed");
    assertThatIllegalStateException().isThrownBy(() -> evaluator.open(scenario));
    assertThatIllegalStateException().isThrownBy(() -> evaluator.firstFault(scenario, DAY));
  }

  static List<String> packs() {
    return RulePack.bundledIds();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void whatever_was_asked_before_the_answer_is_that_of_a_new_session(String id) {
    RulePack pack = RulePack.bundled(id);
    Evaluator evaluator = Evaluator.of(pack);
    List<Scenario> cases = pack.cases().stream()
        .map(file -> evaluator.parse(file.shown(), file.text()))
        .filter(scenario -> scenario.asOf().isPresent())
        .toList();
    Random random = new Random(11);
    for (int i = 0; i < 400; i++) {
      Scenario one = cases.get(random.nextInt(cases.size()));
      Scenario other = cases.get(random.nextInt(cases.size()));
      Scenario asked = mixed(one, other, random);
      Assessment next = evaluator.assess(asked, asked.asOf().orElseThrow(), asked.knownBy());
      assertThat(next)
          .as("question %s: %s", i, asked)
          .isEqualTo(NewSession.assess(evaluator, asked));
    }
  }

  /** Facts of both in any order, now and then at another instant. */
  private static Scenario mixed(Scenario one, Scenario other, Random random) {
    List<Fact> facts = new ArrayList<>();
    one.facts().stream().filter(f -> random.nextInt(8) > 0).forEach(facts::add);
    other.facts().stream().filter(f -> random.nextInt(4) == 0).forEach(facts::add);
    if (random.nextBoolean()) {
      Collections.shuffle(facts, random);
    }
    Instant asOf = one.asOf().orElseThrow();
    if (random.nextInt(3) == 0) {
      asOf = asOf.plus(Duration.ofDays(random.nextInt(800) - 400));
    }
    return new Scenario(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(asOf),
        one.knownBy(),
        one.parameters(),
        facts,
        List.of());
  }

  @Test
  void rules_that_compare_the_instant_with_other_dates_see_it_move() throws IOException {
    Evaluator evaluator = Evaluator.of(pack(CANDIDATE + """
        rule "Its source is not of the future" @criterion("truce.there")
        when $c : Ceasefire(source.url == "http://a", source.date < asOf)
        then findings.met($c); end
        """));
    Fact dated = Ceasefire.about("c")
        .source(
            new Source("s", "A paper", null, DAY, "http://a", null, null, null, null, null, null))
        .build();
    for (int i = 0; i < 3; i++) {
      assertThat(status(evaluator, scenario(DAY.minusSeconds(1), Map.of(), dated)))
          .isEqualTo(Status.UNDETERMINED);
      assertThat(status(evaluator, scenario(DAY.plusSeconds(1), Map.of(), dated)))
          .isEqualTo(Status.MET);
    }
  }

  @Test
  void rules_see_the_parameters_of_their_own_scenario() throws IOException {
    Evaluator evaluator = Evaluator.of(pack(CANDIDATE + """
        rule "Enough" @criterion("truce.there")
        when $c : Ceasefire() not Contribution(parameters.number("least") > 4)
        then findings.met($c); end
        """));
    Fact ceasefire = Ceasefire.about("c").build();
    Fact contribution = Contribution.about("k").mission("m").build();
    for (int i = 0; i < 3; i++) {
      assertThat(status(evaluator, scenario(DAY, Map.of(), ceasefire, contribution)))
          .isEqualTo(Status.MET);
      assertThat(status(
              evaluator,
              scenario(DAY, Map.of("least", BigDecimal.valueOf(5)), ceasefire, contribution)))
          .isEqualTo(Status.UNDETERMINED);
    }
  }

  @Test
  void a_question_on_which_a_rule_fails_leaves_nothing_behind() throws IOException {
    Evaluator evaluator = Evaluator.of(pack(CANDIDATE + """
        rule "Careless" @criterion("truce.there")
        when $c : Ceasefire() not Contribution(100 / extent.quantity > 3)
        then findings.met($c); end
        """));
    Fact ceasefire = Ceasefire.about("c").build();
    Fact lacking =
        Contribution.about("k").mission("m").extent(Extent.of(0, Unit.SHIPS)).build();
    for (int i = 0; i < 3; i++) {
      assertThat(status(evaluator, scenario(DAY, Map.of(), ceasefire))).isEqualTo(Status.MET);
      assertThat(status(evaluator, scenario(DAY, Map.of(), ceasefire, lacking)))
          .isEqualTo(Status.UNDETERMINED);
    }
  }

  private static Scenario scenario(Instant asOf, Map<String, Object> parameters, Fact... facts) {
    return new Scenario(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(asOf),
        Optional.empty(),
        parameters,
        List.of(facts),
        List.of());
  }

  private static Status status(Evaluator evaluator, Scenario scenario) {
    Assessment answer =
        evaluator.assess(scenario, scenario.asOf().orElseThrow(), scenario.knownBy());
    assertThat(answer).isEqualTo(NewSession.assess(evaluator, scenario));
    return answer.verdict();
  }

  private RulePack pack(String rules) throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    Files.writeString(folder.resolve("rules.drl"), rules);
    return RulePack.read(folder);
  }
}
