package org.statedconditions.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one browser for all tests of this process, and skips them where none is installed. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(BrowserExtension.class);
  private static final String NONE = "there is no chromium with its chromedriver on the PATH"
      + " (Debian: apt-get install chromium chromium-driver)";

  /** A browser that ends with the last test. */
  private record Running(Browser browser) implements AutoCloseable {
    @Override
    public void close() {
      browser.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (InstalledBrowser.find().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("said", key -> {
      System.out.println("SKIPPED: the tests in a browser, for " + NONE);
      return key;
    });
    return ConditionEvaluationResult.disabled(NONE);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Optional<InstalledBrowser> installed = InstalledBrowser.find();
    Browser browser = context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            "browser", key -> new Running(new Browser(installed.orElseThrow())), Running.class)
        .browser();
    browser.reset();
    return browser;
  }
}
