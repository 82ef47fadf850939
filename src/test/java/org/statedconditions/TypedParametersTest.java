package org.statedconditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.timeline.Timeline;
import org.statedconditions.question.timeline.TimelineOptions;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioSchema;

/** A parameter says what it holds: a date, a whole number, bounds of a figure. */
class TypedParametersTest {
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
        - {id: truce, title: A truce, clause: c, about: ceasefire, criteria: [{id: truce.timely, title: It comes in time, basis: quoted, readings: [literal]}]}
      stages: [{id: waiting, title: 'Waiting until {deadline}', next: A truce}]
      parameters:
        deadline: {type: date, default: 2026-06-30, reference: Ours}
        grace: {type: whole-number, default: 10, least: 0, most: 100, unit: days, reference: Ours}
        timeZone: {default: UTC, reference: The scenario's own}
      """;
  private static final String RULES = """
      rule "A truce is looked at" @candidate("ceasefire")
      when $c : Ceasefire() then findings.candidate($c); end
      rule "It takes effect by the deadline" @criterion("truce.timely")
      when $c : Ceasefire(effectiveFrom <= parameters.date("deadline")) then findings.met($c); end
      rule "The deadline has passed, and the days of grace" @criterion("truce.timely")
      when $c : Ceasefire(status == CeasefireStatus.PROPOSED, asOf > plusDays(parameters.date("deadline"), parameters.number("grace")))
      then findings.notMet($c); end
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    Files.writeString(folder.resolve("truce.drl"), RULES);
  }

  private Evaluator harbour() {
    return Evaluator.of(RulePack.read(folder));
  }

  @Test
  void a_date_compares_with_dates_and_a_scenario_may_give_another_one_in_its_own_time_zone() {
    Evaluator harbour = harbour();
    String facts = "facts:\n  - ceasefire: {id: t, effectiveFrom: 2026-07-01T00:00:00+03:00}\n";

    assertThat(harbour
            .assess(harbour.parse("a.yaml", "asOf: 2026-08-01\n" + facts))
            .verdict())
        .isEqualTo(Status.UNDETERMINED);
    String given = "asOf: 2026-08-01\nparameters: {deadline: 2026-07-01}\n" + facts;
    assertThat(harbour.assess(harbour.parse("a.yaml", given)).verdict()).isEqualTo(Status.MET);
    assertThat(harbour
            .assess(harbour.parse("a.yaml", "timeZone: Asia/Tokyo\n" + given))
            .verdict())
        .isEqualTo(Status.UNDETERMINED);
    assertThat(harbour.pack().manifest().defaults())
        .containsEntry("deadline", Instant.parse("2026-06-30T00:00:00Z"));
  }

  @Test
  void a_program_may_give_an_instant_and_whole_numbers_of_java() {
    Scenario scenario = Scenario.builder()
        .asOf(Instant.parse("2026-07-20T00:00:00Z"))
        .fact(Ceasefire.about("t").status(CeasefireStatus.PROPOSED).build())
        .build();
    try (Session session = harbour().open(scenario)) {
      assertThat(session.assessment().verdict()).isEqualTo(Status.NOT_MET);
      session.override(Map.of("grace", 100));
      assertThat(session.assessment().verdict()).isEqualTo(Status.UNDETERMINED);
      session.override(Map.of("deadline", Instant.parse("2026-07-01T00:00:00Z"), "grace", 1L));
      assertThat(session.assessment().verdict()).isEqualTo(Status.NOT_MET);
      assertThatThrownBy(() -> session.override(Map.of("grace", 1.5)))
          .isInstanceOf(ProblemsException.class)
          .hasMessageContaining(
              "parameter `grace`: expected a whole number from 0 to 100 but was of the class java.lang.Double,"
                  + " where figures are java.math.BigDecimal");
    }
  }

  @Test
  void a_timeline_turns_at_the_deadline_and_misses_nothing() {
    Evaluator harbour = harbour();
    Scenario scenario = harbour.parse(
        "a.yaml", "asOf: 2026-08-01\nfacts:\n  - ceasefire: {id: t, status: proposed}\n");

    assertThat(harbour.mayMissInstants()).isFalse();
    Timeline timeline = Timeline.of(harbour, scenario, TimelineOptions.DEFAULT);
    assertThat(timeline.changes())
        .hasSize(1)
        .allSatisfy(change ->
            assertThat(change.at()).isEqualTo(Instant.parse("2026-07-10T00:00:00.000000001Z")));
    try (Session session = harbour.open(scenario)) {
      for (int day = 1; day < 28; day++) {
        Instant at = Instant.parse("2026-07-%02dT12:00:00Z".formatted(day));
        assertThat(session.moveTo(at).assessment().readings())
            .isEqualTo(harbour.assess(scenario, at, Optional.empty()).readings());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deadline: soon | parameter `deadline`: expected a date but was the text `soon`",
        "deadline: 2026-02-30 | parameter `deadline`: expected a date but was the text `2026-02-30`",
        "grace: 1.5 | parameter `grace`: expected a whole number from 0 to 100 but was 1.5",
        "grace: 101 | parameter `grace`: expected a whole number from 0 to 100 but was 101",
      })
  void what_a_scenario_may_not_give_is_told_where_it_gives_it(String given, String message) {
    Evaluator harbour = harbour();
    Scenario scenario =
        harbour.parse("a.yaml", "asOf: 2026-08-01\nparameters: {" + given + "}\nfacts: []\n");

    assertThatThrownBy(() -> harbour.assess(scenario))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("a.yaml:2:")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deadline: {type: date, default: 2026-06-31, reference: R} | expected a day of the calendar but was `2026-06-31`",
        "deadline: {type: date, default: 30.06.2026, reference: R} | did you mean `2026-06-30`?",
        "deadline: {type: day, default: 2026-06-30, reference: R} | expected one of number, whole-number, date, text, texts, flag",
        "grace: {default: 10, least: 11, reference: R} | expected a number of at least 11 for `default` but was `10`",
        "grace: {default: 10, least: 11, most: 9, reference: R} | expected at least 11, which is the least, but was 9",
        "grace: {default: ten, least: 1, reference: R} | expected bounds of a number only but was `least` of a text",
        "grace: {type: date, default: 2026-06-30, unit: days, reference: R} | expected a number, for it has a unit",
        "timeZone: {default: Europe/Kiew, reference: R} | expected a time zone such as Europe/Kyiv for `default` but was `Europe/Kiew`",
        "timeZone: {default: SystemV/PST8, reference: R} | expected a time zone such as Europe/Kyiv for `default` but was `SystemV/PST8`",
      })
  void what_a_pack_may_not_declare_is_told_where_it_does(String given, String message)
      throws IOException {
    String name = given.substring(0, given.indexOf(':'));
    Files.writeString(
        folder.resolve("pack.yaml"),
        MANIFEST.replaceFirst("(?m)^  " + name + ": .*$", "  " + given));

    assertThatThrownBy(() -> RulePack.read(folder))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("pack.yaml:")
        .hasMessageContaining(message);
  }

  @Test
  void a_rule_that_reads_it_as_something_else_is_told_so() throws IOException {
    Files.writeString(
        folder.resolve("truce.drl"),
        RULES.replace("parameters.date(\"deadline\"))", "parameters.number(\"deadline\"))"));

    assertThatThrownBy(this::harbour)
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("expected `parameters.date` for the parameter `deadline`");
  }

  @Test
  void the_schema_of_a_pack_names_what_scenarios_may_give() {
    String schema = ScenarioSchema.text(List.of(), harbour().pack().manifest().parameters());

    assertThat(schema)
        .contains("\"deadline\": {")
        .contains("a date: Ours.")
        .contains("a whole number from 0 to 100, in days: Ours.")
        .contains("\"maximum\": 100");
  }
}
