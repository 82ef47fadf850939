package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.cli.Shell.Outcome;

class TimelineCommandTest {
  private static final String TRUCE = """
      title: A truce
      sources:
        press: {publisher: Somebody, attribution: press-report}
      facts:
        - ceasefire: {id: truce, parties: [RU, UA], status: proposed, from: 2025-01-01, until: 2025-05-09}
        - ceasefire:
            id: truce
            parties: [RU, UA]
            status: in-force
            from: 2025-05-09T00:00:00+03:00
            until: 2025-05-10
            reportedOn: 2025-05-11
            source: press
      """;

  @TempDir
  private Path directory;

  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(directory).file("truce.yaml", TRUCE);
  }

  @Test
  void prints_strips_and_changes_with_their_causes() {
    Outcome outcome = shell.run("timeline", "truce.yaml", "--reading", "literal");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .contains(
            "9 May 2025 00:00 +03:00 (8 May 2025 21:00 UTC)",
            "reported from here: truce in-force [2]",
            "reported until here: truce proposed [1]",
            "what has to come first is in place")
        .doesNotContain("customary");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(shell.run("timeline", "truce.yaml", "--reading", "literal")).isEqualTo(outcome);
  }

  @Test
  void tells_in_the_view_of_knowledge_what_came_too_late() {
    assertThat(shell.run("timeline", "truce.yaml", "--as-known").out())
        .contains("so it never counted");
  }

  @Test
  void a_report_that_is_valid_from_the_day_on_which_it_becomes_known_is_told_once() {
    shell.file("known.yaml", """
        facts:
          - ceasefire: {id: truce, parties: [RU, UA], status: proposed, from: 2025-01-01, reportedOn: 2025-01-01}
        """);
    assertThat(shell.run("timeline", "known.yaml", "--as-known").out())
        .contains("reported from here: truce proposed [1]")
        .doesNotContain("becomes known");
  }

  @Test
  void prints_json_when_asked_to() {
    assertThat(shell.run("timeline", "truce.yaml", "--format", "json").out())
        .contains(
            "\"formatVersion\" : 2", "\"how\" : \"starts-to-hold\"", "\"2025-05-08T21:00:00Z\"");
  }

  @Test
  void refuses_an_end_before_the_start() {
    Outcome outcome =
        shell.run("timeline", "truce.yaml", "--from", "2025-05-09", "--to", "2025-05-01");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("--to: expected a time after --from");
  }

  @Test
  void looks_back_only_at_files_that_give_an_outcome() {
    assertThat(shell.run("timeline", "truce.yaml", "--backtest").status()).isEqualTo(2);
    shell.file("past.yaml", TRUCE + "outcome: {on: 2025-05-09, what: It joined}\n");
    assertThat(shell.run("timeline", "past.yaml", "--backtest").out())
        .contains("9 May 2025", "It joined", "literal");
  }

  @Test
  void says_on_which_sources_a_verdict_hangs() {
    assertThat(shell
            .run("robustness", "truce.yaml", "--as-of", "2025-05-09T12:00Z")
            .out())
        .contains("Does the verdict depend on any one source?", "Without press (", "; 1 report)");
  }

  @Test
  void leaves_out_weaker_reports_and_says_which() {
    Outcome outcome = shell.run(
        "evaluate", "truce.yaml", "--as-of", "2025-05-09", "--min-attribution", "press-report");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("left out 1 of 2 reports", "facts[0] truce (unsourced)");
  }

  @Test
  void what_a_file_expects_is_about_the_question_as_it_asks_it() {
    shell.file("expects.yaml", """
        asOf: 2025-05-09
        sources: {press: {publisher: Somebody, attribution: press-report}}
        facts:
          - ceasefire: {id: truce, parties: [RU, UA], status: in-force, source: press}
          - ceasefire: {id: truce, scope: general}
        expect:
          turkiye-reassurance-force: {literal: {ceasefire: not-met}}
        """);
    Outcome asked = shell.run("evaluate", "expects.yaml");
    assertThat(asked.status()).isEqualTo(1);
    assertThat(asked.err()).contains("literal, ceasefire: expected not-met");
    assertThat(shell.run("evaluate", "expects.yaml", "--as-of", "2025-05-09").status())
        .isEqualTo(1);
    assertThat(shell
            .run("evaluate", "expects.yaml", "--min-attribution", "party-claim")
            .status())
        .isZero();
    notCompared("about all of its reports", "--min-attribution", "press-report");
    notCompared("about its own `asOf`", "--as-of", "2025-05-10");
    notCompared("about what was known at any time", "--known-by", "2025-05-10");
    assertThat(shell
            .run("evaluate", "expects.yaml", "--batch", "--as-of", "2025-05-10", "--summary")
            .out())
        .contains("\"differences\":null");
  }

  private void notCompared(String why, String... options) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", "expects.yaml"));
    arguments.addAll(List.of(options));
    Outcome outcome = shell.run(arguments.toArray(String[]::new));
    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("expects.yaml: not compared with `expect`, which is " + why);
  }

  @Test
  void a_timeline_leaves_out_weaker_reports_too() {
    assertThat(shell
            .run("timeline", "truce.yaml", "--min-attribution", "press-report")
            .out())
        .contains("2 (1 left out, as asked)", "Reports left out, as asked");
  }

  @Test
  void robustness_asks_the_packs_that_the_file_expects_and_says_which_criteria_hang_on_a_source() {
    shell.file(
        "e3.yaml",
        "asOf: 2025-11-27\nexpect: {e3-settlement: {literal: {verdict: undetermined}}}\n");
    assertThat(shell.run("robustness", "e3.yaml").out()).contains("No report names a source.");
    assertThat(shell.run("robustness", "e3.yaml", "--format", "json").out())
        .contains("\"id\" : \"e3-settlement\"");
    Outcome outcome = shell.run("robustness", "truce.yaml", "--as-of", "2025-05-09T12:00+03:00");
    assertThat(outcome.out())
        .contains("9 May 2025 12:00 +03:00")
        .contains("· ceasefire.in-force: met → undetermined");
  }

  @Test
  void robustness_shows_one_reading_if_asked() {
    String[] asked = {"robustness", "truce.yaml", "--as-of", "2025-05-09T12:00Z"};
    assertThat(shell.run(asked).out()).contains("literal", "customary", "strict");
    assertThat(shell.run(and(asked, "--reading", "literal")).out())
        .contains("Reading     literal", "· ceasefire.in-force: met → undetermined\n")
        .doesNotContain("customary", "strict", "(literal)");
    assertThat(shell.run(and(asked, "--reading", "literal", "--format", "json")).out())
        .contains("\"reading\" : \"literal\"", "\"survives\" : true")
        .doesNotContain("\"reading\" : \"customary\"", "\"reading\" : \"strict\"");
    Outcome unknown = shell.run(and(asked, "--reading", "literl"));
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("--reading: expected a reading of", "did you mean `literal`?");
  }

  private static String[] and(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void a_report_that_rules_say_does_not_count_is_not_called_one_that_nobody_looks_at() {
    shell.file("declined.yaml", """
        asOf: 2026-03-01
        facts:
          - mandate: {id: force, phase: concept}
          - contribution: {id: force/FR, mission: force, country: FR, status: declined}
        """);
    assertThat(shell.run("evaluate", "declined.yaml").out())
        .contains("On something that the rules do not count:\n   [2] force/FR");
  }

  @Test
  void refuses_a_file_above_the_limit_it_was_given() {
    shell.file("large.yaml", "#" + "x".repeat(1_000_001) + "\nfacts: []\n");
    Outcome outcome = shell.run("timeline", "large.yaml", "--max-size", "1");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("expected at most 1000000 bytes but was more");
    assertThat(shell.run("timeline", "large.yaml").status()).isZero();
    assertThat(shell.run("timeline", "large.yaml", "--max-size", "0").err())
        .contains("--max-size: expected a number from 1 to 2000 but was 0");
  }
}
