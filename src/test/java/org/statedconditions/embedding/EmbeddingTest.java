package org.statedconditions.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.scenario.Scenario;

/** The library in somebody else's program: with little around it, in other class loaders, in several threads. */
class EmbeddingTest {
  private static final String PACK = "turkiye-reassurance-force";
  private static final Path BRIEFING =
      Path.of("examples/scenarios/2025-11-27-ministry-briefing.yaml").toAbsolutePath();

  @TempDir
  private Path temp;

  @Test
  void works_with_no_logging_back_end_and_no_command_line_library() throws Exception {
    String source =
        Files.readString(Path.of("examples/embedding/src/main/java/example/FromAFile.java"));
    EmbeddingProgram program = EmbeddingProgram.compile("example.FromAFile", source, temp);

    EmbeddingProgram.Outcome outcome = program.run(temp, BRIEFING.toString());

    assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("Error");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .startsWith("NOT_MET\nThe day of the ministry's briefing, 27 November 2025\n")
        .contains("Met says that what has to come first is in place");
  }

  @Test
  void a_pack_from_a_folder_compiles_with_no_logging_back_end_and_no_command_line_library()
      throws Exception {
    String source = """
        import java.nio.file.Path;
        import org.statedconditions.Evaluator;
        import org.statedconditions.pack.RulePack;

        public final class OwnPack {
          public static void main(String... args) {
            var evaluator = Evaluator.of(RulePack.read(Path.of(args[0])));
            System.out.println(evaluator.assess(evaluator.read(Path.of(args[1]))).verdict());
          }
        }
        """;
    EmbeddingProgram program = EmbeddingProgram.compile("OwnPack", source, temp);

    EmbeddingProgram.Outcome outcome =
        program.run(temp, Path.of("rules", PACK).toAbsolutePath().toString(), BRIEFING.toString());

    assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("Error");
    assertThat(outcome.out()).isEqualTo("NOT_MET\n");
    assertThat(outcome.status()).isZero();
  }

  @Test
  void works_in_a_class_loader_that_the_rest_of_the_program_cannot_see() throws Exception {
    String expected = AssessmentReport.of(
            Evaluator.of(RulePack.bundled(PACK)).assess(Scenario.read(BRIEFING)))
        .json();
    // Of this process it sees the JDK alone; what it loads is its own.
    try (URLClassLoader loader =
        new URLClassLoader(EmbeddingProgram.urls(), ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> loader.loadClass("picocli.CommandLine"))
          .isInstanceOf(ClassNotFoundException.class);
      assertThatThrownBy(() -> loader.loadClass("ch.qos.logback.classic.LoggerContext"))
          .isInstanceOf(ClassNotFoundException.class);
      assertThat(loader.loadClass(Evaluator.class.getName())).isNotSameAs(Evaluator.class);
      for (ClassLoader context :
          List.of(loader, getClass().getClassLoader(), ClassLoader.getPlatformClassLoader())) {
        assertThat(jsonFrom(loader, context)).isEqualTo(expected);
      }
    }
  }

  /** By reflection, for nothing of {@code loader} is known here; with {@code context} as the thread's class loader. */
  private static String jsonFrom(ClassLoader loader, ClassLoader context) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try {
      Class<?> packs = loader.loadClass(RulePack.class.getName());
      Class<?> scenarios = loader.loadClass(Scenario.class.getName());
      Class<?> evaluators = loader.loadClass(Evaluator.class.getName());
      Object pack = packs.getMethod("bundled", String.class).invoke(null, PACK);
      Object evaluator = evaluators.getMethod("of", packs).invoke(null, pack);
      Object scenario = scenarios.getMethod("read", Path.class).invoke(null, BRIEFING);
      Object assessment = evaluators.getMethod("assess", scenarios).invoke(evaluator, scenario);
      Object report = loader
          .loadClass(AssessmentReport.class.getName())
          .getMethod("of", Iterable.class)
          .invoke(null, List.of(assessment));
      return (String) report.getClass().getMethod("json").invoke(report);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void four_threads_on_one_evaluator_say_what_one_thread_says() throws Exception {
    RulePack pack = RulePack.bundled(PACK);
    Evaluator evaluator = Evaluator.of(pack);
    List<Scenario> scenarios = new ArrayList<>();
    for (CaseFile file : pack.cases()) {
      scenarios.add(evaluator.parse(file.name(), file.text()));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      order.add(i % scenarios.size());
    }
    Collections.shuffle(order, new Random(1));
    List<Assessment> sequential = scenarios.stream().map(evaluator::assess).toList();

    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Assessment>> questions = new ArrayList<>();
      order.forEach(i -> questions.add(() -> evaluator.assess(scenarios.get(i))));
      List<Future<Assessment>> answers = threads.invokeAll(questions);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get())
            .as(scenarios.get(order.get(i)).file().orElseThrow())
            .isEqualTo(sequential.get(order.get(i)));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** In other processes too, for the order of `Set.of` differs from one to the next. */
  @Test
  void the_same_input_gives_the_same_bytes_of_json() throws Exception {
    List<Path> files = examples();
    String source = """
        import java.nio.file.Path;
        import java.util.ArrayList;
        import java.util.List;
        import org.statedconditions.Evaluator;
        import org.statedconditions.assessment.Assessment;
        import org.statedconditions.pack.RulePack;
        import org.statedconditions.report.AssessmentReport;
        import org.statedconditions.scenario.Scenario;

        public final class Json {
          public static void main(String... args) {
            var evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
            List<Assessment> all = new ArrayList<>();
            for (String file : args) {
              all.add(evaluator.assess(Scenario.read(Path.of(file))));
            }
            System.out.print(AssessmentReport.of(all).json());
          }
        }
        """;
    EmbeddingProgram program = EmbeddingProgram.compile("Json", source, temp);
    String[] args = files.stream().map(Path::toString).toArray(String[]::new);

    String here = json(files);

    assertThat(json(files)).isEqualTo(here);
    assertThat(program.run(temp, args).out()).isEqualTo(here);
    assertThat(program.run(temp, args).out()).isEqualTo(here);
  }

  private static String json(List<Path> files) {
    Evaluator evaluator = Evaluator.of(RulePack.bundled(PACK));
    return AssessmentReport.of(
            files.stream().map(f -> evaluator.assess(Scenario.read(f))).toList())
        .json();
  }

  /** Those of the Türkiye pack. */
  private static List<Path> examples() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(BRIEFING.getParent())) {
      for (Path file : all.sorted().toList()) {
        if (Files.readString(file).contains("\n  " + PACK + ":\n")) {
          files.add(file);
        }
      }
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(10);
    return files;
  }
}
