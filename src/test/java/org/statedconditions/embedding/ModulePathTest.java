package org.statedconditions.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as a module of somebody else's program, which requires nothing but the library. */
class ModulePathTest {
  private static final String MODULE = "org.statedconditions";

  @TempDir
  static Path shared;

  private static Path library;

  @TempDir
  Path folder;

  /** The jar as the build makes it: the classes and the compiled description of the module. */
  @BeforeAll
  static void makeTheModule() throws IOException {
    Path classes = EmbedderJars.classes();
    Path module = shared.resolve("module");
    // Compiling a module asks for what it may do without when it runs, too.
    String everything = Arrays.stream(
            System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> ModulePathTest.isOneOf(
            Path.of(path),
            "picocli",
            "logback",
            "org.eclipse.lsp4j",
            "gson",
            "jetty-",
            "commons-csv",
            "fastexcel",
            "aalto",
            "stax2",
            "opczip",
            "junit-jupiter-api",
            "junit-platform-commons",
            "opentest4j",
            "apiguardian",
            "record-builder"))
        .reduce(joined(EmbedderJars.files()), (a, b) -> a + File.pathSeparator + b);
    compile(
        List.of(
            "-d",
            module.toString(),
            "-proc:none",
            "--module-path",
            everything,
            "--patch-module",
            MODULE + "=" + classes),
        Path.of("src/main/java/module-info.java"));
    library = shared.resolve("library.jar");
    try (OutputStream out = Files.newOutputStream(library);
        JarOutputStream jar = new JarOutputStream(out)) {
      add(jar, module);
      add(jar, classes);
    }
  }

  private static boolean isOneOf(Path file, String... starts) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar") && Stream.of(starts).anyMatch(name::startsWith);
  }

  private static void add(JarOutputStream jar, Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes.toRealPath())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.toRealPath().relativize(file).toString().replace('\\', '/');
        boolean known = name.equals("module-info.class") && classes.equals(EmbedderJars.classes());
        if (!known && !name.startsWith("META-INF")) {
          jar.putNextEntry(new JarEntry(name));
          Files.copy(file, jar);
          jar.closeEntry();
        }
      }
    }
  }

  private static String joined(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }

  private static void compile(List<String> options, Path... sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean compiled = compiler
          .getTask(messages, files, null, options, null, files.getJavaFileObjects(sources))
          .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  private static String modulePath() {
    List<Path> path = new ArrayList<>(EmbedderJars.files());
    path.add(library);
    return joined(path);
  }

  @Test
  void a_module_that_requires_the_library_alone_compiles_and_runs() throws Exception {
    Path info = write("module-info.java", "module consumer { requires org.statedconditions; }");
    Path main = write("consumer/Main.java", """
        package consumer;

        import java.nio.file.Path;
        import java.util.List;
        import org.statedconditions.Evaluator;
        import org.statedconditions.pack.RulePack;
        import org.statedconditions.report.AssessmentReport;

        public final class Main {
          public static void main(String... args) {
            for (var pack : List.of(RulePack.bundled(args[0]), RulePack.read(Path.of(args[1])))) {
              var evaluator = Evaluator.of(pack);
              var assessment = evaluator.assess(evaluator.read(Path.of(args[2])));
              System.out.println(assessment.verdict() + " " + !AssessmentReport.of(assessment).text().isEmpty()
                  + " " + AssessmentReport.of(assessment).json().startsWith("{"));
            }
            System.out.println(RulePack.bundledIds());
          }
        }
        """);
    Path classes = folder.resolve("classes");
    compile(
        List.of("-Xlint:all", "-Werror", "-d", classes.toString(), "--module-path", modulePath()),
        info,
        main);

    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path",
            modulePath() + File.pathSeparator + classes,
            "--module",
            "consumer/consumer.Main",
            "turkiye-reassurance-force",
            Path.of("rules/turkiye-reassurance-force").toAbsolutePath().toString(),
            Path.of("examples/scenarios/2025-11-27-ministry-briefing.yaml")
                .toAbsolutePath()
                .toString())
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(Files.readString(err)).doesNotContain("Exception").doesNotContain("Error");
    assertThat(Files.readAllLines(out))
        .containsExactly(
            "NOT_MET true true", "NOT_MET true true", "[e3-settlement, turkiye-reassurance-force]");
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void what_is_not_api_is_out_of_reach() {
    ModuleDescriptor module =
        ModuleFinder.of(library).find(MODULE).orElseThrow().descriptor();
    assertThat(module.exports())
        .extracting(ModuleDescriptor.Exports::source)
        .contains(MODULE, MODULE + ".fact", MODULE + ".assessment")
        .noneMatch(name -> name.startsWith(MODULE + ".engine"))
        // What rules look at is plain data that answers name.
        .noneMatch(name -> name.startsWith(MODULE + ".drl") && !name.endsWith(".outline"))
        .noneMatch(name -> name.startsWith(MODULE + ".document"))
        .noneMatch(name -> name.startsWith(MODULE + ".cli"));
    // JUnit alone, which makes the extension behind @PackCases.
    assertThat(module.opens())
        .extracting(ModuleDescriptor.Opens::source)
        .containsExactly(MODULE + ".author.junit");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("source").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
