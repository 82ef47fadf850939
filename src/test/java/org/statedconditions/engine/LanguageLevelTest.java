package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.DrlCompiler;
import org.statedconditions.engine.compile.RulesNotBuiltException;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;

/** The packs mean the same in the DRL that Drools reads today and in the one to come. */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ_WRITE)
class LanguageLevelTest {
  private static final RuleFile OLD = new RuleFile("old.drl", """
      rule "A report" agenda-group "some" when $r : Mandate() then findings.met($r); end
      """);

  static List<String> packs() {
    return RulePack.bundledIds();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void every_case_is_assessed_alike_under_both_language_levels(String id) throws Exception {
    // Read from its folder a pack is compiled now, and not taken as the build compiled it.
    RulePack pack = RulePack.read(Path.of("rules", id));
    Evaluator today = under("DRL6", () -> Evaluator.of(pack));
    Evaluator toCome = under("DRL10", () -> Evaluator.of(pack));

    List<Assessment> expected = assessments(Evaluator.of(RulePack.bundled(id)), pack.cases());

    assertThat(expected).isNotEmpty();
    assertThat(assessments(today, pack.cases())).isEqualTo(expected);
    assertThat(assessments(toCome, pack.cases())).isEqualTo(expected);
  }

  /** Without this the test above might compare one level with itself. */
  @Test
  void the_level_asked_for_is_the_level_that_rules_are_read_in() throws Exception {
    assertThatCode(() -> under("DRL6", LanguageLevelTest::compileOld)).doesNotThrowAnyException();
    assertThatThrownBy(() -> under("DRL10", LanguageLevelTest::compileOld))
        .isInstanceOf(RulesNotBuiltException.class);
  }

  private static CompiledRules compileOld() throws RulesNotBuiltException {
    return DrlCompiler.compile(
        "tried", List.of(OLD), List.of(), LanguageLevelTest.class.getClassLoader());
  }

  private static List<Assessment> assessments(Evaluator evaluator, List<CaseFile> cases) {
    List<Assessment> assessments = new ArrayList<>();
    for (CaseFile file : cases) {
      assessments.add(evaluator.assess(evaluator.parse(file.name(), file.text())));
    }
    return assessments;
  }

  private static <T> T under(String level, Callable<T> work) throws Exception {
    String before = System.getProperty(LanguageLevelOption.PROPERTY_NAME);
    System.setProperty(LanguageLevelOption.PROPERTY_NAME, level);
    try {
      return work.call();
    } finally {
      if (before == null) {
        System.clearProperty(LanguageLevelOption.PROPERTY_NAME);
      } else {
        System.setProperty(LanguageLevelOption.PROPERTY_NAME, before);
      }
    }
  }
}
