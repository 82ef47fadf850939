package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What only a process of its own shows: real pipes, another character set, the exit status. */
class ProcessTest {

  @Test
  void reads_a_pipe_and_writes_utf_8_where_the_platform_has_another_character_set()
      throws Exception {
    Process process = start("-Dfile.encoding=US-ASCII", "evaluate", "-");
    try (OutputStream in = process.getOutputStream()) {
      in.write("title: Türkiye\nasOf: 2025-11-27\nfacts: []\n".getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.exitValue()).isZero();
    assertThat(out)
        .startsWith("Türkiye\n")
        .contains("customary  ? undetermined")
        .doesNotContain("\u001b");
  }

  @Test
  void ends_with_the_status_of_the_command() throws Exception {
    Process process = start("-Dfile.encoding=UTF-8", "evaluate", "no-such-file.yaml");
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("no-such-file.yaml: expected a file but there is none of this name\n");
  }

  private static Process start(String option, String... args) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(
        java, option, "-cp", System.getProperty("java.class.path"), Main.class.getName());
    builder.command().addAll(List.of(args));
    return builder.start();
  }
}
