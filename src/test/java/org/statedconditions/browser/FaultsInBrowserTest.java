package org.statedconditions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of pages here notices the faults that it is there for. */
@BrowserTest
class FaultsInBrowserTest {
  private static final String PAGE = """
      <!doctype html><html lang="en"><title>Faults</title>
      <style>:root { color-scheme: light dark } @media (prefers-color-scheme: dark) { p { color: #222; background: #111 } }</style>
      <main><h1>Faults</h1><p>Cannot be read in the dark.</p>
      <div style="width: 500px">Wider than a phone</div>
      <script>throw new Error('broken')</script></main></html>
      """;

  @TempDir
  private Path folder;

  @Test
  void are_found(Browser browser) throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), PAGE);
    browser.driver().get(page.toUri().toString());

    assertThat(browser.console()).singleElement().asString().contains("broken");
    assertThat(browser.accessibilityFaults()).isEmpty();
    browser.dark(true);
    assertThat(browser.accessibilityFaults())
        .singleElement()
        .asString()
        .contains("color-contrast at p");
    assertThat(browser.printedPages()).isEqualTo(1);
    assertThat(browser.overflow()).isZero();
    browser.size(360, 740);
    assertThat(browser.overflow()).isPositive();
  }
}
