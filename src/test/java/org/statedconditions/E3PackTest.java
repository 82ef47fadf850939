package org.statedconditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** The second bundled position, written with nothing but what the author's guide says. */
class E3PackTest {
  private static Evaluator evaluator;

  @BeforeAll
  static void load() {
    evaluator = Evaluator.of(RulePack.bundled("e3-settlement"));
  }

  static List<CaseFile> cases() {
    return RulePack.bundled("e3-settlement").cases();
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples/scenarios"))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("e3-"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_case_comes_out_as_expected(CaseFile file) {
    Scenario scenario = evaluator.parse(file.shown(), file.text());
    assertThat(scenario.expected()).isNotEmpty();
    assertThat(Expectations.differences(scenario, evaluator.assess(scenario))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_comes_out_as_expected_and_shows_its_source(Path file) {
    Scenario scenario = evaluator.read(file);
    assertThat(scenario.expected()).hasSize(2);
    assertThat(Expectations.differences(scenario, evaluator.assess(scenario))).isEmpty();
    assertThat(scenario.facts()).allSatisfy(f -> assertThat(f.source()).isNotNull());
  }

  @Test
  void of_the_three_proposals_only_the_original_one_is_known_to_fail_and_none_to_succeed()
      throws IOException {
    Map<String, Status> verdicts = new TreeMap<>();
    for (Path file : examples()) {
      verdicts.put(
          file.getFileName().toString(), evaluator.assess(evaluator.read(file)).verdict());
    }
    assertThat(verdicts)
        .containsExactly(
            Map.entry("e3-counter-proposal.yaml", Status.UNDETERMINED),
            Map.entry("e3-original-28-point-plan.yaml", Status.NOT_MET),
            Map.entry("e3-plan-revised-at-geneva.yaml", Status.UNDETERMINED));
  }

  @Test
  void the_cases_see_every_criterion_met_not_met_and_undetermined() {
    Map<String, Set<Status>> seen = new TreeMap<>();
    for (CaseFile file : cases()) {
      Assessment assessment = evaluator.assess(evaluator.parse(file.shown(), file.text()));
      assessment
          .reading("substantive")
          .conditions()
          .forEach(condition -> condition
              .criteria()
              .forEach(c -> seen.computeIfAbsent(c.id(), id -> new TreeSet<>()).add(c.status())));
    }
    assertThat(seen).hasSize(7);
    assertThat(seen)
        .allSatisfy((criterion, statuses) -> assertThat(statuses)
            .as(criterion)
            .contains(Status.MET, Status.NOT_MET, Status.UNDETERMINED));
  }

  @Test
  void has_nothing_to_do_with_the_other_bundled_position() {
    RulePack pack = RulePack.bundled("e3-settlement");
    assertThat(pack.ruleFiles())
        .allSatisfy(file -> assertThat(file.text())
            .doesNotContainIgnoringCase("turkiye")
            .doesNotContain("import ", "package ", "Ceasefire", "Mandate"));
  }
}
