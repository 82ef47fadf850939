package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** Explanations of scenarios under {@code examples}, as people and programs get them. */
class WhyReportTest {
  private static final String TURKIYE = "turkiye-reassurance-force";
  private static final String E3 = "e3-settlement";

  @ParameterizedTest
  @CsvSource({
    "2025-11-27-ministry-briefing, " + TURKIYE + ", verdict, literal",
    "2026-05-10-three-day-truce, " + TURKIYE + ", ceasefire, customary",
    "2025-09-04-coalition-meeting, " + TURKIYE + ", burden-sharing, customary",
    "hypothetical-contested, " + TURKIYE + ", ceasefire.holding, customary",
    "1999-kfor, " + TURKIYE + ", ceasefire.in-force, literal",
    "nothing-known, " + TURKIYE + ", ceasefire, literal",
    "hypothetical-all-met, " + TURKIYE + ", mandate.after-ceasefire, strict",
    "e3-original-28-point-plan, " + E3 + ", territory, literal"
  })
  void is_as_agreed(String scenario, String pack, String asked, String reading) {
    Explanation explanation = explanation(scenario, pack, Question.about(asked).under(reading));
    String text = WhyReport.of(List.of(explanation)).text();
    Golden.assertSame("why-" + scenario + ".txt", text);
    assertThat(text.lines()).allMatch(line -> Columns.of(line) <= 80);
    assertThat(text).doesNotContain("Optional", "null", "$");
    String narrow = WhyReport.of(List.of(explanation)).text(TextOptions.DEFAULT.withWidth(50));
    assertThat(narrow.lines()).allMatch(line -> Columns.of(line) <= 50);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-10-three-day-truce, ceasefire.lasting, customary"})
  void json_is_as_agreed(String scenario, String asked, String reading) {
    Explanation explanation =
        explanation(scenario, TURKIYE, Question.about(asked).under(reading));
    String json = WhyReport.of(List.of(explanation)).json();
    // The digest changes with every word of the pack.
    Golden.assertSame(
        "why-" + scenario + ".json", json.replace(explanation.assessment().sha256(), "…"));
    assertThat(WhyReport.of(
                List.of(explanation(scenario, TURKIYE, Question.about(asked).under(reading))))
            .json())
        .isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({"2025-11-27-ministry-briefing, verdict"})
  void without_unicode_no_mark_of_ours_leaves_ascii(String scenario, String asked) {
    String text = WhyReport.of(List.of(explanation(scenario, TURKIYE, Question.about(asked))))
        .text(TextOptions.DEFAULT.withUnicode(false));
    assertThat(text.replace("Türkiye", "")).matches("[\\x00-\\x7f]*");
  }

  private static Explanation explanation(String name, String pack, Question question) {
    Evaluator evaluator = Evaluator.of(RulePack.bundled(pack));
    Scenario scenario = evaluator.read(Path.of("examples/scenarios", name + ".yaml"));
    return evaluator
        .explain(scenario, scenario.asOf().orElseThrow(), scenario.knownBy(), question)
        .get(0);
  }
}
