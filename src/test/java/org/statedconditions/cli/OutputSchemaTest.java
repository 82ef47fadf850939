package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.report.OutputSchema;

/** All JSON that commands write is as the output's schema says, and nothing else is. */
class OutputSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(OutputSchema.text());

  /** Objects whose keys are names that the input chooses: nothing can be missing in them or too much. */
  private static final Set<String> OF_NAMES = Set.of(
      "values",
      "parameters",
      "inferred",
      "status",
      "probabilities",
      "metGiven",
      "verdict",
      "stage");

  private static final String CASE = """
      title: Much of everything
      asOf: 2026-05-10
      sources: {press: {publisher: Somebody, attribution: press-report, reliability: B, credibility: 2, date: 2026-05-01}}
      parameters: {minimumTermDays: 30}
      facts:
        - ceasefire: {id: truce, parties: [RU, UA], status: in-force, source: press, inferred: {status: They say so}}
        - ceasefire: {id: truce, parties: [RU, UA], status: collapsed, from: 2026-05-02, note: Denied}
        - mandate: {id: force, phase: concept, elements: {tasks: adopted}, participants: [FR, GB], source: press}
        - contribution: {id: force/FR, mission: force, country: FR, status: pledged, extent: {from: 10, to: 20, unit: personnel}}
        - contribution: {id: other/XX, mission: othr, status: pledged, extent: undetermined, from: 2027-01-01}
      """;

  @TempDir
  private Path folder;

  static Stream<String> commands() {
    String scenarios = files("examples/scenarios");
    String timelines = files("examples/timelines");
    String briefing = path("examples/scenarios/2025-11-27-ministry-briefing.yaml");
    String truce = path("examples/scenarios/2026-05-10-three-day-truce.yaml");
    String corridor = path("examples/custom-pack/esterhaven-corridor");
    return Stream.of(
        "evaluate " + scenarios,
        "evaluate --known-by 2026-01-01 case.yaml",
        "evaluate " + briefing + " --pack turkiye-reassurance-force --pack e3-settlement",
        "explain case.yaml",
        "explain case.yaml --for ceasefire --reading strict",
        "explain " + truce,
        "missing " + briefing,
        "missing case.yaml --reading literal",
        "what-if case.yaml --set truce.scope=general --remove force --set force/FR.status=",
        "compare " + scenarios,
        "compare --differences " + briefing + " " + truce,
        "timeline " + timelines,
        "timeline case.yaml --as-known",
        "timeline --backtest " + path("examples/timelines/2003-iraq.yaml"),
        "robustness " + briefing,
        "sensitivity case.yaml --probability ceasefire.general=met:0.5,not-met:0.2"
            + " --probability force.elements.objective=adopted:0.5",
        "check " + corridor,
        "packs",
        "packs --statement " + corridor);
  }

  private static String path(String name) {
    return Path.of(name).toAbsolutePath().toString();
  }

  private static String files(String name) {
    try (Stream<Path> files = Files.list(Path.of(name))) {
      return String.join(
          " ", files.sorted().map(file -> file.toAbsolutePath().toString()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String written(String command) {
    Shell shell = new Shell(folder).file("case.yaml", CASE);
    Shell.Outcome outcome = shell.run((command + " --format json").split(" "));
    assertThat(outcome.status()).as(command + "\n" + outcome.err()).isZero();
    return outcome.out();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void what_commands_write_is_as_the_schema_says(String command) throws IOException {
    assertThat(SCHEMA.validate(JSON.readTree(written(command)))).isEmpty();
  }

  @Test
  void so_is_every_line_of_a_batch() throws IOException {
    Shell shell = new Shell(folder)
        .file("lines.jsonl", "{\"asOf\":\"2026-05-10\",\"facts\":[]}\n{\"asOf\":1,\"fcts\":2}\n");
    for (String command : List.of("evaluate --batch", "evaluate --batch --summary")) {
      List<String> lines =
          shell.run((command + " lines.jsonl").split(" ")).out().lines().toList();
      assertThat(lines).hasSize(2);
      for (String line : lines) {
        assertThat(SCHEMA.validate(JSON.readTree(line))).as(line).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("smallCommands")
  void a_key_less_or_a_key_more_anywhere_is_refused(String command) throws IOException {
    JsonNode whole = JSON.readTree(written(command));
    Map<String, ObjectNode> objects = new LinkedHashMap<>();
    collect("", "", whole, objects);
    assertThat(objects).containsKey("").hasSizeGreaterThan(3);
    List<String> accepted = new ArrayList<>();
    objects.forEach((place, object) -> {
      object.put("tooMuch", true);
      if (SCHEMA.validate(whole).isEmpty()) {
        accepted.add(place + "/tooMuch");
      }
      object.remove("tooMuch");
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      for (String key : keys) {
        JsonNode value = object.remove(key);
        if (SCHEMA.validate(whole).isEmpty()) {
          accepted.add(place + "/" + key + " is missing");
        }
        object.set(key, value);
      }
    });
    assertThat(accepted).isEmpty();
    assertThat(SCHEMA.validate(whole)).isEmpty();
  }

  static Stream<String> smallCommands() {
    return Stream.of(
        "evaluate case.yaml",
        "explain case.yaml --for ceasefire.in-force",
        "missing case.yaml --reading literal",
        "what-if case.yaml --set truce.scope=general",
        "compare case.yaml",
        "compare --differences case.yaml " + path("examples/scenarios/nothing-known.yaml"),
        "timeline case.yaml",
        "timeline --backtest " + path("examples/timelines/2020-aghdam.yaml"),
        "robustness case.yaml",
        "sensitivity case.yaml --probability ceasefire.general=met:0.5,not-met:0.2",
        "check " + path("examples/custom-pack/esterhaven-corridor"),
        "packs");
  }

  /** One object for each way of keys that leads to it: the others have the same shape. */
  private static void collect(
      String place, String name, JsonNode node, Map<String, ObjectNode> objects) {
    if (node instanceof ArrayNode items) {
      items.forEach(item -> collect(place, name, item, objects));
    } else if (node instanceof ObjectNode object) {
      boolean ofNames = OF_NAMES.contains(name)
          && !object.has("before") // What differs has a status on two sides.
          && !object.has("fact");
      if (!ofNames) {
        objects.putIfAbsent(place, object);
        object
            .fields()
            .forEachRemaining(field ->
                collect(place + "/" + field.getKey(), field.getKey(), field.getValue(), objects));
      }
    }
  }
}
