package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.pack.RulePack;

/** What `evaluate --batch` prints, to whom, and with which status it ends. */
class BatchCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  private Shell shell() {
    return new Shell(folder);
  }

  private static String good(int number) {
    return "{\"title\":\"T" + number
        + "\",\"asOf\":\"2025-11-27\",\"facts\":["
        + "{\"ceasefire\":{\"id\":\"c\",\"parties\":[\"RU\",\"UA\"],\"status\":\"none\"}}]}";
  }

  private static List<JsonNode> lines(String out) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void each_line_of_a_file_gets_a_line_of_the_answer_in_its_order() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 300; i++) {
      text.append(good(i)).append('\n');
    }

    Shell.Outcome run =
        shell().file("many.ndjson", text.toString()).run("evaluate", "--batch", "many.ndjson");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    List<JsonNode> lines = lines(run.out());
    assertThat(lines).hasSize(300);
    for (int i = 0; i < 300; i++) {
      assertThat(lines.get(i).get("line").intValue()).isEqualTo(i + 1);
      assertThat(lines.get(i).findValue("title").textValue()).isEqualTo("T" + (i + 1));
    }
  }

  @Test
  void a_line_says_what_the_same_scenario_says_alone() throws IOException {
    Shell shell = shell().file("one.ndjson", good(7)).file("one.json", good(7));

    JsonNode line = lines(shell.run("evaluate", "--batch", "one.ndjson").out()).get(0);
    JsonNode alone = JSON.readTree(
            shell.run("evaluate", "--format", "json", "one.json").out())
        .get("assessments")
        .get(0);

    for (String key :
        List.of("asOf", "knownBy", "disclaimer", "sources", "readings", "notLookedAt")) {
      assertThat(line.get("assessment").get(key)).as(key).isNotNull().isEqualTo(alone.get(key));
    }
    assertThat(line.get("formatVersion").intValue()).isEqualTo(2);
    assertThat(line.get("summary").isNull()).isTrue();
    assertThat(line.get("problems")).isEmpty();
    assertThat(line.get("differences")).isEmpty();
  }

  @Test
  void a_line_that_cannot_be_used_is_told_with_its_number_and_the_others_go_on()
      throws IOException {
    String text =
        good(1) + "\n{\"asOf\": \"2025-11-27\", \"fakts\": []}\n\n{broken\n" + good(5) + "\n";

    Shell.Outcome run = shell().file("some.ndjson", text).run("evaluate", "--batch", "some.ndjson");

    assertThat(run.status()).isEqualTo(2);
    List<JsonNode> lines = lines(run.out());
    assertThat(lines).extracting(l -> l.get("line").intValue()).containsExactly(1, 2, 4, 5);
    assertThat(lines)
        .extracting(l -> l.get("assessment").isNull())
        .containsExactly(false, true, true, false);
    JsonNode problem = lines.get(1).get("problems").get(0);
    assertThat(problem.get("line").intValue()).isEqualTo(2);
    assertThat(problem.get("column").intValue()).isEqualTo(24);
    assertThat(problem.get("hint").textValue()).isEqualTo("did you mean `facts`?");
    assertThat(run.err())
        .contains("some.ndjson:2:24: expected a key of a scenario but was `\"fakts\"`")
        .contains("some.ndjson:4:")
        .endsWith("2 of 4 scenarios could not be used\n");
  }

  @Test
  void an_expectation_that_fails_ends_with_status_1_and_stands_in_the_line() throws IOException {
    String expects = good(1)
        .replace(
            "\"facts\"",
            "\"expect\":{\"turkiye-reassurance-force\":{\"literal\":{\"verdict\":\"met\"}}},\"facts\"");

    Shell.Outcome run = shell().input(expects + "\n" + good(2)).run("evaluate", "--batch", "-");

    assertThat(run.status()).isEqualTo(1);
    assertThat(lines(run.out()).get(0).get("differences").get(0).get("message").textValue())
        .isEqualTo("literal, verdict: expected met but was not-met");
    assertThat(run.err())
        .startsWith("<standard input>:1:")
        .endsWith("1 of 2 scenarios came out otherwise than expected\n");
  }

  @Test
  void a_verdict_other_than_the_one_required_ends_with_status_3() {
    Shell.Outcome run = shell().input(good(1)).run("evaluate", "--batch", "-", "--require", "met");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("1 of 1 scenarios had another verdict than the one required\n");
  }

  @Test
  void a_folder_is_read_in_the_order_of_its_file_names() throws IOException {
    Shell.Outcome run = shell()
        .file("in/b.yaml", "title: B\nasOf: 2025-11-27\nfacts: []\n")
        .file("in/a.json", good(1))
        .file("in/c.ndjson", good(2) + "\n" + good(3))
        .file("in/README.md", "not a scenario")
        .run("evaluate", "--batch", "in");

    assertThat(run.status()).isZero();
    assertThat(lines(run.out()))
        .extracting(l -> l.get("file").textValue().replaceAll(".*/", "") + " " + l.get("line"))
        .containsExactly("a.json null", "b.yaml null", "c.ndjson 1", "c.ndjson 2");
  }

  @Test
  void what_is_not_there_is_told_and_the_rest_is_done() throws IOException {
    Shell.Outcome run =
        shell().file("one.ndjson", good(1)).run("evaluate", "--batch", "none.ndjson", "one.ndjson");

    assertThat(run.status()).isEqualTo(2);
    assertThat(lines(run.out())).hasSize(2);
    assertThat(run.err()).contains("none.ndjson: expected a file or a folder but there is none");
  }

  @Test
  void a_line_that_is_too_long_is_refused_without_being_kept() throws IOException {
    String text = good(1) + "\n" + " ".repeat(1_000_001) + "\n" + good(3);

    Shell.Outcome run = shell().input(text).run("evaluate", "--batch", "-");

    assertThat(run.status()).isEqualTo(2);
    assertThat(lines(run.out())).extracting(l -> l.get("line").intValue()).containsExactly(1, 2, 3);
    assertThat(run.err())
        .startsWith("<standard input>:2: expected at most 1000000 bytes but was more\n");
  }

  @Test
  void several_packs_give_a_line_each() throws IOException {
    Shell.Outcome run = shell()
        .input(good(1))
        .run(
            "evaluate",
            "--batch",
            "-",
            "--pack",
            "turkiye-reassurance-force",
            "--pack",
            "e3-settlement",
            "--summary");

    assertThat(run.status()).isZero();
    assertThat(lines(run.out()))
        .extracting(l -> l.at("/summary/pack/id").textValue())
        .containsExactly("turkiye-reassurance-force", "e3-settlement");
    assertThat(lines(run.out()).get(0).at("/summary/readings/0").fieldNames())
        .toIterable()
        .containsExactly("reading", "title", "verdict", "stage", "stageTitle");
  }

  @Test
  void what_was_inferred_is_left_out_as_without_batch_and_what_is_expected_is_then_not_compared()
      throws IOException {
    String inferred = "{\"asOf\": \"2025-05-09\", \"facts\": [{\"ceasefire\": {\"id\": \"truce\","
        + " \"parties\": [\"RU\", \"UA\"], \"status\": \"in-force\", \"inferred\": {\"status\": \"as both act on it\"}}}],"
        + " \"expect\": {\"turkiye-reassurance-force\": {\"literal\": {\"ceasefire.in-force\": \"met\"}}}}\n";

    Shell.Outcome counted = shell().input(inferred).run("evaluate", "--batch", "-");
    Shell.Outcome left =
        shell().input(inferred).run("evaluate", "--batch", "-", "--without-inferred");

    assertThat(counted.err()).isEmpty();
    assertThat(lines(counted.out()).get(0).get("differences")).isEmpty();
    assertThat(left.err()).isEmpty();
    assertThat(lines(left.out()).get(0).get("differences").isNull()).isTrue();
    assertThat(left.out()).doesNotContain("\"status\":\"met\"");
  }

  @Test
  void a_reading_may_be_one_of_the_pack_that_a_scenario_expects_something_of() {
    String reading = RulePack.bundled("e3-settlement").manifest().defaultReading();
    String line = "{\"asOf\": \"2025-05-09\", \"facts\": [], \"expect\": {\"e3-settlement\": {\""
        + reading + "\": {\"verdict\": \"undetermined\"}}}}\n";
    assertThat(shell()
            .input(line)
            .run("evaluate", "--batch", "-", "--reading", reading)
            .err())
        .isEmpty();
  }

  @Test
  void options_that_do_not_go_together_are_refused_before_anything_is_read() {
    assertThat(shell().run("evaluate", "--batch", "-", "--format", "text"))
        .satisfies(run -> assertThat(run.status()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).startsWith("--format: expected json"));
    assertThat(shell().run("evaluate", "-", "--summary"))
        .satisfies(run -> assertThat(run.status()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).startsWith("--summary: expected --batch"));
    assertThat(shell().run("evaluate", "--batch", "-", "--reading", "litteral"))
        .satisfies(run -> assertThat(run.status()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("did you mean `literal`?"));
  }

  @Test
  void a_reader_who_goes_away_ends_the_work_quietly() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 5_000; i++) {
      text.append(good(i)).append('\n');
    }
    OutputStream gone = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    };

    Shell.Outcome run = shell().input(text.toString()).runInto(gone, "evaluate", "--batch", "-");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }
}
