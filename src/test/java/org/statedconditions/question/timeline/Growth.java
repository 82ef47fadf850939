package org.statedconditions.question.timeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.OutputForm;
import org.statedconditions.report.TextOptions;
import org.statedconditions.report.TimelineReport;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioReader;

/**
 * Measures how the cost of a timeline grows with its facts: {@code Growth [shape…] [size…]}, by default every shape at 100,
 * 1,000, 10,000 and 100,000 facts. A file is written, read, followed and reported as text and as JSON. Printed are
 * milliseconds of processor time for each, microseconds per fact for all of it, and the peak of the heap in use, which the garbage collector
 * lets grow up to {@code -Xmx}.
 *
 * <p>{@code Growth sessions 1000} compares one session that follows with a new one at every instant, and {@code Growth point
 * 1000} measures one change-point among so many candidates that stay.
 */
final class Growth {
  private static final Instant START = Instant.parse("2014-01-01T00:00:00Z");
  private static final List<String> SIZES = List.of("100", "1000", "10000", "100000");
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  /** What the facts are like. */
  private enum Shape {
    /** Truces of 90 minutes, one an hour. */
    TRUCES,
    /** Truces that never cease to be reported, so that all are looked at together; now and then a better one for a while. */
    TOGETHER,
    /** Reports on one truce of which each replaces the one before. */
    REPORTS;

    String fact(int i) {
      Instant at = START.plus(Duration.ofHours(i));
      String lead = "  - ceasefire: {source: log, from: \"" + at + "\", ";
      return switch (this) {
        case TRUCES ->
          lead + "id: truce-" + i + ", parties: [RU, UA], until: \""
              + at.plus(Duration.ofMinutes(90)) + "\", status: "
              + (i % 3 == 0 ? "in-force" : "proposed") + "}";
        case TOGETHER ->
          lead + "id: truce-" + i + ", parties: [RU, UA], status: "
              + (i % 10 == 0
                  ? "in-force, until: \"" + at.plus(Duration.ofHours(5)) + "\"}"
                  : "proposed}");
        case REPORTS ->
          lead + "id: truce, reportedOn: \"" + at + "\", "
              + (i == 0 ? "parties: [RU, UA], " : "") + "compliance: "
              + (i % 2 == 0 ? "holding" : "violated-serious") + "}";
      };
    }
  }

  private Growth() {}

  /** Runs what {@code args} ask for. */
  public static void main(String[] args) throws IOException {
    if (args.length == 2 && args[0].equals("sessions")) {
      sessions(Integer.parseInt(args[1]));
      return;
    } else if (args.length == 2 && args[0].equals("point")) {
      point(Integer.parseInt(args[1]));
      return;
    }
    List<String> asked = List.of(args);
    List<String> sizes = asked.stream().filter(a -> a.matches("[0-9]+")).toList();
    for (Shape shape : Shape.values()) {
      String name = shape.name().toLowerCase(Locale.ROOT);
      if (asked.size() == sizes.size() || asked.contains(name)) {
        for (String size : sizes.isEmpty() ? SIZES : sizes) {
          measure(shape, Integer.parseInt(size));
        }
      }
    }
  }

  private static void measure(Shape shape, int size) throws IOException {
    Path file = Files.createTempFile("growth", ".yaml");
    try {
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
        out.println("title: Growth\nsources: {log: {publisher: A log}}\nfacts:");
        for (int i = 0; i < size; i++) {
          out.println(shape.fact(i));
        }
      }
      heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
      long start = cpu();
      Scenario scenario = ScenarioReader.standard().upTo(64_000_000).read(file);
      long read = cpu();
      Timeline timeline = Timeline.of(EVALUATOR, scenario);
      long followed = cpu();
      TimelineReport.of(timeline).write(OutputForm.TEXT, TextOptions.DEFAULT, Writer.nullWriter());
      long told = cpu();
      TimelineReport.of(List.of(timeline))
          .write(OutputForm.JSON, TextOptions.DEFAULT, Writer.nullWriter());
      long end = cpu();
      long peak =
          heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20;
      print(
          "%-9s%8d facts: read %6d ms, followed %6d, text %6d, JSON %6d; %7.1f us a fact; %6d changes; peak %4d MB%n",
          shape,
          size,
          millis(start, read),
          millis(read, followed),
          millis(followed, told),
          millis(told, end),
          (end - start) / 1e3 / size,
          timeline.changes().size(),
          peak);
    } finally {
      Files.delete(file);
    }
  }

  /** One session that follows {@code size} facts, against a new session over all of them at every instant. */
  private static void sessions(int size) {
    Scenario scenario = scenario(Shape.TRUCES, size);
    Timeline timeline = Timeline.of(EVALUATOR, scenario);
    double one = seconds(() -> Timeline.of(EVALUATOR, scenario).changes().size());
    double many = seconds(() -> timeline.changes().stream()
        .mapToInt(
            c -> EVALUATOR.assess(scenario, c.at(), Optional.empty()).readings().size())
        .sum());
    print(
        "%d facts, %d changes: one session %.3f s, new sessions %.3f s, %.0f times as long%n",
        size, timeline.changes().size(), one, many, many / one);
  }

  /** One change-point among {@code size} candidates that stay as they are. */
  private static void point(int size) {
    Scenario scenario = scenario(Shape.TOGETHER, size);
    Instant end = START.plus(Duration.ofHours(size - size % 10 - 10));
    try (Session session = EVALUATOR.open(scenario)) {
      double best = Double.MAX_VALUE;
      int moves = 200;
      for (int round = 0; round < 20; round++) {
        long start = cpu();
        for (int i = 0; i < moves; i++) {
          // To and fro over the end of one truce that is in force: what is chosen changes each
          // time.
          session.moveTo(end.plus(Duration.ofHours(i % 2 == 0 ? 4 : 5)), Optional.empty());
          session.values();
        }
        best = Math.min(best, (cpu() - start) / 1e3 / moves);
      }
      print("a change-point among %d candidates: %.1f us%n", size, best);
    }
  }

  private static Scenario scenario(Shape shape, int size) {
    StringBuilder text = new StringBuilder("sources: {log: {publisher: A log}}\nfacts:\n");
    for (int i = 0; i < size; i++) {
      text.append(shape.fact(i)).append('\n');
    }
    return ScenarioReader.standard().upTo(64_000_000).parse("growth", text.toString());
  }

  private static double seconds(Supplier<Integer> work) {
    long start = cpu();
    if (work.get() < 0) {
      throw new IllegalStateException();
    }
    return (cpu() - start) / 1e9;
  }

  /** What this thread has used of a processor: the same however busy the machine is, but for garbage collection. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long millis(long from, long to) {
    return Duration.ofNanos(to - from).toMillis();
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }

  @SuppressWarnings("SystemOut")
  private static void print(String format, Object... args) {
    System.out.printf(Locale.ROOT, format, args);
  }
}
