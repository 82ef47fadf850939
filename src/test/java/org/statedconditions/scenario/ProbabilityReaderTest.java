package org.statedconditions.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.ProblemsException;

class ProbabilityReaderTest {
  private static final String OPTION = "--probability";

  @Test
  void a_single_number_is_the_probability_of_met_and_the_rest_of_not_met() {
    Probability read = ProbabilityReader.parse(OPTION, "ceasefire.general=0.75");
    assertThat(read.about()).isEqualTo("ceasefire.general");
    assertThat(read.values())
        .containsExactlyInAnyOrderEntriesOf(Map.of("met", 0.75, "not-met", 0.25));
  }

  @Test
  void the_short_form_and_the_file_mean_the_same() {
    List<Probability> read = Scenario.parse("a.yaml", """
            probabilities:
              ceasefire.general: 0.7
              ceasefire.holding: {met: 0.5, not-met: 0.2}
              truce.scope: {general: 0.6, sectoral: 0.4}
            """).probabilities();
    assertThat(read)
        .extracting(Probability::about, Probability::values)
        .containsExactlyElementsOf(List.of(
                "ceasefire.general=0.7",
                "ceasefire.holding=met:0.5,not-met:0.2",
                "truce.scope=general:0.6,sectoral:0.4")
            .stream()
            .map(text -> ProbabilityReader.parse(OPTION, text))
            .map(p -> org.assertj.core.groups.Tuple.tuple(p.about(), p.values()))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      probabilities: {a.b: 1.5}                    | expected a number from 0 to 1, or probabilities by value but was `1.5`
      probabilities: {a.b: yes}                    | expected a number from 0 to 1, or probabilities by value but was `yes`
      probabilities: {a.b: [1]}                    | expected probabilities by value but was a list
      probabilities: {a.b: {}}                     | expected probabilities by value but was an empty mapping
      probabilities: {a.b: {met: -0.1}}            | expected a number from 0 to 1 but was `-0.1`
      probabilities: {a.b: {met: '0.1'}}           | expected a number from 0 to 1 but was
      probabilities: {a.b: {met: 0.7, not-met: 0.4}} | together at most 1 but was 1.1
      probabilities: [a.b]                         | expected probabilities but was a list
      """)
  void mistakes_in_a_file_are_placed(String text, String message) {
    assertThatThrownBy(() -> Scenario.parse("a.yaml", text))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("a.yaml:1:")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ceasefire.general      | expected a criterion or a field of a subject, `=` and a probability
      =0.5                   | expected a criterion or a field of a subject
      a.b=                   | expected a criterion or a field of a subject
      a.b=much               | expected a number from 0 to 1 for `a.b` but was `much`
      a.b=1.01               | expected a number from 0 to 1 for `a.b` but was `1.01`
      a.b=met:0.5,           | expected `value:probability` for `a.b` but was ``
      a.b=met:0.5,met:0.1    | expected each value of `a.b` once but was `met` again
      a.b=x:0.6,y:0.6        | together at most 1 but was 1.2
      """)
  void mistakes_on_the_command_line_name_the_option(String text, String message) {
    assertThatThrownBy(() -> ProbabilityReader.parse(OPTION, text))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(OPTION)
        .hasMessageContaining(message);
  }

  @Test
  void mistakes_on_the_command_line_are_placed_in_what_the_option_was_given() {
    assertThatThrownBy(() -> ProbabilityReader.parse(OPTION, "a.b=met:0.5,not-met:1.5"))
        .isInstanceOfSatisfying(ProblemsException.class, e -> {
          Place place = e.problems().get(0).place();
          assertThat(place).hasToString("--probability:1:21");
          assertThat(place.width()).isEqualTo(3);
        });
  }

  @Test
  void tenths_that_add_up_to_one_are_not_refused_for_their_binary_fractions() {
    Map<String, Double> tenths = new java.util.LinkedHashMap<>();
    for (int i = 0; i < 10; i++) {
      tenths.put("v" + i, 0.1);
    }
    assertThat(new Probability("a.b", tenths, Optional.empty()).values()).hasSize(10);
    assertThatThrownBy(() -> new Probability("a.b", Map.of("v", 1.1), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
