package org.statedconditions.author.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.author.check.Coverage.OfCondition;
import org.statedconditions.author.check.Coverage.OfGate;
import org.statedconditions.author.check.Coverage.OfList;
import org.statedconditions.author.check.Coverage.Unseen;

/** What cases see of candidates, lists and gates, and what is told of the rest. */
class CoverageTest {
  private static final String FACTS = """
      asOf: 2026-06-01
      facts:
      """;

  @TempDir
  private Path temp;

  private Path folder;

  @BeforeEach
  void copyWithoutCases() throws IOException {
    folder = temp.resolve("turkiye-reassurance-force");
    CopiedPack.copy(Path.of("rules/turkiye-reassurance-force"), folder);
    try (Stream<Path> cases = Files.list(folder.resolve("cases"))) {
      for (Path file : cases.toList()) {
        Files.delete(file);
      }
    }
  }

  private Coverage coverage(String... facts) throws IOException {
    Files.writeString(
        folder.resolve("cases/one.yaml"),
        FACTS
            + Stream.of(facts).map(f -> "  - " + f + "\n").reduce("", String::concat)
            + "expect: {turkiye-reassurance-force: {literal: {missing: [mandate.tasks]}}}\n");
    CheckReport report = PackCheck.of(folder, CheckOptions.DEFAULT);
    assertThat(report.problems()).isEmpty();
    assertThat(report.failed()).isEmpty();
    return report.coverage();
  }

  private static List<String> unseen(Coverage coverage) {
    return coverage.unseen().stream().map(Unseen::what).toList();
  }

  @Test
  void a_candidate_that_is_reported_and_one_that_is_passed_over_are_seen() throws IOException {
    Coverage one = coverage("ceasefire: {id: a, parties: [RU, UA], status: in-force}");
    assertThat(one.conditions())
        .containsExactly(new OfCondition("ceasefire", 1, 0), new OfCondition("mandate", 0, 0));
    assertThat(unseen(one))
        .contains(
            "a ceasefire passed over for ceasefire",
            "a mission chosen for mandate",
            "a mission passed over for mandate")
        .doesNotContain("a ceasefire chosen for ceasefire");
    Coverage two = coverage(
        "ceasefire: {id: a, parties: [RU, UA], status: in-force}",
        "ceasefire: {id: b, parties: [RU, UA], status: collapsed}");
    assertThat(two.conditions()).contains(new OfCondition("ceasefire", 1, 1));
    assertThat(two.seen()).isGreaterThan(one.seen());
    assertThat(two.wanted()).isEqualTo(one.wanted());
  }

  @Test
  void a_list_that_is_complete_and_one_that_is_not_are_seen() throws IOException {
    assertThat(coverage("mandate: {id: m, requirementsNamed: true, participantsNamed: false}")
            .lists())
        .containsExactly(new OfList("contribution", 0, 1, 2), new OfList("requirement", 1, 0, 2));
    assertThat(unseen(coverage("mandate: {id: m, requirementsNamed: true}")))
        .contains("not every requirement reported", "every contribution reported")
        .doesNotContain("every requirement reported");
  }

  @Test
  void a_gate_that_is_open_and_one_that_is_closed_are_seen() throws IOException {
    Coverage coverage =
        coverage("ceasefire: {id: a, parties: [RU, UA], status: in-force, scope: general}");
    assertThat(coverage.gates())
        .contains(new OfGate("talks-on-contribution", 1, 0), new OfGate("assessment", 0, 0));
    assertThat(coverage.unseen())
        .contains(
            new Unseen("the gate talks-on-contribution closed", "facts that refute ceasefire"),
            new Unseen(
                "the gate assessment open",
                "facts that meet ceasefire and mandate and burden-sharing"));
  }

  @Test
  void what_a_case_would_need_names_the_rules_and_the_fields() throws IOException {
    assertThat(
            coverage("ceasefire: {id: a, parties: [RU, UA], status: in-force}").unseen())
        .contains(
            new Unseen(
                "ceasefire.written contested",
                "a report of which `The ceasefire is written` holds, and another one of which `The ceasefire is not"
                    + " written` holds"),
            new Unseen(
                "ceasefire.lasting met",
                "a report of which `The ceasefire is of a kind that is meant to last, and no report gives it a fixed term`"
                    + " or another rule holds"),
            new Unseen(
                "ceasefire.accepted undetermined",
                "a report on a ceasefire that is looked at and gives none of ceasefire.declarations, ceasefire.status"));
  }
}
