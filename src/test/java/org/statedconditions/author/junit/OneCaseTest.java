package org.statedconditions.author.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.statedconditions.Evaluator;
import org.statedconditions.author.check.CaseRunner;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RulePack;

class OneCaseTest {
  private final RulePack pack =
      RulePack.read(Path.of("src/test/resources/check/a-case-that-fails"));
  private final CaseRunner runner = new CaseRunner(Evaluator.of(pack));
  private final List<CaseFile> cases = pack.cases();

  private static void run(OneCase one, Invocation<Void> invocation) throws Throwable {
    one.interceptTestTemplateMethod(invocation, null, null);
  }

  @Test
  void a_case_that_fails_shows_each_difference_with_its_place() {
    OneCase failing = new OneCase(runner, cases.get(0));
    assertThat(failing.getDisplayName(1)).isEqualTo("A ceasefire in force meets the condition");
    assertThatThrownBy(() -> run(failing, () -> null))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(":10:7: literal, ceasefire.in-force: expected not-met but was met")
        .hasMessageContaining(
            ":11:15: literal, fired: expected a finding by `A report gives the ceasefire a status")
        .hasMessageContaining(
            "truce: met by `A report says that the ceasefire is in force` on facts[0] truce");
  }

  @Test
  void a_case_that_passes_runs_the_method_too() {
    AtomicBoolean ran = new AtomicBoolean();
    assertThatCode(() -> run(new OneCase(runner, cases.get(1)), () -> {
          ran.set(true);
          return null;
        }))
        .doesNotThrowAnyException();
    assertThat(ran).isTrue();
  }
}
