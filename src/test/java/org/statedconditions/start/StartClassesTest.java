package org.statedconditions.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartClassesTest {
  private static final Package LIKE = String.class.getPackage();

  @TempDir
  private Path folder;

  /** In the table. */
  static final class Tabled {
    private Tabled() {}
  }

  /** Not in the table. */
  static final class Other {
    private Other() {}
  }

  @Test
  void classes_come_from_the_table_or_from_their_own_entries_and_all_else_from_the_parent()
      throws Exception {
    StartClasses classes = in(jar(ZipEntry.STORED)).orElseThrow();
    for (Class<?> known : new Class<?>[] {Tabled.class, Other.class}) {
      Class<?> loaded = classes.loadClass(known.getName());
      assertThat(loaded).isNotSameAs(known);
      assertThat(loaded.getClassLoader()).isSameAs(classes);
      assertThat(classes.loadClass(known.getName())).isSameAs(loaded);
    }
    assertThat(classes.loadClass("java.util.List")).isSameAs(java.util.List.class);
    assertThat(classes.loadClass(ClassTable.class.getName())).isSameAs(ClassTable.class);
  }

  @Test
  void loads_beforehand_what_every_run_needs() throws Exception {
    StartClasses classes = in(jar(ZipEntry.STORED)).orElseThrow();
    assertThat(classes.getAsBoolean()).isTrue();
    assertThat(classes.getAsBoolean()).isFalse();
  }

  @Test
  void a_jar_without_a_table_or_more_than_one_jar_is_left_to_the_jvm() throws Exception {
    assertThat(in(jar(ZipEntry.DEFLATED))).isEmpty();
    assertThat(in(Files.write(folder.resolve("empty.jar"), new byte[0]))).isEmpty();
    Path jar = jar(ZipEntry.STORED);
    assertThat(StartClasses.in(jar + System.getProperty("path.separator") + jar, loader(), LIKE))
        .isEmpty();
    assertThat(StartClasses.in(folder.toString(), loader(), LIKE)).isEmpty();
  }

  private static Optional<StartClasses> in(Path jar) throws IOException {
    return StartClasses.in(jar.toString(), loader(), LIKE);
  }

  private static ClassLoader loader() {
    return StartClassesTest.class.getClassLoader();
  }

  private Path jar(int method) throws IOException {
    Path jar = Files.createTempFile(folder, "a", ".jar");
    byte[] table = ClassTable.of(Map.of(Tabled.class.getName(), bytes(Tabled.class)), 1);
    CRC32 sum = new CRC32();
    sum.update(table);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      ZipEntry entry = new ZipEntry(ClassTable.ENTRY);
      entry.setMethod(method);
      entry.setSize(table.length);
      entry.setCrc(sum.getValue());
      out.putNextEntry(entry);
      out.write(table);
      out.putNextEntry(new ZipEntry(path(Other.class)));
      out.write(bytes(Other.class));
    }
    return jar;
  }

  private static String path(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = loader().getResourceAsStream(path(type))) {
      return in.readAllBytes();
    }
  }
}
