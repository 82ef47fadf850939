package org.statedconditions.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.problem.ProblemsException;

class RulePackTest {
  private static final Path TURKIYE = Path.of("rules", "turkiye-reassurance-force");
  private static final String MANIFEST = """
      id: harbour
      title: Conditions for opening the harbour
      actor: The town
      version: 1.0
      disclaimer: Met means that the town would look into it.
      statements:
        - date: 2026-01-01
          title: The council
          clauses:
            - {id: dredging, paraphrase: The basin has to be deep}
      readings:
        - {id: plain, title: The words}
      defaultReading: plain
      conditions:
        - id: dredging
          title: The basin is deep
          clause: dredging
          about: basin
          criteria:
            - {id: dredging.done, title: It is dredged, basis: quoted, readings: [plain]}
      stages:
        - {id: waiting, title: Nothing done, requires: [], next: Dredge the basin}
      """;

  @TempDir
  private Path temp;

  private Path pack;

  @BeforeEach
  void aSmallPack() throws IOException {
    pack = Files.createDirectories(temp.resolve("packs/harbour"));
    write("pack.yaml", MANIFEST);
    write("b.drl", "// b");
    write("a.drl", "// a");
    write("readme.txt", "no rule");
    write("cases/second.yaml", "title: second");
    write("cases/first.yaml", "title: first");
    write("cases/deeper/third.yaml", "title: third");
  }

  private void write(String name, String text) throws IOException {
    Path file = pack.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void a_folder_is_read() {
    RulePack read = RulePack.read(pack);

    assertThat(read.manifest().id()).isEqualTo("harbour");
    assertThat(read.ruleFiles())
        .containsExactly(new RuleFile("a.drl", "// a"), new RuleFile("b.drl", "// b"));
    assertThat(read.cases())
        .extracting(CaseFile::name)
        .containsExactly("cases/first.yaml", "cases/second.yaml");
    assertThat(read.cases().get(0).shown())
        .isEqualTo(pack.resolve("cases/first.yaml").toString());
    assertThat(read.cases().get(0).text()).isEqualTo("title: first");
    assertThat(read.directory()).contains(pack);
    assertThat(read.bundled()).isFalse();
    assertThat(read.places().of("title").file())
        .isEqualTo(pack.resolve("pack.yaml").toString());
    assertThat(read.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void a_folder_on_the_class_path_is_read() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.toUri().toURL()}, null)) {
      assertSame(RulePack.fromClassPath(loader, "packs/harbour"));
    }
  }

  @Test
  void a_jar_on_the_class_path_is_read() throws IOException {
    Path jar = jar();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      RulePack read = RulePack.fromClassPath(loader, "packs/harbour");
      assertSame(read);
      // Reading again opens the jar again.
      assertThat(read.cases()).hasSize(2);
    }
  }

  private void assertSame(RulePack read) {
    RulePack fromFolder = RulePack.read(pack);
    assertThat(read.manifest()).isEqualTo(fromFolder.manifest());
    assertThat(read.ruleFiles()).isEqualTo(fromFolder.ruleFiles());
    assertThat(read.sha256()).isEqualTo(fromFolder.sha256());
    assertThat(read.cases())
        .extracting(CaseFile::text)
        .containsExactly("title: first", "title: second");
    assertThat(read.cases().get(0).shown()).isEqualTo("packs/harbour/cases/first.yaml");
    assertThat(read.shown("a.drl")).isEqualTo("packs/harbour/a.drl");
    assertThat(read.directory()).isEmpty();
    assertThat(read.bundled()).isFalse();
  }

  private Path jar() throws IOException {
    // A blank and an umlaut in the name have to survive the way through a URL.
    Path jar = temp.resolve("the päck.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(pack)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(
            new ZipEntry("packs/harbour/" + pack.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return jar;
  }

  @Test
  void the_bundled_packs_are_those_of_the_rules_folder() throws IOException {
    List<String> folders;
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      folders = files
          .filter(folder -> Files.exists(folder.resolve("pack.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
    assertThat(RulePack.bundledIds()).isEqualTo(folders).contains("turkiye-reassurance-force");
    for (String id : folders) {
      RulePack bundled = RulePack.bundled(id);
      RulePack read = RulePack.read(Path.of("rules", id));
      assertThat(bundled.manifest()).isEqualTo(read.manifest());
      assertThat(bundled.manifest().id()).isEqualTo(id);
      assertThat(bundled.sha256()).isEqualTo(read.sha256());
      assertThat(bundled.cases())
          .extracting(CaseFile::text)
          .isEqualTo(read.cases().stream().map(CaseFile::text).toList());
      assertThat(bundled.bundled()).isTrue();
      assertThat(bundled.directory()).isEmpty();
    }
  }

  @Test
  void an_id_that_is_not_bundled_is_refused_with_what_was_meant() {
    assertThatThrownBy(() -> RulePack.bundled("turkiye-reasurance-force"))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("but was `turkiye-reasurance-force`")
        .hasMessageEndingWith("did you mean `turkiye-reassurance-force`?");
    for (String id :
        List.of("", "core", "../rules", "turkiye-reassurance-force/cases", "/", "..")) {
      assertThatThrownBy(() -> RulePack.bundled(id)).as(id).isInstanceOf(ProblemsException.class);
    }
  }

  @Test
  void the_digest_depends_on_names_and_texts_of_manifest_and_rules_alone() throws IOException {
    String before = RulePack.read(pack).sha256();

    write("cases/first.yaml", "title: changed");
    write("notes.txt", "changed");
    assertThat(RulePack.read(pack).sha256()).isEqualTo(before);

    write("a.drl", "// c");
    String changed = RulePack.read(pack).sha256();
    assertThat(changed).isNotEqualTo(before);

    Files.move(pack.resolve("a.drl"), pack.resolve("c.drl"));
    assertThat(RulePack.read(pack).sha256()).isNotIn(before, changed);
  }

  @Test
  void a_place_that_is_no_pack_is_refused() throws IOException {
    assertThatThrownBy(() -> RulePack.read(temp.resolve("nowhere")))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(temp.resolve("nowhere")
            + ": expected the folder of a pack but there is nothing of that name");
    assertThatThrownBy(() -> RulePack.read(pack.resolve("pack.yaml")))
        .isInstanceOf(ProblemsException.class)
        .hasMessageEndingWith("but was a file\n  name the folder in which it lies");
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Files.writeString(empty.resolve("pack.yml"), MANIFEST);
    assertThatThrownBy(() -> RulePack.read(empty))
        .isInstanceOf(ProblemsException.class)
        .hasMessage("""
            %s: expected a file pack.yaml in the folder of a pack but found none
              rename `pack.yml` to `pack.yaml`
            %s: expected at least one .drl file in the folder of a pack but found none""".formatted(empty, empty));
    assertThatThrownBy(
            () -> RulePack.fromClassPath(RulePackTest.class.getClassLoader(), "no/such/pack"))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            "no/such/pack: expected a folder with a file pack.yaml on the class path but found none");
  }

  @Test
  void problems_of_all_files_are_reported_at_once() throws IOException {
    write("pack.yaml", MANIFEST.replace("actor", "aktor"));
    write("a.drl", "x".repeat(RulePack.LONGEST_FILE + 1));
    Files.write(pack.resolve("b.drl"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThatThrownBy(() -> RulePack.read(pack))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("did you mean `actor`?")
        .hasMessageContaining("a.drl: expected at most 256 KB but the file is larger")
        .hasMessageContaining("b.drl:1:1: expected UTF-8 text but was the byte 0xFF");
  }

  @Test
  void a_rule_file_with_another_ending_is_told_and_not_passed_over() throws IOException {
    write("c.DRL", "// c");
    write("d.Drl", "// d");
    write("e.drl.bak", "// e");

    assertThatThrownBy(() -> RulePack.read(pack))
        .isInstanceOf(ProblemsException.class)
        .hasMessage("""
            %s: expected a rule file whose name ends in .drl but it ends in .DRL
              rename it to `c.drl`, else it is not read
            %s: expected a rule file whose name ends in .drl but it ends in .Drl
              rename it to `d.drl`, else it is not read""".formatted(pack.resolve("c.DRL"), pack.resolve("d.Drl")));
  }

  @Test
  void a_pack_whose_only_rule_file_has_another_ending_is_one_problem() throws IOException {
    Files.delete(pack.resolve("a.drl"));
    Files.move(pack.resolve("b.drl"), pack.resolve("b.DRL"));

    assertThatThrownBy(() -> RulePack.read(pack))
        .isInstanceOfSatisfying(
            ProblemsException.class, e -> assertThat(e.problems()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack.yml", "PACK.YML"})
  void another_ending_of_the_manifest_is_told(String name) throws IOException {
    write(name, MANIFEST);
    assertThatThrownBy(() -> RulePack.read(pack))
        .isInstanceOf(ProblemsException.class)
        .hasMessage("""
            %s: expected one file pack.yaml in the folder of a pack but this is a second one
              only `pack.yaml` is read: remove the other one""".formatted(pack.resolve(name)));

    Files.delete(pack.resolve("pack.yaml"));
    assertThatThrownBy(() -> RulePack.read(pack))
        .isInstanceOf(ProblemsException.class)
        .hasMessageEndingWith("but found none\n  rename `" + name + "` to `pack.yaml`");
  }

  @Test
  void cases_with_another_ending_are_told_and_not_passed_over() throws IOException {
    write("cases/fourth.yml", "title: fourth");
    write("cases/fifth.YAML", "title: fifth");
    write("cases/sixth.json", "{}");
    write("cases/readme.md", "no case");

    RulePack read = RulePack.read(pack);
    assertThatThrownBy(read::cases).isInstanceOf(ProblemsException.class).hasMessage("""
            %s: expected a case whose name ends in .yaml but it ends in .YAML
              rename it to `fifth.yaml`, else it is not read
            %s: expected a case whose name ends in .yaml but it ends in .yml
              rename it to `fourth.yaml`, else it is not read
            %s: expected a case whose name ends in .yaml but it ends in .json
              rename it to `sixth.yaml`, else it is not read; JSON is YAML as well""".formatted(
            pack.resolve("cases/fifth.YAML"),
            pack.resolve("cases/fourth.yml"),
            pack.resolve("cases/sixth.json")));
  }

  @Test
  void a_folder_of_cases_with_another_name_is_told() throws IOException {
    pack = Files.createDirectories(temp.resolve("packs/quay"));
    write("pack.yaml", MANIFEST);
    write("a.drl", "// a");
    write("Cases/first.yaml", "title: first");

    assertThatThrownBy(() -> RulePack.read(pack))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(
            "expected the folder of the cases to be called cases but was `Cases`");
  }

  @Test
  void a_file_of_the_largest_size_is_read() throws IOException {
    write("a.drl", "x".repeat(RulePack.LONGEST_FILE));

    assertThat(RulePack.read(pack).ruleFiles().get(0).text()).hasSize(RulePack.LONGEST_FILE);
  }

  @Test
  void a_link_out_of_the_folder_is_refused_and_one_within_it_is_not() throws IOException {
    Files.writeString(temp.resolve("secret.drl"), "// secret");
    Files.createSymbolicLink(pack.resolve("within.drl"), Path.of("a.drl"));
    assertThat(RulePack.read(pack).ruleFiles())
        .extracting(RuleFile::text)
        .containsExactly("// a", "// b", "// a");

    Files.createSymbolicLink(pack.resolve("out.drl"), temp.resolve("secret.drl"));
    assertThatThrownBy(() -> RulePack.read(pack))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(
            "out.drl: expected a file of the pack's own folder but was a link that leads out of it");
  }

  @Test
  void a_folder_that_is_a_link_itself_is_read() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), pack);

    assertThat(RulePack.read(link).directory()).contains(link);
  }

  @Test
  void cases_that_lead_out_of_the_folder_are_refused() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("case.yaml"), "title: elsewhere");
    Path other = Files.createDirectory(temp.resolve("other"));
    for (String name : List.of("pack.yaml", "a.drl")) {
      Files.copy(pack.resolve(name), other.resolve(name));
    }
    Files.createSymbolicLink(other.resolve("cases"), elsewhere);
    RulePack read = RulePack.read(other);

    assertThatThrownBy(read::cases)
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("leads out of it");
  }

  @Test
  void a_folder_called_like_a_rule_file_is_refused() throws IOException {
    Files.createDirectory(pack.resolve("rules.drl"));

    assertThatThrownBy(() -> RulePack.read(pack))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("rules.drl: expected a file but was something else");
  }

  @Test
  void hidden_files_are_left_out() throws IOException {
    write(".#a.drl", "an editor's lock");

    assertThat(RulePack.read(pack).ruleFiles()).hasSize(2);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_a_text() throws IOException {
    Files.write(pack.resolve("a.drl"), "\ufeff// a".getBytes(StandardCharsets.UTF_8));

    assertThat(RulePack.read(pack).ruleFiles().get(0).text()).isEqualTo("// a");
  }

  @Test
  void the_turkiye_pack_expands_its_readings() {
    Manifest manifest = RulePack.read(TURKIYE).manifest();

    assertThat(manifest.defaultReading()).isEqualTo("customary");
    assertThat(manifest.criterion("ceasefire.in-force").orElseThrow().readings())
        .containsExactly("literal", "customary", "strict");
    assertThat(manifest.criterion("burden-sharing.lead").orElseThrow().readings())
        .containsExactly("customary", "strict");
    assertThat(manifest.criterion("mandate.after-ceasefire").orElseThrow().readings())
        .containsExactly("strict");
    assertThat(manifest.statements())
        .extracting(Statement::id)
        .containsExactly("2025-08-21", "2025-11-27", "2026-01-08");
    assertThat(manifest.disclaimer())
        .contains("what has to come first is in place")
        .doesNotContain("will");
  }
}
