package org.statedconditions.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.statedconditions.browser.Browser;
import org.statedconditions.browser.BrowserTest;

/** The page of the workbench, from the first look to an answer changed by a switch. */
@BrowserTest
class WorkbenchInBrowserTest {
  private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
  private static final Path TRUCE = EXAMPLES.resolve("scenarios/2026-05-10-three-day-truce.yaml");
  private static final String TEXT = "scenario-editor";
  private static final List<String> OPEN_UNDER_LITERAL = List.of(
      "mandate.framework-set",
      "mandate.tasks",
      "mandate.objective",
      "burden-sharing.participants",
      "burden-sharing.type",
      "burden-sharing.quantity",
      "burden-sharing.responsibility");

  private static final String EDIT_TO_VERDICT = """
      const done = arguments[arguments.length - 1];
      const start = performance.now();
      new PerformanceObserver((list, observer) => {
        observer.disconnect();
        done(Math.round(performance.now() - start));
      }).observe({type: 'mark'});
      document.getElementById('scenario-editor').shadowRoot.querySelector('.cm-content').focus();
      document.execCommand('insertText', false, '#');
      """;

  /** The focused element, if something else is in its place at its lower edge; else nothing. */
  private static final String COVERED = """
      const focused = document.activeElement;
      const box = focused.getBoundingClientRect();
      const there = document.elementFromPoint(box.x + box.width / 2, Math.min(box.bottom, innerHeight) - 3);
      return box.height > innerHeight || focused.contains(there) ? '' : focused.outerHTML + ' beneath ' + there?.outerHTML;
      """;

  @TempDir
  private Path folder;

  private final Browser browser;

  WorkbenchInBrowserTest(Browser browser) {
    this.browser = browser;
  }

  /** No script failed, and the content security policy refused nothing; that a text has mistakes is an answer like others. */
  @AfterEach
  void the_console_is_empty() {
    assertThat(browser.console()).allMatch(line -> line.contains("status of 422"));
  }

  @Test
  void shows_a_verdict_at_first_and_another_one_once_switches_are_turned() {
    try (WorkbenchPage page = new WorkbenchPage(browser).open()) {
      assertThat(page.edited(TEXT)).contains("title: A ceasefire is announced");
      assertThat(page.text("disclaimer"))
          .startsWith("Met says that what has to come first is in place");
      page.choose("reading", "literal");
      page.until(
          "one verdict",
          () -> page.verdicts().startsWith("literal\n") && !page.verdicts().contains("strict"));
      assertThat(page.verdicts()).contains("? undetermined");

      for (String criterion : OPEN_UNDER_LITERAL) {
        page.suppose(criterion, "met");
      }

      page.until("the verdict follows", () -> page.verdicts().contains("✓ met"));
      assertThat(page.verdicts()).contains("with 7 supposed");
      page.until(
          "it is said",
          () -> page.id("announcer").getDomProperty("textContent").equals("literal: met"));
      page.until(
          "the report follows",
          () -> page.textWithin("report").contains("Supposed and not reported"));

      page.suppose("mandate.tasks", "not-met");
      page.until("the verdict follows", () -> page.verdicts().contains("✗ not met"));
      page.id("suppose-nothing").click();
      page.until("nothing is supposed", () -> page.verdicts().contains("? undetermined"));
      assertThat(page.edited(TEXT)).doesNotContain("mandate");
    }
  }

  @Test
  void marks_a_mistake_at_its_place_as_one_types() {
    try (WorkbenchPage page = new WorkbenchPage(browser).open()) {
      page.write(TEXT, "scope: general", "ly");

      page.until(
          "the mistake is listed", () -> page.text("scenario-problems").contains("generally"));
      assertThat(page.text("scenario-problems")).startsWith("line 11: ").contains("general");
      List<WebElement> marked =
          page.id(TEXT).getShadowRoot().findElements(By.cssSelector(".cm-lintRange-error"));
      assertThat(marked).singleElement().extracting(WebElement::getText).isEqualTo("generally");
      assertThat(page.id("out-of-date").isDisplayed()).isTrue();

      page.id("scenario-problems").findElement(By.tagName("button")).click();
      page.type(Keys.END, Keys.BACK_SPACE, Keys.BACK_SPACE);
      page.until(
          "nothing is wrong any more", () -> page.text("scenario-problems").isEmpty());
      assertThat(page.id("out-of-date").isDisplayed()).isFalse();
    }
  }

  @Test
  void completes_a_word_and_says_what_it_means() {
    try (WorkbenchPage page = new WorkbenchPage(browser).open()) {
      page.write(TEXT, "scope: general", "\nmonito");
      page.until("there are completions", () -> !completions(page).isEmpty());
      assertThat(completions(page).get(0)).startsWith("monitoring");
      page.type(Keys.ENTER);
      page.until("it is written", () -> page.edited(TEXT).contains("monitoring:"));
    }
  }

  private static List<String> completions(WorkbenchPage page) {
    return page
        .id(TEXT)
        .getShadowRoot()
        .findElements(By.cssSelector(".cm-tooltip-autocomplete li"))
        .stream()
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void writes_a_proposed_change_into_the_text_and_the_verdict_follows() throws IOException {
    String met = Files.readString(EXAMPLES.resolve("scenarios/hypothetical-all-met.yaml"));
    Path open =
        Files.writeString(folder.resolve("open.yaml"), met.replace("      scope: general\n", ""));
    try (WorkbenchPage page = new WorkbenchPage(browser, open).open()) {
      assertThat(page.verdicts()).contains("? undetermined");
      page.until("there are changes", () -> page.text("change-count").contains("("));
      page.unfold("changes");
      page.id("change-list").findElements(By.tagName("button")).stream()
          .filter(button -> button.getText().contains("general-ceasefire.scope=general"))
          .findFirst()
          .orElseThrow()
          .click();

      page.until("the verdict follows", () -> page.verdicts().contains("✓ met"));
      assertThat(page.edited(TEXT)).contains("scope: general");
      page.id("save-scenario").click();
      page.until("it is saved", () -> page.text("notice").contains("saved"));
    }
    assertThat(open).content().contains("scope: general");
  }

  @Test
  void moves_over_the_dates_at_which_an_answer_changes() {
    try (WorkbenchPage page = new WorkbenchPage(browser, TRUCE).open()) {
      page.until("there are dates", () -> page.id("over-time").isDisplayed());
      assertThat(page.text("slider-date")).isEqualTo("2026-05-09");
      page.id("slider").sendKeys(Keys.ARROW_RIGHT);

      page.until(
          "the date follows", () -> "2026-05-12".equals(page.id("as-of").getDomProperty("value")));
      page.until("the answer follows", () -> page.verdicts().contains("literal\n✗ not met"));
      assertThat(page.id("slider").getDomAttribute("aria-valuetext")).isEqualTo("2026-05-12");
      page.id("file-dates").click();
      page.until(
          "the file's own date",
          () -> "2026-05-10".equals(page.id("as-of").getDomProperty("value")));
    }
  }

  @Test
  void checks_a_pack_as_one_types_and_asks_it_about_the_scenario() {
    try (WorkbenchPage page = new WorkbenchPage(browser, TRUCE).open()) {
      page.id("tab-pack").click();
      page.until("it passes", () -> page.text("check-result").equals("The pack passes its check."));
      page.write("pack-editor", "version:", "x y");
      page.until(
          "it fails",
          () -> page.text("check-result").contains("does not pass")
              || page.text("pack-problems").contains("version"));
      page.id("pack-files").findElements(By.tagName("button")).stream()
          .filter(button -> button.getText().endsWith(".drl"))
          .findFirst()
          .orElseThrow()
          .click();
      page.typing("pack-editor").sendKeys("\nrule \"unfinished");
      page.until("the mistake is listed", () -> page.text("pack-problems").contains(".drl, line"));
      assertThat(page.text("check-result")).contains("does not pass");
    }
  }

  @Test
  void restores_everything_from_the_link_in_which_it_is() {
    String link;
    try (WorkbenchPage page = new WorkbenchPage(browser).open()) {
      page.choose("reading", "literal");
      page.write(TEXT, "title:", " — “é”");
      page.suppose("mandate.tasks", "not-met");
      page.until("the verdict follows", () -> page.verdicts().contains("✗ not met"));
      page.id("copy-link").click();
      page.until("it is said", () -> page.text("notice").contains("The link holds the scenario."));
      link = Objects.requireNonNull(browser.driver().getCurrentUrl());
      assertThat(link).contains("#1.").doesNotContain("ceasefire");

      browser.driver().get("about:blank");
      page.openAt(link);
      page.until("the same answer", () -> page.verdicts().contains("with 1 supposed"));
      assertThat(page.verdicts()).startsWith("literal").contains("✗ not met");
      assertThat(page.edited(TEXT)).contains("title: A ceasefire is announced — “é”");

      try (Browser elsewhere = browser.another()) {
        elsewhere.driver().get(link);
        elsewhere
            .patiently()
            .until(driver ->
                driver.findElement(By.id("verdicts")).getText().contains("with 1 supposed"));
      }
    }
  }

  @Test
  void says_what_it_is_until_that_has_been_hidden() {
    try (WorkbenchPage page = new WorkbenchPage(browser).open()) {
      assertThat(page.text("intro")).startsWith("A government says in public");
      page.id("hide-intro").click();
      assertThat(focused()).isEqualTo("about");
      page.open();
      assertThat(page.id("intro").isDisplayed()).isFalse();
      page.id("about").click();
      assertThat(page.id("intro").isDisplayed()).isTrue();
    }
  }

  @Test
  void leaves_out_what_was_reported_after_the_date_by_which_it_had_to_be_known()
      throws IOException {
    Path dated = Files.writeString(
        folder.resolve("dated.yaml"),
        Files.readString(TRUCE)
            .replace(
                "source: announcement\n", "source: announcement\n      reportedOn: 2026-05-08\n"));
    try (WorkbenchPage page = new WorkbenchPage(browser, dated).open()) {
      assertThat(page.verdicts()).contains("The ceasefire between Russia and Ukraine is in place");
      browser
          .driver()
          .executeScript(
              "const field = document.getElementById('known-by'); field.value = '2026-05-07';"
                  + " field.dispatchEvent(new Event('change'))");
      page.until(
          "the report is left out",
          () -> !page.verdicts().contains("The ceasefire between Russia and Ukraine is in place"));
      page.id("file-dates").click();
      page.until(
          "it counts again",
          () -> page.verdicts().contains("The ceasefire between Russia and Ukraine is in place"));
    }
  }

  @Test
  void hands_the_report_over_as_one_file() throws IOException {
    try (WorkbenchPage page = new WorkbenchPage(browser, TRUCE).open()) {
      page.until("the report is there", () -> !page.textWithin("report").equals("null"));
      browser.downloadInto(folder);
      page.id("download-report").click();
      Path report = folder.resolve("report.html");
      page.until("it is there", () -> Files.exists(report));
      assertThat(report)
          .content()
          .startsWithIgnoringCase("<!doctype html>")
          .contains("The truce of 9 to 11 May 2026")
          .doesNotContain("<script");
    }
  }

  @Test
  void explains_the_word_under_the_pointer() {
    try (WorkbenchPage page = new WorkbenchPage(browser).open()) {
      WebElement word =
          page.id(TEXT).getShadowRoot().findElements(By.cssSelector(".cm-line span")).stream()
              .filter(span -> span.getText().equals("scope"))
              .findFirst()
              .orElseThrow();
      new Actions(browser.driver()).moveToElement(word).perform();
      page.until(
          "there is a definition",
          () ->
              page
                  .id(TEXT)
                  .getShadowRoot()
                  .findElements(By.cssSelector(".cm-tooltip-hover"))
                  .stream()
                  .anyMatch(tip -> tip.getText().startsWith("What it covers.")));
    }
  }

  @Test
  void runs_nothing_of_a_scenario() throws IOException {
    String hostile =
        "</title><script>window.ran = true</script><img src=x onerror='window.ran = true'>";
    Path file = Files.writeString(
        folder.resolve("hostile.yaml"), """
        title: "%s"
        note: "%s"
        asOf: 2026-03-01
        sources:
          agency: {publisher: "%s", url: "https://example.org/\\"><script>window.ran=true</script>", date: 2026-02-28}
        facts:
          - ceasefire: {id: "x", parties: [RU, UA], source: agency, note: "%s"}
        """.formatted(hostile, hostile, hostile, hostile));
    try (WorkbenchPage page = new WorkbenchPage(browser, file).open()) {
      page.until("the report is there", () -> page.textWithin("report").contains("<script>"));
      assertThat(browser.driver().executeScript("return window.ran === undefined"))
          .isEqualTo(true);
      assertThat(browser.driver().getTitle()).contains("<script>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tab-scenario", "tab-pack"})
  void can_be_used_by_everybody(String tab) {
    try (WorkbenchPage page = new WorkbenchPage(browser, TRUCE).open()) {
      page.id(tab).click();
      String report = tab.equals("tab-pack") ? "check-report" : "report";
      page.until("the report is there", () -> !page.textWithin(report).equals("null"));
      if (tab.equals("tab-scenario")) {
        page.unfold("unknowns");
        page.until("there are changes", () -> page.id("changes").isDisplayed());
        page.unfold("changes");
        page.suppose("mandate.tasks", "met");
        page.until("it is supposed", () -> page.verdicts().contains("supposed"));
      }
      assertThat(browser.accessibilityFaults()).as("in light").isEmpty();
      browser.dark(true);
      assertThat(browser.accessibilityFaults()).as("in dark").isEmpty();
      browser.size(400, 800);
      assertThat(browser.overflow()).as("pixels beyond a narrow window").isZero();
      assertThat(browser.accessibilityFaults()).as("in a narrow window").isEmpty();
    }
  }

  @Test
  void can_be_left_by_keyboard() {
    try (WorkbenchPage page = new WorkbenchPage(browser).open()) {
      page.id("tab-scenario").sendKeys(Keys.ARROW_RIGHT);
      assertThat(focused()).isEqualTo("tab-pack");
      page.id("tab-pack").sendKeys(Keys.ARROW_LEFT);
      assertThat(focused()).isEqualTo("tab-scenario");
      assertThat(page.id("view-pack").isDisplayed()).isFalse();

      page.typing(TEXT).sendKeys(Keys.ESCAPE, Keys.TAB);
      assertThat(focused()).isNotEqualTo(TEXT);
      assertThat(page.edited(TEXT)).startsWith("title: A ceasefire is announced");
    }
  }

  @Test
  void nothing_that_the_keyboard_moves_to_is_covered_in_a_narrow_window() {
    try (WorkbenchPage page = new WorkbenchPage(browser, TRUCE).open()) {
      browser.size(400, 600);
      page.until("there are changes", () -> page.id("changes").isDisplayed());
      page.id("save-scenario").sendKeys("");
      for (int i = 0; i < 18; i++) {
        page.type(Keys.ESCAPE, Keys.TAB);
        assertThat(browser.driver().executeScript(COVERED)).isEqualTo("");
      }
    }
  }

  /** Said, not demanded: how fast it is depends on the machine and on what else runs there. */
  @Test
  void says_how_fast_it_is() {
    try (WorkbenchPage page = new WorkbenchPage(browser, TRUCE).open()) {
      page.until("the report is there", () -> !page.textWithin("report").equals("null"));
      Object paint = browser
          .driver()
          .executeScript(
              "return Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)");
      StringBuilder edits = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        Object taken = browser.driver().executeAsyncScript(EDIT_TO_VERDICT);
        assertThat((Long) Objects.requireNonNull(taken)).isPositive();
        edits.append(' ').append(taken);
      }
      System.out.println("Workbench: first contentful paint after " + paint
          + " ms; from an edit to its verdict, ms:" + edits);
    }
  }

  private String focused() {
    return String.valueOf(browser.driver().executeScript("return document.activeElement.id"));
  }
}
