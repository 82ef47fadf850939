package org.statedconditions.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.statedconditions.engine.cache.HarbourPack.EVIL;
import static org.statedconditions.engine.cache.HarbourPack.GOOD;
import static org.statedconditions.engine.cache.HarbourPack.MARKER;
import static org.statedconditions.engine.cache.HarbourPack.verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.Evaluator;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.CompiledPacks;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;

/** Packs that are kept after they were compiled: found again, and never believed. */
class CompiledPacksTest {
  private final FileTime before = FileTime.from(Instant.now().minusSeconds(60));

  private static KeptPack good;
  private static KeptPack evil;

  @TempDir
  Path folder;

  private Path keptIn;
  private CompiledPacks kept;
  private RulePack pack;

  @BeforeAll
  static void compiledPacks(@TempDir Path aside) throws IOException {
    good = compiled(aside.resolve("good"), GOOD);
    evil = compiled(aside.resolve("evil"), EVIL);
  }

  @BeforeEach
  void aPackAndAPlace() throws IOException {
    System.clearProperty(MARKER);
    keptIn = folder.resolve("kept");
    kept = CompiledPacks.in(keptIn, folder.resolve("secret/key"));
    pack = HarbourPack.in(folder.resolve("pack"), GOOD);
  }

  @Test
  void a_pack_seen_before_is_not_compiled_again() throws IOException {
    assertThat(verdict(Evaluator.of(pack, kept))).isEqualTo(Status.MET);
    Path entry = theEntry();
    assertThat(verdict(Evaluator.of(pack, kept))).isEqualTo(Status.MET);
    assertThat(Files.getLastModifiedTime(entry)).isEqualTo(before);
  }

  @Test
  void what_is_kept_is_less_than_a_megabyte() throws IOException {
    Evaluator.of(pack, kept);
    assertThat(Files.size(theEntry())).isBetween(10_000L, 1_000_000L);
  }

  @Test
  void a_pack_that_changes_is_another_pack() throws IOException {
    Evaluator.of(pack, kept);
    Evaluator.of(HarbourPack.in(folder.resolve("other"), "findings.notMet($c);"), kept);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void a_word_of_trust_is_not_kept_for_those_without_it() throws IOException {
    RulePack greedy = HarbourPack.in(folder.resolve("greedy"), EVIL);
    assertThat(verdict(Evaluator.trusting(greedy, kept))).isEqualTo(Status.MET);
    assertThat(System.clearProperty(MARKER)).isEqualTo("written");
    assertThatThrownBy(() -> Evaluator.of(greedy, kept)).isInstanceOf(ProblemsException.class);
    assertThat(System.getProperty(MARKER)).isNull();
  }

  @Test
  void a_pack_that_is_wrong_is_not_kept() throws IOException {
    RulePack wrong = HarbourPack.in(folder.resolve("wrong"), "findings.mat($c);");
    assertThatThrownBy(() -> Evaluator.of(wrong, kept)).isInstanceOf(ProblemsException.class);
    assertThat(entries()).isEmpty();
  }

  @Test
  void nothing_is_kept_unless_it_is_asked_for() throws IOException {
    assertThat(verdict(Evaluator.of(pack))).isEqualTo(Status.MET);
    assertThat(verdict(Evaluator.of(pack, CompiledPacks.none()))).isEqualTo(Status.MET);
    assertThat(keptIn).doesNotExist();
  }

  @Test
  void a_bundled_pack_needs_no_place() {
    Evaluator.of(RulePack.bundled("turkiye-reassurance-force"), kept);
    assertThat(keptIn).doesNotExist();
  }

  @Test
  void a_damaged_entry_is_not_believed() throws IOException {
    PackStore store = store();
    store.keep(good);
    byte[] whole = Files.readAllBytes(store.file());
    for (int at : new int[] {0, 5, 7, 8, 12, 39, 40, 60, 5_000, whole.length - 1}) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 1;
      Files.write(store.file(), bytes);
      assertThat(store.find()).as("with a wrong bit at " + at).isEmpty();
    }
    Files.write(store.file(), whole);
    assertThat(store.find()).isPresent();
  }

  @Test
  void a_truncated_entry_is_not_believed() throws IOException {
    PackStore store = store();
    store.keep(good);
    byte[] whole = Files.readAllBytes(store.file());
    for (int length : new int[] {0, 1, 8, 39, 40, 41, 5_000, whole.length - 1}) {
      Files.write(store.file(), Arrays.copyOf(whole, length));
      assertThat(store.find()).as("the first " + length + " bytes").isEmpty();
    }
  }

  @Test
  void an_entry_that_is_not_believed_is_replaced() throws IOException {
    store().keep(good);
    Path entry = theEntry();
    Files.write(entry, "scpack 2 of a later version".getBytes(StandardCharsets.US_ASCII));
    Files.setLastModifiedTime(entry, before);
    assertThat(verdict(Evaluator.of(pack, kept))).isEqualTo(Status.MET);
    assertThat(Files.getLastModifiedTime(entry)).isNotEqualTo(before);
    assertThat(store().find()).isPresent();
  }

  @Test
  void the_entry_of_another_pack_is_not_believed() throws IOException {
    RulePack other = HarbourPack.in(folder.resolve("other"), EVIL);
    PackStore.of(kept, other, true).orElseThrow().keep(evil);
    byte[] planted = Files.readAllBytes(theEntry());
    Path entry = store().file();
    Files.write(entry, planted);
    assertThat(store().find()).isEmpty();
  }

  @Test
  void an_entry_that_another_user_sealed_is_replaced_even_where_the_pack_is_trusted()
      throws IOException {
    CompiledPacks theirs = CompiledPacks.in(keptIn, folder.resolve("their-secret/key"));
    PackStore.of(theirs, pack, true).orElseThrow().keep(evil);
    Path entry = theEntry();
    byte[] planted = Files.readAllBytes(entry);
    assertThat(verdict(Evaluator.trusting(pack, kept))).isEqualTo(Status.MET);
    assertThat(System.getProperty(MARKER)).isNull();
    assertThat(Files.readAllBytes(entry)).isNotEqualTo(planted);
  }

  @Test
  void evil_classes_do_not_run_without_trust_even_under_the_right_seal() throws IOException {
    store().keep(evil);
    Path entry = theEntry();
    byte[] planted = Files.readAllBytes(entry);
    // Under the right seal they are what is found, so it is the verifier that stops them.
    assertThat(store().find()).isPresent();
    assertThat(verdict(Evaluator.of(pack, kept))).isEqualTo(Status.MET);
    assertThat(System.getProperty(MARKER)).isNull();
    assertThat(Files.readAllBytes(entry)).isNotEqualTo(planted);
    // That they would have left a mark shows in the same classes under trust.
    PackStore.of(kept, pack, true).orElseThrow().keep(evil);
    verdict(Evaluator.trusting(pack, kept));
    assertThat(System.clearProperty(MARKER)).isEqualTo("written");
  }

  @Test
  void classes_that_do_not_fit_together_are_replaced() throws IOException {
    store().keep(new KeptPack(new CompiledRules(Map.of(), good.rules().model()), good.index()));
    Path entry = theEntry();
    assertThat(verdict(Evaluator.of(pack, kept))).isEqualTo(Status.MET);
    assertThat(Files.getLastModifiedTime(entry)).isNotEqualTo(before);
  }

  @Test
  void only_the_user_can_read_what_is_kept() throws IOException {
    store().keep(good);
    assertThat(permissions(keptIn)).isEqualTo("rwx------");
    assertThat(permissions(theEntry())).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("secret"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("secret/key"))).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwxr-xrwx"})
  void a_folder_that_others_can_write_is_not_used(String permissions) throws IOException {
    Files.createDirectory(keptIn);
    Files.setPosixFilePermissions(keptIn, PosixFilePermissions.fromString(permissions));
    assertThat(verdict(Evaluator.of(pack, kept))).isEqualTo(Status.MET);
    assertThat(entries()).isEmpty();
  }

  @Test
  void an_entry_that_others_can_write_is_not_believed() throws IOException {
    store().keep(good);
    Files.setPosixFilePermissions(theEntry(), PosixFilePermissions.fromString("rw-rw-rw-"));
    assertThat(store().find()).isEmpty();
  }

  @Test
  void a_link_in_the_place_of_an_entry_is_not_followed() throws IOException {
    store().keep(good);
    Path entry = theEntry();
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(entry, elsewhere);
    Files.createSymbolicLink(entry, elsewhere);
    assertThat(store().find()).isEmpty();
    store().keep(good);
    assertThat(Files.isSymbolicLink(entry)).isFalse();
    assertThat(Files.getLastModifiedTime(elsewhere)).isEqualTo(before);
  }

  @Test
  void a_key_that_others_could_read_is_replaced_and_what_it_sealed_not_believed()
      throws IOException {
    store().keep(good);
    Path key = folder.resolve("secret/key");
    byte[] known = Files.readAllBytes(key);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(store().find()).isEmpty();
    assertThat(Files.readAllBytes(key)).hasSize(32).isNotEqualTo(known);
    assertThat(permissions(key)).isEqualTo("rw-------");
  }

  @Test
  void where_there_can_be_no_folder_a_pack_runs_all_the_same() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    CompiledPacks nowhere = CompiledPacks.in(file.resolve("kept"), file.resolve("key"));
    assertThat(verdict(Evaluator.of(pack, nowhere))).isEqualTo(Status.MET);
  }

  @Test
  void threads_may_load_one_pack_at_once() throws Exception {
    List<Callable<Status>> tasks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tasks.add(() -> verdict(Evaluator.of(pack, kept)));
    }
    var threads = Executors.newFixedThreadPool(3);
    try {
      for (var result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(Status.MET);
      }
    } finally {
      threads.shutdown();
    }
    try (Stream<Path> all = Files.list(keptIn)) {
      assertThat(all).hasSize(1);
    }
    assertThat(store().find()).isPresent();
  }

  @Test
  void the_oldest_entries_go_when_there_is_too_much() throws IOException {
    PackStore store = store();
    store.keep(good);
    for (int i = 0; i < 5; i++) {
      Path other = keptIn.resolve("0" + i + ".pack");
      Files.write(other, new byte[1000]);
      Files.setLastModifiedTime(other, FileTime.from(Instant.now().minusSeconds(1000 - i)));
    }
    Path leftOver = Files.createFile(keptIn.resolve("new1.tmp"));
    Files.setLastModifiedTime(leftOver, FileTime.from(Instant.now().minusSeconds(100_000)));
    Path inTheMaking = Files.createFile(keptIn.resolve("new2.tmp"));
    store.tidy(Files.size(store.file()) + 2500);
    assertThat(entries())
        .containsExactlyInAnyOrder(
            store.file(), keptIn.resolve("03.pack"), keptIn.resolve("04.pack"));
    assertThat(leftOver).doesNotExist();
    assertThat(inTheMaking).exists();
  }

  private PackStore store() {
    return PackStore.of(kept, pack, false).orElseThrow();
  }

  private static KeptPack compiled(Path aside, String consequence) throws IOException {
    RulePack some = HarbourPack.in(aside.resolve("pack"), consequence);
    CompiledPacks kept = CompiledPacks.in(aside.resolve("kept"), aside.resolve("secret/key"));
    Evaluator.trusting(some, kept);
    KeptPack found = PackStore.of(kept, some, true).orElseThrow().find().orElseThrow();
    Map<String, byte[]> classes = new HashMap<>(found.rules().classes());
    // The build describes itself in a class of its own, which is left out of a pack without trust.
    classes.keySet().removeIf(name -> name.startsWith("org.drools.project."));
    return new KeptPack(new CompiledRules(classes, found.rules().model()), found.index());
  }

  /** The only one, with a date of its own so that it shows when it is written again. */
  private Path theEntry() throws IOException {
    List<Path> entries = entries();
    assertThat(entries).hasSize(1);
    Files.setLastModifiedTime(entries.get(0), before);
    return entries.get(0);
  }

  private List<Path> entries() throws IOException {
    if (!Files.exists(keptIn)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(keptIn)) {
      return files.filter(f -> f.toString().endsWith(".pack")).toList();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
