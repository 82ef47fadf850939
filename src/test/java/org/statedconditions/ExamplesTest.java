package org.statedconditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.scenario.Expectation;
import org.statedconditions.scenario.Scenario;

/** Every example and every case of a bundled pack comes out as it says itself. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("examples", "scenarios");
  private static final Map<String, Evaluator> EVALUATORS = new HashMap<>();

  private static Evaluator evaluator(String pack) {
    return EVALUATORS.computeIfAbsent(pack, id -> Evaluator.of(RulePack.bundled(id)));
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> every_example_comes_out_as_it_expects() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : examples()) {
      tests.add(dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
        String text = Files.readString(file);
        List<String> packs = packsNamedIn(text);
        assertThat(packs).as("packs that the example expects something of").isNotEmpty();
        for (String pack : packs) {
          comesOutAsExpected(pack, file.toString(), text);
        }
      }));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> every_case_of_a_bundled_pack_comes_out_as_it_expects() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String pack : RulePack.bundledIds()) {
      for (CaseFile file : RulePack.bundled(pack).cases()) {
        tests.add(dynamicTest(
            pack + ": " + file.name(), () -> comesOutAsExpected(pack, file.shown(), file.text())));
      }
    }
    return tests;
  }

  @Test
  void every_report_of_an_example_says_that_met_is_no_promise_and_none_says_that_anyone_will_join()
      throws IOException {
    for (Path file : examples()) {
      for (String pack : packsNamedIn(Files.readString(file))) {
        Assessment assessment =
            evaluator(pack).assess(evaluator(pack).parse(file.toString(), Files.readString(file)));
        String report = AssessmentReport.of(assessment).text().replaceAll("\\s+", " ");
        assertThat(report)
            .as(file.toString())
            .contains(assessment.pack().disclaimer().replaceAll("\\s+", " "))
            .doesNotContainIgnoringCase("will join")
            .doesNotContainIgnoringCase("will deploy");
      }
    }
  }

  @Test
  void every_back_test_says_that_conditions_do_not_predict() throws IOException {
    List<String> backTests = new ArrayList<>();
    for (Path file : examples()) {
      String text = Files.readString(file);
      if (text.contains("Back-test")) {
        backTests.add(file.getFileName().toString());
        String pack = packsNamedIn(text).get(0);
        Assessment assessment =
            evaluator(pack).assess(evaluator(pack).parse(file.toString(), text));
        assertThat(AssessmentReport.of(assessment).text().replaceAll("\\s+", " "))
            .as(file.toString())
            .contains("Stated conditions are policy statements, not predictors")
            .contains("outside the three conditions");
      }
    }
    assertThat(backTests).contains("1995-ifor.yaml", "1999-kfor.yaml", "2002-isaf.yaml");
  }

  /** By a line of its own, for a pack's own fact types can only be read by its evaluator. */
  private static List<String> packsNamedIn(String text) {
    return RulePack.bundledIds().stream()
        .filter(id -> text.lines().anyMatch(line -> line.equals("  " + id + ":")))
        .toList();
  }

  private static void comesOutAsExpected(String pack, String file, String text) {
    Evaluator evaluator = evaluator(pack);
    Scenario scenario = evaluator.parse(file, text);
    assertThat(scenario.expected()).extracting(Expectation::pack).contains(pack);
    assertThat(Expectations.differences(scenario, evaluator.assess(scenario))).isEmpty();
  }
}
