package org.statedconditions.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Whole processes from the start of the JVM to its end: the median of some, in units of a JVM that does nothing. On Linux the
 * peak memory, too.
 */
final class Processes {
  private static final int TIMES = 7;

  private Processes() {}

  /** What is run. */
  private record Kind(String name, List<String> command) {
    private Kind(String name, List<String> program, List<String> arguments) {
      this(name, Stream.concat(program.stream(), arguments.stream()).toList());
    }
  }

  /** One kind of process, measured. */
  record Row(String name, double millis, double ratio, double peakMegabytes) {}

  /** Does nothing. */
  static final class Nothing {
    private Nothing() {}

    public static void main(String[] args) {}
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    for (Row row : rows(TIMES)) {
      System.out.printf(
          "%-34s %7.0f ms %6.1fx %7.0f MB%n",
          row.name(), row.millis(), row.ratio(), row.peakMegabytes());
    }
  }

  /** Runs each kind {@code times} times, by turns, so that what disturbs, disturbs all of them. */
  static List<Row> rows(int times) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path empty = Files.createTempDirectory("nothing");
    String own = Nothing.class.getName();
    Path classFile = empty.resolve(own.replace('.', '/') + ".class");
    Files.createDirectories(classFile.getParent());
    try (var in = Nothing.class.getResourceAsStream("Processes$Nothing.class")) {
      Files.copy(in, classFile);
    }
    Path caches = Files.createTempDirectory("caches");
    List<Kind> kinds = new ArrayList<>();
    kinds.add(new Kind("an empty JVM", List.of(java, "-cp", empty.toString(), own)));
    List<String> bundled =
        List.of("evaluate", "examples/scenarios/2025-11-27-ministry-briefing.yaml");
    List<String> folder = new ArrayList<>(bundled);
    folder.addAll(List.of("--pack", "rules/turkiye-reassurance-force"));
    Path jar = Path.of("target/stated-conditions-cli.jar");
    if (Files.exists(jar)) {
      List<String> program = List.of(java, "-jar", jar.toString());
      kinds.add(new Kind("java -jar, bundled pack", program, bundled));
      kinds.add(new Kind("java -jar, --help", program, List.of("--help")));
      kinds.add(new Kind("java -jar, a pack from a folder", program, folder));
    }
    Optional<Path> launcher = launcher();
    if (launcher.isPresent()) {
      List<String> program = List.of(launcher.get().toString());
      kinds.add(new Kind("launcher with its archive", program, bundled));
      kinds.add(new Kind("launcher, --help", program, List.of("--help")));
      kinds.add(new Kind("launcher, a pack from a folder", program, folder));
      run(List.of(launcher.get().toString(), "--version"), caches);
      awaitArchive(caches);
    }
    double[][] millis = new double[kinds.size()][times];
    double[] peak = new double[kinds.size()];
    for (Kind kind : kinds) {
      run(kind.command(), caches); // what fills caches is not what is measured
    }
    for (int t = 0; t < times; t++) {
      for (int k = 0; k < kinds.size(); k++) {
        Kind kind = kinds.get(k);
        long start = System.nanoTime();
        peak[k] = Math.max(peak[k], run(kind.command(), caches));
        millis[k][t] = (System.nanoTime() - start) / 1e6;
      }
    }
    List<Row> rows = new ArrayList<>();
    double unit = median(millis[0]);
    for (int k = 0; k < kinds.size(); k++) {
      double median = median(millis[k]);
      rows.add(new Row(kinds.get(k).name(), median, median / unit, peak[k]));
    }
    delete(empty);
    delete(caches);
    return rows;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The launcher makes its archive in the background, after its first run; until then it runs without one. */
  private static void awaitArchive(Path caches) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < end) {
      try (Stream<Path> files = Files.walk(caches)) {
        List<String> names = files.map(file -> file.getFileName().toString()).toList();
        // Beside it the folder in which it is made, until it is complete.
        if (names.stream().anyMatch(name -> name.endsWith(".jsa") || name.endsWith(".aot"))
            && names.stream().noneMatch(name -> name.endsWith(".new"))) {
          return;
        }
      } catch (UncheckedIOException e) {
        // Something was taken away while it was looked at.
        Thread.onSpinWait();
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("expected the launcher to leave an archive in " + caches
        + " within two minutes but it did not");
  }

  /** The distribution's, not that of the image with a Java of its own. */
  private static Optional<Path> launcher() {
    Path launcher = Path.of("target/stated-conditions/bin/stated-conditions");
    return Optional.of(launcher).filter(Files::isExecutable);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Runs to the end; the peak of its memory in megabytes, 0 where nobody tells. */
  private static double run(List<String> command, Path caches)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    // Not the user's own: what is in there, nobody knows.
    builder.environment().put("XDG_CACHE_HOME", caches.toString());
    Process process = builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    double peak = 0;
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, highWater(status));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return peak;
  }

  private static double highWater(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1000;
        }
      }
    } catch (IOException e) {
      // It has ended, or this is no Linux.
      return 0;
    }
    return 0;
  }
}
