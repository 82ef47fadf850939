package org.statedconditions.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a dependency on the library costs whoever adds it. */
class EmbedderJarsTest {
  /** Of its own jar, which is not built when tests run; {@code .ci/run} counts it as it is. */
  private static final long OWN_JAR = 2_500_000;

  @Test
  void at_most_twenty_jars_and_eight_megabytes() throws IOException {
    long bytes = OWN_JAR;
    for (Path jar : EmbedderJars.files()) {
      bytes += Files.size(jar);
    }
    assertThat(EmbedderJars.files()).hasSizeLessThan(20);
    assertThat(bytes).isLessThanOrEqualTo(8_000_000);
  }

  @Test
  void nothing_comes_along_with_a_jar_of_the_rule_engine() {
    assertThat(EmbedderJars.dependencies())
        .filteredOn(d -> d.artifact().startsWith("drools") || d.artifact().startsWith("kie"))
        .isNotEmpty()
        .noneMatch(EmbedderJars.Dependency::bringsOthers);
  }
}
