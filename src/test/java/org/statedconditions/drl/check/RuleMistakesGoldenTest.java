package org.statedconditions.drl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Problem;

/**
 * Each folder under {@code src/test/resources/diagnostics} holds rule files with one kind of mistake and what is said of them.
 * After an intended change run this once with {@code -Dgolden.write=true}, and read the difference before committing it.
 */
class RuleMistakesGoldenTest {

  static Stream<Arguments> broken_packs() throws IOException {
    try (Stream<Path> folders = Files.list(TestPack.DIAGNOSTICS)) {
      return folders.sorted().map(Arguments::of).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken_packs")
  void every_mistake_is_told_in_the_words_on_record(Path folder) throws IOException {
    RuleFile[] files = TestPack.drlFilesIn(folder).toArray(RuleFile[]::new);
    List<Problem> problems = TestPack.problems(files);
    String told = problems.stream().map(Problem::toString).collect(Collectors.joining("\n")) + "\n";
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, told);
    }
    assertThat(problems).isNotEmpty();
    assertThat(told).isEqualTo(Files.readString(expected)).doesNotMatch(TestPack.RAW);
  }
}
