package org.statedconditions.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.author.check.CheckOptions;
import org.statedconditions.author.check.PackCheck;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.PackCheckReport;
import org.statedconditions.scenario.Scenario;

class RegisteredFunctionsTest {
  private static final RuleFunction INITIAL = RuleFunction.of(
      "initial", "The first letter of a text.", String.class, String.class, t -> t.substring(0, 1));

  /** What a library would offer. */
  public static final class Offered implements RuleFunction {
    @Override
    public String name() {
      return "initial";
    }

    @Override
    public String definition() {
      return "The first letter of a text.";
    }

    @Override
    public List<Class<?>> parameters() {
      return List.of(String.class);
    }

    @Override
    public Class<?> result() {
      return String.class;
    }

    @Override
    public @Nullable Object apply(List<Object> arguments) {
      return String.valueOf(arguments.get(0)).substring(0, 1);
    }
  }

  @TempDir
  private Path folder;

  private Path pack;

  @BeforeEach
  void write_a_pack_that_calls_a_function() throws IOException {
    pack = Files.createDirectory(folder.resolve("pack"));
    Files.copy(Path.of("rules/turkiye-reassurance-force/pack.yaml"), pack.resolve("pack.yaml"));
    Files.writeString(pack.resolve("rules.drl"), """
        rule "The ceasefire begins with a letter"
            @criterion("ceasefire.in-force")
        when
            $c : Ceasefire(initial(id) == "t")
        then
            findings.met($c);
        end
        """);
  }

  @Test
  void the_digest_of_an_assessment_follows_the_names_and_types_of_functions() {
    RulePack bundled = RulePack.bundled("turkiye-reassurance-force");
    Scenario scenario =
        Evaluator.of(bundled).parse("empty", "asOf: 2030-01-01T00:00:00Z\nfacts: []\n");
    RuleFunction renamed = RuleFunction.of(
        "first", "The first letter of a text.", String.class, String.class, t -> t.substring(0, 1));
    RuleFunction retyped = RuleFunction.of(
        "initial", "The length of a text.", String.class, Integer.class, String::length);

    String plain = Evaluator.of(bundled).assess(scenario).sha256();
    assertThat(plain).isEqualTo(bundled.sha256());
    assertThat(List.of(
            plain, sha256(scenario, INITIAL), sha256(scenario, renamed), sha256(scenario, retyped)))
        .doesNotHaveDuplicates()
        .allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{64}"));
    assertThat(sha256(scenario, INITIAL, renamed)).isEqualTo(sha256(scenario, renamed, INITIAL));
  }

  private static String sha256(Scenario scenario, RuleFunction... functions) {
    var builder = Evaluator.builder(RulePack.bundled("turkiye-reassurance-force"));
    List.of(functions).forEach(builder::function);
    return builder.build().assess(scenario).sha256();
  }

  @Test
  void rules_that_call_a_function_that_nobody_registers_are_refused() {
    assertThatThrownBy(() -> Evaluator.of(pack))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("`initial`");
    assertThat(Evaluator.builder(RulePack.read(pack)).function(INITIAL).build().functions())
        .containsExactly("initial(String): String");
  }

  @Test
  void a_library_offers_functions_and_check_names_them() throws Exception {
    Path services = Files.createDirectories(folder.resolve("library/META-INF/services"));
    Files.writeString(services.resolve(RuleFunction.class.getName()), Offered.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader library =
        new URLClassLoader(new URL[] {folder.resolve("library").toUri().toURL()}, before)) {
      thread.setContextClassLoader(library);
      assertThat(Evaluator.builder(pack).functionsOfLibraries().build().functions())
          .containsExactly("initial(String): String");
      String told =
          PackCheckReport.of(List.of(PackCheck.of(pack, CheckOptions.DEFAULT))).text();
      assertThat(told).contains("functions of libraries: initial(String): String");
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
