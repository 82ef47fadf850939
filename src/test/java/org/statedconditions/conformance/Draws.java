package org.statedconditions.conformance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.fact.Fact;

/** Scenarios made at random, as this library reads them: for tests that hold one way of asking it against another. */
public final class Draws {
  private Draws() {}

  /** The scenario that {@code seed} leads to, always the same one. */
  public static org.statedconditions.scenario.Scenario scenario(long seed) {
    Scenario drawn = Generator.scenario(seed);
    Map<String, Object> file = new LinkedHashMap<>(ScenarioWriter.mapping(drawn));
    file.remove("knownBy");
    org.statedconditions.scenario.Scenario read =
        Product.EVALUATOR.parse("drawn.yaml", Yaml.of(file));
    Optional<Instant> knownBy =
        Optional.ofNullable(drawn.knownBy()).map(moment -> moment.in(drawn.zone()));
    return of(read.asOf().orElseThrow(), knownBy, read.parameters(), read.facts());
  }

  /** A scenario that says no more than that. */
  public static org.statedconditions.scenario.Scenario of(
      Instant asOf,
      Optional<Instant> knownBy,
      Map<String, Object> parameters,
      List<? extends Fact> facts) {
    return new org.statedconditions.scenario.Scenario(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(asOf),
        knownBy,
        parameters,
        List.copyOf(facts),
        List.of());
  }
}
