package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.browser.Browser;
import org.statedconditions.browser.BrowserTest;

/** The page that each command writes, opened from a file as a reader would. */
@BrowserTest
class ReportsInBrowserTest {
  private static final int PHONE = 360;

  @TempDir
  private Path folder;

  private final Browser browser;

  ReportsInBrowserTest(Browser browser) {
    this.browser = browser;
  }

  /** The commands on the author's walk-through, and the bundled pack's on long reports. */
  static Stream<Arguments> commands() {
    String examples = Path.of("examples").toAbsolutePath().toString();
    return Stream.concat(
        ReportCommands.all(),
        Stream.of(
            Arguments.of(
                "truce", "evaluate " + examples + "/scenarios/2026-05-10-three-day-truce.yaml"),
            Arguments.of(
                "record",
                "timeline " + examples + "/timelines/russia-ukraine.yaml --from 2014-01-01"),
            Arguments.of(
                "backtest", "timeline --backtest " + examples + "/timelines/2002-isaf.yaml")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void can_be_read_printed_and_carried_on_a_phone(String name, String command) throws IOException {
    Shell.Outcome outcome = ReportCommands.run(folder, command + " --format html");
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(ExitStatus.DONE);
    Path page = Files.writeString(folder.resolve(name + ".html"), outcome.out());
    browser.driver().get(page.toUri().toString());

    assertThat(browser.console()).isEmpty();
    assertThat(browser.accessibilityFaults()).as("in light").isEmpty();
    browser.dark(true);
    assertThat(browser.accessibilityFaults()).as("in dark").isEmpty();
    assertThat(browser.printedPages()).isPositive();
    browser.size(PHONE, 740);
    assertThat(browser.overflow()).as("pixels beyond a phone's width").isZero();
    assertThat(browser.accessibilityFaults()).as("on a phone").isEmpty();
  }

  @Test
  void print_what_is_folded_as_if_it_were_open() throws IOException {
    String scenario =
        Path.of("examples/scenarios/hypothetical-all-met.yaml").toAbsolutePath().toString();
    Shell.Outcome outcome = ReportCommands.run(folder, "evaluate " + scenario + " --format html");
    Path page = Files.writeString(folder.resolve("folded.html"), outcome.out());
    browser.driver().get(page.toUri().toString());
    long folded = (Long) Objects.requireNonNull(browser
        .driver()
        .executeScript("return document.querySelectorAll('details:not([open])').length"));
    int before = browser.printedPages();
    browser
        .driver()
        .executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(folded).isPositive();
    assertThat(before).isGreaterThan(1).isEqualTo(browser.printedPages());
  }
}
