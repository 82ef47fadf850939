package org.statedconditions.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless browser, and what is asked of every page in it. */
public final class Browser implements AutoCloseable {
  private static final String CHECK_ACCESSIBILITY = """
      const done = arguments[arguments.length - 1];
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
      axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(
        results => done(results.violations.flatMap(violation => violation.nodes.map(node =>
          violation.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary + ' ' + node.html))),
        error => done(['axe-core failed: ' + error]));
      """;
  private static final String AXE = read("/axe.min.js");

  // Selenium warns of every browser that is newer than itself. Kept here, or its level would be
  // forgotten.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final InstalledBrowser installed;
  private final ChromeDriver driver;

  Browser(InstalledBrowser installed) {
    this.installed = installed;
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed.binary().toString());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
    options.setCapability("goog:loggingPrefs", logging);
    options.setEnableDownloads(false);
    driver = new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(installed.driver().toFile())
            .usingAnyFreePort()
            .build(),
        options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
  }

  /** Another process with nothing in it of this one: to be closed. */
  public Browser another() {
    return new Browser(installed);
  }

  /** Whatever a page hands over as a file is written into {@code folder}. */
  public void downloadInto(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
  }

  /** What drives it. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Waits for at most 20 seconds. */
  public WebDriverWait patiently() {
    return new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(20));
  }

  /** An empty page, light, 1,280 by 900 pixels; what the console said is forgotten. */
  public void reset() {
    driver.get("about:blank");
    dark(false);
    size(1280, 900);
    console();
  }

  public void dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Of the page itself, in CSS pixels. */
  public void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** By how many CSS pixels the page is wider than the window. */
  public long overflow() {
    return (Long) Objects.requireNonNull(driver.executeScript(
        "return document.scrollingElement.scrollWidth - document.documentElement.clientWidth"));
  }

  /** What the console said since this was last asked: warnings and errors, of scripts and of the content security policy too. */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What axe-core finds against WCAG 2.0, 2.1 and 2.2 at A and AA, a line for each place. */
  public List<String> accessibilityFaults() {
    driver.executeScript(AXE);
    Object found = driver.executeAsyncScript(CHECK_ACCESSIBILITY);
    return ((List<?>) Objects.requireNonNull(found))
        .stream().map(Object::toString).toList();
  }

  /** The page printed as PDF; its number of pages. */
  public int printedPages() {
    Map<String, Object> printed =
        driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
    byte[] bytes = Base64.getDecoder().decode((String) Objects.requireNonNull(printed.get("data")));
    String pdf = new String(bytes, StandardCharsets.ISO_8859_1);
    return pdf.split("/Type /Page\\b", -1).length - 1;
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static String read(String resource) {
    try (InputStream in = Browser.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
