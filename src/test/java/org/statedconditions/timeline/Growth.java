package org.statedconditions.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.statedconditions.Evaluator;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Compliance;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/**
 * Measures how the cost of a timeline grows with its facts: {@code Growth 100 1000 10000 100000}. Three shapes: reports that
 * hold for a while each, on subjects of their own; reports on one subject of which each replaces the one before; and reports
 * on subjects of their own that never cease to hold. Prints milliseconds, changes found, and memory in use afterwards.
 */
final class Growth {
  private static final Instant START = Instant.parse("2014-01-01T00:00:00Z");

  private Growth() {}

  /** Runs every shape at each size given, by default 100, 1,000, 10,000 and 100,000. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    String[] sizes = args.length == 0 ? new String[] {"100", "1000", "10000", "100000"} : args;
    for (int shape = 0; shape < 3; shape++) {
      for (String size : sizes) {
        Scenario scenario =
            Scenario.builder().facts(facts(shape, Integer.parseInt(size))).build();
        long before = System.nanoTime();
        Timeline timeline = Timeline.of(evaluator, scenario);
        long millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        System.out.printf(
            Locale.ROOT,
            "shape %d %8s facts %8d ms %7d changes %6d MB%n",
            shape,
            size,
            millis,
            timeline.changes().size(),
            used);
      }
    }
  }

  static List<Fact> facts(int shape, int size) {
    Source source = Source.named("log").attribution(Attribution.PRESS_REPORT).build();
    List<Fact> facts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Instant at = START.plus(Duration.ofHours(i));
      facts.add(
          switch (shape) {
            case 0 ->
              Ceasefire.about("truce-" + i)
                  .source(source)
                  .parties(List.of("RU", "UA"))
                  .from(at)
                  .until(at.plus(Duration.ofMinutes(90)))
                  .status(i % 3 == 0 ? CeasefireStatus.IN_FORCE : CeasefireStatus.PROPOSED)
                  .build();
            case 1 ->
              Ceasefire.about("truce")
                  .source(source)
                  .parties(i == 0 ? List.of("RU", "UA") : null)
                  .from(at)
                  .reportedOn(at)
                  .compliance(i % 2 == 0 ? Compliance.HOLDING : Compliance.VIOLATED_SERIOUS)
                  .build();
            default ->
              Ceasefire.about("truce-" + i)
                  .source(source)
                  .parties(List.of("RU", "UA"))
                  .from(at)
                  .status(CeasefireStatus.PROPOSED)
                  .build();
          });
    }
    return facts;
  }
}
