package org.statedconditions.author.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.PackCheckReport;

/** A small bad pack for each lint, and the text that its author reads. */
class LintTest {
  private static final Path PACKS = Path.of("src/test/resources/check");

  static Stream<String> packs() throws IOException {
    try (Stream<Path> folders = Files.list(PACKS)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void a_bad_pack_gets_the_text_that_was_agreed(String pack) throws IOException {
    CheckReport report = PackCheck.of(PACKS.resolve(pack), CheckOptions.DEFAULT);
    String text = PackCheckReport.of(List.of(report)).text();
    Path golden = PACKS.resolve(pack).resolve("expected.txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @EnumSource(Lint.class)
  void each_lint_finds_its_bad_pack_and_nothing_else_there(Lint lint) {
    CheckReport report = PackCheck.of(PACKS.resolve(lint.id()), CheckOptions.DEFAULT);
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings()).isNotEmpty().allMatch(f -> f.lint() == lint);
    assertThat(report.outcome())
        .isEqualTo(lint.style() ? CheckReport.Outcome.PASSED : CheckReport.Outcome.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "joined-by-nothing-much, UNJOINED_PATTERNS, 1",
    "silence-decides-beside-a-report, SILENCE_DECIDES, 6",
    "counts-a-constant, COUNTS_REPORTS, 1",
  })
  void other_forms_of_what_a_lint_looks_for_are_found_too(String pack, Lint lint, int times) {
    assertThat(PackCheck.of(PACKS.resolve(pack), CheckOptions.DEFAULT).findings())
        .hasSize(times)
        .allMatch(f -> f.lint() == lint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "joined-all-the-same",
        "fails-on-no-report",
        "silence-that-decides-nothing",
        "readings-of-their-own",
        "no-placeholder-left",
        "a-percentage-is-no-figure",
      })
  void what_only_looks_like_something_bad_is_not_found(String pack) {
    CheckReport report = PackCheck.of(PACKS.resolve(pack), CheckOptions.DEFAULT);
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings()).isEmpty();
    assertThat(report.outcome()).isEqualTo(CheckReport.Outcome.PASSED);
  }

  @Test
  void findings_of_style_are_told_last_and_fail_nothing(@TempDir Path folder) throws IOException {
    CopiedPack.copy(PACKS.resolve("unjoined-patterns"), folder);
    Path manifest = folder.resolve("pack.yaml");
    Files.writeString(manifest, "# TODO\n" + Files.readString(manifest));
    CheckReport report = PackCheck.of(folder, CheckOptions.DEFAULT);
    assertThat(report.findings())
        .extracting(LintFinding::lint)
        .containsExactly(Lint.UNJOINED_PATTERNS, Lint.PLACEHOLDER_LEFT);
    assertThat(report.weakSpots()).hasSize(1);
    String text = PackCheckReport.of(List.of(report)).text();
    assertThat(text.indexOf("[placeholder-left]"))
        .isGreaterThan(text.indexOf("[unjoined-patterns]"));
    assertThat(text).contains("1 lint finding, 1 of style, which fail nothing, 0 silenced");
  }

  @ParameterizedTest
  @EnumSource(Lint.class)
  void each_lint_has_a_page_that_tells_how_to_silence_it(Lint lint) {
    assertThat(lint.page())
        .startsWith("# " + lint.id() + "\n")
        .contains("**What.**", "**Why.**", "**Bad.**", "**Good.**", "**Silence.**");
    if (lint != Lint.USELESS_SILENCE) {
      assertThat(lint.page()).contains("lint: " + lint.id() + ", at: ");
    }
  }

  @ParameterizedTest
  @EnumSource(Lint.class)
  void each_lint_is_named_on_the_authors_page(Lint lint) throws IOException {
    assertThat(Files.readString(Path.of("rules/README.md")))
        .contains("(lints/" + lint.id() + ".md)");
  }

  @Test
  void no_page_is_left_over() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("rules/lints"))) {
      assertThat(pages.map(p -> p.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(Lint.ids());
    }
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void a_bundled_pack_passes_with_everything_seen(String id) {
    CheckReport report = PackCheck.of(RulePack.bundled(id), new CheckOptions(100));
    assertThat(PackCheckReport.of(List.of(report)).text()).contains("Passed " + id);
    assertThat(report.coverage().percent()).isEqualTo(100);
    assertThat(report.findings()).isEmpty();
  }

  static Stream<String> bundled() {
    return RulePack.bundledIds().stream();
  }

  @Test
  void a_changed_copy_of_a_bundled_pack_is_checked_as_it_is_now(@TempDir Path folder)
      throws IOException {
    CopiedPack.copy(Path.of("rules/turkiye-reassurance-force"), folder);
    Path rules = folder.resolve("mandate.drl");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replace("The funding of the mission is defined", "Who funds the mission is defined"));
    CheckReport report = PackCheck.of(folder, new CheckOptions(100));
    assertThat(PackCheckReport.of(List.of(report)).text()).contains("Passed");
    assertThat(report.coverage().rules())
        .anyMatch(r -> r.rule().equals("Who funds the mission is defined") && r.fired() > 0);
  }

  @Test
  void a_silenced_finding_is_left_out_for_the_reason_given(@TempDir Path folder)
      throws IOException {
    CopiedPack.copy(PACKS.resolve("rules-overlap"), folder);
    Path manifest = folder.resolve("pack.yaml");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            + "silence:\n  - {lint: rules-overlap, at: The ceasefire is seriously violated, reason: Invented}\n");
    CheckReport report = PackCheck.of(folder, CheckOptions.DEFAULT);
    assertThat(report.findings()).isEmpty();
    assertThat(report.outcome()).isEqualTo(CheckReport.Outcome.PASSED);
    assertThat(PackCheckReport.inFull(List.of(report)).text()).contains("Invented");
  }

  @Test
  void no_line_of_the_summary_is_wider_than_the_page() {
    CheckReport report = PackCheck.of(PACKS.resolve("a-case-that-fails"), new CheckOptions(100));
    String text = PackCheckReport.inFull(List.of(report)).text();
    String summary = text.substring(text.indexOf("cases that saw it"));
    assertThat(Arrays.asList(summary.split("\n"))).allMatch(line -> line.length() <= 80);
  }
}
