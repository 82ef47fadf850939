package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.cli.Shell.Outcome;

class CommandLineTest {
  private static final String NO_CEASEFIRE = """
      title: Nothing declared
      asOf: 2025-11-27
      facts:
        - ceasefire: {id: general-ceasefire, parties: [RU, UA], status: none}
      """;

  @TempDir
  private Path directory;

  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(directory).file("scenario.yaml", NO_CEASEFIRE);
  }

  @Test
  void prints_the_report_to_standard_output_and_nothing_else() {
    Outcome outcome = shell.run("evaluate", "scenario.yaml");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .startsWith("Nothing declared\n")
        .contains(
            "literal    ✗ not met",
            "customary  ✗ not met",
            "strict     ✗ not met",
            "what has to come first is in place");
  }

  @Test
  void shows_the_reasons_of_the_reading_asked_for() {
    assertThat(shell.run("evaluate", "scenario.yaml", "--reading", "strict").out())
        .contains("Why, under the reading “strict”", "ceasefire.monitored");
  }

  @Test
  void help_on_a_command_is_that_of_its_option() {
    assertThat(shell.run("help", "what-if").out())
        .isEqualTo(shell.run("what-if", "--help").out())
        .contains("--set");
    assertThat(shell.run("help").out()).isEqualTo(shell.run("--help").out()).contains("what-if");
    assertThat(shell.run("help", "new", "pack").out())
        .isEqualTo(shell.run("new", "pack", "--help").out())
        .contains("DIR");
    assertThat(shell.run("help", "evaluat").err()).contains("did you mean `evaluate`?");
  }

  @Test
  void today_is_the_date_of_this_machine() {
    String day = LocalDate.now(ZoneId.systemDefault()).toString();
    assertThat(shell.run("evaluate", "scenario.yaml", "--as-of", "today", "--known-by", "today"))
        .isEqualTo(shell.run("evaluate", "scenario.yaml", "--as-of", day, "--known-by", day));
    assertThat(shell.run("evaluate", "scenario.yaml", "--as-of", "tomorrow").status())
        .isEqualTo(2);
  }

  @Test
  void a_shell_is_told_every_command_and_option() {
    assertThat(shell.run("completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains(
            "what-if", "--known-by", "sensitivity", "complete -F _complete_stated-conditions");
  }

  @Test
  void schemas_of_different_things_are_not_asked_for_at_once() {
    assertThat(shell.run("schema", "--manifest", "--output").err())
        .contains("expected `--manifest` or `--output` but were both");
    assertThat(shell.run("schema", "--manifest", "--pack", "e3-settlement").err())
        .contains("expected `--manifest` without it but were both");
  }

  @Test
  void prints_json_when_asked_to() {
    Outcome outcome = shell.run("evaluate", "scenario.yaml", "--format", "json");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .startsWith("{\n  \"formatVersion\" : 2,")
        .contains(
            "\"title\" : \"Nothing declared\"",
            "\"statement\" : \"2025-11-27\"",
            "\"knownBy\" : null");
  }

  @Test
  void gives_the_same_bytes_for_the_same_input() {
    assertThat(shell.run("evaluate", "scenario.yaml", "--format", "json"))
        .isEqualTo(shell.run("evaluate", "scenario.yaml", "--format", "json"));
  }

  @Test
  void reads_standard_input() {
    Outcome outcome = shell.input(NO_CEASEFIRE).run("evaluate", "-");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("Nothing declared", "<standard input>");
  }

  @Test
  void refuses_standard_input_that_is_not_utf_8() {
    Outcome outcome = shell.input(new byte[] {'a', (byte) 0xff}).run("evaluate", "-");
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2,
                "",
                "<standard input>:1:2: expected UTF-8 text but was the byte 0xFF\n  save the file as UTF-8\n"));
  }

  @Test
  void reads_the_fact_types_of_the_packs_that_are_asked() {
    String facts = """
        asOf: 2030-01-01
        facts:
          - settlementProposal: {id: plan, safeguardsSovereignty: true}
        """;
    String expected = """
        expect:
          e3-settlement:
            literal: {sovereignty: met}
          turkiye-reassurance-force:
            literal: {verdict: undetermined}
        """;
    shell
        .file("own.yaml", facts)
        .file("wrong.yaml", facts.replace("safeguards", "safegards"))
        .file("expecting.yaml", facts + expected);
    assertThat(shell.run("evaluate", "own.yaml").err())
        .contains("own.yaml:3:5: expected a type of fact but was `settlementProposal`")
        .contains("for one that a pack declares, say which pack is asked, for example by `--pack`");
    assertThat(shell.run("evaluate", "own.yaml", "--pack", "e3-settlement").status())
        .isZero();
    assertThat(shell.run("evaluate", "wrong.yaml", "--pack", "e3-settlement").err())
        .contains("did you mean `safeguardsSovereignty`?");
    Outcome both = shell.run("evaluate", "expecting.yaml");
    assertThat(both.err()).isEmpty();
    assertThat(both.status()).isZero();
  }

  @Test
  void prints_the_schema_with_the_fact_types_of_a_pack() {
    assertThat(shell.run("schema", "--pack", "e3-settlement").out())
        .contains("\"settlementProposalFact\"", "\"ensuresEuropeanInvolvement\"");
    assertThat(shell.run("schema").out()).doesNotContain("settlementProposal");
  }

  @Test
  void takes_the_date_from_the_command_line() {
    shell.file("undated.yaml", "facts: []\n");
    Outcome outcome = shell.run("evaluate", "undated.yaml", "--as-of", "2026-01-09T10:30+03:00");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("As of       9 Jan 2026 10:30 +03:00", "8 Jan 2026");
  }

  @Test
  void says_when_the_position_had_not_been_stated_yet() {
    assertThat(shell.run("evaluate", "scenario.yaml", "--as-of", "2025-01-01").out())
        .contains("The position had not been stated yet");
  }

  @Test
  void leaves_out_what_was_not_known_by_then() {
    shell.file("later.yaml", """
        asOf: 2025-11-27
        facts:
          - ceasefire: {id: c, parties: [RU, UA], status: none, reportedOn: 2025-12-24}
        """);
    assertThat(shell.run("evaluate", "later.yaml", "--known-by", "2025-11-30").out())
        .contains("Not known yet by 30 Nov 2025:", "customary  ? undetermined");
  }

  /** 00:00 in Kyiv on 9 May is 21:00 UTC on 8 May. */
  @Test
  void a_plain_date_on_the_command_line_is_one_of_the_time_zone_of_the_file() {
    Shell zoned = shell.file("zoned.yaml", "timeZone: Europe/Kyiv\nasOf: 2025-05-01\nfacts: []\n");
    assertThat(zoned
            .run("evaluate", "zoned.yaml", "--as-of", "2025-05-09", "--format", "json")
            .out())
        .contains("2025-05-08T21:00:00Z");
    assertThat(zoned
            .run(
                "evaluate",
                "zoned.yaml",
                "--batch",
                "--as-of",
                "2025-05-09",
                "--known-by",
                "2025-05-10")
            .out())
        .contains("\"asOf\":\"2025-05-08T21:00:00Z\"", "\"knownBy\":\"2025-05-09T21:00:00Z\"");
    assertThat(zoned
            .run(
                "explain",
                "zoned.yaml",
                "--for",
                "ceasefire.in-force",
                "--as-of",
                "2025-05-09",
                "--format",
                "json")
            .out())
        .contains("2025-05-08T21:00:00Z");
    assertThat(zoned
            .run("timeline", "zoned.yaml", "--from", "2025-05-09", "--format", "json")
            .out())
        .contains("2025-05-08T21:00:00Z");
  }

  @Test
  void needs_a_date_from_somewhere() {
    Outcome outcome = shell.file("undated.yaml", "facts: []\n").run("evaluate", "undated.yaml");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            "undated.yaml: expected `asOf` in the file or --as-of on the command line but was neither\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-31", "2025-11-27T10:30", "yesterday", "", "27.11.2025"})
  void refuses_dates_that_files_may_not_have(String date) {
    Outcome outcome = shell.run("evaluate", "scenario.yaml", "--as-of", date);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("--as-of: expected ");
  }

  @Test
  void lists_every_problem_of_every_file_and_does_nothing() {
    shell.file(
        "misspelt.yaml", "asOf: 2025-11-27\nfacts:\n  - ceasefire: {id: c, partes: [RU, UA]}\n");
    Outcome outcome = shell.run(
        "evaluate",
        "misspelt.yaml",
        "scenario.yaml",
        "missing.yaml",
        ".",
        "--reading",
        "litteral",
        "--known-by",
        "soon");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("misspelt.yaml:3:24: ", "did you mean `parties`?")
        .contains("missing.yaml: expected a file but there is none of this name")
        .contains("expected a file but was a folder")
        .contains(
            "--reading: expected a reading of turkiye-reassurance-force (literal, customary, strict) but was"
                + " `litteral`\n  did you mean `literal`?")
        .contains("--known-by: expected a date such as")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void names_an_unknown_reading_also_where_no_file_can_be_read() {
    assertThat(shell.run("evaluate", "missing.yaml", "--reading", "litteral").err())
        .contains("missing.yaml: expected a file", "--reading: ", "did you mean `literal`?");
  }

  @Test
  void knows_packs_by_id_and_guesses_what_was_meant() {
    Outcome outcome = shell.run("evaluate", "scenario.yaml", "--pack", "turkiye-reasurance-force");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("`turkiye-reasurance-force`", "did you mean `turkiye-reassurance-force`?");
  }

  @Test
  void says_that_a_folder_is_no_pack() {
    Outcome outcome = shell.run("evaluate", "scenario.yaml", "--pack", "./nowhere");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("nowhere").doesNotContain("Exception");
  }

  @Test
  void ends_with_1_and_shows_the_difference_where_something_else_was_expected() {
    shell.file("hopeful.yaml", NO_CEASEFIRE + """
            expect:
              turkiye-reassurance-force:
                customary: {verdict: met, stage: awaiting-ceasefire, ceasefire: not-met, ceasefire.in-force: contested}
                literal: {gates: {assessment: met}, candidates: {mandate: {}}}
            """);
    Outcome outcome = shell.run("evaluate", "hopeful.yaml");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).contains("customary  ✗ not met");
    assertThat(outcome.err())
        .contains("hopeful.yaml:7:", "customary, verdict: expected met but was not-met")
        .contains("customary, ceasefire.in-force: expected contested but was not-met")
        .contains("literal, gate assessment: expected met but was not-met")
        .contains("^")
        .doesNotContain("customary, stage", "customary, ceasefire:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "turkiye-reassurance-force: {custmary: {verdict: met}} | did you mean `customary`?",
        "turkiye-reassurance-force: {customary: {ceasefire.in-farce: met}} | did you mean `ceasefire.in-force`?",
        "turkiye-reassurance-force: {literal: {ceasefire.written: met}} | these readings ask for it: strict",
        "turkiye-reassurance-force: {literal: {stage: awaiting-ceasfire}} | did you mean `awaiting-ceasefire`?",
        "turkiye-reassurance-force: {literal: {gates: {assesment: met}}} | did you mean `assessment`?",
        "turkiye-reassurance-force: {literal: {fired: [The ceasefire is in farce]}} | a rule is named by the sentence",
        "turkiye-reassurance-farce: {literal: {verdict: met}} | did you mean `turkiye-reassurance-force`?"
      })
  void refuses_expectations_of_things_that_do_not_exist(String expect, String hint) {
    Outcome outcome = shell
        .file("typo.yaml", NO_CEASEFIRE + "expect:\n  " + expect + "\n")
        .run("evaluate", "typo.yaml");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("typo.yaml:6:", hint);
  }

  @Test
  void ends_with_3_where_a_verdict_is_not_the_required_one() {
    Outcome outcome = shell.run("evaluate", "scenario.yaml", "--require", "met");
    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.out()).contains("customary  ✗ not met");
    assertThat(outcome.err())
        .isEqualTo("scenario.yaml: customary, verdict: required met but was not-met\n");
    assertThat(shell.run("evaluate", "scenario.yaml", "--require", "not-met").status())
        .isZero();
  }

  @Test
  void refuses_a_requirement_that_is_no_status() {
    Outcome outcome = shell.run("evaluate", "scenario.yaml", "--require", "mett");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("--require", "did you mean `met`?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--readng", "--frmat=json"})
  void guesses_which_option_was_meant(String option) {
    Outcome outcome = shell.run("evaluate", "scenario.yaml", option);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("stated-conditions: Unknown option: ")
        .contains("did you mean `--");
  }

  @Test
  void guesses_which_command_was_meant() {
    Outcome outcome = shell.run("evalute", "scenario.yaml");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("did you mean `evaluate`?");
  }

  @Test
  void says_which_argument_is_missing() {
    Outcome outcome = shell.run("evaluate");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("FILE", "stated-conditions evaluate --help");
  }

  @Test
  void does_not_let_arguments_steer_the_terminal() {
    Outcome outcome = shell.run("evaluate", "\u001b[31mx.yaml", "--reading", "\u001b[2J");
    assertThat(outcome.err())
        .doesNotContain("\u001b")
        .contains("expected a file but there is none");
    assertThat(shell.run("evaluate", "--\u001b[2J").err()).doesNotContain("\u001b");
  }

  @Test
  void does_not_read_arguments_from_files() {
    assertThat(shell.file("args", "--version").run("evaluate", "@args").err())
        .contains("@args: expected a file");
  }

  @Test
  void colours_only_for_a_person_who_has_not_declined() {
    assertThat(shell.run("evaluate", "scenario.yaml").out()).doesNotContain("\u001b");
    assertThat(
            new Shell(directory).atTerminal().run("evaluate", "scenario.yaml").out())
        .contains("\u001b[31m");
    assertThat(new Shell(directory)
            .atTerminal()
            .with("NO_COLOR", "1")
            .run("evaluate", "scenario.yaml")
            .out())
        .doesNotContain("\u001b");
    assertThat(new Shell(directory)
            .atTerminal()
            .with("TERM", "dumb")
            .run("evaluate", "scenario.yaml")
            .out())
        .doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource({"60,60", "120,120", "12,40", "wide,80", "0,80"})
  void is_as_wide_as_the_terminal_says(String columns, int most) {
    String out = shell.with("COLUMNS", columns).run("evaluate", "scenario.yaml").out();
    assertThat(out.lines().mapToInt(String::length).max().orElse(0)).isBetween(most - 15, most);
  }

  @Test
  void lists_the_bundled_packs() {
    Outcome outcome = shell.run("packs");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .contains(
            "turkiye-reassurance-force 2.", "literal, customary (default), strict", "27 Nov 2025");
  }

  @Test
  void prints_the_schema_of_scenario_files() {
    Outcome outcome = shell.run("schema");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .startsWith("{")
        .contains("\"$schema\"", "ceasefire")
        .endsWith("}\n");
  }

  @Test
  void shows_version_and_help_on_standard_output() {
    assertThat(shell.run("--version").out()).startsWith("stated-conditions ");
    assertThat(shell.run("evaluate", "--help").out())
        .contains("Usage: stated-conditions evaluate", "--as-of", "FILE");
    assertThat(shell.run("--help")).satisfies(outcome -> {
      assertThat(outcome.status()).isZero();
      assertThat(outcome.out()).contains("evaluate", "packs", "schema", "Exit status");
      assertThat(outcome.err()).isEmpty();
    });
  }

  @Test
  void shows_the_usage_without_arguments_outside_a_checkout() {
    Outcome outcome = shell.run();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("Usage: stated-conditions");
  }

  @Test
  void runs_every_example_in_a_checkout() {
    shell
        .file("examples/scenarios/b.yaml", NO_CEASEFIRE)
        .file(
            "examples/scenarios/2025-11-27-x.yaml",
            NO_CEASEFIRE.replace("Nothing declared", "The briefing"))
        .file("examples/scenarios/notes.txt", "no scenario");
    Outcome outcome = shell.run();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out().lines().limit(4))
        .containsExactly(
            "ok      ✗ not met       awaiting-ceasefire    27 Nov 2025  The briefing",
            "ok      ✗ not met       awaiting-ceasefire    27 Nov 2025  Nothing declared",
            "",
            "The briefing");
  }

  @Test
  void marks_the_example_that_failed_and_ends_with_1() {
    shell.file(
        "examples/scenarios/a.yaml",
        NO_CEASEFIRE + "expect:\n  turkiye-reassurance-force: {literal: {verdict: met}}\n");
    Outcome outcome = shell.run();
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("FAILED  ✗ not met ");
    assertThat(outcome.err())
        .contains("a.yaml:6:", "literal, verdict: expected met but was not-met");
  }

  @Test
  void ends_quietly_when_the_reader_has_gone() {
    Outcome outcome = shell.runInto(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        },
        "evaluate",
        "scenario.yaml");
    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void says_so_when_results_cannot_be_written() {
    Outcome outcome = shell.runInto(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        },
        "evaluate",
        "scenario.yaml");
    assertThat(outcome)
        .isEqualTo(new Outcome(
            2,
            "",
            "stated-conditions: the results could not be written: No space left on device\n"));
  }

  @Test
  void speaks_the_same_in_every_locale() {
    Locale before = Locale.getDefault();
    Outcome here = shell.run("evaluate", "scenario.yaml", "missing.yaml", "--format", "TEXT");
    Outcome report = shell.run("evaluate", "scenario.yaml", "--format", "text");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(shell.run("evaluate", "scenario.yaml", "missing.yaml", "--format", "TEXT"))
          .isEqualTo(here);
      assertThat(shell.run("evaluate", "scenario.yaml", "--format", "text")).isEqualTo(report);
    } finally {
      Locale.setDefault(before);
    }
  }
}
