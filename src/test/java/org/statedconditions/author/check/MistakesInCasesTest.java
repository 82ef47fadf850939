package org.statedconditions.author.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.problem.Problem;

/** Names in cases that the pack does not have: one problem each, where it stands, and nothing that only follows from it. */
class MistakesInCasesTest {
  private static final String CASE = """
      title: A case that names what is not there
      asOf: 2030-06-01
      facts: []
      expect:
        e3-settlement:
          literal: {verdict: undetermined, stage: terms-opne, defence.presreved: undetermined}
          substantve: {verdict: undetermined}
          substantive:
            missing: [defence.preserved, defence.preservd]
      """;

  @TempDir
  private Path temp;

  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    folder = temp.resolve("e3-settlement");
    CopiedPack.copy(Path.of("rules/e3-settlement"), folder);
  }

  private CheckReport check() {
    return PackCheck.of(folder, CheckOptions.DEFAULT);
  }

  private static List<String> shown(List<Problem> problems) {
    return problems.stream()
        .map(p -> p.place().line() + ":" + p.place().column() + " " + p.hint())
        .toList();
  }

  @Test
  void each_misspelt_name_is_reported_where_it_stands_with_what_was_meant() throws IOException {
    Files.writeString(folder.resolve("cases/wrong.yaml"), CASE);

    CheckReport report = check();

    assertThat(report.failed())
        .singleElement()
        .satisfies(c -> assertThat(shown(c.problems()))
            .containsExactly(
                "6:45 did you mean `terms-open`?",
                "6:57 did you mean `defence.preserved`?",
                "7:5 did you mean `substantive`?",
                "9:36 did you mean `defence.preserved`?"));
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void names_of_rules_that_the_pack_does_not_have_are_reported_whether_they_fire_or_not()
      throws IOException {
    String rule =
        PackCheck.of(folder, CheckOptions.DEFAULT).coverage().rules().get(0).rule();
    Files.writeString(folder.resolve("cases/wrong.yaml"), """
        asOf: 2026-01-01
        facts: []
        expect:
          e3-settlement:
            literal: {fired: ["%s!"], notFired: [No such rule at all, "%s"]}
        """.formatted(rule, rule));

    assertThat(check().failed())
        .singleElement()
        .satisfies(c -> assertThat(shown(c.problems()))
            .containsExactly(
                "5:23 did you mean `" + rule + "`?",
                "5:" + (40 + rule.length())
                    + " a rule is named by the sentence behind `rule`, word for word"));
  }

  @Test
  void a_case_that_says_nothing_of_a_reading_tests_nothing() throws IOException {
    Files.writeString(folder.resolve("cases/wrong.yaml"), """
        asOf: 2026-01-01
        facts: []
        expect:
          e3-settlement:
            literal: {}
            substantive: {verdict: undetermined}
        """);

    assertThat(check().failed())
        .singleElement()
        .satisfies(c -> assertThat(shown(c.problems()))
            .containsExactly(
                "5:5 write for example `{verdict: undetermined}`, or leave the reading out"));
  }

  @Test
  void a_misspelt_pack_is_reported_once_where_it_stands() throws IOException {
    Files.writeString(
        folder.resolve("cases/wrong.yaml"), CASE.replace("e3-settlement", "e3-setlement"));

    assertThat(check().failed())
        .singleElement()
        .satisfies(c ->
            assertThat(shown(c.problems())).containsExactly("5:3 did you mean `e3-settlement`?"));
  }

  @Test
  void a_case_that_expects_nothing_is_told_what_to_add() throws IOException {
    Files.writeString(
        folder.resolve("cases/wrong.yaml"), CASE.substring(0, CASE.indexOf("expect")));

    assertThat(check().failed())
        .singleElement()
        .satisfies(c -> assertThat(c.problems())
            .singleElement()
            .satisfies(p ->
                assertThat(p.hint()).startsWith("add `expect: {e3-settlement: {substantive:")));
  }

  @Test
  void an_id_that_no_case_knows_is_reported_once_in_the_manifest() throws IOException {
    change("id: e3-settlement", "id: e3-setlement");

    assertThat(check().problems()).singleElement().satisfies(p -> {
      assertThat(p.place().text()).isEqualTo("id: e3-setlement");
      assertThat(p.message()).contains("e3-settlement", "but was `e3-setlement`");
    });
  }

  @Test
  void a_stage_that_the_cases_call_otherwise_is_reported_once_in_the_manifest() throws IOException {
    change("- id: terms-open", "- id: terms-opne");

    assertThat(check().problems()).singleElement().satisfies(p -> {
      assertThat(p.place().text()).contains("- id: terms-opne");
      assertThat(p.message()).contains("expected the stage that 3 cases name, terms-open");
    });
  }

  private void change(String old, String changed) throws IOException {
    Path manifest = folder.resolve("pack.yaml");
    String text = Files.readString(manifest);
    assertThat(text).contains(old);
    Files.writeString(manifest, text.replace(old, changed));
  }
}
