package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
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

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ends_at_once_in_the_middle_of_a_join_and_leaves_nothing_behind(@TempDir Path folder)
      throws Exception {
    Process process = start(
        "-Xmx1g",
        "evaluate",
        "--pack",
        // No two are of different status, so that the join takes time and no memory.
        joiningPack("status != null, status != $one.status", folder).toString(),
        "--max-combinations=1000000000",
        scenarioOf(18_000, folder).toString());
    // To start and to read the file takes less, the join much more.
    while (process.isAlive() && busy(process).toSeconds() < 12) {
      assertThat(process.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
    }

    process.toHandle().destroy();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 15);
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(process.getErrorStream().readAllBytes()).isEmpty();
  }

  @Test
  void an_exploding_join_ends_with_a_problem_in_little_memory(@TempDir Path folder)
      throws Exception {
    Process process = start(
        "-Xmx256m",
        "evaluate",
        "--pack",
        joiningPack("status == $one.status", folder).toString(),
        scenarioOf(5_000, folder).toString());
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(err)
        .contains(
            "expected at most 750000 combinations of facts but rule \"Two truces hold at once\""
                + " makes more")
        .contains("$one : Ceasefire()");
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
  }

  /** The writer is stopped, too: nobody reads what it has left. */
  @ParameterizedTest
  @ValueSource(strings = {"timeline", "evaluate"})
  void stops_reading_64_megabytes_at_the_first_limit(String command) throws Exception {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("--max-facts=2000", "-"));
    Process process = start("-Xmx64m", args.toArray(String[]::new));
    byte[] head = "title: Many truces\nasOf: 2026-01-01\nfacts:\n".getBytes(StandardCharsets.UTF_8);
    byte[] fact = "  - ceasefire: {id: truce, status: in-force}\n".getBytes(StandardCharsets.UTF_8);
    long written = 0;
    try (OutputStream out = process.getOutputStream()) {
      out.write(head);
      while (written < 64_000_000 && process.isAlive()) {
        out.write(fact);
        written += fact.length;
      }
    } catch (IOException brokenPipe) {
      // It is as it should be: whoever reads has gone.
    }
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(err)
        .startsWith("<standard input>:2004:5: expected at most 2000 facts but was one more\n");
    assertThat(written).isLessThan(2_000_000);
  }

  @Test
  void does_a_batch_of_64_megabytes_in_little_memory() throws Exception {
    Process process = start("-Xmx96m", "evaluate", "--batch", "--summary", "-");
    byte[] line = ("{\"asOf\": \"2026-01-01\", \"facts\": [], \"note\": \"" + "x".repeat(64_000)
            + "\"}\n")
        .getBytes(StandardCharsets.UTF_8);
    Thread writer = new Thread(() -> {
      try (OutputStream out = process.getOutputStream()) {
        for (int i = 0; i < 1_000; i++) {
          out.write(line);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    writer.start();
    long results = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .count();
    writer.join();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.exitValue()).isZero();
    assertThat(results).isEqualTo(1_000);
  }

  /** Reports that meet each other: with the limits out of the way they keep a process busy for minutes. */
  private static Path scenarioOf(int reports, Path folder) throws IOException {
    StringBuilder text = new StringBuilder("title: Many truces\nasOf: 2026-01-01\nfacts:\n");
    for (int i = 0; i < reports; i++) {
      text.append("  - ceasefire: {id: truce-").append(i).append(", status: in-force}\n");
    }
    return Files.writeString(folder.resolve("truces.yaml"), text);
  }

  private static Duration busy(Process process) {
    return process.toHandle().info().totalCpuDuration().orElseThrow();
  }

  /** A pack one rule of which looks at each report together with each other one. */
  private static Path joiningPack(String constraint, Path folder) throws IOException {
    Path pack = folder.resolve("joining");
    assertThat(Main.run(Terminal.ofThisProcess(), "new", "pack", pack.toString()))
        .isZero();
    Files.writeString(pack.resolve("meeting.drl"), """
        rule "Two truces hold at once"
            @candidate("ceasefire")
        when
            $one : Ceasefire()
            $other : Ceasefire(id != $one.id, %s)
        then
            findings.candidate($one);
        end
        """.formatted(constraint));
    return pack;
  }

  private static Process start(String option, String... args) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(
        java, option, "-cp", System.getProperty("java.class.path"), Main.class.getName());
    builder.command().addAll(List.of(args));
    return builder.start();
  }
}
