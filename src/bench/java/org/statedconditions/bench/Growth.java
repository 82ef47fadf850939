package org.statedconditions.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.ContributionType;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Unit;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** How the cost of one assessment of the real pack grows with the contributions to a mission. */
final class Growth {
  private static final String[] COUNTRIES = Locale.getISOCountries();
  static final Instant DAY = Instant.parse("2026-06-01T00:00:00Z");

  private Growth() {}

  /** A ceasefire, a mission and {@code contributions} to it; {@code changed}: the last one is only pledged. */
  static List<Fact> facts(int contributions, boolean changed) {
    List<Fact> facts = new ArrayList<>(contributions + 2);
    facts.add(Ceasefire.about("general")
        .parties(List.of("RU", "UA"))
        .status(CeasefireStatus.IN_FORCE)
        .build());
    facts.add(Mandate.about("mission")
        .phase(MandatePhase.ESTABLISHED)
        .elements(Map.of(
            MandateElement.OBJECTIVE, ElementState.ADOPTED,
            MandateElement.TASKS, ElementState.ADOPTED))
        .build());
    for (int i = 0; i < contributions; i++) {
      boolean last = changed && i == contributions - 1;
      facts.add(Contribution.about("mission/" + i)
          .mission("mission")
          .country(COUNTRIES[i % COUNTRIES.length])
          .status(last ? ContributionStatus.PLEDGED : ContributionStatus.CONFIRMED)
          .type(ContributionType.LAND)
          .extent(Extent.of(100 + i, Unit.PERSONNEL))
          .build());
    }
    return List.copyOf(facts);
  }

  /**
   * What an assessment takes, in milliseconds.
   *
   * @param all from the question to the answer
   * @param collecting how long of that the program stood still for the garbage collector
   */
  record Cost(double all, long collecting) {}

  /** With so many contributions and in a new session: the least of some, for others disturb. */
  static Cost cost(Evaluator evaluator, int contributions, int times) {
    List<Fact> facts = facts(contributions, false);
    Scenario scenario = Scenario.builder().asOf(DAY).facts(facts).build();
    Cost least = new Cost(Double.MAX_VALUE, 0);
    for (int i = 0; i < times; i++) {
      long before = collecting();
      long start = System.nanoTime();
      try (Session fresh = evaluator.open(scenario)) {
        fresh.assessment();
      }
      double all = (System.nanoTime() - start) / 1e6;
      if (all < least.all()) {
        least = new Cost(all, collecting() - before);
      }
    }
    return least;
  }

  private static long collecting() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  public static void main(String[] args) {
    int most = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
    Evaluator evaluator = Evaluator.of(RulePack.bundled(PackBenchmark.PACK));
    cost(evaluator, 100, 2_000);
    System.out.println("contributions        ms  us for each  of which collecting");
    for (int n = 10; n <= most; n *= 10) {
      Cost cost = cost(evaluator, n, Math.max(5, 20_000 / n));
      double each = cost.all() * 1000 / n;
      System.out.printf(
          "%13d %9.2f %12.2f %20.2f%n", n, cost.all(), each, cost.collecting() * 1000.0 / n);
    }
  }
}
