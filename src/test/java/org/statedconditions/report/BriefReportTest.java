package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.pack.RulePack;

/** The short report on each of the examples. */
class BriefReportTest {
  private static final Path EXAMPLES = Path.of("examples/scenarios");
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("e3-"))
          .map(name -> name.substring(0, name.indexOf('.')))
          .sorted()
          .toList();
    }
  }

  private static Assessment assessment(String example) throws IOException {
    String name = example + ".yaml";
    return EVALUATOR.assess(EVALUATOR.parse(name, Files.readString(EXAMPLES.resolve(name))));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void tells_each_example_in_few_lines(String example) throws IOException {
    Assessment assessment = assessment(example);
    String text = AssessmentReport.of(assessment).brief().text();
    Golden.assertSame("brief/" + example + ".txt", text);
    long note = assessment.note().map(n -> n.length() / 60 + 1).orElse(0);
    assertThat(text.lines().count() - note).as(text).isLessThanOrEqualTo(17);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void names_no_id_and_promises_nothing(String example) throws IOException {
    Assessment assessment = assessment(example);
    String text = AssessmentReport.of(assessment).brief().text();
    for (ReadingResult reading : assessment.readings()) {
      assertThat(reading.conditions()).isNotEmpty();
      assertThat(text).doesNotContain(reading.stage());
      reading
          .conditions()
          .forEach(c -> c.criteria().forEach(k -> assertThat(text).doesNotContain(k.id())));
    }
    assertThat(text).doesNotContain("will join", "would join", "turkiye-reassurance-force");
    assertThat(words(text)).contains(words(assessment.pack().disclaimer()));
  }

  @Test
  void says_by_which_reading_the_rest_is_told_where_readings_differ() throws IOException {
    Assessment assessment = assessment("hypothetical-contested");
    AssessmentReport brief = AssessmentReport.of(assessment).brief();
    assertThat(words(brief.text()))
        .contains(
            "disputed under customary (“What a lasting ceasefire",
            "which all below follows, and under literal; not met under strict.")
        .contains("Why For: The ceasefire holds", "Against: The ceasefire is seriously violated");
    assertThat(words(brief.text(TextOptions.DEFAULT.withReading("strict"))))
        .contains("Answer The stated conditions are not met.")
        .doesNotContain("depends");
  }

  @Test
  void is_the_same_in_markdown_and_leaves_what_programs_read_whole() throws IOException {
    Assessment assessment = assessment("2025-11-27-ministry-briefing");
    AssessmentReport whole = AssessmentReport.of(assessment);
    Golden.assertSame("brief.md", whole.brief().in(OutputForm.MARKDOWN, TextOptions.DEFAULT));
    assertThat(whole.brief().in(OutputForm.HTML, TextOptions.DEFAULT))
        .contains("The mission is a concept only")
        .doesNotContain("What waits for these conditions");
    assertThat(whole.brief().json()).isEqualTo(whole.json());
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
