package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.question.change.Edits;
import org.statedconditions.question.change.WhatIf;
import org.statedconditions.question.timeline.Timeline;
import org.statedconditions.scenario.Scenario;

/** However rules look at the date asked about, every way to ask gives the answer of a new session. */
class ClockOfRulesTest {
  private static final String MANIFEST = """
      id: lighthouse
      title: A lighthouse
      actor: A town
      version: "1"
      disclaimer: Met means that the town would light it.
      statements:
        - {date: 2026-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: It holds}]}
      readings: [{id: plain, title: As it stands}]
      defaultReading: plain
      conditions:
        - {id: calm, title: Calm, clause: c, about: ceasefire, criteria: [{id: calm.there, title: It is there, basis: quoted, readings: [plain]}]}
      stages: [{id: dark, title: Dark, next: Calm}]
      """;
  private static final String CANDIDATE = """
      rule "Every ceasefire is looked at" @candidate("ceasefire")
      when $c : Ceasefire()
      then findings.candidate($c); end
      """;
  private static final String SCENARIO = """
      sources: {log: {publisher: A log, date: 2031-03-05}}
      asOf: 2031-01-01
      facts:
        - ceasefire: {id: c, reportedOn: 2031-03-10, source: log, effectiveFrom: 2031-02-01, expiresOn: 2031-08-01}
        - contribution: {id: k, mission: m, country: FR}
      """;

  @TempDir
  private Path folder;

  @Test
  void when_a_report_was_made_turns_an_answer() throws IOException {
    Evaluator evaluator = evaluator("""
        rule "Reported" @criterion("calm.there")
        when $c : Ceasefire(reportedOn <= asOf)
        then findings.met($c); end
        """);
    turns(evaluator, "2031-03-10T00:00:00Z");
    assertThat(evaluator.mayMissInstants()).isFalse();
  }

  @Test
  void when_a_source_was_published_turns_an_answer_right_after_for_a_rule_that_asks_for_before()
      throws IOException {
    Evaluator evaluator = evaluator("""
        rule "Published" @criterion("calm.there")
        when $c : Ceasefire(source.date < asOf)
        then findings.met($c); end
        """);
    turns(evaluator, "2031-03-05T00:00:00.000000001Z");
    assertThat(evaluator.mayMissInstants()).isFalse();
  }

  @Test
  void a_date_that_is_compared_with_a_bound_variable_turns_an_answer() throws IOException {
    Evaluator evaluator = evaluator("""
        rule "Effective" @criterion("calm.there")
        when $c : Ceasefire($from : effectiveFrom) Contribution($from <= asOf)
        then findings.met($c); end
        """);
    turns(evaluator, "2031-02-01T00:00:00Z");
  }

  @Test
  void a_date_that_is_shifted_before_it_is_compared_turns_an_answer_on_the_shifted_date()
      throws IOException {
    Evaluator evaluator = evaluator("""
        rule "Soon over" @criterion("calm.there")
        when $c : Ceasefire(plusDays(expiresOn, -30) <= asOf)
        then findings.met($c); end
        """);
    turns(evaluator, "2031-07-02T00:00:00Z");
    Timeline timeline = Timeline.of(evaluator, evaluator.parse("s.yaml", SCENARIO));
    assertThat(timeline.mayMissInstants()).isFalse();
    assertThat(timeline.changes().get(0).causes())
        .extracting(cause -> cause.field())
        .containsExactly("expiresOn - 30 days");
  }

  @Test
  void a_term_of_days_turns_an_answer_when_it_is_over() throws IOException {
    Evaluator evaluator = evaluator("""
        rule "Holds for a while" @criterion("calm.there")
        when $c : Ceasefire(days(effectiveFrom, asOf) >= 10)
        then findings.met($c); end
        """);
    turns(evaluator, "2031-02-11T00:00:00Z");
  }

  @Test
  void a_timeline_says_where_a_rule_computes_with_the_instant_so_that_it_may_miss_something()
      throws IOException {
    Evaluator evaluator = evaluator("""
        rule "Some day" @criterion("calm.there")
        when $c : Ceasefire() accumulate(Ceasefire($on : effectiveFrom); $last : max($on); $last <= asOf)
        then findings.met($c); end
        """);
    assertThat(evaluator.mayMissInstants()).isTrue();
    Timeline timeline = Timeline.of(evaluator, evaluator.parse("s.yaml", SCENARIO));
    assertThat(timeline.mayMissInstants()).isTrue();
    turns(evaluator, "2031-02-01T00:00:00Z");
  }

  /** Met from that instant on, whoever asks. */
  private static void turns(Evaluator evaluator, String instant) {
    Scenario scenario = evaluator.parse("s.yaml", SCENARIO);
    Instant at = Instant.parse(instant);
    Timeline timeline = Timeline.of(evaluator, scenario);
    assertThat(timeline.changes()).extracting(change -> change.at()).containsExactly(at);
    assertThat(timeline.changes().get(0).causes()).isNotEmpty();
    List<Instant> instants =
        List.of(at, at.minusNanos(1), at.plusNanos(1), Instant.parse("2031-01-01T00:00:00Z"), at);
    try (Session session = evaluator.open(scenario);
        WhatIf whatIf = WhatIf.of(evaluator, scenario)) {
      for (Instant asked : instants) {
        Status expected = asked.isBefore(at) ? Status.UNDETERMINED : Status.MET;
        assertThat(evaluator.assess(scenario, asked, Optional.empty()).reading().verdict())
            .isEqualTo(expected);
        assertThat(session.moveTo(asked).assessment().reading().verdict()).isEqualTo(expected);
        assertThat(session.values().get(0)).isEqualTo(expected.written());
        assertThat(whatIf
                .after(Edits.none().set("asOf=" + asked))
                .after()
                .reading()
                .verdict())
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void a_kept_session_in_which_a_rule_fails_gives_way_to_a_new_one() throws IOException {
    Evaluator evaluator = evaluator("""
        rule "The latest is not of the future" @criterion("calm.there")
        when $c : Ceasefire() accumulate(Contribution($n : task); $last : max($n); $last != null)
        then findings.met($c); end
        """);
    Scenario scenario = evaluator.parse("s.yaml", SCENARIO);
    try (Session session = evaluator.open(scenario)) {
      for (int i = 0; i < 6; i++) {
        List<Fact> facts = i % 2 == 0 ? scenario.facts() : scenario.facts().subList(0, 1);
        assertThat(session.replaceFacts(facts).assessment().reading().verdict())
            .isEqualTo(Status.UNDETERMINED);
      }
    }
  }

  private Evaluator evaluator(String rule) throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    Files.writeString(folder.resolve("rules.drl"), CANDIDATE + rule);
    return Evaluator.of(RulePack.read(folder));
  }
}
