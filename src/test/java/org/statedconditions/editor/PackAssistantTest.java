package org.statedconditions.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.statedconditions.pack.RulePack;

/** Completion in {@code pack.yaml}; {@code ¦} is where somebody writes. */
class PackAssistantTest {
  private static final PackAssistant ASSISTANT =
      PackAssistant.of(KnownPack.of(RulePack.bundled("e3-settlement")).declared());
  private static String pack = "";

  @BeforeAll
  static void read() throws IOException {
    pack = Files.readString(Path.of("rules/turkiye-reassurance-force/pack.yaml"));
  }

  private static Map<String, String> suggested(String text) {
    int offset = text.indexOf('¦');
    return ASSISTANT.complete(text.replace("¦", ""), offset).list().stream()
        .collect(Collectors.toMap(Suggestion::label, Suggestion::definition));
  }

  private static String after(String part, String written) {
    int at = pack.indexOf(part);
    assertThat(at).as(part).isPositive();
    int end = pack.indexOf('\n', at + 1);
    return pack.substring(0, end) + "\n" + written + pack.substring(end);
  }

  @Test
  void keys_are_offered_with_what_they_are() {
    assertThat(suggested("id: x\n¦"))
        .containsEntry("title", "What the position is about.")
        .containsKeys("statements", "silence")
        .doesNotContainKey("id");
    assertThat(suggested("conditions:\n  - id: a\n    cr¦")).containsKeys("criteria", "follows");
    assertThat(suggested("conditions:\n  - id: a\n    criteria:\n      - {id: a.b, ¦"))
        .containsKeys("basis", "quantifier")
        .doesNotContainKey("id");
    assertThat(suggested("parameters:\n  days: {¦")).containsKeys("default", "least", "type");
  }

  @Test
  void words_of_closed_sets_are_offered() {
    assertThat(suggested("conditions:\n  - criteria:\n      - basis: ¦"))
        .containsEntry("quoted", "In the actor's words as quoted.");
    assertThat(suggested("parameters: {days: {type: ¦")).containsKeys("number", "texts", "flag");
  }

  @Test
  void readings_conditions_clauses_and_kinds_are_those_of_the_file() {
    assertThat(suggested(after("defaultReading:", "defaultReading: ¦")))
        .containsKeys("literal", "customary", "strict");
    assertThat(suggested(after("\nconditions:", "  - {id: more, after: [ceasefire, ¦")))
        .containsKey("mandate")
        .doesNotContainKey("ceasefire");
    assertThat(suggested(after("\nconditions:", "  - {id: more, clause: ¦")))
        .containsKeys("talks-on-contribution", "mandate");
    assertThat(suggested(after("\nconditions:", "  - {id: more, about: ¦")))
        .containsKeys("mission", "ceasefire", "settlement-proposal");
    assertThat(suggested("silence:\n  - lint: ¦").get("rules-overlap")).isNotEmpty();
    assertThat(suggested("conditions:\n  - id: peace\n    criteria:\n      - id: ¦"))
        .containsKey("peace.");
  }

  @Test
  void a_word_is_explained_where_it_stands() {
    assertThat(
            ASSISTANT.hover(pack, pack.indexOf("disclaimer") + 2).orElseThrow().text())
        .isEqualTo("The line that every report carries.");
    assertThat(ASSISTANT
            .hover(pack, pack.indexOf("basis: quoted") + 9)
            .orElseThrow()
            .text())
        .isEqualTo("In the actor's words as quoted.");
    int clause = pack.indexOf("clause: mandate") + 10;
    assertThat(ASSISTANT.hover(pack, clause).orElseThrow().text()).startsWith("The framework");
  }

  @Test
  void every_line_of_a_manifest_is_found_where_it_stands() {
    List<String> lines = pack.lines().toList();
    int offset = 0;
    int explained = 0;
    for (String line : lines) {
      String word = line.strip().startsWith("- ") ? line.strip().substring(2) : line.strip();
      int colon = word.indexOf(": ");
      if (colon > 0 && word.substring(0, colon).chars().allMatch(Character::isLetter)) {
        int at = offset + line.indexOf(word);
        explained += ASSISTANT.hover(pack, at).isPresent() ? 1 : 0;
      }
      offset += line.length() + 1;
    }
    assertThat(explained).isGreaterThan(60);
  }
}
