package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.embedding.EmbedderJars;

/** The launcher of the distribution, which is put together here as the build does. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path BRIEFING =
      Path.of("examples/scenarios/2025-11-27-ministry-briefing.yaml").toAbsolutePath();

  @TempDir
  static Path distribution;

  private static Path launcher;

  @TempDir
  Path folder;

  @BeforeAll
  static void putTogether() throws IOException {
    launcher = distribution.resolve("bin/stated-conditions");
    Path lib = distribution.resolve("lib");
    Files.createDirectories(lib);
    Files.createDirectories(launcher.getParent());
    Files.copy(Path.of("src/launcher/stated-conditions"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    // An archive takes jars only, so the folder of classes becomes one.
    Path classes = EmbedderJars.classes();
    List<String> others = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = Path.of(path).getFileName().toString();
      if (name.endsWith(".jar") && !name.contains("logback")) {
        others.add(Path.of(path).toUri().toString());
      }
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", others));
    try (OutputStream out = Files.newOutputStream(lib.resolve("stated-conditions-cli.jar"));
        JarOutputStream jar = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString();
        if (!name.startsWith("META-INF")) {
          jar.putNextEntry(new JarEntry(name));
          Files.copy(file, jar);
          jar.closeEntry();
        }
      }
    }
  }

  @Test
  void the_first_run_leaves_an_archive_and_the_second_one_starts_from_it() throws Exception {
    Path cache = folder.resolve("cache");
    Outcome first = run(cache, "", "evaluate", BRIEFING.toString());
    assertThat(first.err()).isEmpty();
    assertThat(first.status()).isZero();
    Path archive = awaitArchive(cache.resolve("stated-conditions"), "");

    Path loaded = folder.resolve("loaded.txt");
    Outcome second = run(cache, "-Xlog:class+load:file=" + loaded, "evaluate", BRIEFING.toString());
    assertThat(second).isEqualTo(first);
    assertThat(Files.readAllLines(loaded))
        .filteredOn(line -> line.contains(" org.statedconditions.cli.EvaluateCommand "))
        .singleElement()
        .asString()
        .contains("shared objects file");

    // A damaged one is no worse than none.
    Files.setPosixFilePermissions(
        archive, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    Files.write(archive, new byte[1000]);
    assertThat(run(cache, "", "evaluate", BRIEFING.toString())).isEqualTo(first);
  }

  @Test
  void runs_where_no_archive_can_be_kept() throws Exception {
    Path file = Files.createFile(folder.resolve("a-file"));
    Outcome outcome = run(file.resolve("cache"), "", "evaluate", BRIEFING.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).contains("Are the stated conditions met?");
  }

  @Test
  void an_archive_that_could_not_be_made_is_not_tried_again_at_each_run() throws Exception {
    Path cache = folder.resolve("cache");
    Path archives = Files.createDirectories(cache.resolve("stated-conditions"));
    run(cache, "", "packs");
    Path archive = awaitArchive(archives, "");
    String name = archive.getFileName().toString();
    // What a run leaves that was ended while it made one.
    Files.delete(archive);
    Path begun =
        Files.createDirectory(archives.resolve(name.substring(0, name.lastIndexOf('.')) + ".new"));

    assertThat(run(cache, "", "packs").status()).isZero();

    Thread.sleep(2_000);
    try (Stream<Path> left = Files.list(archives)) {
      assertThat(left).containsExactly(begun);
    }
  }

  @Test
  void ends_with_the_status_of_the_command() throws Exception {
    ProcessBuilder builder = process(folder, "", "evaluate", "no-such-file.yaml");
    builder.environment().put("STATED_CONDITIONS_ARCHIVE", "off");
    Outcome outcome = outcome(builder);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo("no-such-file.yaml: expected a file but there is none of this name\n");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("out.txt", "err.txt");
    }
  }

  @Test
  void says_that_it_needs_a_runtime_where_there_is_none() throws Exception {
    ProcessBuilder builder = process(folder, "", "packs");
    builder.environment().put("JAVA_HOME", folder.toString());
    Outcome outcome = outcome(builder);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("expected a Java runtime, 17 or later");
  }

  private record Outcome(int status, String out, String err) {}

  private Outcome run(Path cache, String javaOptions, String... args) throws Exception {
    return outcome(process(cache, javaOptions, args));
  }

  private static ProcessBuilder process(Path cache, String javaOptions, String... args) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS", "-Dfile.encoding=UTF-8 " + javaOptions);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    return builder;
  }

  private Outcome outcome(ProcessBuilder builder) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void a_jar_that_was_copied_again_gets_another_archive() throws Exception {
    Path cache = folder.resolve("cache");
    run(cache, "", "packs");
    Path archives = cache.resolve("stated-conditions");
    Path archive = awaitArchive(archives, "");
    String before = key(archive);

    // Older than the archive, as what comes out of a packed distribution is: the JVM would not take
    // the archive, and say nothing.
    Path jar = distribution.resolve("lib/stated-conditions-cli.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
    run(cache, "", "packs");
    assertThat(awaitArchive(archives, before)).isNotEqualTo(archive);
    Path loaded = folder.resolve("loaded.txt");
    run(cache, "-Xlog:class+load:file=" + loaded, "packs");
    assertThat(Files.readString(loaded))
        .containsPattern("statedconditions.cli.Main source: shared objects file");
  }

  private static String key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey().toString();
  }

  /** It is made in the background, after the first run has ended. {@code other}: the key of the one that was there before. */
  private static Path awaitArchive(Path where, String other) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
    while (System.nanoTime() < end) {
      Optional<Path> archive = complete(where);
      if (archive.isPresent() && !key(archive.get()).equals(other)) {
        return archive.get();
      }
      Thread.sleep(200);
    }
    throw new AssertionError("no archive in " + where);
  }

  /** The newest archive, once nobody makes one any more. */
  private static Optional<Path> complete(Path where) throws IOException {
    if (!Files.isDirectory(where)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(where)) {
      List<Path> all = files.toList();
      return all.stream().anyMatch(Files::isDirectory)
          ? Optional.empty()
          : all.stream().max(Comparator.comparing(LauncherTest::made));
    }
  }

  private static FileTime made(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
