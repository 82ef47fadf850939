package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file's author inferred is told as such by every report, and never in the name of the source alone. */
class NotReportedTest {
  @TempDir
  Path folder;

  private Shell shell;

  @BeforeEach
  void write() {
    shell = new Shell(folder);
    shell.file("truce.yaml", """
        title: A truce
        asOf: 2026-05-10
        probabilities: {ceasefire.lasting: 0.5}
        outcome: {on: 2026-05-10, what: It held}
        sources: {press: {publisher: Somebody, attribution: press-report}}
        facts:
          - ceasefire:
              id: truce
              parties: [RU, UA]
              status: in-force
              scope: general
              from: 2026-05-09
              inferred: {scope: It names no front and no sector}
              quote: They have stopped
              locator: page 3
              source: press
        """);
  }

  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("evaluate", "truce.yaml"),
        List.of("explain", "truce.yaml", "--for", "ceasefire"),
        List.of("missing", "truce.yaml"),
        List.of("sensitivity", "truce.yaml"),
        List.of("robustness", "truce.yaml"),
        List.of("compare", "truce.yaml"),
        List.of("compare", "truce.yaml", "truce.yaml", "--differences"),
        List.of("timeline", "truce.yaml"),
        List.of("timeline", "truce.yaml", "--backtest"),
        List.of("what-if", "truce.yaml", "--set", "truce.kind=ceasefire"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_report_says_what_was_inferred_and_why(List<String> command) {
    assertThat(run(command))
        .contains("scope of truce: inferred by this file's author from [1]:"
            + " It names no front and no sector.");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void so_does_every_report_for_programs(List<String> command) {
    assertThat(
            run(Stream.concat(command.stream(), Stream.of("--format", "json")).toList()))
        .contains("\"inferred\" : [ { \"fact\" : \"facts[0]\", \"subject\" : \"truce\","
            + " \"field\" : \"scope\", \"why\" : \"It names no front and no sector\" } ]");
  }

  @Test
  void a_fact_is_shown_with_its_place_in_the_source_and_the_words_of_it() {
    assertThat(run(List.of("evaluate", "truce.yaml")))
        .contains("— Somebody, page 3", "“They have stopped”");
  }

  @Test
  void what_is_inferred_in_a_report_that_does_not_count_plays_no_part() {
    assertThat(run(List.of("evaluate", "truce.yaml", "--as-of", "2026-05-01")))
        .doesNotContain("inferred by this file's author");
  }

  private String run(List<String> command) {
    Shell.Outcome outcome = shell.run(command.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    return outcome.out().replaceAll("\\s+", " ");
  }
}
