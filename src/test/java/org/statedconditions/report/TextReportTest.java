package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.RulePack;

class TextReportTest {

  @Test
  void shows_verdicts_then_reasons_for_a_contested_case() {
    Golden.assertSame(
        "contested-80.txt", AssessmentReport.of(Samples.contested()).text());
  }

  @Test
  void uses_the_width_it_is_given() {
    Golden.assertSame(
        "contested-140.txt",
        AssessmentReport.of(Samples.contested()).text(TextOptions.DEFAULT.withWidth(140)));
  }

  @Test
  void colours_marks_and_headings_when_asked_to() {
    Golden.assertSame(
        "contested-colour.txt",
        AssessmentReport.of(Samples.contested())
            .text(TextOptions.DEFAULT.withColour(true))
            .replace('\u001b', '^'));
  }

  @Test
  void says_the_same_without_colour() {
    String coloured =
        AssessmentReport.of(Samples.contested()).text(TextOptions.DEFAULT.withColour(true));
    assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", ""))
        .isEqualTo(AssessmentReport.of(Samples.contested()).text());
  }

  @Test
  void shows_the_tree_of_another_reading() {
    assertThat(AssessmentReport.of(Samples.contested())
            .text(TextOptions.DEFAULT.withReading("literal")))
        .contains("Why, under the reading “literal”: The words and no more")
        .doesNotContain("burden-sharing.type");
  }

  @Test
  void counts_the_subjects_of_what_is_missing_without_the_list_of_them_that_may_not_be_all() {
    String offers = """
          - contribution: {id: m/FR, mission: m, country: FR}
          - contribution: {id: m/GB, mission: m, country: GB, task: command}
        """;
    assertThat(missing(offers))
        .contains("burden-sharing.responsibility (1 subject, and whether these are all)");
    assertThat(missing(offers.replace(", task: command", "")))
        .contains("burden-sharing.responsibility (2 subjects, and whether these are all)");
    assertThat(missing(offers.replace("FR}", "FR, task: patrols}")))
        .contains("burden-sharing.responsibility (whether these are all)");
  }

  private static String missing(String offers) {
    Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    String text = "asOf: 2026-05-10\nfacts:\n  - mandate: {id: m}\n" + offers;
    return AssessmentReport.of(evaluator.assess(evaluator.parse("t.yaml", text)))
        .text()
        .replace('\u00a0', ' ')
        .replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Kyiv", "America/Sao_Paulo", "Pacific/Kiritimati", "UTC"})
  void shows_a_plain_day_of_the_scenario_s_time_zone_as_it_is_written(String zone) {
    Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    String text = """
        timeZone: %s
        asOf: 2018-11-04
        facts:
          - ceasefire: {id: t, parties: [RU, UA], effectiveFrom: 0001-01-01, lastDay: 9999-12-31}
        """;
    assertThat(
            AssessmentReport.of(evaluator.assess(evaluator.parse("t.yaml", text.formatted(zone))))
                .text())
        .contains("As of       4 Nov 2018")
        .contains("1 Jan 1")
        .contains("1 Jan 10000");
  }

  @Test
  void refuses_a_reading_that_the_pack_does_not_have() {
    assertThatThrownBy(() ->
            AssessmentReport.of(Samples.empty()).text(TextOptions.DEFAULT.withReading("lavish")))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("lavish");
  }

  @Test
  void says_that_nothing_was_stated_and_nothing_is_known() {
    Golden.assertSame("empty-80.txt", AssessmentReport.of(Samples.empty()).text());
  }

  @Test
  void leaves_ascii_only_for_what_users_wrote() {
    String text =
        AssessmentReport.of(Samples.contested()).text(TextOptions.DEFAULT.withUnicode(false));
    assertThat(text).isASCII().contains("+ met", "- not met", "! contested", "? undetermined");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 140})
  void keeps_every_line_within_the_width_but_for_web_addresses(int width) {
    for (Assessment a :
        new Assessment[] {Samples.contested(), Samples.empty(), Samples.hostile("界".repeat(200))}) {
      assertThat(
              AssessmentReport.of(a).text(TextOptions.DEFAULT.withWidth(width)).lines())
          .filteredOn(line -> !line.contains("https://gazette.example"))
          .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J\u001b[31m",
        "\u009b31m",
        "\u001b]0;owned\u0007",
        "\r\nverdict: met",
        "\u202emet ton",
        "\u0000",
        "\b\b\b",
        "\u2028",
        "\ud800",
        "\udb40\udc41"
      })
  void does_not_let_text_steer_the_terminal(String attack) {
    Assessment assessment = Samples.hostile(attack);
    for (String text :
        new String[] {AssessmentReport.of(assessment).text(), AssessmentReport.line(assessment)}) {
      assertThat(text.codePoints().filter(c -> c != '\n')).allMatch(c -> switch (Character.getType(
          c)) {
        case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR ->
          false;
        default -> true;
      });
      assertThat(text.lines()).noneMatch(l -> l.startsWith("verdict: met"));
    }
    assertThat(AssessmentReport.line(assessment)).doesNotContain("\n");
  }

  @Test
  void sums_up_in_one_line_and_names_the_readings_that_differ() {
    assertThat(AssessmentReport.line(Samples.contested()))
        .isEqualTo(
            "✗ not met       awaiting-ceasefire    4 May 2031 09:00 UTC  A truce of which two things are said"
                + " (literal: ≠ contested)");
    assertThat(AssessmentReport.line(Samples.empty()))
        .isEqualTo("? undetermined  awaiting-ceasefire    31 Mar 2031  Scenario without a title");
  }

  @Test
  void never_claims_that_anybody_will_join() {
    assertThat(AssessmentReport.of(Samples.contested()).text())
        .containsIgnoringWhitespaces(
            "Met means that West would assess an initiative; it is never a decision to take part.")
        .doesNotContainIgnoringCase("will join");
  }

  @Test
  void is_the_same_in_every_locale() {
    java.util.Locale before = java.util.Locale.getDefault();
    String here = AssessmentReport.of(Samples.contested()).text();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr-TR"));
      assertThat(AssessmentReport.of(Samples.contested()).text()).isEqualTo(here);
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  @Test
  void needs_a_page_that_can_be_read() {
    assertThatThrownBy(() -> TextOptions.DEFAULT.withWidth(10))
        .hasMessage("width: expected at least 40 but was 10");
  }
}
