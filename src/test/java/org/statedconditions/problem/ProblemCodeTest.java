package org.statedconditions.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.author.check.Lint;
import org.statedconditions.pack.RulePack;

class ProblemCodeTest {

  @Test
  void the_page_for_users_lists_each_code_with_what_is_wrong() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("rules/problems.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Arrays.stream(ProblemCode.values())
            .map(code -> "| `" + code.written() + "` | " + code.meaning() + " |")
            .toList());
  }

  @Test
  void each_lint_has_a_code_of_its_name() {
    for (String lint : Lint.ids()) {
      assertThat(ProblemCode.of(lint).written()).isEqualTo(lint);
    }
    assertThatThrownBy(() -> ProblemCode.of("no-lint"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-lint");
  }

  @Test
  void mistakes_of_different_kinds_have_different_codes() {
    assertThat(codes("asOf: 2026-05-10\nfact: []\nfacts:\n  - mandate: {phase: concept}\n"))
        .contains(ProblemCode.UNKNOWN_KEY, ProblemCode.MISSING_KEY);
    assertThat(codes("asOf: [\n")).containsExactly(ProblemCode.DOCUMENT_SYNTAX);
    assertThat(codes("asOf: never\nfacts: []\n")).containsExactly(ProblemCode.WRONG_VALUE);
    assertThat(codes("asOf: 2026-05-10\nasOf: 2026-05-10\nfacts: []\n"))
        .containsExactly(ProblemCode.DUPLICATE_KEY);
    assertThat(codes("asOf: 2026-05-10\nfacts: &all []\n")).contains(ProblemCode.UNSUPPORTED_YAML);
  }

  private static List<ProblemCode> codes(String text) {
    Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    try {
      evaluator.parse("s.yaml", text);
    } catch (ProblemsException e) {
      return e.problems().stream().map(Problem::code).toList();
    }
    throw new AssertionError("expected problems but was none: " + text);
  }
}
