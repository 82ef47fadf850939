package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.report.Golden;

/** What every command that reports writes for a page and for a spreadsheet, on the pack of the author's walk-through. */
class EveryFormTest {
  @TempDir
  private Path folder;

  private String run(String command, String form) {
    String all = command + " --format " + form;
    Shell.Outcome outcome = ReportCommands.run(folder, all);
    assertThat(outcome.err()).as(all).isEmpty();
    assertThat(outcome.status()).isEqualTo(ExitStatus.DONE);
    return outcome.out();
  }

  @ParameterizedTest
  @MethodSource("org.statedconditions.cli.ReportCommands#withTables")
  void writes_a_page_and_a_table(String name, String command) {
    Golden.assertSame("forms/" + name + ".md", run(command, "markdown"));
    // Git and editors may change the ends of lines, which other tests hold.
    Golden.assertSame("forms/" + name + ".csv", run(command, "csv").replace("\r\n", "\n"));
  }

  @Test
  void writes_an_explanation_as_a_page() {
    Golden.assertSame("forms/explain.md", run("explain s.yaml --pack PACK", "markdown"));
  }

  @ParameterizedTest
  @CsvSource({"evaluate s.yaml --pack PACK", "packs PACK"})
  void says_the_same_in_markdown_as_in_text(String command) {
    assertThat(words(run(command, "markdown").replace("\\", "").replaceAll("[*#<>-]", " ")))
        .isEqualTo(words(run(command, "text").replaceAll("[*#·<>-]", " ").replaceAll("\\n", " ")));
  }

  private static String words(String text) {
    return text.replaceAll("[:\\s]+", " ").strip();
  }
}
