package org.statedconditions.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.engine.RuleEngine;
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
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** How the cost of one assessment of the real pack grows with the contributions to a mission. */
final class Growth {
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
          .country("C" + i)
          .status(last ? ContributionStatus.PLEDGED : ContributionStatus.CONFIRMED)
          .type(ContributionType.LAND)
          .extent(Extent.of(100 + i, "personnel"))
          .build());
    }
    return List.copyOf(facts);
  }

  /**
   * The milliseconds that an assessment with so many contributions takes in a new session: the best of some, for others
   * disturb.
   */
  static double millis(RuleEngine engine, int contributions, int times) {
    List<Fact> facts = facts(contributions, false);
    Scenario scenario = Scenario.builder().asOf(DAY).facts(facts).build();
    double best = Double.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      try (RuleEngine.Kept fresh = engine.keep(scenario)) {
        fresh.assess(facts, DAY, Optional.empty());
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    return best;
  }

  public static void main(String[] args) {
    int most = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
    RuleEngine engine = RuleEngine.of(RulePack.bundled(PackBenchmark.PACK));
    millis(engine, 100, 2_000);
    System.out.println("contributions        ms  us for each");
    for (int n = 10; n <= most; n *= 10) {
      double ms = millis(engine, n, Math.max(5, 20_000 / n));
      System.out.printf("%13d %9.2f %12.2f%n", n, ms, ms * 1000 / n);
    }
  }
}
