package org.statedconditions.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** What people write who know the subject and not the format: messages say which date, value or country they meant. */
class WordsOfPeopleTest {

  private static String problems(String text) {
    try {
      Scenario.parse("x.yaml", text);
      return "";
    } catch (ProblemsException e) {
      return e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 May 2026|did you mean `2026-05-09`?",
        "May 9th, 2026|did you mean `2026-05-09`?",
        "13.05.2026|did you mean `2026-05-13`?",
        "2026-5-10|did you mean `2026-05-10`?",
        "08/05/2026|did you mean `2026-05-08` or `2026-08-05`?",
        "46151|it looks like a date of a spreadsheet: did you mean `2026-05-09`?"
      })
  void a_date_as_people_write_it_is_recognised(String written, String hint) {
    assertThat(problems("asOf: " + written + "\nfacts: []\n")).contains(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status: Active|`in-force`",
        "scope: nationwide|`general`",
        "kind: truce|`temporary-cessation`",
        "compliance: violated|`violated-serious`",
        "form: yes|`written`",
        "monitoring: OSCE|`international-organisation`",
        "parties: [Türkiye, UA]|`TR`"
      })
  void a_word_of_the_field_leads_to_the_value(String written, String meant) {
    assertThat(problems("asOf: 2026-05-10\nfacts:\n  - ceasefire: {id: t, " + written + "}\n"))
        .contains("did you mean " + meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Germany|did you mean `DE`?",
        "Türkiye|did you mean `TR`?",
        "turkey|did you mean `TR`?",
        "UK|did you mean `GB`?",
        "Almanya|did you mean `DE`?"
      })
  void a_name_of_a_country_leads_to_its_code(String written, String hint) {
    assertThat(problems(
            "asOf: 2026-05-10\nfacts:\n  - contribution: {id: c, country: " + written + "}\n"))
        .contains(hint);
  }

  @ParameterizedTest
  @CsvSource({"5.000, 5000` or `5", "5.125, 5125` or `5.1250", "1.500, 1500` or `1.5"})
  void a_figure_that_may_be_thousands_or_a_fraction_is_refused_with_both_readings(
      String written, String readings) {
    String text =
        "asOf: 2026-05-10\nfacts:\n  - contribution: {id: c, extent: {quantity: %s, unit: personnel}}\n";
    assertThat(problems(text.formatted(written))).contains("did you mean `" + readings + "`?");
    assertThat(problems(text.formatted("5000"))).isEmpty();
    assertThat(problems(text.formatted("5.25"))).isEmpty();
  }

  @Test
  void characters_that_look_like_others_are_named() {
    assertThat(problems("asOf: 2026\u201105\u201110\nfacts: []\n")).contains("U+2011");
    assertThat(
            problems("asOf: 2026-05-10\nfacts:\n  - ceasefire: {id: t, parties: [RU,\u00a0UA]}\n"))
        .contains("U+00A0");
    assertThat(problems(
            "asOf: 2026-05-10\nfacts:\n  - ceasefire:\n      id: t\n      status:\u00a0in-force\n"))
        .contains("U+00A0");
    assertThat(problems(
            "asOf: 2026-05-10\nfacts:\n  - ceasefire: {id: t, status: \u2018in-force\u2019}\n"))
        .contains("U+2018");
    assertThat(problems("""
        asOf: 2026-05-10
        facts:
          - ceasefire:
              id: t
              parties: [RU, UA]
        ______status: in-force
              form: written
        """.replace('_', '\u00a0'))).contains("U+00A0");
  }
}
