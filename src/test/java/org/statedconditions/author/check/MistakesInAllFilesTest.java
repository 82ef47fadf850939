package org.statedconditions.author.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** Mistakes in one file of a pack do not hide those in another, and none is reported twice. */
class MistakesInAllFilesTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    CopiedPack.copy(Path.of("rules/e3-settlement"), folder);
  }

  @Test
  void manifest_rules_and_cases_are_reported_at_once_by_file_and_line() throws IOException {
    change("pack.yaml", "basis: reported", "basis: statd");
    change("territory.drl", "automatic == true", "automatc == true");
    change("cases/" + someCase(), "expect:", "expekt:");

    List<Problem> problems = PackCheck.of(folder, CheckOptions.DEFAULT).problems();

    assertThat(problems).isSorted();
    assertThat(problems.stream()
            .map(p -> folder.relativize(Path.of(p.place().file())).toString()))
        .contains("cases/" + someCase(), "pack.yaml", "territory.drl");
    assertThat(problems).anyMatch(p -> p.message().contains("automatc"));
    assertThat(problems).anyMatch(p -> p.message().contains("statd"));
    assertThat(problems).anyMatch(p -> p.message().contains("expekt"));
    assertThatThrownBy(() -> Evaluator.of(folder))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("statd")
        .hasMessageContaining("automatc");
  }

  @Test
  void a_manifest_that_is_no_yaml_leaves_the_mistakes_of_the_rules_and_makes_no_others()
      throws IOException {
    change("pack.yaml", "version: 2.0.0", "version: [1.0.0");
    change("territory.drl", "automatic == true", "automatc == true");

    assertThat(lines()).containsExactlyInAnyOrder("pack.yaml:6", "territory.drl:7");
  }

  @Test
  void readings_that_a_criterion_misnames_are_told_there_and_not_in_every_case()
      throws IOException {
    Path manifest = folder.resolve("pack.yaml");
    String text = Files.readString(manifest);
    assertThat(text).contains("readings: [substantive]");
    for (String mistake : List.of("readings: [substantiv]", "readings: substantive")) {
      Files.writeString(manifest, text.replaceFirst("readings: \\[substantive]", mistake));
      assertThat(lines()).singleElement().asString().startsWith("pack.yaml:");
    }
  }

  @Test
  void a_misspelt_criterion_is_told_at_its_rule_whatever_is_wrong_with_the_manifest()
      throws IOException {
    change("defence.drl", "@criterion(\"defence.preserved\")", "@criterion(\"defence.presrved\")");
    Path manifest = folder.resolve("pack.yaml");
    String text = Files.readString(manifest);
    for (String mistake : List.of("version: [1.0.0", "verison: 2.0.0", "version: 2.0.0\n\tid: x")) {
      Files.writeString(manifest, text.replace("version: 2.0.0", mistake));
      assertThat(lines())
          .contains("defence.drl:4")
          .anyMatch(line -> line.startsWith("pack.yaml:"))
          .hasSize(2);
    }
    Files.writeString(manifest, text.replace("- id: sovereignty.safeguarded", "- title: x"));
    assertThat(lines()).contains("defence.drl:4").noneMatch(line -> line.equals("defence.drl:12"));
  }

  @Test
  void an_id_that_the_manifest_misspells_is_one_problem_and_not_one_in_each_rule()
      throws IOException {
    change("pack.yaml", "- id: defence.preserved", "- id: defence.presreved");

    // The cases that name it may have meant either.
    assertThat(lines().stream().filter(line -> !line.startsWith("cases/")))
        .singleElement()
        .asString()
        .startsWith("pack.yaml:");
  }

  @Test
  void a_reading_that_is_misspelt_where_it_is_defined_is_reported_there() throws IOException {
    change("pack.yaml", "- id: substantive", "- id: substantve");

    assertThat(PackCheck.of(folder, CheckOptions.DEFAULT).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.place().text()).contains("- id: substantve"))
        .satisfies(p -> assertThat(p.hint()).contains("substantive"));
  }

  @Test
  void a_type_whose_declaration_cannot_be_read_is_not_reported_where_it_is_used()
      throws IOException {
    change("proposals.drl", "declare TerritorialConcession", "declar TerritorialConcession");

    assertThat(lines()).hasSize(1).allMatch(line -> line.startsWith("proposals.drl:"));
  }

  @Test
  void a_manifest_that_cannot_be_read_opens_no_way_round_the_guard() throws IOException {
    change("pack.yaml", "version: 2.0.0", "version: [1.0.0");
    Files.writeString(
        folder.resolve("nested.drl"),
        "rule \"A\" when Ceasefire(" + "[".repeat(5_000) + ") then findings.met(null); end");
    Files.writeString(
        folder.resolve("eval.drl"),
        "rule \"B\" @criterion(\"defence.preserved\") when eval(System.exit(1) == null)"
            + " then System.exit(2); end");
    long start = System.nanoTime();

    assertThat(lines()).anyMatch(line -> line.startsWith("nested.drl:")).contains("pack.yaml:6");

    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }

  @Test
  void aliases_in_a_manifest_or_a_case_are_refused_and_not_unfolded() throws IOException {
    change("pack.yaml", "title:", "bomb: &a [x, x]\nmore: [*a, *a]\ntitle:");
    change("cases/" + someCase(), "facts:", "bomb: &a [x, x]\nfacts:");

    assertThat(PackCheck.of(folder, CheckOptions.DEFAULT).problems())
        .anyMatch(p -> p.place().file().endsWith("pack.yaml") && p.message().contains("anchor"))
        .anyMatch(p -> p.place().file().contains("cases") && p.message().contains("anchor"));
  }

  private List<String> lines() {
    return PackCheck.of(folder, CheckOptions.DEFAULT).problems().stream()
        .map(p -> folder.relativize(Path.of(p.place().file())) + ":" + p.place().line())
        .distinct()
        .toList();
  }

  private String someCase() throws IOException {
    try (var files = Files.list(Path.of("rules/e3-settlement/cases"))) {
      return files.map(f -> f.getFileName().toString()).sorted().findFirst().orElseThrow();
    }
  }

  private void change(String file, String old, String changed) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    Files.writeString(
        folder.resolve(file), text.substring(0, at) + changed + text.substring(at + old.length()));
  }
}
