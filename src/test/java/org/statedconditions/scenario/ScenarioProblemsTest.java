package org.statedconditions.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.statedconditions.problem.ProblemsException;

/**
 * Each broken file and the text that its reader sees. After a wanted change of messages, write the texts anew with
 * {@code mvn test -Dtest=ScenarioProblemsTest -Dgolden.write=true} and read the difference.
 */
class ScenarioProblemsTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/statedconditions/scenario/problems");

  @TestFactory
  Stream<DynamicTest> each_broken_file_is_explained() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(FOLDER)) {
      files = found.filter(file -> !file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> explained(file)));
  }

  private static void explained(Path file) throws IOException {
    String name = file.getFileName().toString();
    String text = Files.readString(file);
    ProblemsException thrown = assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> catchThrowableOfType(ProblemsException.class, () -> Scenario.parse(name, text)));
    assertThat(thrown).as("problems").isNotNull();
    Path golden = FOLDER.resolve(name.replaceAll("\\.[a-z]+$", ".txt"));
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, thrown.getMessage() + "\n");
    }
    assertThat(thrown.getMessage() + "\n").isEqualTo(Files.readString(golden));
    assertThat(thrown.getMessage())
        .doesNotContain("while scanning", "while parsing", "token", "Exception");
  }
}
