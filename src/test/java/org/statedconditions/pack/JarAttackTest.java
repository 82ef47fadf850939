package org.statedconditions.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.problem.ProblemsException;

/** Jars of strangers whose entries are not what they seem. */
class JarAttackTest {
  private static final String FOLDER = "packs/harbour/";
  private static final String MANIFEST = """
      id: harbour
      title: A harbour (invented)
      actor: A port (invented)
      version: 1.0.0
      disclaimer: Met means that it would be considered.
      statements:
        - date: 2030-03-01
          title: A speech (invented)
          sources: [{id: gazette, publisher: A gazette (invented), date: 2030-03-02, attribution: press-report}]
          clauses: [{id: dredging, paraphrase: The basin has to be deep}]
      readings: [{id: plain, title: Plain}]
      defaultReading: plain
      conditions:
        - id: dredging
          title: The basin is deep
          clause: dredging
          about: basin
          criteria: [{id: dredging.done, title: It is dredged, basis: quoted, readings: [plain]}]
      stages: [{id: waiting, title: Nothing done, requires: [], next: Dredge the basin}]
      """;

  @TempDir
  private Path temp;

  private interface Entries {
    void write(JarOutputStream out) throws IOException;
  }

  private Path jar(Entries entries) throws IOException {
    Path jar = temp.resolve("tried.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      entry(out, FOLDER + "pack.yaml", MANIFEST);
      entry(out, FOLDER + "a.drl", "// a");
      entries.write(out);
    }
    return jar;
  }

  private static void entry(JarOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(ISO_8859_1));
    out.closeEntry();
  }

  private static void blanks(JarOutputStream out, String name, int megabytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    byte[] blanks = " ".repeat(1_000_000).getBytes(ISO_8859_1);
    for (int i = 0; i < megabytes; i++) {
      out.write(blanks);
    }
    out.closeEntry();
  }

  private static RulePack read(Path jar) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      RulePack pack = RulePack.fromClassPath(loader, "packs/harbour");
      assertThat(pack.cases()).isNotNull();
      return pack;
    }
  }

  private static void refused(ThrowingCallable reading, String... parts) {
    long start = System.nanoTime();
    assertThatThrownBy(reading)
        .isInstanceOf(ProblemsException.class)
        .hasMessageContainingAll(parts);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void names_that_lead_out_of_the_folder_are_no_files_of_the_pack() throws IOException {
    Path jar = jar(out -> {
      entry(out, FOLDER + "../evil.drl", "evil");
      entry(out, FOLDER + "cases/../../evil.yaml", "evil");
      entry(out, "/" + FOLDER + "absolute.drl", "evil");
      entry(out, "../" + FOLDER + "up.drl", "evil");
      entry(out, "C:/evil.drl", "evil");
    });
    RulePack pack = read(jar);
    assertThat(pack.ruleFiles()).extracting(RuleFile::name).containsExactly("a.drl");
    assertThat(pack.cases()).isEmpty();
  }

  @Test
  void a_file_that_is_there_twice_is_refused() throws IOException {
    Path jar = jar(out -> {
      entry(out, FOLDER + "one1.drl", "// harmless");
      entry(out, FOLDER + "one2.drl", "// evil");
    });
    String bytes = new String(Files.readAllBytes(jar), ISO_8859_1).replace("one2.drl", "one1.drl");
    Files.write(jar, bytes.getBytes(ISO_8859_1));
    refused(() -> read(jar), "packs/harbour/one1.drl", "once in a jar but was there twice");
  }

  @Test
  void a_rule_file_that_swells_is_not_read_to_its_end() throws IOException {
    Path jar = jar(out -> blanks(out, FOLDER + "big.drl", 300));
    assertThat(Files.size(jar)).isLessThan(1_000_000);
    refused(() -> read(jar), "packs/harbour/big.drl", "expected at most 256 KB");
  }

  @Test
  void a_case_that_swells_is_not_read_to_its_end() throws IOException {
    Path jar = jar(out -> blanks(out, FOLDER + "cases/big.yaml", 300));
    refused(() -> read(jar), "packs/harbour/cases/big.yaml", "expected at most");
  }

  @Test
  void many_rule_files_that_swell_are_not_read_at_all() throws IOException {
    Path jar = jar(out -> {
      for (int i = 0; i < 10_000; i++) {
        entry(out, FOLDER + i + ".drl", " ");
      }
    });
    refused(() -> read(jar), "expected at most 200 .drl files in a pack but was 10001");
  }

  @Test
  void a_jar_that_breaks_off_is_refused() throws IOException {
    Path jar = jar(out -> entry(out, FOLDER + "b.drl", "// b".repeat(1_000)));
    byte[] bytes = Files.readAllBytes(jar);
    Files.write(jar, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refused(() -> read(jar), "packs/harbour");
  }

  @Test
  void a_rule_file_that_is_not_what_the_jar_says_is_refused() throws IOException {
    Path jar = jar(out -> entry(out, FOLDER + "b.drl", "x".repeat(64)));
    byte[] bytes = Files.readAllBytes(jar);
    String text = new String(bytes, ISO_8859_1);
    int data = text.indexOf(FOLDER + "b.drl") + (FOLDER + "b.drl").length();
    bytes[data] ^= 0x7f;
    Files.write(jar, bytes);
    refused(() -> read(jar), "packs/harbour/b.drl", "cannot be read");
  }
}
