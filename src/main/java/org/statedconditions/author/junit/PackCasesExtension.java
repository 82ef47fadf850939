package org.statedconditions.author.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.statedconditions.Evaluator;
import org.statedconditions.author.check.CaseRunner;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RulePack;

/** Makes a test of each case; packs are built once for all tests of a run. Nobody names it but {@link PackCases}. */
final class PackCasesExtension implements TestTemplateInvocationContextProvider {
  private static final Namespace NAMESPACE = Namespace.create(PackCasesExtension.class);

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), PackCases.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    PackCases asked = AnnotationSupport.findAnnotation(context.getTestMethod(), PackCases.class)
        .orElseThrow();
    Evaluator evaluator = context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(asked.value(), PackCasesExtension::evaluator, Evaluator.class);
    List<CaseFile> cases = asked.scenarios().isEmpty()
        ? evaluator.pack().cases()
        : scenarios(Path.of(asked.scenarios()), evaluator);
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("@PackCases: expected at least one case of "
          + evaluator.pack() + (asked.scenarios().isEmpty() ? "" : " in " + asked.scenarios())
          + " but found none");
    }
    CaseRunner runner = new CaseRunner(evaluator);
    return cases.stream().map(file -> new OneCase(runner, file));
  }

  private static Evaluator evaluator(String pack) {
    RulePack read =
        Files.isDirectory(Path.of(pack)) ? RulePack.read(Path.of(pack)) : RulePack.bundled(pack);
    return Evaluator.builder(read).functionsOfLibraries().build();
  }

  private static List<CaseFile> scenarios(Path folder, Evaluator evaluator) {
    String id = evaluator.pack().manifest().id();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().matches(".*\\.(yaml|yml|json)"))
          .sorted()
          // One that expects nothing of this pack may hold facts of types that only another pack
          // declares.
          .filter(f -> text(f).contains(id))
          .filter(
              f -> evaluator.read(f).expected().stream().anyMatch(e -> e.pack().equals(id)))
          .map(f -> new CaseFile(f.getFileName().toString(), f.toString(), text(f)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("@PackCases: " + folder + " cannot be listed", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("@PackCases: " + file + " cannot be read", e);
    }
  }
}
