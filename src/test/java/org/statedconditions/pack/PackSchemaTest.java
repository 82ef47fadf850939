package org.statedconditions.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;
import org.statedconditions.scenario.JsonOfDocument;

/** What the reader of {@code pack.yaml} accepts the schema accepts, and what the one refuses for its shape the other does. */
class PackSchemaTest {
  private static final String NAME = "pack.schema.json";
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PackSchema.text());

  private static final String FULL = ManifestReaderTest.GOOD + """
        lists:
          PledgeStage:
            definition: How far a pledge has come
            ordered: true
            values: {offered: It is on the table, kept: It is done}
        records:
          Pledge:
            definition: A promise
            fields:
              stage: {type: PledgeStage, definition: How far it has come, required: true}
              share: {type: number, definition: How much of it, unit: percent}
        silence:
          - {lint: rules-overlap, at: "rule \\"a\\"", reason: Both may hold}
        """;

  /** Keys whose values name nothing that stands elsewhere: of those the schema can say all. */
  private static final Set<String> OF_THEMSELVES = Set.of(
      "title",
      "actor",
      "actorCode",
      "version",
      "disclaimer",
      "date",
      "paraphrase",
      "context",
      "publisher",
      "url",
      "attribution",
      "reliability",
      "credibility",
      "quote",
      "locator",
      "basis",
      "quantifier",
      "assume",
      "reason",
      "unit",
      "reference",
      "definition",
      "ordered",
      "required",
      "lint",
      "at");

  private static final List<String> VALUES = List.of(
      "7",
      "-1",
      "1.5",
      "true",
      "false",
      "none",
      "TR",
      "v2",
      "1.0.0",
      "1.x",
      "quoted",
      "stated",
      "some",
      "every",
      "complete",
      "press-report",
      "A",
      "G",
      "3",
      "9",
      "2025-01-01",
      "2025-02-30",
      "2025-01-01T00:00Z",
      "'7'",
      "\"\"",
      "' '",
      "~",
      "",
      "[]",
      "{}",
      "[a, b]",
      "{a: b}",
      "https://a.org",
      "ftp://a.org",
      "\"two\\nlines\"",
      "Ω");

  private static boolean isRead(String text) {
    return ManifestReader.read("pack.yaml", text).problems().isEmpty();
  }

  private static boolean isValid(String text) {
    return SCHEMA.validate(JsonOfDocument.of(text)).isEmpty();
  }

  @Test
  void the_shipped_schema_is_this_one() throws IOException {
    if (Boolean.getBoolean("schema.write")) {
      Path file = Path.of("src/main/resources/org/statedconditions/pack", NAME);
      Files.createDirectories(file.getParent());
      Files.writeString(file, PackSchema.text());
      assertThat(file).hasContent(PackSchema.text());
      return;
    }
    try (InputStream in = PackSchema.class.getResourceAsStream(NAME)) {
      String shipped = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(shipped)
          .as("to write it anew: mvn test -Dtest=PackSchemaTest -Dschema.write=true")
          .isEqualTo(PackSchema.text());
    }
  }

  @Test
  void manifests_without_mistakes_are_accepted_by_both() throws IOException {
    List<String> good = new ArrayList<>(List.of(FULL));
    try (Stream<Path> rules = Files.walk(Path.of("rules"));
        Stream<Path> invented = Files.walk(Path.of("examples/custom-pack"))) {
      Stream<Path> files = Stream.concat(rules, invented);
      for (Path file : files.filter(f -> f.endsWith(RulePack.MANIFEST)).toList()) {
        good.add(Files.readString(file));
      }
    }
    assertThat(good).hasSizeGreaterThan(3);
    for (String text : good) {
      assertThat(ManifestReader.read("pack.yaml", text).problems()).isEmpty();
      assertThat(SCHEMA.validate(JsonOfDocument.of(text))).as(text).isEmpty();
    }
  }

  @Test
  void every_other_value_is_judged_alike() {
    List<Node.Entry> entries = new ArrayList<>();
    collect(Document.parse("pack.yaml", FULL).root().orElseThrow(), entries);
    List<String> differ = new ArrayList<>();
    int refused = 0;
    int accepted = 0;
    for (Node.Entry entry : entries) {
      for (String value : VALUES) {
        String text = FULL.substring(0, entry.value().spot().start())
            + value
            + FULL.substring(entry.value().spot().end());
        boolean read = isRead(text);
        if (isValid(text) != read) {
          differ.add((read ? "refused by the schema: " : "refused by the reader: ")
              + entry.key().text() + ": " + value + " in line "
              + entry.key().place().line());
        }
        refused += read ? 0 : 1;
        accepted += read ? 1 : 0;
      }
    }
    assertThat(differ).isEmpty();
    assertThat(refused).isGreaterThan(200);
    assertThat(accepted).isGreaterThan(200);
  }

  private static void collect(Node node, List<Node.Entry> entries) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (entry.value() instanceof Node.Scalar scalar
            && scalar.style() != Node.Style.BLOCK
            && OF_THEMSELVES.contains(entry.key().text())) {
          entries.add(entry);
        }
        collect(entry.value(), entries);
      }
    } else if (node instanceof Node.Items items) {
      items.items().forEach(item -> collect(item, entries));
    }
  }

  @Test
  void a_key_that_is_missing_or_unknown_is_refused_by_both() {
    List<Map.Entry<String, String>> broken = List.of(
        Map.entry("id: harbour", "name: harbour"),
        Map.entry("notCovered:", "uncovered:"),
        Map.entry(
            "reading, about: berth, quantifier: every", "reading, about: berth, quantifier: most"),
        Map.entry("assume: complete, reason: The plan lists them", "assume: complete"),
        Map.entry("assume: complete, reason", "reason"),
        Map.entry("requires: [], next", "requires: [dredging], next"),
        Map.entry("requires: [dredging, berths], next", "next"),
        Map.entry("requires: [dredging, berths], next", "requires: [], next"),
        Map.entry("clause: mood, requires: [dredging]", "clause: mood, requires: []"),
        Map.entry("default: 4.5, unit: metres", "default: deep, unit: metres"),
        Map.entry("default: 4.5, unit: metres", "default: 4.5, type: whole-number"),
        Map.entry("default: 4.5, unit: metres", "default: 4.5, least: low"),
        Map.entry("default: 4.5, unit: metres", "type: number"),
        Map.entry("default: [NO, SE]", "default: []"),
        Map.entry("default: [NO, SE]", "default: [NO, SE], most: 3"),
        Map.entry("default: [NO, SE]", "default: {a: b}"),
        Map.entry("default: true", "default: true, type: text"),
        Map.entry("default: true", "default: true, unit: metres"),
        Map.entry("towns: {", "Towns: {"),
        Map.entry("PledgeStage:\n", "pledgeStage:\n"),
        Map.entry("{offered: It is on the table, kept: It is done}", "{}"),
        Map.entry("offered: It is", "Offered: It is"),
        Map.entry(
            "stage: {type: PledgeStage, definition: How far it has come, ",
            "stage: {type: PledgeStage, "),
        Map.entry("lint: rules-overlap", "lynt: rules-overlap"));
    for (Map.Entry<String, String> change : broken) {
      assertThat(FULL).contains(change.getKey());
      String text = FULL.replace(change.getKey(), change.getValue());
      assertThat(isRead(text)).as("reader: " + change).isFalse();
      assertThat(isValid(text)).as("schema: " + change).isFalse();
    }
  }
}
