package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.cli.Shell.Outcome;

/** Remarks stand in texts and in JSON, and are no failure. */
class RemarksInReportsTest {
  @TempDir
  Path folder;

  private Shell shell;

  @BeforeEach
  void write() {
    shell = new Shell(folder);
    shell.file("names.yaml", """
        asOf: 2026-05-10
        sources: {press: {publisher: Somebody, date: 2026-03-01}}
        facts:
          - ceasefire: {id: truce, parties: [Russia, UA], status: in-force, source: press}
        """);
    shell.file("fine.yaml", """
        asOf: 2026-05-10
        facts:
          - ceasefire: {id: truce, parties: [RU, UA], status: in-force}
        """);
  }

  @Test
  void a_text_shows_them_with_their_codes_and_reports_and_ends_well() {
    Outcome outcome = shell.run("evaluate", "names.yaml");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("Remarks on the reports, which change no status"
            + " · `Russia` is no country's code (ISO 3166-1 alpha-2) and no organisation that is known here."
            + " Did you mean `RU`? (unknown-party) [1] truce");
    assertThat(shell.run("evaluate", "fine.yaml").out()).doesNotContain("Remarks");
  }

  @Test
  void json_always_has_the_key() {
    assertThat(shell.run("evaluate", "names.yaml", "--format", "json").out())
        .contains("\"code\" : \"unknown-party\"", "\"hint\" : \"did you mean `RU`?\"");
    assertThat(shell.run("evaluate", "fine.yaml", "--format", "json").out())
        .contains("\"remarks\" : [ ]");
  }

  @Test
  void how_old_an_undated_report_may_be_is_the_askers_to_say() {
    assertThat(shell.run("evaluate", "names.yaml").out()).doesNotContain("stale-report");
    assertThat(shell.run("evaluate", "names.yaml", "--stale-after", "30").out())
        .contains("(stale-report)");
    shell.file("lines.ndjson", """
        {"asOf": "2026-05-10", "sources": {"press": {"publisher": "Somebody", "date": "2026-03-01"}}, "facts": [{"ceasefire": {"id": "t", "status": "in-force", "source": "press"}}]}
        """);
    assertThat(shell
            .run("evaluate", "--batch", "lines.ndjson", "--stale-after", "30")
            .out())
        .contains("\"code\":\"stale-report\"");
    assertThat(shell.run("evaluate", "--batch", "lines.ndjson").out()).contains("\"remarks\":[]");
  }

  @Test
  void an_age_that_is_no_number_of_days_is_refused() {
    Outcome outcome = shell.run("evaluate", "names.yaml", "--stale-after", "-1");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("expected a number of days such as 365 but was `-1`");
  }
}
