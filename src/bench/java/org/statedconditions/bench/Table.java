package org.statedconditions.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.statedconditions.Evaluator;
import org.statedconditions.pack.RulePack;

/** One table of what everything costs, with ratios against the targets. With {@code smoke} everything is much too short. */
final class Table {
  private final Map<String, Double> micros = new LinkedHashMap<>();
  private final boolean smoke;

  private Table(boolean smoke) {
    this.smoke = smoke;
  }

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    new Table(args.length > 0 && args[0].equals("smoke")).run();
  }

  private void run() throws Exception {
    Agreement.check();
    System.out.printf(
        "%s %s, %d cores, %s%n%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    System.out.println("warm                              us      bytes");
    warm();
    System.out.println();
    System.out.println("ratio                          measured  target");
    ratio("ours / cel", micros.get("ours"), micros.get("cel"), 0.6);
    ratio("ours / evrete", micros.get("ours"), micros.get("evrete"), 0.5);
    ratio("ours / plain drools", micros.get("ours"), micros.get("drools"), 0.35);
    ratio("ours / kie dmn", micros.get("ours"), micros.get("dmn"), 0.25);
    ratio("ours / easy rules (stretch)", micros.get("ours"), micros.get("easy-rules"), 1);
    ratio("one fact changed / fresh", micros.get("changed"), micros.get("fresh"), 0.4);
    Evaluator evaluator = Evaluator.of(RulePack.bundled(PackBenchmark.PACK));
    var cases = PackBenchmark.cases(evaluator);
    int many = smoke ? 2_000 : 100_000;
    Throughput.rate(evaluator, cases, many, 2);
    double one = 0;
    double two = 0;
    for (int i = 0; i < 3; i++) {
      one = Math.max(one, Throughput.rate(evaluator, cases, many, 1));
      two = Math.max(two, Throughput.rate(evaluator, cases, many, 2));
    }
    System.out.printf("%-30s %8.2fx  >=1.80x%n", "two threads / one", two / one);
    System.out.printf("%-30s %,8.0f%n", "assessments a second on two", two);
    System.out.println();
    Growth.main(new String[] {smoke ? "1000" : "100000"});
    System.out.println();
    Leak.main(new String[] {smoke ? "20000" : "1000000"});
    System.out.println();
    for (Processes.Row row : Processes.rows(smoke ? 1 : 7)) {
      System.out.printf(
          "%-34s %7.0f ms %6.1fx %7.0f MB%n",
          row.name(), row.millis(), row.ratio(), row.peakMegabytes());
    }
  }

  /**
   * Engines at first run three to eight times slower than later: the warm-up is long. What else a machine has to do slows some
   * seconds down by half, so the quickest second counts, of every engine.
   */
  private void warm() throws RunnerException {
    var options = new OptionsBuilder()
        .include("TaskBenchmark|PackBenchmark")
        .forks(smoke ? 0 : 2)
        .warmupIterations(smoke ? 1 : 4)
        .warmupTime(smoke ? TimeValue.milliseconds(100) : TimeValue.seconds(2))
        .measurementIterations(smoke ? 1 : 5)
        .measurementTime(smoke ? TimeValue.milliseconds(100) : TimeValue.seconds(1))
        .addProfiler(GCProfiler.class)
        .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT);
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      String engine = result.getParams().getParam("engine");
      String label = result.getPrimaryResult().getLabel();
      String name = engine == null ? label : engine;
      double score = result.getPrimaryResult().getStatistics().getMin();
      var allocated = result.getSecondaryResults().entrySet().stream()
          .filter(e -> e.getKey().endsWith("gc.alloc.rate.norm"))
          .mapToDouble(e -> e.getValue().getScore())
          .findFirst();
      micros.put(name, score);
      System.out.printf("%-28s %8.2f %10.0f%n", name, score, allocated.orElse(Double.NaN));
    }
  }

  private static void ratio(String name, double ours, double theirs, double target) {
    System.out.printf("%-30s %8.2fx  <=%.2fx%n", name, ours / theirs, target);
  }
}
