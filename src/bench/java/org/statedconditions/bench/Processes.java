package org.statedconditions.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whole processes from the start of the JVM to its end: the median of some, in units of a JVM that does nothing. On Linux the
 * peak memory, too.
 */
final class Processes {
  private static final int TIMES = 7;

  private Processes() {}

  /** One kind of process. */
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
    List<String> names = new ArrayList<>(List.of("an empty JVM"));
    List<List<String>> commands = new ArrayList<>();
    commands.add(List.of(java, "-cp", empty.toString(), own));
    String scenario = "examples/scenarios/2025-11-27-ministry-briefing.yaml";
    Path jar = Path.of("target/stated-conditions-cli.jar");
    if (Files.exists(jar)) {
      names.add("java -jar, bundled pack");
      commands.add(List.of(java, "-jar", jar.toString(), "evaluate", scenario));
      names.add("java -jar, --help");
      commands.add(List.of(java, "-jar", jar.toString(), "--help"));
      names.add("java -jar, a pack from a folder");
      commands.add(List.of(
          java,
          "-jar",
          jar.toString(),
          "evaluate",
          scenario,
          "--pack",
          "rules/turkiye-reassurance-force"));
    }
    launcher().ifPresent(launcher -> {
      names.add("launcher with its archive");
      commands.add(List.of(launcher.toString(), "evaluate", scenario));
    });
    double[][] millis = new double[commands.size()][times];
    double[] peak = new double[commands.size()];
    for (List<String> command : commands) {
      run(command); // what makes caches and archives is not what is measured
    }
    for (int t = 0; t < times; t++) {
      for (int c = 0; c < commands.size(); c++) {
        long start = System.nanoTime();
        peak[c] = Math.max(peak[c], run(commands.get(c)));
        millis[c][t] = (System.nanoTime() - start) / 1e6;
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < commands.size(); c++) {
      double median = median(millis[c]);
      rows.add(new Row(names.get(c), median, median / median(millis[0]), peak[c]));
    }
    return rows;
  }

  private static java.util.Optional<Path> launcher() throws IOException {
    Path target = Path.of("target");
    try (var found = Files.find(
        target, 5, (p, a) -> p.endsWith("bin/stated-conditions") && Files.isExecutable(p))) {
      return found.findFirst();
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Runs to the end; the peak of its memory in megabytes, 0 where nobody tells. */
  private static double run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    double peak = 0;
    while (!process.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS)) {
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
