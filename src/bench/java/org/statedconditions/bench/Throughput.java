package org.statedconditions.bench;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.statedconditions.Evaluator;
import org.statedconditions.engine.InOrder;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** How many cases of the real pack are assessed in a second, by threads and over a long run, and what heap is live. */
final class Throughput {
  private Throughput() {}

  public static void main(String[] args) {
    long total = args.length == 0 ? 1_000_000 : Long.parseLong(args[0]);
    Evaluator evaluator = Evaluator.of(RulePack.bundled(PackBenchmark.PACK));
    List<Scenario> cases = PackBenchmark.cases(evaluator);
    rate(evaluator, cases, total / 10, 2);
    int cores = Runtime.getRuntime().availableProcessors();
    for (int threads = 1; threads <= cores; threads++) {
      System.out.printf(
          "%d thread(s): %,.0f assessments a second%n",
          threads, rate(evaluator, cases, total / 5, threads));
    }
    long start = System.nanoTime();
    LongAdder met = new LongAdder();
    try (var results = evaluator.assessAll(
        LongStream.range(0, total).mapToObj(i -> cases.get((int) (i % cases.size()))))) {
      long done = 0;
      for (var left = results.iterator(); left.hasNext(); ) {
        met.add(left.next().orThrow().readings().size());
        if (++done % Math.max(1, total / 10) == 0) {
          System.out.printf("%,12d assessed, live heap %.1f MB%n", done, Leak.liveMegabytes());
        }
      }
    }
    System.out.printf("assessAll: %,.0f a second%n", total * 1e9 / (System.nanoTime() - start));
  }

  static double rate(Evaluator evaluator, List<Scenario> cases, long total, int threads) {
    int chunk = 100;
    long start = System.nanoTime();
    try (Stream<Integer> done = InOrder.map(
        LongStream.range(0, total / chunk).boxed(),
        i -> {
          int readings = 0;
          for (int k = 0; k < chunk; k++) {
            readings += evaluator
                .assess(cases.get((int) ((i * chunk + k) % cases.size())))
                .readings()
                .size();
          }
          return readings;
        },
        threads)) {
      if (done.mapToInt(i -> i).min().orElse(0) == 0) {
        throw new IllegalStateException("nothing was assessed");
      }
    }
    return total * 1e9 / (System.nanoTime() - start);
  }
}
