package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Each kind of command that reads scenarios: a second look at a pipe would find nothing, or wait for ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate",
        "explain",
        "missing",
        "timeline",
        "robustness",
        "compare",
        "what-if --set asOf=2026-01-01",
        "sensitivity --probability ceasefire.in-force=0.5",
        "evaluate --batch"
      })
  @DisabledOnOs(OS.WINDOWS)
  void reads_a_named_pipe_once(String command, @TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("scenario.yaml");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.add(1, pipe.toString());
    Process process = start("-Dfile.encoding=UTF-8", args.toArray(String[]::new));
    try (OutputStream writer = Files.newOutputStream(pipe)) {
      Files.copy(Path.of("examples/scenarios/2025-11-27-ministry-briefing.yaml"), writer);
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.exitValue()).isZero();
    assertThat(out).contains("ceasefire");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ends_at_once_when_it_is_told_to() throws Exception {
    // Waits for more input.
    Process process = start("-Dfile.encoding=UTF-8", "evaluate", "--batch", "-");
    OutputStream in = process.getOutputStream();
    in.write("{\"asOf\": \"2025-11-27\", \"facts\": []}\n"
        .repeat(1_000)
        .getBytes(StandardCharsets.UTF_8));
    in.flush();
    assertThat(process.getInputStream().read()).isEqualTo('{');

    // Not by the process itself, which would close its input as well.
    process.toHandle().destroy();

    assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    // 128 and the number of the signal, as a shell says it.
    assertThat(process.exitValue()).isEqualTo(128 + 15);
  }

  private static Process start(String option, String... args) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(
        java, option, "-cp", System.getProperty("java.class.path"), Main.class.getName());
    builder.command().addAll(List.of(args));
    return builder.start();
  }
}
