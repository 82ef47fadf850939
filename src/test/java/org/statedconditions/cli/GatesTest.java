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

/** Every report says which gates are open, under which reading, and on which words that rests. */
class GatesTest {
  @TempDir
  Path folder;

  private Shell shell;

  @BeforeEach
  void write() {
    shell = new Shell(folder);
    shell.file("truce.yaml", """
        title: A truce
        asOf: 2026-05-10
        probabilities: {mandate.tasks: 0.5}
        outcome: {on: 2026-05-10, what: It held}
        sources: {press: {publisher: Somebody, attribution: press-report}}
        facts:
          - ceasefire: {id: truce, parties: [RU, UA], status: in-force, scope: general, source: press}
          - ceasefire: {id: truce, compliance: holding, source: press}
          - ceasefire: {id: truce, compliance: violated-serious}
          - ceasefire: {id: truce, kind: ceasefire, form: unwritten, source: press}
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
        List.of("timeline", "truce.yaml"),
        List.of("timeline", "truce.yaml", "--backtest"),
        List.of("what-if", "truce.yaml", "--set", "truce.form=written"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_report_for_programs_has_each_gate(List<String> command) {
    String json =
        run(Stream.concat(command.stream(), Stream.of("--format", "json")).toList());
    assertThat(json)
        .contains("\"talks-on-contribution\"", "\"talks-on-deployment\"", "\"assessment\"");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_report_for_people_has_each_gate(List<String> command) {
    assertThat(run(command).toLowerCase(java.util.Locale.ROOT).replace('-', ' '))
        .containsAnyOf(
            "talks on a turkish contribution: ✓ open (literal), ≠ contested (customary), ✗ closed (strict)",
            // Of the one reading that is asked about.
            "talks on a turkish contribution: ≠ contested talks on",
            "gate talks on contribution",
            "gates talks on contribution");
  }

  @Test
  void a_gate_is_shown_with_what_it_waits_for_and_the_dated_words_that_say_so() {
    assertThat(run(List.of("evaluate", "truce.yaml")))
        .contains("Waits for ceasefire. As the report puts it, talks on a Turkish contribution wait"
            + " for the ceasefire. (27 Nov 2025, talks-on-contribution)")
        .contains(
            "Talks on a deployment of troops: ? not known (literal), ≠ contested (customary), ✗ closed (strict)");
  }

  @Test
  void a_gate_that_turns_is_told_of_among_what_changes() {
    assertThat(run(List.of("what-if", "truce.yaml", "--set", "truce.scope=local")))
        .contains(
            "gates talks-on-contribution, talks-on-deployment and assessment: contested → closed");
  }

  private String run(List<String> command) {
    Shell.Outcome outcome = shell.run(command.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    return outcome.out().replaceAll("\\s+", " ");
  }
}
