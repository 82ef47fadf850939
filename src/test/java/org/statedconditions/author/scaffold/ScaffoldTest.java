package org.statedconditions.author.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.author.check.CheckOptions;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.CheckReport.Outcome;
import org.statedconditions.author.check.PackCheck;
import org.statedconditions.problem.ProblemsException;

class ScaffoldTest {
  @TempDir
  private Path folder;

  private Path pack() {
    Path pack = folder.resolve("my-position");
    PackScaffold.write(
        pack,
        new PackNames(
            "my-position", "A title: with \"quotes\"", "Its actor", LocalDate.of(2026, 1, 1)));
    return pack;
  }

  private static RuleRequest rule(
      String criterion, String type, String field, List<String> met, List<String> notMet) {
    return new RuleRequest(
        criterion,
        Optional.empty(),
        Optional.ofNullable(type),
        field,
        met,
        notMet,
        Optional.empty());
  }

  private static void passes(Path pack, int cases) {
    CheckReport report = PackCheck.of(pack, new CheckOptions(100));
    assertThat(report.problems()).isEmpty();
    assertThat(report.weakSpots()).isEmpty();
    assertThat(report.failed()).isEmpty();
    assertThat(report.cases()).hasSize(cases);
    assertThat(report.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void a_new_pack_passes_with_everything_seen() {
    passes(pack(), 4);
  }

  @Test
  void new_rules_pass_with_everything_seen_and_ask_under_a_new_reading_where_a_case_would_change() {
    Path pack = pack();
    RuleScaffold.Written first = RuleScaffold.write(
        pack,
        rule("ceasefire.general", null, "scope", List.of("general"), List.of("local", "sectoral")));
    assertThat(first.reading()).isEqualTo("strict");
    assertThat(first.newReading()).isTrue();
    RuleScaffold.Written second = RuleScaffold.write(
        pack, rule("ceasefire.written", null, "form", List.of("written"), List.of("unwritten")));
    assertThat(second.reading()).isEqualTo("strict");
    assertThat(second.newReading()).isFalse();
    passes(pack, 12);
  }

  @Test
  void rules_on_a_date_pass_with_everything_seen() throws IOException {
    Path pack = pack();
    RuleScaffold.write(
        pack, rule("ceasefire.effective", null, "effectiveFrom", List.of(), List.of()));
    RuleScaffold.write(
        pack, rule("ceasefire.running", null, "expiresOn", List.of("ahead"), List.of("reached")));
    passes(pack, 12);
    assertThat(Files.readString(pack.resolve("ceasefire.drl")))
        .contains("Ceasefire(effectiveFrom <= asOf)", "Ceasefire(effectiveFrom > asOf)");
  }

  @Test
  void a_date_is_reached_or_ahead_and_nothing_else() {
    Path pack = pack();
    RuleRequest both =
        rule("ceasefire.effective", null, "effectiveFrom", List.of("reached", "ahead"), List.of());
    assertThatThrownBy(() -> RuleScaffold.write(pack, both))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("expected one of reached and ahead");
  }

  @Test
  void rules_on_figures_pass_with_everything_seen_and_ask_parameters_that_can_be_overridden()
      throws IOException {
    Path pack = pack();
    Path rules = pack.resolve("ceasefire.drl");
    Files.writeString(rules, Files.readString(rules) + """

        declare Patrol
            id : String
            people : Integer
        end
        """);
    RuleScaffold.write(
        pack,
        rule("ceasefire.watched", "Patrol", "people", List.of("800"), List.of("less-than 500")));
    RuleScaffold.write(
        pack, rule("ceasefire.manned", "Patrol", "people", List.of("at-least 800"), List.of()));
    RuleScaffold.write(
        pack,
        rule(
            "ceasefire.forces",
            "Contribution",
            "extent.quantity",
            List.of("more-than 1000 personnel"),
            List.of()));
    passes(pack, 16);
    assertThat(Files.readString(rules))
        .contains(
            "rule \"A report puts the people of the patrol at or above the limit\"",
            "Patrol(people != null, people >= parameters.number(\"leastPeople\"))",
            "Patrol(people != null, people < parameters.number(\"leastPeople2\"))",
            "Patrol(people != null, people < parameters.number(\"leastPeople\"))",
            "Contribution(extent != null, counts(extent, \"personnel\"),"
                + " extent.quantity <= parameters.number(\"leastQuantity\"))");
    assertThat(Files.readString(pack.resolve("pack.yaml")))
        .contains(
            "  leastQuantity:\n    default: 1000\n    unit: personnel\n    reference: EXAMPLE")
        .containsOnlyOnce("  leastPeople:\n    default: 800\n    reference: EXAMPLE")
        .contains("title: Its people has to be at or above the limit\n")
        .contains("title: Its people has to be at or above the limit, leastPeople\n");
  }

  @Test
  void figures_that_do_not_fit_are_refused() {
    Path pack = pack();
    String field = "extent.quantity";
    for (String wrong : List.of("many personnel", "atleast 5 personnel", "5e9 personnel")) {
      assertRefused(
          pack,
          rule("ceasefire.forces", "Contribution", field, List.of(wrong), List.of()),
          "--met: expected a figure such as `at-least 500 personnel` but was `" + wrong + "`");
    }
    assertRefused(
        pack,
        rule("ceasefire.forces", "Contribution", field, List.of("5"), List.of()),
        "but was `5`, which does not say what is counted");
    assertRefused(
        pack,
        rule("ceasefire.forces", "Contribution", field, List.of(), List.of()),
        "but was nothing");
    assertRefused(
        pack,
        rule(
            "ceasefire.forces",
            "Contribution",
            field,
            List.of("at-least 5 ships"),
            List.of("at-most 5 ships")),
        "expected other figures than for --met, which are at least 5 ships, but was at most 5 ships");
  }

  @Test
  void rules_on_an_element_of_a_mandate_pass_in_a_pack_that_looks_at_missions() throws IOException {
    Path pack = pack();
    Path manifest = pack.resolve("pack.yaml");
    Files.writeString(
        manifest, Files.readString(manifest).replace("about: ceasefire", "about: mission"));
    Path rules = pack.resolve("ceasefire.drl");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replace("@candidate(\"ceasefire\")", "@candidate(\"mission\")")
            .replace(
                "Ceasefire(status == CeasefireStatus.IN_FORCE)",
                "Mandate(phase == MandatePhase.LAUNCHED)")
            .replace(
                "Ceasefire(status != null, status != CeasefireStatus.IN_FORCE)",
                "Mandate(phase == MandatePhase.CONCEPT)")
            .replace("Ceasefire()", "Mandate()"));
    for (String name : List.of(
        "a-ceasefire-in-force-meets-the-condition",
        "a-proposal-is-not-in-force",
        "sources-that-differ-contest-it")) {
      Path file = pack.resolve("cases/" + name + ".yaml");
      Files.writeString(
          file,
          Files.readString(file)
              .replace(
                  "ceasefire: {id: pause, status: proposed}",
                  "mandate: {id: other, phase: concept}")
              .replace("{pause: not-met, truce: contested}", "{other: not-met, force: contested}")
              .replace("chosen: {ceasefire: truce}", "chosen: {ceasefire: force}")
              .replace(
                  "ceasefire: {id: truce, status: in-force}",
                  "mandate: {id: force, phase: launched}")
              .replace(
                  "ceasefire: {id: truce, status: proposed}",
                  "mandate: {id: force, phase: concept}"));
    }
    passes(pack, 4);
    RuleScaffold.write(pack, rule("ceasefire.tasks", null, "elements.tasks", List.of(), List.of()));
    RuleScaffold.write(
        pack, rule("ceasefire.funded", "Contribution", "fundingDeclared", List.of(), List.of()));
    passes(pack, 12);
  }

  @Test
  void nothing_is_ever_overwritten() throws IOException {
    Path pack = pack();
    assertThatThrownBy(() -> pack())
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("expected a new or an empty folder");
    Path taken = pack.resolve("cases/ceasefire-general-met.yaml");
    Files.copy(pack.resolve("cases/nothing-known-decides-nothing.yaml"), taken);
    String before = Files.readString(taken);
    assertThatThrownBy(() -> RuleScaffold.write(
            pack, rule("ceasefire.general", null, "scope", List.of("general"), List.of("local"))))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("expected a case that is new");
    assertThat(Files.readString(taken)).isEqualTo(before);
    assertThat(Files.readString(pack.resolve("pack.yaml"))).doesNotContain("ceasefire.general");
  }

  @Test
  void a_request_that_does_not_fit_is_refused_with_a_hint() {
    Path pack = pack();
    assertRefused(
        pack,
        rule("ceasefir.general", null, "scope", List.of("general"), List.of("local")),
        "did you mean `ceasefire`?");
    assertRefused(
        pack,
        rule("ceasefire.general", "Ceasfire", "scope", List.of("general"), List.of("local")),
        "did you mean `Ceasefire`?");
    assertRefused(
        pack,
        rule("ceasefire.general", null, "scop", List.of("general"), List.of("local")),
        "did you mean `scope`?");
    assertRefused(
        pack,
        rule("ceasefire.general", null, "scope", List.of("generl"), List.of("local")),
        "did you mean `general`?");
    assertRefused(
        pack,
        rule("ceasefire.general", null, "scope", List.of("general"), List.of()),
        "general, local, sectoral");
    assertRefused(
        pack,
        rule("ceasefire.general", null, "scope", List.of("general"), List.of("general")),
        "expected other values than for --met");
  }

  @Test
  void rules_that_would_break_a_case_are_refused_with_the_case() throws IOException {
    Path pack = pack();
    String before = Files.readString(pack.resolve("pack.yaml"));
    assertRefused(
        pack,
        new RuleRequest(
            "ceasefire.general",
            Optional.empty(),
            Optional.empty(),
            "scope",
            List.of("general"),
            List.of("local"),
            Optional.of("literal")),
        "my-position/cases/a-ceasefire-in-force-meets-the-condition.yaml:8:7: literal, ceasefire: expected met but"
            + " was undetermined");
    assertThat(Files.readString(pack.resolve("pack.yaml"))).isEqualTo(before);
  }

  private static void assertRefused(Path pack, RuleRequest request, String message) {
    assertThatThrownBy(() -> RuleScaffold.write(pack, request))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(message);
  }
}
