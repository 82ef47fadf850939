package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.finding.Status;
import org.statedconditions.question.compare.Matrix;

class CsvTableTest {

  private static String row(@Nullable Object... cells) throws IOException {
    StringBuilder out = new StringBuilder();
    new CsvTable(out).row(cells);
    return out.toString();
  }

  @Test
  void ends_lines_with_cr_lf_and_quotes_what_is_special() throws IOException {
    assertThat(row("a", "b c", "d,e", "say \"no\"", "two\nlines", null, Optional.empty()))
        .isEqualTo("a,b c,\"d,e\",\"say \"\"no\"\"\",\"two\nlines\",,\r\n");
  }

  @Test
  void writes_a_status_as_files_do_and_a_figure_as_it_is() throws IOException {
    assertThat(row(Status.NOT_MET, -1, 0.5, Optional.of(Status.MET)))
        .isEqualTo("not-met,-1,0.5,met\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "\uff1d1+1"})
  void lets_no_spreadsheet_compute_what_users_wrote(String formula) throws IOException {
    assertThat(row(formula).replace("\"\"", "\"")).matches("\"?'" + ".*\"?\r\n").contains(formula);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1+1", "\r=1+1", "\n=1+1", "\u001b[2J", "\u202e"})
  void lets_no_control_character_through(String attack) throws IOException {
    assertThat(row(attack, "b")).doesNotContain("\t", "\u001b", "\u202e").endsWith(",b\r\n");
    assertThat(row("\n=1+1")).startsWith("\"'");
  }

  @Test
  void begins_lines_alike() throws IOException {
    StringBuilder out = new StringBuilder();
    CsvTable.Line line = new CsvTable(out).line("a", "b");
    line.with("c");
    line.with("d");
    assertThat(out).hasToString("a,b,c\r\na,b,d\r\n");
  }

  @Test
  void has_a_row_for_each_criterion_and_subject_of_an_assessment() {
    Golden.assertSame(
        "contested.csv", csv(AssessmentReport.of(Samples.contested())).replace("\r\n", "\n"));
  }

  @Test
  void has_a_column_for_each_condition_of_a_comparison() {
    Golden.assertSame(
        "matrix.csv",
        csv(MatrixReport.of(Matrix.of(List.of(Samples.contested(), Samples.empty()))))
            .replace("\r\n", "\n"));
  }

  private static String csv(WrittenReport report) {
    return report.in(OutputForm.CSV, TextOptions.DEFAULT);
  }

  @Test
  void is_no_form_of_an_explanation() {
    WhyReport report = WhyReport.of(List.of());
    assertThatThrownBy(() -> csv(report))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("csv");
  }
}
