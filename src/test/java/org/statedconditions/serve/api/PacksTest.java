package org.statedconditions.serve.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.author.check.CheckOptions;
import org.statedconditions.author.check.PackCheck;
import org.statedconditions.function.RuleFunction;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;

/** Packs that requests bring. */
class PacksTest {
  private static final Packs PACKS = new Packs(List.of(), Duration.ofSeconds(30), 2);

  private static Map<String, String> texts() {
    RulePack pack = RulePack.bundled("turkiye-reassurance-force");
    Map<String, String> texts = new HashMap<>();
    texts.put(RulePack.MANIFEST, pack.manifestText());
    for (RuleFile file : pack.ruleFiles()) {
      texts.put(file.name(), file.text());
    }
    return texts;
  }

  @Test
  void one_that_was_built_is_kept_until_others_take_its_place() {
    Packs packs = new Packs(List.of(), Duration.ofSeconds(30), 2);
    var first = packs.of("pack", texts());
    assertThat(packs.of("pack", texts())).isSameAs(first);
    for (int i = 0; i < 3; i++) {
      Map<String, String> other = texts();
      other.put(RulePack.MANIFEST, other.get(RulePack.MANIFEST) + "\n# " + i + "\n");
      assertThat(packs.of("pack", other)).isNotSameAs(first);
    }
    assertThat(packs.kept()).isEqualTo(2);
    assertThat(packs.of("pack", texts())).isNotSameAs(first);
  }

  @Test
  void it_is_the_pack_that_a_folder_of_the_same_files_is() {
    assertThat(PACKS.of("pack", texts()).sha256())
        .isEqualTo(PACKS.named("turkiye-reassurance-force").sha256());
  }

  @Test
  void its_mistakes_have_their_places_in_its_files() {
    Map<String, String> texts = texts();
    texts.put(
        "ceasefire.drl", texts.get("ceasefire.drl").replaceFirst("Ceasefire\\(", "Ceasefires("));
    assertThatThrownBy(() -> PACKS.of("pack", texts))
        .isInstanceOf(ProblemsException.class)
        .hasMessageStartingWith("ceasefire.drl:");
  }

  @Test
  void files_outside_of_it_are_no_part_of_it() {
    Map<String, String> texts = texts();
    texts.put("../other.drl", "rule x when then end");
    texts.put("/etc/other.drl", "rule x when then end");
    texts.put("cases/deep/other.yaml", "x");
    assertThat(PACKS.of("pack", texts).pack().ruleFiles())
        .extracting(RuleFile::name)
        .doesNotContain("../other.drl", "/etc/other.drl");
  }

  @Test
  void its_rules_call_no_function_of_a_library_which_packs_of_this_machine_may(@TempDir Path folder)
      throws Exception {
    Map<String, String> texts =
        Map.of(RulePack.MANIFEST, texts().get(RulePack.MANIFEST), "rules.drl", """
        rule "The ceasefire begins with a letter"
            @criterion("ceasefire.in-force")
        when
            $c : Ceasefire(initial(id) == "t")
        then
            findings.met($c);
        end
        """);
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(RuleFunction.class.getName()),
        "org.statedconditions.function.RegisteredFunctionsTest$Offered");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader library = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(library);
      PackDraft draft = PackDraft.of("pack", texts);
      assertThat(Evaluator.builder(draft).functionsOfLibraries().build().functions())
          .containsExactly("initial(String): String");
      assertThatThrownBy(() -> PACKS.of("pack", texts))
          .isInstanceOf(ProblemsException.class)
          .hasMessageContaining("`initial`");
      assertThat(
              PackCheck.of(draft, CheckOptions.DEFAULT, Duration.ofSeconds(30)).problems())
          .anyMatch(problem -> problem.message().contains("`initial`"));
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
