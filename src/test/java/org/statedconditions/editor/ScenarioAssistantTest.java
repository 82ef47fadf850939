package org.statedconditions.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.pack.RulePack;

/** Completion in texts of scenarios; {@code ¦} is where somebody writes. */
class ScenarioAssistantTest {
  private static final ScenarioAssistant ASSISTANT = ScenarioAssistant.of(List.of(
      KnownPack.of(RulePack.bundled("turkiye-reassurance-force")),
      KnownPack.of(RulePack.bundled("e3-settlement"))));

  private static final String FILE = """
      title: A truce
      asOf: 2026-05-10
      sources:
        press: {publisher: Somebody, title: What was said}
      facts:
        - ceasefire:
            id: truce
            parties: [RU, UA]
            source: press
        - mandate: {id: force, phase: concept}
      """;

  private static Suggestions at(String text) {
    int offset = text.indexOf('¦');
    return ASSISTANT.complete(text.replace("¦", ""), offset);
  }

  private static Map<String, String> suggested(String text) {
    return at(text).list().stream()
        .collect(Collectors.toMap(Suggestion::label, Suggestion::definition));
  }

  private static String chosen(String text, String label) {
    Suggestions found = at(text);
    Suggestion one = found.list().stream()
        .filter(suggestion -> suggestion.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(found.list().toString()));
    return new TextChange(found.start(), found.end(), one.insert()).in(text.replace("¦", ""));
  }

  private static String definitionOf(FactType type, String field) {
    return type.field(field).map(FactField::definition).orElseThrow();
  }

  @Test
  void the_keys_of_a_file_that_are_missing_are_offered() {
    assertThat(suggested(FILE + "¦")).containsKeys("expect", "timeZone").doesNotContainKey("facts");
    assertThat(suggested(FILE.replace("asOf", "kn¦\nasOf")))
        .containsEntry("knownBy", "Only what had been reported by then counts.");
    assertThat(suggested("¦")).containsKeys("title", "facts");
  }

  @Test
  void a_fact_has_the_types_that_there_are_those_of_a_pack_too() {
    assertThat(suggested(FILE + "  - ¦"))
        .containsOnlyKeys(
            "ceasefire",
            "mandate",
            "contribution",
            "requirement",
            "proposal",
            "settlementProposal",
            "territorialConcession",
            "militaryConcession");
    assertThat(suggested(FILE + "  - settlementProposal: {id: plan, ¦")).containsKey("drafted");
    assertThat(chosen(FILE + "  - cea¦", "ceasefire")).endsWith("  - ceasefire: ");
  }

  @Test
  void a_type_has_its_fields_with_their_definitions() {
    String text = FILE.replace("source: press\n", "source: press\n      sc¦\n");
    assertThat(suggested(text))
        .containsKeys("monitoring", "lastDay")
        .doesNotContainKeys("parties", "source", "country");
    assertThat(suggested(text).get("monitoring"))
        .startsWith(definitionOf(FactTypes.CEASEFIRE, "monitoring"));
    assertThat(chosen(text, "scope")).contains("source: press\n      scope: \n  - mandate");
  }

  @Test
  void what_follows_a_key_is_a_value_of_its_set() {
    String text = FILE.replace("source: press\n", "source: press\n      scope: ¦\n");
    assertThat(suggested(text)).containsOnlyKeys("general", "local", "sectoral");
    assertThat(suggested(text).get("general")).isNotEmpty();
    assertThat(suggested(FILE.replace("phase: concept", "phase: con¦")))
        .containsKeys("concept", "launched");
    assertThat(chosen(FILE.replace("phase: concept", "phase: con¦cept"), "launched"))
        .isEqualTo(FILE.replace("concept", "launched"));
    assertThat(suggested(FILE + "  - contribution: {id: a, caveatsDeclared: ¦"))
        .containsOnlyKeys("true", "false");
    assertThat(suggested(FILE + "  - contribution: {id: a, extent: ¦")).containsKey("undetermined");
  }

  @Test
  void sources_missions_and_countries_are_those_of_the_file_and_the_world() {
    assertThat(suggested(FILE + "  - contribution: {id: a, source: ¦}"))
        .isEqualTo(Map.of("press", "Somebody, What was said"));
    assertThat(suggested(FILE + "  - contribution: {id: a, mission: ¦}")).containsOnlyKeys("force");
    assertThat(suggested(FILE + "  - contribution: {id: a, country: ¦}"))
        .containsEntry("FR", "France")
        .doesNotContainKey("NATO");
    assertThat(suggested(FILE.replace("[RU, UA]", "[RU, ¦]")))
        .containsEntry("UA", "Ukraine")
        .doesNotContainKey("RU");
  }

  @Test
  void the_parts_of_records_and_mappings_are_offered() {
    assertThat(suggested(FILE.replace("phase: concept", "elements: {t¦}")))
        .containsKeys("tasks", "objective");
    assertThat(suggested(FILE.replace("phase: concept", "elements: {tasks: ¦}")))
        .containsKeys("draft", "adopted");
    assertThat(
            suggested(FILE.replace("      source: press\n", "      declarations:\n        - ¦\n")))
        .containsKeys("party", "accepts");
    assertThat(suggested(FILE.replace("source: press\n", "inferred: {¦}\n")))
        .containsKeys("scope", "lastDay");
  }

  @Test
  void what_is_expected_is_named_as_the_pack_names_it() {
    assertThat(suggested(FILE + "expect:\n  ¦"))
        .containsKeys("turkiye-reassurance-force", "e3-settlement");
    String pack = FILE + "expect:\n  turkiye-reassurance-force:\n    ";
    assertThat(suggested(pack + "¦")).containsOnlyKeys("literal", "customary", "strict");
    assertThat(suggested(pack + "strict: {ver¦"))
        .containsKeys("verdict", "because", "ceasefire", "ceasefire.general", "mandate");
    assertThat(suggested(pack + "strict: {ceasefire.general: ¦"))
        .containsOnlyKeys("met", "not-met", "contested", "undetermined");
    assertThat(suggested(pack + "strict: {stage: ¦")).containsKey("awaiting-ceasefire");
    assertThat(suggested(pack + "strict: {missing: [ceasefire.general, ¦"))
        .containsKey("ceasefire.lasting")
        .doesNotContainKey("verdict");
    assertThat(suggested(pack + "strict: {because: {ceasefire.lasting: {rules: [The¦"))
        .containsKey("The ceasefire has a fixed term, which is shorter than the minimum asked for");
  }

  @Test
  void the_parameters_are_those_of_the_first_pack() {
    assertThat(suggested(FILE + "parameters: {¦}").get("minimumTermDays")).contains("days");
  }

  @Test
  void a_text_that_is_broken_elsewhere_is_completed_by_its_indentation() {
    String broken = FILE.replace("title: A truce", "title: [A truce");
    assertThat(suggested(broken.replace("source: press\n", "source: press\n      ¦\n")))
        .containsKey("monitoring");
    assertThat(suggested(broken.replace("source: press\n", "scope: ¦\n")))
        .containsOnlyKeys("general", "local", "sectoral");
  }

  @Test
  void json_gets_its_quotes() {
    String json = "{\"facts\": [{\"mandate\": {\"id\": \"force\", ¦}}]}";
    assertThat(chosen(json, "phase")).contains("\"phase\": }");
    assertThat(chosen(json.replace("¦", "\"phase\": ¦"), "concept"))
        .contains("\"phase\": \"concept\"}");
    assertThat(chosen(json.replace("¦", "\"phase\": \"con¦\""), "concept"))
        .contains("\"phase\": \"concept\"}");
  }

  @Test
  void nothing_is_offered_in_comments_and_blocks_of_text() {
    assertThat(suggested(FILE.replace("title: A truce", "# tit¦"))).isEmpty();
    assertThat(suggested("note: |\n  as¦\n")).isEmpty();
  }

  @Test
  void a_word_is_explained_where_it_stands() {
    int scope = FILE.indexOf("parties") + 3;
    Definition key = ASSISTANT.hover(FILE, scope).orElseThrow();
    assertThat(key.word()).isEqualTo("parties");
    assertThat(FILE.substring(key.start(), key.end())).isEqualTo("parties");
    assertThat(key.text()).startsWith(definitionOf(FactTypes.CEASEFIRE, "parties"));
    assertThat(ASSISTANT.hover(FILE, FILE.indexOf("concept")).orElseThrow().text())
        .isNotEmpty();
    assertThat(
            ASSISTANT.hover(FILE, FILE.lastIndexOf("press") + 5).orElseThrow().text())
        .isEqualTo("Somebody, What was said");
    assertThat(ASSISTANT.hover(FILE, FILE.indexOf("RU") + 1).orElseThrow().text())
        .isEqualTo("Russia");
    assertThat(ASSISTANT.hover(FILE, FILE.indexOf("A truce") + 3)).isEmpty();
  }
}
