package org.statedconditions.author.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.statedconditions.author.check.CaseResult;
import org.statedconditions.author.check.CaseRunner;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.problem.Problem;

/** The test of one case. */
final class OneCase implements TestTemplateInvocationContext, InvocationInterceptor {
  private final CaseFile file;
  private final CaseResult result;

  OneCase(CaseRunner runner, CaseFile file) {
    this.file = file;
    // Run at once, for the title is the test's name.
    this.result = runner.run(file);
  }

  @Override
  public String getDisplayName(int invocation) {
    return result.title();
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    if (!result.passed()) {
      throw new AssertionError(result.complaints().stream()
          .map(Problem::toString)
          .collect(Collectors.joining("\n", file.shown() + "\n", "")));
    }
    invocation.proceed();
  }
}
