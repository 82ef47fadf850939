package org.statedconditions.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.change.Edits;

/** What an edit leaves of the text around it. */
class ScenarioEditorTest {
  private static final ScenarioEditor EDITOR = ScenarioEditor.of(
      RulePack.bundled("turkiye-reassurance-force").manifest(), java.util.List.of());

  private static final String TRUCE = """
      # The day after.
      title: A truce   # for now
      asOf: 2026-05-10
      sources:
        press: {publisher: Somebody}
        unused: {publisher: Somebody else}
      facts:
        # Announced by one side.
        - ceasefire:
            id: truce
            parties: [RU, UA]   # both
            lastDay: 2026-05-11
            scope: general # everywhere
            inferred:
              scope: It names no front
              lastDay: Three days
            source: press
        - mandate: {id: force, elements: {tasks: draft, objective: adopted}, source: press} # papers
      # What follows from it.
      expect:
        turkiye-reassurance-force:
          literal: {ceasefire: met}
      """;

  private static String edited(String text, Edits edits) {
    EditedText edited = EDITOR.edit("truce.yaml", text, edits, Optional.empty());
    String replayed = text;
    for (TextChange change : edited.changes()) {
      replayed = change.in(replayed);
    }
    assertThat(replayed).as("the changes one by one").isEqualTo(edited.text());
    return edited.text();
  }

  private static String set(String text, String... assignments) {
    Edits edits = Edits.none();
    for (String assignment : assignments) {
      edits = edits.set(assignment);
    }
    return edited(text, edits);
  }

  @Test
  void a_value_is_replaced_where_it_stands() {
    assertThat(set(TRUCE, "truce.scope=local"))
        .isEqualTo(TRUCE.replace("scope: general #", "scope: local #"));
    assertThat(set(TRUCE, "force.elements.tasks=adopted"))
        .isEqualTo(TRUCE.replace("tasks: draft", "tasks: adopted"));
    assertThat(set(TRUCE, "truce.parties=[RU, UA, US]"))
        .isEqualTo(TRUCE.replace("[RU, UA] ", "[RU, UA, US] "));
  }

  @Test
  void a_field_is_added_behind_those_that_say_what_a_report_is_about() {
    assertThat(set(TRUCE, "truce.monitoring=none"))
        .isEqualTo(TRUCE.replace("# everywhere\n", "# everywhere\n      monitoring: none\n"));
    assertThat(set(TRUCE, "force.phase=concept"))
        .isEqualTo(TRUCE.replace("objective: adopted}", "objective: adopted}, phase: concept"));
    assertThat(set(TRUCE, "force.elements.duration=draft"))
        .isEqualTo(TRUCE.replace("objective: adopted", "objective: adopted, duration: draft"));
  }

  @Test
  void a_last_day_gives_way_to_the_instant_that_is_set() {
    assertThat(set(TRUCE, "truce.expiresOn=2026-09-01"))
        .isEqualTo(TRUCE.replace("lastDay: 2026-05-11", "expiresOn: 2026-09-01"));
  }

  @Test
  void what_is_not_given_any_more_goes_with_its_line_and_with_why_it_was_inferred() {
    assertThat(set(TRUCE, "truce.scope="))
        .isEqualTo(TRUCE
            .replace("      scope: general # everywhere\n", "")
            .replace("        scope: It names no front\n", ""));
    assertThat(set(TRUCE, "truce.scope=", "truce.expiresOn="))
        .isEqualTo(TRUCE
            .replace("      lastDay: 2026-05-11\n", "")
            .replace("      scope: general # everywhere\n", "")
            .replace(
                "      inferred:\n        scope: It names no front\n        lastDay: Three days\n",
                ""));
    assertThat(set(TRUCE, "force.elements.tasks=")).isEqualTo(TRUCE.replace("tasks: draft, ", ""));
    assertThat(set(TRUCE, "force.elements.tasks=", "force.elements.objective="))
        .isEqualTo(TRUCE.replace(" elements: {tasks: draft, objective: adopted},", ""));
  }

  @Test
  void a_fact_is_added_as_the_last_one_is_written() {
    String fact = "ceasefire: {id: other, parties: [\"RU\", UA], source: unused}";
    assertThat(edited(TRUCE, Edits.none().add(fact)))
        .isEqualTo(TRUCE.replace(
            "# papers\n",
            "# papers\n  - ceasefire: {id: other, parties: [\"RU\", UA], source: unused}\n"));
    assertThat(edited(TRUCE, Edits.none().remove("force").add("{" + fact + "}")))
        .contains(
            "  - ceasefire:\n      id: other\n      parties: [\"RU\", UA]\n      source: unused\n# What");
  }

  @Test
  void a_fact_that_goes_leaves_the_comments_around_it() {
    assertThat(edited(TRUCE, Edits.none().remove("force")))
        .isEqualTo(TRUCE.replaceAll("  - mandate.*\n", ""));
    String none = edited(TRUCE, Edits.none().remove("force").remove("truce"));
    assertThat(none).contains("facts: []\n  # Announced by one side.\n# What follows from it.\n");
    assertThat(edited(none, Edits.none().add("ceasefire: {id: truce}")))
        .contains(
            "facts:\n  - ceasefire: {id: truce}\n  # Announced by one side.\n# What follows from it.\n");
  }

  @Test
  void the_head_and_the_parameters_are_set_where_files_have_them() {
    assertThat(set(TRUCE, "asOf=2026-06-01", "knownBy=2026-05-30"))
        .isEqualTo(TRUCE.replace("asOf: 2026-05-10\n", "asOf: 2026-06-01\nknownBy: 2026-05-30\n"));
    String given = set(TRUCE, "parameters.minimumTermDays=30");
    assertThat(given)
        .isEqualTo(TRUCE.replace("facts:\n", "parameters: {minimumTermDays: 30}\nfacts:\n"));
    assertThat(set(given, "parameters.minimumTermDays=")).isEqualTo(TRUCE);
    assertThat(set("facts: []", "asOf=2026-06-01")).isEqualTo("asOf: 2026-06-01\nfacts: []");
  }

  @Test
  void line_breaks_and_a_byte_order_mark_stay() {
    String windows = "\ufeff" + TRUCE.replace("\n", "\r\n");
    String edited = edited(
        windows,
        Edits.none()
            .set("truce.monitoring=none")
            .set("truce.scope=")
            .remove("force")
            .add("mandate: {id: corps}"));
    assertThat(edited).startsWith("\ufeff# The day");
    assertThat(edited.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(edited)
        .contains("      monitoring: none\r\n")
        .contains("\r\n  - mandate:\r\n      id: corps\r\n#");
  }

  @Test
  void json_stays_json() {
    String json = """
        {
          "asOf": "2026-05-10",
          "facts": [
            {"ceasefire": {"id": "truce", "scope": "general"}},
            {
              "mandate": {
                "id": "force",
                "phase": "concept"
              }
            }
          ]
        }
        """;
    assertThat(set(json, "truce.monitoring=none", "force.adoptedOn=2026-01-01", "asOf=2026-06-01"))
        .isEqualTo(json.replace("\"general\"}", "\"general\", \"monitoring\": \"none\"}")
            .replace("\"concept\"\n", "\"concept\",\n        \"adoptedOn\": \"2026-01-01\"\n")
            .replace("2026-05-10", "2026-06-01"));
    assertThat(edited(json, Edits.none().remove("force")))
        .isEqualTo(json.substring(0, json.indexOf(",\n    {\n")) + "\n  ]\n}\n");
    assertThat(edited(json, Edits.none().remove("truce").set("force.phase=")))
        .isEqualTo(
            json.replace("    {\"ceasefire\": {\"id\": \"truce\", \"scope\": \"general\"}},\n", "")
                .replace(",\n        \"phase\": \"concept\"", ""));
    assertThat(set(json, "parameters.minimumTermDays=30"))
        .contains("\"2026-05-10\",\n  \"parameters\": {\"minimumTermDays\": 30},\n  \"facts\"");
  }

  @Test
  void a_block_of_text_before_what_is_added_stays_whole() {
    String text = """
        asOf: 2026-05-10
        note: |
          Several lines,

          one of them empty.

        facts:
          - ceasefire:
              id: truce
              quote: >
                Words
                of the source.
        """;
    assertThat(set(text, "knownBy=2026-05-10", "truce.scope=general"))
        .isEqualTo(text.replace("asOf: 2026-05-10\n", "asOf: 2026-05-10\nknownBy: 2026-05-10\n")
            .replace("id: truce\n", "id: truce\n      scope: general\n"));
    assertThat(set(text, "truce.quote=Other words"))
        .isEqualTo(text.replace(">\n        Words\n        of the source.", "Other words"));
  }

  @Test
  void a_mapping_is_changed_where_it_differs() {
    String text = """
        asOf: 2026-05-10
        facts:
          - contribution:
              id: force/FR
              mission: force
              country: FR
              extent:
                quantity: 100 # at first
                unit: personnel
        """;
    assertThat(set(text, "force/FR.extent={quantity: 200, unit: personnel}"))
        .isEqualTo(text.replace("100", "200"));
    assertThat(set(text, "force/FR.extent=undetermined"))
        .isEqualTo(text.replace(
            ":\n        quantity: 100 # at first\n        unit: personnel", ": undetermined"));
  }

  @Test
  void a_text_that_needs_quotes_gets_them() {
    assertThat(set(TRUCE, "truce.note='Ours, and: theirs #1'"))
        .contains("    note: \"Ours, and: theirs #1\"\n");
  }

  @Test
  void mistakes_of_the_text_of_a_change_and_of_what_comes_of_it_are_told() {
    assertThatThrownBy(() -> set(TRUCE, "truce.scope=genral"))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("did you mean `general`?");
    assertThatThrownBy(() -> set(TRUCE + "fcts: 1\n", "truce.scope=local"))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("did you mean `facts`?");
    String participants = "asOf: 2026-05-10\nfacts: [{mandate: {id: force, participants: [FR]}}]\n";
    assertThatThrownBy(() -> set(participants, "force.participantsNamed=false"))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("participantsNamed");
  }
}
