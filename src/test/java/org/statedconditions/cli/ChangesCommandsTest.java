package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.cli.Shell.Outcome;

/** The commands {@code missing} and {@code sensitivity}. */
class ChangesCommandsTest {
  private static final String TWO_MISSIONS = """
      title: Two missions
      asOf: 2026-06-01
      facts:
        - ceasefire: {id: truce, parties: [RU, UA], status: in-force, scope: general}
        - mandate: {id: one, phase: established, elements: {tasks: adopted}, participants: [FR, TR]}
        - mandate: {id: two, phase: established, elements: {tasks: adopted, objective: adopted}, participants: [GB, TR]}
        - contribution:
            {id: one/FR, mission: one, country: FR, status: pledged, type: land, role: contributor,
             extent: {quantity: 500, unit: personnel}}
        - contribution:
            {id: two/GB, mission: two, country: GB, status: pledged, type: air,
             extent: {quantity: 10, unit: aircraft}}
      probabilities:
        mandate.objective@one: 0.6
        truce.kind: {ceasefire: 0.5, temporary-cessation: 0.25}
      """;

  @TempDir
  private Path directory;

  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(directory).file("two.yaml", TWO_MISSIONS);
  }

  @Test
  void missing_tells_reports_on_a_mission_that_no_mandate_names_and_not_that_there_are_none() {
    shell.file("typo.yaml", """
        asOf: 2026-09-01
        facts:
          - mandate: {id: mnf-u, phase: established}
          - contribution: {id: mnfu/FR, mission: mnfu, country: FR, status: confirmed}
        """);
    String text = shell.run("missing", "typo.yaml", "--reading", "literal").out();
    assertThat(text)
        .contains(
            "(unknown-mission)",
            "[2] is about a mission that no mandate in the file names. Did you mean",
            "`mnf-u`?")
        .doesNotContain("No contribution has been reported");
    assertThat(shell.run("missing", "typo.yaml", "--format", "json").out())
        .contains("\"code\" : \"unknown-mission\"");
  }

  @Test
  void missing_ends_each_reading_with_the_smallest_changes() {
    Outcome outcome = shell.run("missing", "two.yaml", "--reading", "literal");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out().lines().map(String::strip))
        .endsWith(
            "2 smallest changes would make it met, 1 criterion:",
            "1.  mandate of one: objective",
            "2.  burden-sharing of two: responsibility");
    assertThat(outcome.out())
        .contains("Settling this for every participant would change the verdict to met.");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void missing_says_from_met_what_would_lose_it() {
    shell.file(
        "met.yaml",
        TWO_MISSIONS.replace("{tasks: adopted}", "{tasks: adopted, objective: adopted}"));
    assertThat(shell.run("missing", "met.yaml", "--reading", "literal").out())
        .contains(
            "Nothing: every stated condition is met.",
            "It would be lost if any one of these 10 criteria failed:",
            "ceasefire of truce: accepted, in-force, general");
  }

  @Test
  void missing_as_json_ranks_and_lists_the_sets() {
    assertThat(shell
            .run("missing", "two.yaml", "--reading", "literal", "--format", "json")
            .out())
        .contains(
            "\"changes\" : \"verdict-met\"",
            "\"inSmallestChanges\" : 1",
            "\"smallestChanges\" : {",
            "\"to\" : \"met\"",
            "\"all\" : true",
            "\"newCandidate\" : false");
  }

  @Test
  void sensitivity_takes_probabilities_from_the_file() {
    Outcome outcome = shell.run("sensitivity", "two.yaml", "--reading", "literal");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .contains(
            "mandate.objective@one: met 60.0 %, not-met 40.0 %",
            "truce.kind: ceasefire 50.0 %, temporary-cessation 25.0 %",
            "Exact: the rules were asked",
            "Verdict   met 60.0 %",
            "mandate.objective@one: met 100 %, not-met 0 %",
            "One makes no difference here.")
        .doesNotContain("customary");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(shell.run("sensitivity", "two.yaml", "--reading", "literal")).isEqualTo(outcome);
  }

  @Test
  void what_the_command_line_says_takes_the_place_of_what_the_file_says() {
    assertThat(shell
            .run("sensitivity", "two.yaml", "--probability", "mandate.objective@one=met:0.25")
            .out())
        .contains("mandate.objective@one: met 25.0 %", "Verdict   met 25.0 %", "unknown 0 %");
  }

  @Test
  void what_plays_no_part_is_said_to_play_none() {
    String[] idle = {
      "sensitivity",
      "two.yaml",
      "--reading=literal",
      "--probability=mandate.objective@two=0.5",
      "--probability=facts[5].form=written:0.5"
    };
    shell.file(
        "two.yaml",
        TWO_MISSIONS.replace(
            "probabilities:",
            "  - ceasefire: {id: truce, scope: local, until: 2026-01-01}\nprobabilities:"));
    Outcome outcome = shell.run(idle);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .containsSubsequence(
            "mandate.objective@two: met 50.0 %, not-met 50.0 %",
            "Plays no part: what is reported decides it (met).",
            "facts[5].form: written 50.0 %",
            "Plays no part: the report that it is about does not count on this date.",
            "every combination of the 2 unknowns",
            "One makes no difference here.")
        .doesNotContain("None of");
    assertThat(shell
            .run(
                "sensitivity",
                "two.yaml",
                "--format=json",
                "--probability=mandate.objective@two=0.5")
            .out())
        .contains(
            "\"playsNoPart\" : \"decided\"", "\"decidedAs\" : \"met\"", "\"playsNoPart\" : null");
  }

  @Test
  void sensitivity_as_json_has_every_figure() {
    assertThat(shell.run("sensitivity", "two.yaml", "--format", "json").out())
        .contains(
            "\"formatVersion\" : 2",
            "\"method\" : \"exact\"",
            "\"standardError\" : 0.0",
            "\"expectedChange\" : ",
            "\"reading\" : \"strict\"");
  }

  @Test
  void sensitivity_lists_every_mistake_at_once() {
    Outcome outcome = shell.run(
        "sensitivity",
        "two.yaml",
        "--probability=mandate.objectve=0.5",
        "--probability=mandate.objective=0.5",
        "--probability=mandate.objective@three=0.5",
        "--probability=mandate.tasks@one=mett:0.5",
        "--probability=truce.scop=general:0.5",
        "--probability=truce.form=writen:0.5");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains(
            "did you mean `mandate.objective`?",
            "expected one candidate but `mandate.objective` has several",
            "expected a candidate of `mandate.objective` but was `three`",
            "expected one of met, contested, undetermined, not-met for `mandate.tasks@one` but was `mett`",
            "expected a field of `truce` but was `scop`; did you mean `scope`?",
            "`truce.form`: expected one of written, unwritten but was `writen`");
  }

  @Test
  void sensitivity_needs_probabilities() {
    shell.file("none.yaml", TWO_MISSIONS.substring(0, TWO_MISSIONS.indexOf("probabilities")));
    Outcome outcome = shell.run("sensitivity", "none.yaml");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("expected `probabilities` in the file or --probability");
  }
}
