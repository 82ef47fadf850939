package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance kit as it is shipped: this library answers each file as the file says, and so does the oracle. */
class ShippedKitTest {
  private static final Path KIT = Path.of("examples/conformance");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(KIT)) {
      return all.filter(p -> p.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @Test
  void there_are_at_least_300_files_and_none_is_long() throws IOException {
    List<Path> files = files().toList();
    assertThat(files).hasSizeGreaterThanOrEqualTo(300);
    for (Path file : files) {
      assertThat(Files.size(file)).isLessThanOrEqualTo(4096);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_is_answered_as_it_says(Path path) throws IOException {
    String text = Files.readString(path);
    Map<String, Object> file = Node.of(ScenarioReader.load(text)).entries();
    Map<String, Object> conformance = Trees.map(file.get("conformance"));
    Object expected = Trees.map(conformance.get("expect")).get(KitFile.PACK);
    Scenario scenario = KitFile.scenario(file);
    Optional<Instant> knownBy =
        Optional.ofNullable(scenario.knownBy()).map(moment -> moment.in(scenario.zone()));
    assertThat(Product.differences(
            expected, Product.answer(path.getFileName().toString(), text, knownBy)))
        .isEmpty();
    assertThat(Product.differences(expected, KitFile.expected(Oracle.answer(scenario))))
        .isEmpty();
  }
}
