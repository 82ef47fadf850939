package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.RulePack;
import org.statedconditions.question.change.Edits;
import org.statedconditions.question.change.Effect;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.WhatIf;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.question.compare.Matrix;
import org.statedconditions.scenario.Scenario;

/** Reports on more than one answer: what is missing, what if, and side by side. */
class ComparedReportsTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
  private static final Scenario BRIEFING = example("2025-11-27-ministry-briefing");
  private static final Scenario CONTESTED = example("hypothetical-contested");
  private static final TextOptions WIDE = TextOptions.DEFAULT.withWidth(160);

  private static Scenario example(String name) {
    String file = "examples/scenarios/" + name + ".yaml";
    return EVALUATOR.read(Path.of(file));
  }

  private static Effect effect() {
    try (WhatIf whatIf = WhatIf.of(EVALUATOR, BRIEFING)) {
      return whatIf.after(Edits.none()
          .remove("reassurance-force/FR")
          .add(
              "requirement: {id: reassurance-force/air, mission: reassurance-force, critical: true}")
          .set("general-ceasefire.status=in-force")
          .set("general-ceasefire.compliance=holding")
          .set("reassurance-force.elements.tasks=adopted"));
    }
  }

  private static MissingCriteria missing(Scenario scenario) {
    return MissingCriteria.of(EVALUATOR, scenario, EVALUATOR.assess(scenario));
  }

  private static Differences twoDates() {
    Assessment before =
        EVALUATOR.assess(BRIEFING, Instant.parse("2025-09-01T00:00:00Z"), Optional.empty());
    Assessment after =
        EVALUATOR.assess(BRIEFING, Instant.parse("2026-02-01T00:00:00Z"), Optional.empty());
    return Differences.of(
        before, Map.of(), after, Map.of("minimumTermDays", java.math.BigDecimal.valueOf(30)));
  }

  private static Differences twoFiles() {
    Scenario truce = example("2026-05-10-three-day-truce");
    return Differences.of(EVALUATOR.assess(BRIEFING), Map.of(), EVALUATOR.assess(truce), Map.of());
  }

  @Test
  void what_several_answers_conclude_alike_is_told_once() {
    Assessment briefing = EVALUATOR.assess(example("2025-11-27-ministry-briefing"));
    Assessment nothing = EVALUATOR.assess(example("nothing-known"));
    List<Assessment> four = Collections.nCopies(4, briefing);
    assertThat(notes(four))
        .containsExactly("All 4 answers: not reported, and counted all the same");
    List<Assessment> five = new ArrayList<>(four);
    five.add(nothing);
    assertThat(notes(five))
        .containsExactly("4 of 5 answers: not reported, and counted all the same");
    assertThat(MatrixReport.of(Matrix.of(five)).text(WIDE))
        .contains(
            "2025-11-27-ministry-briefing, 27 Nov 2025; 2025-11-27-ministry-briefing, 27 Nov 2025");
    assertThat(notes(List.of(briefing, nothing)))
        .containsExactly("2025-11-27-ministry-briefing: not reported, and counted all the same");
  }

  private static List<String> notes(List<Assessment> answers) {
    return MatrixReport.of(Matrix.of(answers))
        .text(WIDE)
        .lines()
        .filter(line -> line.endsWith(": not reported, and counted all the same"))
        .toList();
  }

  private static Matrix matrix() {
    return Matrix.of(Stream.of(
            "1995-ifor",
            "2025-11-27-ministry-briefing",
            "hypothetical-all-met",
            "hypothetical-contested",
            "nothing-known")
        .map(name -> EVALUATOR.assess(example(name)))
        .toList());
  }

  @Test
  void shows_what_is_missing_and_what_would_settle_it() {
    Golden.assertSame("missing-80.txt", MissingReport.of(missing(BRIEFING)).text());
  }

  @Test
  void shows_both_sides_of_what_is_contested() {
    Golden.assertSame(
        "missing-contested-80.txt",
        MissingReport.of(missing(CONTESTED)).text(TextOptions.DEFAULT.withReading("customary")));
  }

  @Test
  void says_once_what_no_report_is_about() {
    Golden.assertSame(
        "missing-nothing-known-80.txt",
        MissingReport.of(missing(example("nothing-known")))
            .text(TextOptions.DEFAULT.withReading("literal")));
  }

  @Test
  void says_that_nothing_is_missing() {
    assertThat(MissingReport.of(missing(example("hypothetical-all-met"))).text())
        .contains("Nothing: every stated condition is met.")
        .containsIgnoringWhitespaces("what has to come first is in place");
  }

  @Test
  void writes_what_is_missing_as_json() {
    Golden.assertSame(
        "missing.json",
        MissingReport.of(missing(CONTESTED))
            .in(OutputForm.JSON, TextOptions.DEFAULT.withReading("literal")));
  }

  @Test
  void shows_what_would_change_and_no_more() {
    Golden.assertSame("what-if-80.txt", DifferencesReport.of(effect()).text());
    assertThat(DifferencesReport.of(effect()).text()).doesNotContain("written");
  }

  @Test
  void writes_what_would_change_as_json() {
    Golden.assertSame("what-if.json", DifferencesReport.of(effect()).json());
  }

  @Test
  void shows_what_differs_between_two_dates() {
    Golden.assertSame(
        "differences-dates-80.txt", DifferencesReport.of(twoDates()).text());
  }

  @Test
  void shows_what_differs_between_two_scenarios() {
    Golden.assertSame(
        "differences-files-80.txt", DifferencesReport.of(twoFiles()).text());
    assertThat(DifferencesReport.of(twoFiles()).json())
        .contains("\"formatVersion\" : 2", "\"come\" : [ ]");
  }

  @Test
  void puts_answers_in_one_table() {
    Golden.assertSame("matrix-80.txt", MatrixReport.of(matrix()).text());
  }

  @Test
  void uses_a_wide_terminal_for_words() {
    Golden.assertSame("matrix-160.txt", MatrixReport.of(matrix()).text(WIDE));
  }

  @Test
  void writes_the_table_as_json() {
    Golden.assertSame(
        "matrix.json",
        MatrixReport.of(
                Matrix.of(List.of(EVALUATOR.assess(example("nothing-known"))), List.of("literal")))
            .json());
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 160})
  void keeps_every_line_within_the_width(int width) {
    TextOptions options = TextOptions.DEFAULT.withWidth(width);
    for (String text : new String[] {
      MissingReport.of(missing(BRIEFING)).text(options),
      MissingReport.of(missing(CONTESTED)).text(options),
      DifferencesReport.of(effect()).text(options),
      DifferencesReport.of(twoDates()).text(options),
      DifferencesReport.of(twoFiles()).text(options),
      MatrixReport.of(matrix()).text(options)
    }) {
      assertThat(text.lines())
          .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
      assertThat(text).doesNotContainIgnoringCase("will join").endsWith("\n");
    }
  }

  @Test
  void leaves_ascii_only_for_what_users_wrote() {
    TextOptions ascii = TextOptions.DEFAULT.withUnicode(false);
    for (String text : new String[] {
      MissingReport.of(missing(CONTESTED)).text(ascii),
      DifferencesReport.of(effect()).text(ascii),
      DifferencesReport.of(twoDates()).text(ascii),
      MatrixReport.of(matrix()).text(ascii)
    }) {
      assertThat(text.replace("ü", "u")).isASCII();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[2J", "\u202emet ton", "\r\nverdict: met"})
  void does_not_let_text_steer_the_terminal(String attack) {
    Assessment hostile = Samples.hostile(attack);
    Differences differences = Differences.of(hostile, Map.of(), Samples.empty(), Map.of());
    for (String text : new String[] {
      DifferencesReport.of(differences).text(),
      DifferencesReport.of(Differences.of(Samples.empty(), Map.of(), hostile, Map.of()))
          .text(),
      MatrixReport.of(Matrix.of(List.of(hostile))).text()
    }) {
      assertThat(text).doesNotContain("\u001b", "\u202e", "\r").doesNotContain("\nverdict: met");
    }
  }
}
