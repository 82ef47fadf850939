package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.cli.Shell.Outcome;

/** The commands {@code missing}, {@code what-if} and {@code compare}. */
class WhatIfCommandTest {
  private static final String TRUCE = """
      title: A truce
      asOf: 2025-09-01
      sources:
        press: {publisher: Somebody, attribution: press-report}
      facts:
        - ceasefire: {id: truce, parties: [RU, UA], status: in-force, source: press}
        - mandate: {id: force, phase: concept}
      """;

  @TempDir
  private Path directory;

  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(directory)
        .file("truce.yaml", TRUCE)
        .file("over.yaml", TRUCE.replace("in-force", "collapsed").replace("A truce", "No truce"));
  }

  private void refused(String told, String... args) {
    Outcome outcome = shell.run(args);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(told).doesNotContain("Exception");
  }

  @Test
  void lists_what_is_missing_in_the_order_of_the_stages() {
    Outcome outcome = shell.run("missing", "truce.yaml", "--reading", "customary");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .containsSubsequence(
            "What is missing under “customary”",
            "For the stage awaiting-framework",
            "ceasefire.general",
            "No report on truce gives scope: general would meet it; local or",
            "For the stage ready-for-assessment",
            "mandate.framework-set",
            "phase concept")
        .doesNotContain("literal");
  }

  @Test
  void lists_what_is_missing_as_json() {
    assertThat(shell
            .run("missing", "truce.yaml", "--format", "json", "--reading", "strict")
            .out())
        .contains("\"formatVersion\" : 2", "\"reading\" : \"strict\"", "\"meets\" : [")
        .doesNotContain("\"reading\" : \"literal\"");
  }

  @Test
  void refuses_to_list_what_it_cannot_read() {
    refused("--reading: expected a reading", "missing", "truce.yaml", "--reading", "customery");
    refused("did you mean `customary`?", "missing", "truce.yaml", "--reading", "customery");
    refused("there is none of this name", "missing", "no.yaml");
    refused("--as-of: expected a date", "missing", "truce.yaml", "--as-of", "soon");
    shell.file("undated.yaml", "facts: []\n");
    refused("expected `asOf` in the file or --as-of", "missing", "undated.yaml");
  }

  @Test
  void supposes_several_things_at_once() {
    Outcome outcome = shell.run(
        "what-if",
        "truce.yaml",
        "--set",
        "truce.scope=general",
        "--set",
        "truce.kind=ceasefire",
        "--set",
        "truce.compliance=holding",
        "--remove",
        "force",
        "--add",
        "requirement: {id: air, mission: force}",
        "--reading",
        "customary");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .containsSubsequence(
            "What if? A truce",
            "truce: scope not given → general",
            "gone: mandate force",
            "added: requirement air",
            "stage awaiting-ceasefire → awaiting-framework",
            "What changes under “customary”",
            "? undetermined → ✓ met:",
            "Now holds: “The ceasefire is general”")
        .contains("what has to come first is in place");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void supposes_another_date() {
    assertThat(shell.run("what-if", "truce.yaml", "--set", "asOf=2026-02-01").out())
        .contains("as of 1 Sep 2025 → 1 Feb 2026");
    assertThat(shell
            .run("what-if", "truce.yaml", "--as-of", "2025-10-01", "--set", "asOf=2026-02-01")
            .out())
        .contains("as of 1 Oct 2025 → 1 Feb 2026");
  }

  @Test
  void says_so_when_nothing_changes() {
    assertThat(shell.run("what-if", "truce.yaml").out())
        .contains("Nothing other than what is reported.", "as before", "Nothing.");
  }

  @Test
  void writes_what_changes_as_json() {
    assertThat(shell
            .run("what-if", "truce.yaml", "--set", "truce.scope=local", "--format", "json")
            .out())
        .contains(
            "\"text\" : \"truce.scope=local\"",
            "\"field\" : \"scope\"",
            "\"rule\" : ",
            "\"before\" : \"undetermined\"");
  }

  @Test
  void refuses_what_cannot_be_supposed_and_says_all_of_it() {
    Outcome outcome = shell.run(
        "what-if",
        "truce.yaml",
        "--set",
        "truc.scope=general",
        "--set",
        "truce.scope=generel",
        "--remove",
        "facts[5]",
        "--add",
        "ceasefire: {}");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "--set:1:1: expected a subject that the scenario reports on but was `truc`",
            "did you mean `truce`?",
            "--set:1:13: expected one of general, local, sectoral but was `generel`",
            "facts[0] to facts[1]",
            "--add:1:");
    refused("--reading", "what-if", "truce.yaml", "--reading", "no");
    refused("--set", "what-if", "truce.yaml", "--set");
  }

  @Test
  void compares_files_packs_and_readings_in_one_table() {
    Outcome outcome = shell.run("compare", "truce.yaml", "over.yaml");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("literal", "customary", "strict", "✗ 0 ?✗?", "✗ 0 ✗✗?")
        .containsPattern("(?m)^truce ")
        .containsPattern("(?m)^over ");
    assertThat(shell
            .run(
                "compare",
                "truce.yaml",
                "--pack",
                "turkiye-reassurance-force",
                "--pack",
                "e3-settlement",
                "--reading",
                "literal")
            .out())
        .contains("turkiye-reassurance-force", "e3-settlement")
        .doesNotContain("strict");
    assertThat(shell.run("compare", "truce.yaml", "--format", "json").out())
        .contains("\"matrix\" : [", "\"condition\" : \"ceasefire\"");
  }

  @Test
  void names_the_date_where_one_file_is_asked_at_several() {
    assertThat(shell
            .run("compare", "truce.yaml", "--as-of", "2025-09-02", "--as-of", "2025-09-03")
            .out())
        .contains("truce, 2 Sep 2025", "truce, 3 Sep 2025");
  }

  @Test
  void tells_what_differs_between_two_files_and_why() {
    assertThat(shell.run("compare", "truce.yaml", "over.yaml", "--differences").out())
        .contains(
            "truce: status in-force → collapsed",
            "Only before: “The ceasefire is reported to be in force”",
            "✓ met → ✗ not met:");
    assertThat(shell
            .run("compare", "truce.yaml", "over.yaml", "--differences", "--format", "json")
            .out())
        .contains("\"differences\" : {", "\"stage\" : {");
  }

  @Test
  void tells_what_differs_between_two_dates_and_versions_of_the_statement() {
    assertThat(shell
            .run(
                "compare",
                "truce.yaml",
                "--differences",
                "--as-of",
                "2025-09-01",
                "--as-of",
                "2025-12-01")
            .out())
        .contains("statement of 2025-08-21 → 2025-11-27", "clause readiness");
  }

  @Test
  void tells_what_differs_between_two_versions_of_a_pack() throws IOException {
    Path bundled = Path.of("rules/turkiye-reassurance-force");
    try (Stream<Path> files = Files.list(bundled)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file)
            .replace("version: 2.0.0", "version: 2.1.0")
            .replace("default: 90", "default: 30")
            .replace(
                "\"The ceasefire is reported to be in force\"",
                "\"A report says that it is in force\"");
        shell.file("changed/turkiye-reassurance-force/" + file.getFileName(), text);
      }
    }
    Outcome outcome = shell.run(
        "compare",
        "truce.yaml",
        "--differences",
        "--pack",
        "turkiye-reassurance-force",
        "--pack",
        "changed/turkiye-reassurance-force");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains(
            "pack turkiye-reassurance-force 2.0.0 → turkiye-reassurance-force 2.1.0",
            "parameter minimumTermDays 90 → 30",
            "Only before: “The ceasefire is reported to be in force”",
            "Only after: “A report says that it is in force”");
  }

  @Test
  void needs_two_answers_to_tell_what_differs() {
    refused("expected two answers to compare but was 1", "compare", "truce.yaml", "--differences");
    refused(
        "expected a reading of the packs asked", "compare", "truce.yaml", "--reading", "litteral");
    refused("there is none of this name", "compare", "truce.yaml", "no.yaml");
    refused(
        "at most one with --differences",
        "compare",
        "truce.yaml",
        "over.yaml",
        "--differences",
        "--reading",
        "literal",
        "--reading",
        "strict");
  }
}
