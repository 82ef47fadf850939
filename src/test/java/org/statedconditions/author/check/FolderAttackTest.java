package org.statedconditions.author.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.author.scaffold.PackNames;
import org.statedconditions.author.scaffold.PackScaffold;
import org.statedconditions.problem.Problem;

/** Folders of strangers whose files are not what they seem: each is refused soon, by name, and nothing outside is read. */
class FolderAttackTest {
  private static final String SECRET = "rule \"of somebody else\" when then end";

  @TempDir
  private Path temp;

  private Path pack;

  @BeforeEach
  void aPackThatPasses() throws IOException {
    pack = temp.resolve("tried");
    PackScaffold.write(
        pack, new PackNames("tried", "A title", "An actor", LocalDate.parse("2030-03-01")));
    Files.writeString(temp.resolve("secret"), SECRET);
  }

  private List<Problem> problems() {
    long start = System.nanoTime();
    CheckReport report = PackCheck.of(pack, CheckOptions.DEFAULT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(report.problems()).noneMatch(p -> p.toString().contains("somebody"));
    assertThat(report.problems())
        .allSatisfy(p -> assertThat(p.toString().codePoints().filter(c -> c != '\n'))
            .noneMatch(Character::isISOControl));
    return report.problems();
  }

  private void refused(String file, String why) {
    assertThat(problems())
        .anySatisfy(p -> assertThat(p.toString()).contains(file).contains(why));
  }

  private void link(String name, String target) throws IOException {
    Files.deleteIfExists(pack.resolve(name));
    Files.createSymbolicLink(pack.resolve(name), Path.of(target));
  }

  private void pipe(String name) throws Exception {
    Files.deleteIfExists(pack.resolve(name));
    boolean made;
    try {
      made = new ProcessBuilder("mkfifo", pack.resolve(name).toString()).start().waitFor() == 0;
    } catch (IOException e) {
      made = false;
    }
    assumeTrue(made, "this system has no named pipes");
  }

  @Test
  void a_rule_file_that_is_a_link_out_of_the_folder() throws IOException {
    link("a.drl", "../secret");
    refused("a.drl", "a link that leads out");
  }

  @Test
  void a_rule_file_that_is_an_absolute_link() throws IOException {
    link("a.drl", temp.resolve("secret").toAbsolutePath().toString());
    refused("a.drl", "a link that leads out");
  }

  @Test
  void a_manifest_that_is_a_link_out_of_the_folder() throws IOException {
    link("pack.yaml", "../secret");
    refused("pack.yaml", "a link that leads out");
  }

  @Test
  void a_case_that_is_a_link_out_of_the_folder() throws IOException {
    link("cases/a.yaml", "../../secret");
    refused("a.yaml", "a link that leads out");
  }

  @Test
  void a_link_to_itself() throws IOException {
    link("a.drl", "a.drl");
    refused("a.drl", "cannot be read");
  }

  @Test
  void a_link_to_nowhere() throws IOException {
    link("a.drl", "nowhere.drl");
    refused("a.drl", "cannot be read");
  }

  @Test
  void a_link_to_a_device_that_never_ends() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "this system has no such device");
    link("a.drl", "/dev/zero");
    refused("a.drl", "a link that leads out");
  }

  @Test
  void a_rule_file_that_is_a_pipe() throws Exception {
    pipe("a.drl");
    refused("a.drl", "expected a file but was something else");
  }

  @Test
  void a_manifest_that_is_a_pipe() throws Exception {
    pipe("pack.yaml");
    refused("pack.yaml", "expected a file but was something else");
  }

  @Test
  void a_case_that_is_a_pipe() throws Exception {
    pipe("cases/a.yaml");
    refused("a.yaml", "expected a file but was something else");
  }

  @Test
  void a_rule_file_that_is_a_folder() throws IOException {
    Files.createDirectory(pack.resolve("a.drl"));
    refused("a.drl", "expected a file but was something else");
  }

  @Test
  void a_case_that_is_a_folder() throws IOException {
    Files.createDirectory(pack.resolve("cases/a.yaml"));
    refused("a.yaml", "expected a file but was something else");
  }

  @Test
  void ten_thousand_rule_files() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(pack.resolve(i + ".drl"));
    }
    refused("tried", "expected at most 200 .drl files in a pack but was 10001");
  }

  @Test
  void ten_thousand_cases() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(pack.resolve("cases/" + i + ".yaml"));
    }
    refused("cases", "expected at most 2000 cases");
  }

  @Test
  void ten_thousand_files_of_no_concern_do_no_harm() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(pack.resolve(i + ".txt"));
    }
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_rule_file_with_a_very_long_name() throws IOException {
    Files.writeString(pack.resolve("a".repeat(240) + ".drl"), "");
    assertThat(problems()).anySatisfy(p -> assertThat(p.message()).contains("name"));
  }

  @Test
  void a_rule_file_whose_name_is_for_the_terminal() throws IOException {
    Files.writeString(pack.resolve("a\u001b[2J\nb.drl"), "nonsense");
    assertThat(problems()).isNotEmpty();
  }

  @Test
  void a_case_whose_name_is_for_the_terminal() throws IOException {
    Files.write(pack.resolve("cases/a\u001b[2J.yaml"), new byte[] {(byte) 0xc3, (byte) 0x28});
    assertThat(PackCheck.of(pack, CheckOptions.DEFAULT).problems()).isNotEmpty();
    assertThat(problems()).isNotEmpty();
  }

  @Test
  void a_rule_file_that_is_no_text() throws IOException {
    Files.write(pack.resolve("a.drl"), new byte[] {(byte) 0xc3, (byte) 0x28, 0});
    refused("a.drl", "expected UTF-8 text");
  }

  @Test
  void a_manifest_of_null_characters() throws IOException {
    Files.write(pack.resolve("pack.yaml"), new byte[100_000]);
    assertThat(problems()).isNotEmpty();
  }

  @Test
  void files_that_are_too_big_are_not_read_to_their_end() throws IOException {
    for (String name : List.of("a.drl", "pack.yaml", "cases/a.yaml")) {
      try (OutputStream out = Files.newOutputStream(pack.resolve(name))) {
        byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5; i++) {
          out.write(blanks);
        }
      }
    }
    refused("a.drl", "the file is larger");
    refused("pack.yaml", "the file is larger");
    refused("a.yaml", "the file is larger");
  }
}
