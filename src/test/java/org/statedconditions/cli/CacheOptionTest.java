package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the command line keeps packs that it has compiled. */
class CacheOptionTest {
  private static final String PACK =
      Path.of("examples/custom-pack/esterhaven-corridor").toAbsolutePath().toString();
  private static final String SCENARIO = "title: Nothing is known\nasOf: 2026-01-01\nfacts: []\n";

  @TempDir
  Path folder;

  @Test
  void keeps_them_in_the_folder_for_caches_of_the_user() throws IOException {
    assertThat(shell().run("evaluate", "--pack", PACK, "s.yaml").status()).isZero();
    assertThat(packsIn(folder.resolve("caches/stated-conditions/packs"))).hasSize(1);
    assertThat(folder.resolve("caches/stated-conditions/key")).exists();
  }

  @Test
  void keeps_them_where_it_is_told_and_the_key_where_it_always_is() throws IOException {
    assertThat(
            shell().run("--cache", "mine", "evaluate", "--pack", PACK, "s.yaml").status())
        .isZero();
    assertThat(packsIn(folder.resolve("mine"))).hasSize(1);
    try (Stream<Path> files = Files.list(folder.resolve("mine"))) {
      assertThat(files).hasSize(1);
    }
    assertThat(folder.resolve("caches/stated-conditions/key")).exists();
  }

  @Test
  void keeps_nothing_where_it_is_told_so() throws IOException {
    assertThat(shell().run("evaluate", "--no-cache", "--pack", PACK, "s.yaml").status())
        .isZero();
    assertThat(folder.resolve("caches")).doesNotExist();
  }

  @Test
  void keeps_nothing_for_bundled_packs_and_other_commands() {
    assertThat(shell().run("evaluate", "s.yaml").status()).isZero();
    assertThat(shell().run("packs").status()).isZero();
    assertThat(folder.resolve("caches")).doesNotExist();
  }

  @Test
  void does_not_take_both_a_folder_and_none() {
    Shell.Outcome outcome =
        shell().run("evaluate", "--no-cache", "--cache", "mine", "--pack", PACK, "s.yaml");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--cache: expected either --cache or --no-cache but was both");
  }

  @Test
  void two_processes_at_once_do_not_disturb_each_other() throws Exception {
    Files.writeString(folder.resolve("s.yaml"), SCENARIO);
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ProcessBuilder builder = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Main.class.getName(),
              "evaluate",
              "--cache",
              folder.resolve("mine").toString(),
              "--pack",
              PACK,
              folder.resolve("s.yaml").toString())
          .redirectOutput(folder.resolve("out" + i).toFile())
          .redirectError(folder.resolve("err" + i).toFile());
      builder.environment().put("XDG_CACHE_HOME", folder.resolve("caches").toString());
      processes.add(builder.start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertThat(folder.resolve("out0")).hasSameTextualContentAs(folder.resolve("out1"));
    assertThat(folder.resolve("err0")).isEmptyFile();
    assertThat(folder.resolve("err1")).isEmptyFile();
    assertThat(packsIn(folder.resolve("mine"))).hasSize(1);
  }

  private Shell shell() {
    return new Shell(folder)
        .file("s.yaml", SCENARIO)
        .with("XDG_CACHE_HOME", folder.resolve("caches").toString());
  }

  private static List<Path> packsIn(Path where) throws IOException {
    try (Stream<Path> files = Files.list(where)) {
      return files.filter(f -> f.toString().endsWith(".pack")).toList();
    }
  }
}
