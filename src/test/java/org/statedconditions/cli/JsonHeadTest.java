package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that reads several commands' JSON finds what was asked at the same keys in each. */
class JsonHeadTest {
  @TempDir
  Path folder;

  private Shell shell;

  @BeforeEach
  void write() {
    shell = new Shell(folder);
    shell.file("truce.yaml", """
        title: A truce
        asOf: 2026-05-10
        probabilities: {ceasefire.general: 0.5}
        sources: {press: {publisher: Somebody, attribution: press-report}}
        facts:
          - ceasefire: {id: truce, parties: [RU, UA], status: in-force, source: press}
        """);
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("/assessments/0", List.of("evaluate", "truce.yaml")),
        Arguments.of("/explanations/0", List.of("explain", "truce.yaml", "--for", "ceasefire")),
        Arguments.of("/missing/0", List.of("missing", "truce.yaml")),
        Arguments.of("/sensitivity/0", List.of("sensitivity", "truce.yaml")),
        Arguments.of("/robustness/0", List.of("robustness", "truce.yaml")),
        Arguments.of("/matrix/0", List.of("compare", "truce.yaml")),
        Arguments.of(
            "/whatIf/before", List.of("what-if", "truce.yaml", "--set", "truce.scope=general")));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("commands")
  void begins_with_what_was_asked(String place, List<String> command) throws Exception {
    List<String> args =
        Stream.concat(command.stream(), Stream.of("--format", "json")).toList();
    JsonNode head = new ObjectMapper()
        .readTree(shell.run(args.toArray(String[]::new)).out())
        .at(place);
    assertThat(head.fieldNames())
        .toIterable()
        .startsWith("scenario", "asOf", "knownBy", "pack", "disclaimer");
    assertThat(head.at("/scenario/title").asText()).isEqualTo("A truce");
    assertThat(head.at("/scenario/file").asText()).endsWith("truce.yaml");
    assertThat(head.at("/asOf").asText()).isEqualTo("2026-05-10T00:00:00Z");
    assertThat(head.at("/knownBy").isNull()).isTrue();
    assertThat(head.at("/pack").fieldNames())
        .toIterable()
        .containsExactly("number", "id", "title", "version", "sha256", "statement");
    assertThat(head.at("/pack/statement").asText()).isEqualTo("2026-01-08");
    assertThat(head.at("/disclaimer").asText()).contains("what has to come first is in place");
  }
}
