package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.question.compare.Matrix;

class MarkdownTest {

  @Test
  void writes_the_whole_report_of_a_contested_case() {
    Golden.assertSame("contested.md", markdown(AssessmentReport.of(Samples.contested())));
  }

  @Test
  void puts_answers_side_by_side_in_a_table() {
    Golden.assertSame(
        "matrix.md",
        markdown(MatrixReport.of(Matrix.of(List.of(Samples.contested(), Samples.empty())))));
  }

  private static String markdown(WrittenReport report) {
    return report.in(OutputForm.MARKDOWN, TextOptions.DEFAULT);
  }

  private static String of(Block... blocks) {
    WrittenReport report = new WrittenReport() {
      @Override
      PageTitle title() {
        return PageTitle.own("t");
      }

      @Override
      void tell(BlockWriter out) {
        List.of(blocks).forEach(out::add);
      }

      @Override
      Object data(TextOptions options) {
        return Map.of();
      }
    };
    return markdown(report);
  }

  @Test
  void nests_what_is_indented_and_begins_a_new_list_after_a_gap() {
    assertThat(of(
            new Block.Judged(3, Status.MET, Words.of("one")),
            new Block.Paragraph(7, Words.of("why")),
            new Block.Item(9, Words.of("·"), 11, Words.of("deeper")),
            new Block.Paragraph(7, Words.of("besides")),
            new Block.Gap(),
            new Block.Paragraph(5, Words.of("apart"))))
        .isEqualTo("- **✓ met** one\n  - why\n    - deeper\n  - besides\n\n- apart\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "a|b @ a\\|b",
        "*loud* @ \\*loud\\*",
        "_x_ @ \\_x\\_",
        "<script>alert(1)</script> @ \\<script\\>alert(1)\\</script\\>",
        "[here](javascript:x) @ \\[here\\](javascript:x)",
        "`code` @ \\`code\\`",
        "&lt; @ \\&lt;",
        "~~gone~~ @ \\~\\~gone\\~\\~",
        "# heading @ \\# heading",
        "- item @ \\- item",
        "12. item @ 12\\. item",
        "a \\ b @ a \\\\ b"
      })
  void lets_text_of_users_be_nothing_but_text(String text, String written) {
    assertThat(of(new Block.Paragraph(0, Words.of(text)))).isEqualTo(written + "\n");
    String row = "| " + written.replaceFirst("^\\\\([#-])|(?<=^12)\\\\", "$1") + " | x |\n";
    assertThat(of(new Block.Table(
            "",
            List.of("c"),
            List.of(new Block.Row(text, List.of(Words.of("x")), List.of())),
            false)))
        .isEqualTo("|  | c |\n| --- | --- |\n" + row);
  }

  @Test
  void makes_an_address_a_link_that_cannot_break_a_table() {
    assertThat(of(new Block.Paragraph(0, Words.of("see https://a.example/x_y?a=1|2 there"))))
        .isEqualTo("see <https://a.example/x_y?a=1%7C2> there\n");
    assertThat(of(new Block.Paragraph(0, Words.of("https://a.example/<b>"))))
        .isEqualTo("https://a.example/\\<b\\>\n");
  }

  @Test
  void fences_problems_and_the_text_of_files_with_more_than_they_hold() {
    Problem problem =
        Problem.error(ProblemCode.RULE_SYNTAX, Place.of("a.drl"), "expected ``` but was ````");
    assertThat(of(new Block.Problems(List.of(problem))))
        .startsWith("`````\n")
        .endsWith("\n`````\n");
    assertThat(of(new Block.Listing(4, "asOf: 2025-11-27\n")))
        .isEqualTo("```\nasOf: 2025-11-27\n```\n");
  }

  @Test
  void shows_a_strip_as_one_mark_for_each_time() {
    List<Block.Stretch> stretches = List.of(
        new Block.Stretch(Optional.empty(), Status.UNDETERMINED),
        new Block.Stretch(Optional.of(Samples.day(2025, 11, 27)), Status.MET));
    assertThat(of(new Block.Strip(3, "ceasefire", 14, stretches)))
        .isEqualTo("- **ceasefire**: `?✓`\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[2J", "\u202emet ton", "\r\n# met", "\n\n| a |", "```", "<b>"})
  void lets_no_text_steer_the_page(String attack) {
    for (String text : List.of(
        markdown(AssessmentReport.of(Samples.hostile(attack))),
        markdown(MatrixReport.of(Matrix.of(List.of(Samples.hostile(attack))))),
        markdown(DifferencesReport.of(
            Differences.of(Samples.hostile(attack), Map.of(), Samples.empty(), Map.of()))))) {
      assertThat(text).doesNotContain("\u001b", "\u202e", "\r", "<b>", "```").endsWith("\n");
      assertThat(text.lines()).noneMatch(l -> l.equals("# met") || l.startsWith("| a |"));
    }
  }
}
