package org.statedconditions.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.statedconditions.browser.Browser;
import org.statedconditions.serve.api.Api;
import org.statedconditions.serve.api.OpenedFile;
import org.statedconditions.serve.api.Packs;

/** The workbench in a browser, with a server of its own, as somebody would use it. */
final class WorkbenchPage implements AutoCloseable {
  private final WorkbenchServer server;
  private final Browser browser;

  /** Starts a server that was given {@code files}. */
  WorkbenchPage(Browser browser, Path... files) {
    this.browser = browser;
    ServeLimits limits = ServeLimits.DEFAULT;
    List<OpenedFile> opened = List.of(files).stream()
        .map(file -> OpenedFile.of(file.getFileName().toString(), file))
        .toList();
    Api api = new Api(new Packs(List.of(), limits.answerTime(), limits.kept()), opened);
    server = WorkbenchServer.start(Optional.empty(), 0, api.routes(), limits);
  }

  String address() {
    return server.address();
  }

  /** Opens the page, and waits for its first answer. */
  WorkbenchPage open() {
    return openAt(address());
  }

  WorkbenchPage openAt(String address) {
    browser.driver().get(address);
    browser.patiently().until(driver -> !verdicts().isEmpty());
    return this;
  }

  WebElement id(String id) {
    return browser.driver().findElement(By.id(id));
  }

  /** The lines of an element as it shows, without empty ones. */
  String text(String id) {
    String text = (String) Objects.requireNonNull(browser
        .driver()
        .executeScript("return document.getElementById(arguments[0]).innerText", id));
    return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  String verdicts() {
    return text("verdicts");
  }

  /** The text within what is shown in a shadow tree. */
  String textWithin(String id) {
    return String.valueOf(browser
        .driver()
        .executeScript(
            "return document.getElementById(arguments[0]).shadowRoot?.firstElementChild?.innerText",
            id));
  }

  /** The lines of an editor, as far as it shows them. */
  String edited(String editor) {
    return String.valueOf(browser
        .driver()
        .executeScript(
            "return [...document.getElementById(arguments[0]).shadowRoot.querySelectorAll('.cm-line')]"
                + ".map(line => line.textContent).join('\\n')",
            editor));
  }

  /** Where one types in an editor. */
  WebElement typing(String editor) {
    SearchContext within = id(editor).getShadowRoot();
    return within.findElement(By.cssSelector(".cm-content"));
  }

  /** Writes {@code text} at the end of the line that begins with {@code line}. */
  void write(String editor, String line, String text) {
    WebElement found = id(editor).getShadowRoot().findElements(By.cssSelector(".cm-line")).stream()
        .filter(one -> one.getText().stripLeading().startsWith(line))
        .findFirst()
        .orElseThrow();
    found.click();
    type(Keys.END, text);
  }

  /** Types where the cursor is; keys sent to an element would move it to the end of the text first. */
  void type(CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  void choose(String chooser, String value) {
    new Select(id(chooser)).selectByValue(value);
  }

  void unfold(String details) {
    WebElement element = id(details);
    if (element.getDomAttribute("open") == null) {
      element.findElement(By.tagName("summary")).click();
    }
  }

  /** Turns the switch of a criterion. */
  void suppose(String criterion, String status) {
    unfold("unknowns");
    WebElement input = browser
        .driver()
        .findElement(
            By.cssSelector("input[name='suppose " + criterion + "'][value='" + status + "']"));
    browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", input);
    input.click();
  }

  void until(String what, BooleanSupplier holds) {
    browser.patiently().withMessage(what).until(driver -> holds.getAsBoolean());
  }

  @Override
  public void close() {
    browser.driver().get("about:blank");
    server.close();
  }
}
