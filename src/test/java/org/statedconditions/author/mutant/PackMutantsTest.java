package org.statedconditions.author.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.problem.Problem;

/** Plants mistakes in the packs of this project and looks whether each is reported where it was made. */
class PackMutantsTest {
  private static final int HOW_MANY = 400;

  /** What can be left out or written otherwise and still be a pack, and the same one: nothing tells that it is another. */
  private static final Set<String> MAY_BE_RIGHT = Set.of(
      "drop not",
      "drop exists",
      "no value",
      "no space after colon",
      "equals of Java",
      "text for constant",
      // Of sources, statements and facts: nothing else names them.
      "misspell value of id",
      "letter left out of id",
      "id of another",
      "id that is none",
      "line lost",
      "line twice",
      // Blocks may be indented by any number of columns.
      "indent one less",
      "indent one more");

  @TempDir
  private Path work;

  @Test
  void mistakes_of_all_kinds_are_told_on_their_lines_with_what_to_write_and_nothing_else_is()
      throws IOException {
    List<Mutant> sample = MutantRun.sample(MutantRun.all(work), HOW_MANY, 20251127);
    List<String> notExact = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    List<String> misleading = new ArrayList<>();
    for (Mutant mutant : sample) {
      List<Problem> problems = MutantRun.problems(mutant, work);
      String told = mutant + "\n"
          + String.join("\n", problems.stream().map(Problem::toString).toList());
      if (problems.isEmpty()) {
        if (!MAY_BE_RIGHT.contains(mutant.operator())
            && MutantRun.check(mutant, work).outcome() == CheckReport.Outcome.PASSED) {
          silent.add(told);
        }
        continue;
      }
      if (problems.stream().noneMatch(p -> on(p, mutant))) {
        notExact.add(told);
      } else if (!problems.stream().allMatch(p -> on(p, mutant))
          || problems.stream().noneMatch(p -> p.toString().contains(mutant.answer()))
          || problems.stream().anyMatch(p -> p.toString().matches(MutantRun.RAW))) {
        misleading.add(told);
      }
    }
    assertThat(silent).isEmpty();
    assertThat(notExact).hasSizeLessThanOrEqualTo(HOW_MANY / 100);
    assertThat(misleading).hasSizeLessThanOrEqualTo(HOW_MANY / 100);
    assertThat(sample.stream().map(Mutant::operator).distinct().count()).isGreaterThan(200);
  }

  private static boolean on(Problem problem, Mutant mutant) {
    return at(problem, mutant, mutant.line(), mutant.line())
        || at(problem, mutant, mutant.also(), mutant.also());
  }

  private static boolean at(Problem problem, Mutant mutant, int from, int to) {
    return problem.place().file().endsWith(mutant.file())
        && problem.place().line() >= from
        && problem.place().line() <= to;
  }
}
