package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.problem.ProblemCode;

/** {@code --format} and {@code --output} of every command that reports. */
class OutputCommandTest {
  private static final String SCENARIO = """
      title: Offers, one | two
      asOf: 2026-05-10
      sources: {s: {publisher: "=cmd"}}
      probabilities: {ceasefire.general: 0.7}
      facts:
        - ceasefire: {id: truce, parties: [RU, UA], status: in-force, effectiveFrom: 2026-05-01}
        - mandate: {id: m, phase: concept, source: s}
      """;

  @TempDir
  private Path folder;

  private Shell shell;

  @BeforeEach
  void writeScenario() {
    shell = new Shell(folder).file("s.yaml", SCENARIO);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static String[] words(String command) {
    return command.split(" ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate s.yaml",
        "explain s.yaml",
        "missing s.yaml",
        "timeline s.yaml",
        "robustness s.yaml",
        "sensitivity s.yaml",
        "compare s.yaml",
        "compare s.yaml --differences --as-of 2026-01-01 --as-of 2026-06-01",
        "what-if s.yaml --set truce.scope=general",
        "check e3-settlement",
        "packs",
        "packs --statement"
      })
  void every_command_that_reports_writes_each_form_to_a_file(String command) throws IOException {
    for (String form : List.of("text", "json", "markdown", "html", "csv")) {
      String[] args = words(command + " --format " + form + " --output out");
      Shell.Outcome outcome = shell.run(args);
      if (command.startsWith("explain") && form.equals("csv")) {
        assertThat(outcome.status()).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(outcome.err())
            .contains("--format: expected text, json, markdown or html but was csv")
            .contains("every other command that reports has a table");
        continue;
      }
      assertThat(outcome.err()).as(command).isEmpty();
      assertThat(outcome.status()).isEqualTo(ExitStatus.DONE);
      assertThat(outcome.out()).isEmpty();
      String written = Files.readString(folder.resolve("out")).replace(folder.toString() + "/", "");
      assertThat(written)
          .isEqualTo(shell.run(words(command + " --format " + form)).out())
          .isNotBlank();
      if (form.equals("csv")) {
        long columns = columns(written.lines().findFirst().orElseThrow());
        assertThat(written.lines()).hasSizeGreaterThan(1).allMatch(l -> columns(l) == columns);
      } else if (form.equals("markdown")) {
        // Paragraphs stand apart, which in the text of these reports they do not.
        assertThat(written).isNotEqualTo(shell.run(words(command)).out()).contains("\n\n");
      }
      Files.delete(folder.resolve("out"));
    }
  }

  private static long columns(String line) {
    return line.replaceAll("\"([^\"]|\"\")*\"", "")
            .chars()
            .filter(c -> c == ',')
            .count()
        + 1;
  }

  @Test
  void nobody_but_check_writes_junit() {
    assertThat(shell.run("evaluate", "s.yaml", "--format", "junit").err())
        .contains("--format: expected text, json, markdown, html or csv but was junit")
        .contains("only `check` has it");
  }

  @Test
  void what_a_lint_finds_goes_into_a_file_too() throws IOException {
    assertThat(
            shell.run("check", "--explain", "counts-reports", "--output", "out").out())
        .isEmpty();
    assertThat(Files.readString(folder.resolve("out")))
        .isEqualTo(shell.run("check", "--explain", "counts-reports").out())
        .contains("counts-reports");
  }

  @Test
  void a_batch_goes_into_a_file_too() throws IOException {
    shell.file("b/s.yaml", SCENARIO);
    assertThat(shell.run("evaluate", "--batch", "b", "--output", "out").out()).isEmpty();
    assertThat(Files.readString(folder.resolve("out"))).startsWith("{\"formatVersion\":2");
    assertThat(shell.run("evaluate", "--batch", "b", "--format", "markdown").err())
        .contains("expected json, for --batch prints JSON lines, but was markdown");
  }

  @Test
  void a_file_holds_no_colours_although_a_person_watches() throws IOException {
    assertThat(shell.atTerminal().run("evaluate", "s.yaml", "--output", "out").out())
        .isEmpty();
    assertThat(Files.readString(folder.resolve("out"))).doesNotContain("\u001b");
    assertThat(shell.run("evaluate", "s.yaml").out()).contains("\u001b[1m");
  }

  @Test
  void a_file_that_exists_is_replaced_through_a_link_as_well() throws IOException {
    shell.file("old", "old");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("old"));
    assertThat(shell.run("evaluate", "s.yaml", "--output", "link").status()).isZero();
    assertThat(Files.readString(folder.resolve("old"))).contains("Offers, one");
    assertThat(files()).containsExactly("link", "old", "s.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s.yaml", "./s.yaml", "link"})
  void what_is_read_is_never_overwritten(String output) throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("s.yaml"));
    Shell.Outcome outcome = shell.run("evaluate", "s.yaml", "--output", output);
    assertThat(outcome.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(outcome.err())
        .contains("--output: expected another file than those that are read but was `" + output);
    assertThat(Files.readString(folder.resolve("s.yaml"))).isEqualTo(SCENARIO);
  }

  @Test
  void a_pack_that_is_read_is_never_overwritten() throws IOException {
    assertThat(shell.run("new", "pack", "my-pack").status()).isZero();
    String before = Files.readString(folder.resolve("my-pack/pack.yaml"));
    assertThat(shell.run("check", "my-pack", "--output", "my-pack/pack.yaml").err())
        .contains("--output: expected another file than those that are read");
    assertThat(shell
            .run("evaluate", "s.yaml", "--pack", "my-pack", "--output", "my-pack/pack.yaml")
            .err())
        .contains("--output: expected another file than those that are read");
    assertThat(Files.readString(folder.resolve("my-pack/pack.yaml"))).isEqualTo(before);
  }

  @Test
  void a_missing_folder_a_folder_and_no_name_at_all_are_told_with_what_else_is_wrong()
      throws IOException {
    Shell.Outcome outcome = shell.run("evaluate", "nosuch.yaml", "--output", "nowhere/out");
    assertThat(outcome.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(outcome.err())
        .contains("--output: expected a file in a folder that exists but was `nowhere/out`")
        .contains("nosuch.yaml");
    assertThat(shell.run("packs", "--output", ".").err())
        .contains("--output: expected the name of a file but was `.`");
    assertThat(shell.run("packs", "--output", "").err())
        .contains("--output: expected the name of a file");
    assertThat(shell.run("packs", "--output", "/dev/null").err())
        .contains("--output: expected a regular file but was `/dev/null`");
    assertThat(files()).containsExactly("s.yaml");
  }

  @Test
  void nothing_stays_of_results_that_could_not_be_written_whole() throws IOException {
    shell.file("out", "old");
    Terminal terminal = new Terminal(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        Map.of(),
        false,
        folder);
    OutputFile file = new OutputFile(terminal, "out");
    assertThatThrownBy(() -> file.write(() -> {
          terminal.print("half");
          terminal.print(out -> {
            throw new IOException("No space left on device");
          });
          return 0;
        }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left on device");
    assertThat(Files.readString(folder.resolve("out"))).isEqualTo("old");
    assertThat(files()).containsExactly("out", "s.yaml");
  }

  @Test
  void what_cannot_be_used_leaves_the_file_as_it_was() throws IOException {
    shell.file("out", "old");
    assertThat(shell
            .run("evaluate", "s.yaml", "--reading", "nope", "--output", "out")
            .status())
        .isEqualTo(ExitStatus.UNUSABLE);
    assertThat(Files.readString(folder.resolve("out"))).isEqualTo("old");
    assertThat(files()).containsExactly("out", "s.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format json", "--format csv", "--batch"})
  void the_brief_report_is_for_people(String option) {
    Shell.Outcome outcome = shell.run(words("evaluate s.yaml --brief " + option));
    assertThat(outcome.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(outcome.err()).startsWith("--brief: expected ");
    assertThat(outcome.out()).doesNotContain("verdict");
    assertThat(shell.run(words("evaluate s.yaml --brief --format html")).out())
        .contains("Offers, one | two", "Not known")
        .doesNotContain("awaiting-ceasefire");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate s.yaml --reading nope",
        "missing s.yaml --pack no-such-pack",
        "timeline s.yaml --from 2026-05-10 --to 2026-05-01",
        "packs no-such-pack",
        "explain none.yaml"
      })
  void programs_that_read_json_are_told_what_is_wrong(String command) {
    Shell.Outcome text = shell.run(words(command));
    assertThat(text.out()).isEmpty();
    Shell.Outcome outcome = shell.run(words(command + " --format json"));
    assertThat(outcome.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(outcome.err()).isEqualTo(text.err());
    JsonNode document = json(outcome.out());
    assertThat(document.get("kind").textValue()).isEqualTo("problems");
    assertThat(document.get("problems"))
        .isNotEmpty()
        .allSatisfy(problem ->
            assertThat(ProblemCode.of(problem.get("code").textValue())).isNotNull());
    assertThat(outcome.err()).contains(document.at("/problems/0/message").textValue());
  }

  @Test
  void lines_and_files_hold_answers_only() throws IOException {
    assertThat(shell
            .run(words("evaluate s.yaml --format json --reading nope --output out"))
            .out())
        .isEmpty();
    assertThat(shell
            .run(words("evaluate s.yaml --format json --reading nope --batch"))
            .out())
        .isEmpty();
    assertThat(files()).containsExactly("s.yaml");
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
