package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statedconditions.report.Golden;

/** What every command that reports writes for a page and for a spreadsheet, on the pack of the author's walk-through. */
class EveryFormTest {
  private static final Path PACK =
      Path.of("examples/custom-pack/esterhaven-corridor").toAbsolutePath();
  private static final String SCENARIO = """
      title: Two sectors | one *searched*
      asOf: 2030-06-01
      sources:
        gazette: {publisher: The Esterhaven Gazette, date: 2030-05-21, url: 'https://gazette.example/a_b'}
        port: {publisher: =Port authority, attribution: official-statement}
      probabilities: {cleared.inspected: 0.6}
      facts:
        - corridor: {id: north, inspectedOn: 2030-05-20, source: gazette}
        - sector: {id: north/1, corridor: north, minesFound: false, source: gazette}
        - sector: {id: north/2, corridor: north, minesFound: true, source: port, from: 2030-05-25}
        - escort: {id: north/NO, corridor: north, country: NO, withdrawn: false, source: port}
      """;

  @TempDir
  private Path folder;

  private String run(String command, String form) {
    Shell shell = new Shell(folder).file("s.yaml", SCENARIO);
    String all = command.replace("PACK", PACK.toString()) + " --format " + form;
    Shell.Outcome outcome = shell.run(all.split(" "));
    assertThat(outcome.err()).as(all).isEmpty();
    assertThat(outcome.status()).isEqualTo(ExitStatus.DONE);
    return outcome.out().replace(PACK.toString(), "esterhaven-corridor");
  }

  @ParameterizedTest
  @CsvSource({
    "evaluate, evaluate s.yaml --pack PACK",
    "missing, missing s.yaml --pack PACK",
    "timeline, timeline s.yaml --pack PACK",
    "robustness, robustness s.yaml --pack PACK",
    "sensitivity, sensitivity s.yaml --pack PACK",
    "compare, compare s.yaml --pack PACK --as-of 2030-05-22 --as-of 2030-06-01",
    "differences, compare s.yaml --differences --pack PACK --as-of 2030-05-22 --as-of 2030-06-01",
    "what-if, what-if s.yaml --pack PACK --set north/2.minesFound=false",
    "check, check PACK --coverage",
    "packs, packs PACK",
    "statement, packs PACK --statement"
  })
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
