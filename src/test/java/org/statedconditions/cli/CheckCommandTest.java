package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.cli.Shell.Outcome;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CheckCommandTest {
  @TempDir
  private Path directory;

  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(directory);
    Outcome written = shell.run("new", "pack", "my-pack", "--date", "2026-01-01");
    assertThat(written.err()).isEmpty();
    assertThat(written.out()).contains("my-pack/pack.yaml", "Next: `check my-pack`");
    assertThat(written.status()).isZero();
  }

  @Test
  void a_new_pack_passes() {
    Outcome outcome = shell.run("check", "my-pack", "--threshold", "100");
    assertThat(outcome.out())
        .contains("4 cases, all as expected", "coverage 100%", "Passed my-pack");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
  }

  @Test
  void a_pack_may_lie_in_a_folder_above() {
    String above = "../" + directory.getFileName() + "/my-pack";
    Outcome outcome = shell.run("check", above);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    shell.file("truce.yaml", "asOf: 2026-02-01\nfacts:\n  - ceasefire: {id: truce}\n");
    assertThat(shell.run("evaluate", "truce.yaml", "--pack", above).status()).isZero();
  }

  @Test
  void a_rule_file_that_would_be_passed_over_is_told() throws IOException {
    Files.copy(directory.resolve("my-pack/ceasefire.drl"), directory.resolve("my-pack/more.DRL"));
    Outcome outcome = shell.run("check", "my-pack");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out() + outcome.err())
        .contains("my-pack/more.DRL: expected a rule file whose name ends in .drl");
  }

  @Test
  void a_new_rule_passes_and_says_what_it_wrote() {
    Outcome outcome = shell.run(
        "new",
        "rule",
        "my-pack",
        "--criterion",
        "ceasefire.general",
        "--field",
        "scope",
        "--met",
        "general",
        "--not-met",
        "local,sectoral");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("my-pack/ceasefire.drl", "is asked for under the reading strict, which is new");
    assertThat(shell.run("check", "my-pack", "--threshold", "100").status()).isZero();
  }

  @Test
  void too_little_coverage_fails_only_where_a_threshold_asks_for_more() throws IOException {
    Files.delete(directory.resolve("my-pack/cases/nothing-known-decides-nothing.yaml"));
    assertThat(shell.run("check", "my-pack").status()).isZero();
    Outcome outcome = shell.run("check", "my-pack", "--threshold", "100");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("no case sees ceasefire.in-force undetermined", ": coverage below 100%");
    assertThat(shell.run("check", "my-pack", "--threshold", "101").status()).isEqualTo(2);
  }

  @Test
  void a_case_that_fails_ends_with_one_and_shows_the_difference() throws IOException {
    spoilACase();
    Outcome outcome = shell.run("check", "my-pack");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(
            "case \"A proposal is not in force\"",
            "a-proposal-is-not-in-force.yaml:7:15: literal, verdict: expected met but was not-met",
            "4 cases, 1 not as expected");
  }

  @Test
  void a_pack_that_cannot_be_used_ends_with_two() throws IOException {
    Files.writeString(directory.resolve("my-pack/pack.yaml"), "id: my-pack\n");
    Outcome outcome = shell.run("check", "my-pack");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).contains("pack.yaml", "Unusable");
    assertThat(shell.run("check", "my-pac").status()).isEqualTo(2);
  }

  @Test
  void json_says_all_of_it_and_the_same_each_time() throws IOException {
    spoilACase();
    String json = shell.run("check", "my-pack", "--format", "json").out();
    assertThat(json)
        .startsWith("{\n  \"formatVersion\" : 2,\n  \"kind\" : \"checks\",\n  \"checks\" : [")
        .contains(
            "\"outcome\" : \"failed\"",
            "\"pack\" : \"my-pack\"",
            "\"case\" : \"cases/a-proposal-is-not-in-force.yaml\"",
            "\"passed\" : false",
            "\"percent\" : 100",
            "\"undetermined\" : 1");
    assertThat(shell.run("check", "my-pack", "--format", "json").out()).isEqualTo(json);
  }

  @Test
  void junit_xml_has_a_test_for_each_case() throws Exception {
    spoilACase();
    String xml = shell.run("check", "my-pack", "--format", "junit").out();
    Document document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("my-pack");
    assertThat(suite.getAttribute("tests")).isEqualTo("6");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(6);
    assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
        .contains("expected met but was not-met");
  }

  @Test
  void changes_of_rules_that_no_case_notices_are_told_and_fail_only_below_a_score()
      throws IOException {
    Path rules = directory.resolve("my-pack/ceasefire.drl");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replace(
                "status != null, status != CeasefireStatus.IN_FORCE",
                "status in (CeasefireStatus.PROPOSED, CeasefireStatus.SUSPENDED)"));
    Outcome outcome = shell.run("check", "my-pack", "--mutate");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .contains(
            "no case notices `CeasefireStatus.SUSPENDED` left out",
            "  under literal ceasefire.in-force is not-met and becomes undetermined",
            "as in this scenario:",
            "changes noticed ");
    Outcome failed = shell.run("check", "my-pack", "--mutate-score", "100");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.out()).contains("Failed my-pack", ": changes noticed below");
    assertThat(shell.run("check", "my-pack", "--mutate-score", "101").err())
        .contains("--mutate-score: expected 0 to 100 percent but was 101");
    assertThat(shell.run("check", "my-pack", "--mutate", "--format", "json").out())
        .contains("\"mutation\" : {", "\"kind\" : \"constant\"", "\"withoutDifference\" : [");
    assertThat(shell
            .run("check", "my-pack", "--mutate-score", "100", "--format", "junit")
            .out())
        .contains(
            "tests=\"7\" failures=\"1\"",
            "classname=\"my-pack.mutation\"",
            "no case notices `CeasefireStatus.SUSPENDED` left out");
  }

  @Test
  void a_lint_is_explained() {
    assertThat(shell.run("check", "--explain", "rules-overlap").out())
        .startsWith("# rules-overlap");
    Outcome outcome = shell.run("check", "--explain", "rule-overlap");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("did you mean `rules-overlap`?");
  }

  @Test
  void help_documents_the_options_of_the_scaffolds() {
    assertThat(shell.run("new", "pack", "--help").out())
        .contains("--id", "--title", "--actor", "--date");
    assertThat(shell.run("new", "rule", "--help").out())
        .contains("--criterion", "--type", "--field", "--met", "--not-met", "--reading");
    assertThat(shell.run("new").status()).isEqualTo(2);
    assertThat(shell.run("new", "pack", "my-pack").err())
        .contains("expected a new or an empty folder");
    assertThat(shell.run("new", "pack", "Other").err()).contains("expected an id in kebab-case");
  }

  private void spoilACase() throws IOException {
    Path file = directory.resolve("my-pack/cases/a-proposal-is-not-in-force.yaml");
    Files.writeString(file, Files.readString(file).replace("verdict: not-met", "verdict: met"));
  }
}
