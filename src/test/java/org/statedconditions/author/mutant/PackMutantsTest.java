package org.statedconditions.author.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.problem.Problem;

/** Plants mistakes in the packs of this project and looks whether each is reported where it was made. */
class PackMutantsTest {
  private static final int HOW_MANY = 240;

  /** What can be left out or written otherwise and still be a pack, if another one: its cases tell. */
  private static final Set<String> MAY_BE_RIGHT = Set.of(
      "drop not",
      "drop exists",
      "drop ,",
      "no value",
      "no space after colon",
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

  /** What is missing is said of the line before, or of the item that it is missing in. */
  private static final Set<String> SAID_NEARBY =
      Set.of("line lost", "other type", "double )", "misspell key");

  @TempDir
  private Path work;

  @Test
  void a_mistake_in_whichever_file_is_reported_on_its_own_line_in_plain_words() throws IOException {
    List<Mutant> sample = MutantRun.sample(MutantRun.all(work), HOW_MANY, 20251127);
    List<String> wrong = new ArrayList<>();
    int exact = 0;
    for (Mutant mutant : sample) {
      List<Problem> problems = MutantRun.problems(mutant, work);
      assertThat(problems)
          .as(mutant.toString())
          .noneMatch(problem -> problem.toString().matches(MutantRun.RAW));
      boolean here = problems.stream()
          .anyMatch(p -> at(p, mutant, mutant.line(), mutant.line())
              || at(p, mutant, mutant.also(), mutant.also()));
      boolean next =
          here || problems.stream().anyMatch(p -> at(p, mutant, mutant.line(), mutant.last()));
      exact += here ? 1 : 0;
      boolean fine = problems.isEmpty()
          ? MAY_BE_RIGHT.contains(mutant.operator())
          : next || SAID_NEARBY.contains(mutant.operator());
      if (!fine) {
        wrong.add(mutant + "\n"
            + String.join("\n", problems.stream().map(Problem::toString).toList()));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(exact).isGreaterThan(HOW_MANY * 88 / 100);
  }

  private static boolean at(Problem problem, Mutant mutant, int from, int to) {
    return problem.place().file().endsWith(mutant.file())
        && problem.place().line() >= from
        && problem.place().line() <= to;
  }
}
