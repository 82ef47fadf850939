package org.statedconditions.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** Changes one fact of a kept session again and again, with the whole assessment each time, and looks at the live heap. */
final class Leak {
  private static final int SAMPLES = 10;

  /** What may come and go by itself. */
  private static final double SLACK_MEGABYTES = 2;

  private Leak() {}

  public static void main(String[] args) {
    long total = args.length == 0 ? 10_000_000 : Long.parseLong(args[0]);
    Evaluator evaluator = Evaluator.of(RulePack.bundled(PackBenchmark.PACK));
    List<List<Fact>> versions = List.of(Growth.facts(5, false), Growth.facts(5, true));
    Scenario scenario =
        Scenario.builder().asOf(Growth.DAY).facts(versions.get(0)).build();
    double first = 0;
    double last = 0;
    long start = System.nanoTime();
    try (Session kept = evaluator.open(scenario)) {
      for (long i = 0; i < total; i++) {
        kept.replaceFacts(versions.get((int) (i & 1))).assessment();
        if ((i + 1) % Math.max(1, total / SAMPLES) == 0) {
          last = liveMegabytes();
          first = first == 0 ? last : first;
          System.out.printf("%,12d updates, live heap %.1f MB%n", i + 1, last);
        }
      }
    }
    System.out.printf(
        "%,d updates in %.0f s; the live heap grew by %.2f MB%n",
        total, (System.nanoTime() - start) / 1e9, last - first);
    if (last - first > SLACK_MEGABYTES) {
      throw new IllegalStateException("a kept session leaks");
    }
  }

  static double liveMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
