package org.statedconditions.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.check.CopiedPack;

/** Bundled packs run with no compiler: neither that of Drools nor that of the JDK. */
class SlimTest {
  private static final Path POM = Path.of("examples/embedding/slim.xml");
  private static final Path BRIEFING =
      Path.of("examples/scenarios/2025-11-27-ministry-briefing.yaml").toAbsolutePath();
  private static final Path PACK =
      Path.of("examples/custom-pack/esterhaven-corridor").toAbsolutePath();
  private static final Pattern EXCLUSION = Pattern.compile(
      "<exclusion>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");
  private static final String PROGRAM = """
      import java.nio.file.Path;
      import java.util.List;
      import java.util.Optional;
      import org.statedconditions.Evaluator;
      import org.statedconditions.pack.RulePack;
      import org.statedconditions.problem.ProblemsException;
      import org.statedconditions.report.JsonReport;
      import org.statedconditions.report.TextReport;
      import org.statedconditions.scenario.Scenario;
      import org.statedconditions.whatif.MissingCriteria;
      import org.statedconditions.why.Question;

      public final class Slim {
        public static void main(String... args) {
          for (String id : RulePack.bundledIds()) {
            var evaluator = Evaluator.of(RulePack.bundled(id));
            var assessment = evaluator.assess(Scenario.read(Path.of(args[0])));
            System.out.println(id + " " + assessment.verdict());
            System.out.println(TextReport.of(assessment) + JsonReport.of(List.of(assessment)));
          }
          for (String folder : List.of(args[1], args[2])) {
            try {
              Evaluator.of(Path.of(folder));
              System.out.println("loaded");
            } catch (ProblemsException e) {
              System.out.println("refused: " + e.getMessage());
            }
          }
          var evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
          var scenario = Scenario.read(Path.of(args[0]));
          var missing = MissingCriteria.of(evaluator, scenario, evaluator.assess(scenario));
          System.out.println("missing " + missing.readings().size());
          var explained = evaluator.explain(scenario, scenario.asOf().get(), Optional.empty(), Question.verdict());
          System.out.println("explained " + explained.size());
          System.out.println(ModuleLayer.boot().findModule("jdk.compiler").isPresent());
        }
      }
      """;

  @TempDir
  private Path temp;

  @Test
  void the_example_leaves_out_every_compiler_and_parser_of_rules() throws IOException {
    assertThat(excluded())
        .contains("ecj", "javaparser-core", "antlr-runtime", "antlr4-runtime")
        .contains("drools-model-codegen", "drools-compiler", "drools-drl-parser", "drools-ecj");
    assertThat(classPath()).extracting(SlimTest::artifact).doesNotContain("ecj", "drools-ecj");
  }

  @Test
  void what_the_example_leaves_out_is_on_the_class_path_of_others() throws IOException {
    assertThat(EmbeddingProgram.classPath()).extracting(SlimTest::artifact).containsAll(excluded());
  }

  @Test
  void nothing_is_left_in_that_is_not_needed() throws IOException {
    assertThat(classPath())
        .extracting(SlimTest::artifact)
        .containsExactlyInAnyOrder(
            "classes",
            "drools-base",
            "drools-canonical-model",
            "drools-core",
            "drools-engine",
            "drools-kiesession",
            "drools-model-compiler",
            "drools-util",
            "drools-wiring-api",
            "drools-wiring-static",
            "jackson-core",
            "kie-api",
            "kie-internal",
            "kie-memory-compiler",
            "slf4j-api",
            "snakeyaml-engine");
  }

  @Test
  void every_bundled_pack_runs_with_what_is_left() throws Exception {
    Outcome outcome = run(Path.of(System.getProperty("java.home")));
    assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("Error");
    assertThat(outcome.out())
        .contains("turkiye-reassurance-force NOT_MET")
        .contains("e3-settlement UNDETERMINED")
        .contains("The reported status is one in which a ceasefire is not in force");
    assertThat(outcome.out())
        .as("packs that are not bundled")
        .containsSubsequence("refused: ", "pack.yaml", "org.drools:drools-drl-parser", "refused: ")
        .contains("missing 3", "explained 1")
        .doesNotContain("loaded");
  }

  @Test
  void every_bundled_pack_runs_where_the_jdk_has_no_compiler() throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    Path image = temp.resolve("runtime");
    Outcome outcome = linked(home, image)
        ? run(image)
        : run(home, "--limit-modules", "java.base,java.desktop,java.management");
    assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("Error");
    assertThat(outcome.out())
        .contains("turkiye-reassurance-force NOT_MET")
        .contains("e3-settlement UNDETERMINED")
        .endsWith("false\n");
  }

  /** Makes a runtime of the modules that the library needs; not where the JDK cannot. */
  private static boolean linked(Path home, Path image) throws Exception {
    Path jlink = home.resolve("bin/jlink");
    if (!Files.isExecutable(jlink)) {
      return false;
    }
    Process process = new ProcessBuilder(
            jlink.toString(),
            "--add-modules",
            "java.base,java.desktop,java.management",
            "--output",
            image.toString())
        .redirectErrorStream(true)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeThat(process.waitFor(120, TimeUnit.SECONDS)).as(said).isTrue();
    return process.exitValue() == 0;
  }

  private record Outcome(String out, String err) {}

  /** A pack whose manifest has a mistake, so that what is wrong with its rules is asked for besides. */
  private Path mistaken() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("mistaken"));
    CopiedPack.copy(PACK, folder);
    Path manifest = folder.resolve("pack.yaml");
    Files.writeString(manifest, Files.readString(manifest).replaceFirst("version:", "versio:"));
    return folder;
  }

  private Outcome run(Path home, String... options) throws Exception {
    EmbeddingProgram.compile("Slim", PROGRAM, temp);
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(List.of(options));
    List<Path> path = classPath();
    path.add(temp);
    command.add("-cp");
    command.add(
        String.join(File.pathSeparator, path.stream().map(Path::toString).toList()));
    command.addAll(
        List.of("Slim", BRIEFING.toString(), PACK.toString(), mistaken().toString()));
    Path out = temp.resolve("out.txt");
    Path err = temp.resolve("err.txt");
    Process process = new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return new Outcome(Files.readString(out), Files.readString(err));
  }

  private static List<Path> classPath() throws IOException {
    List<String> excluded = excluded();
    List<Path> left = new ArrayList<>(EmbeddingProgram.classPath());
    left.removeIf(path -> excluded.contains(artifact(path)) || !isOfTheLibrary(path));
    return left;
  }

  /** Not what the tests alone have and {@link EmbeddingProgram} does not know of. */
  private static boolean isOfTheLibrary(Path path) {
    String name = artifact(path);
    return name.equals("classes")
        || name.startsWith("drools-")
        || name.startsWith("kie-")
        || List.of("slf4j-api", "snakeyaml-engine", "jackson-core").contains(name);
  }

  private static String artifact(Path path) {
    return path.getFileName().toString().replaceFirst("-[0-9][^/]*\\.jar$", "");
  }

  private static List<String> excluded() throws IOException {
    List<String> artifacts = new ArrayList<>();
    Matcher exclusion = EXCLUSION.matcher(Files.readString(POM));
    while (exclusion.find()) {
      artifacts.add(exclusion.group(1));
    }
    return artifacts;
  }
}
