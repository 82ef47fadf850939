package org.statedconditions.question.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Point;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** Every combination, asked of a session of its own, gives the same probabilities. */
class SensitivityAgreesWithEnumerationTest {
  private static final double EXACT = 1e-12;
  private static final List<Status> ALL = List.of(Status.values());

  /** Several missions, so that the choice of one links two conditions; nothing else is decided. */
  private static final String MISSIONS = """
      asOf: 2026-06-01
      facts:
        - ceasefire: {id: truce, parties: [RU, UA], status: in-force}
        - mandate: {id: one, phase: established, elements: {tasks: adopted}, participants: [FR, TR]}
        - mandate: {id: two, phase: established, elements: {objective: adopted}}
        - contribution: {id: one/FR, mission: one, country: FR, status: pledged, type: land, role: contributor}
        - contribution: {id: two/GB, mission: two, country: GB, status: pledged, type: land}
      """;

  private final Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
  private final Manifest manifest = evaluator.pack().manifest();
  private final Scenario scenario = evaluator.parse("missions.yaml", MISSIONS);
  private final Instant asOf = scenario.asOf().orElseThrow();

  private static Unknown.OfCriterion unknown(String criterion, String candidate, double... values) {
    Map<Status, Double> probabilities = new LinkedHashMap<>();
    Status[] statuses = {Status.MET, Status.NOT_MET, Status.CONTESTED};
    for (int i = 0; i < values.length; i++) {
      probabilities.put(statuses[i], values[i]);
    }
    return new Unknown.OfCriterion(criterion, Optional.of(candidate), probabilities);
  }

  private static final List<Unknown> UNKNOWNS = List.of(
      unknown("ceasefire.general", "truce", 0.9, 0.05),
      unknown("ceasefire.lasting", "truce", 0.4, 0.6),
      unknown("mandate.objective", "one", 0.6, 0.4),
      unknown("mandate.tasks", "two", 0.3, 0.2, 0.1),
      unknown("burden-sharing.quantity", "one", 0.5, 0.5),
      unknown("burden-sharing.participants", "two", 0.7),
      unknown("burden-sharing.responsibility", "two", 0.25, 0.25, 0.25));

  @Test
  void exact_probabilities_are_those_of_every_combination() {
    Sensitivity found = Sensitivity.of(evaluator, scenario, asOf, Optional.empty(), UNKNOWNS);
    assertThat(found.method()).isEqualTo(Sensitivity.Method.EXACT);
    Expected expected = enumerate();
    for (int r = 0; r < found.readings().size(); r++) {
      Sensitivity.OfReading reading = found.readings().get(r);
      reading.verdict().forEach((status, p) -> {
        String key = reading.reading() + " " + status;
        assertThat(p).as(key).isCloseTo(expected.of(key), within(EXACT));
      });
      reading.stage().forEach((stage, p) -> {
        String key = reading.reading() + " " + stage;
        assertThat(p).as(key).isCloseTo(expected.of(key), within(EXACT));
      });
      for (Sensitivity.Weight weight : reading.weights()) {
        weight.metGiven().forEach((value, p) -> {
          String given = weight.unknown() + "=" + value;
          String key = given + " " + reading.reading();
          assertThat(p).as(key).isCloseTo(expected.of(key) / expected.of(given), within(EXACT));
        });
      }
      assertThat(reading.error()).isZero();
    }
    assertThat(found.readings().get(0).verdict().get(Status.MET)).isBetween(0.01, 0.99);
  }

  @Test
  void sampled_probabilities_are_within_four_standard_errors() {
    Sensitivity exact = Sensitivity.of(evaluator, scenario, asOf, Optional.empty(), UNKNOWNS);
    Sensitivity sampled =
        new SensitivityRun(evaluator, scenario, asOf, Optional.empty(), UNKNOWNS).run(true);
    assertThat(sampled.method()).isEqualTo(Sensitivity.Method.SAMPLED);
    for (int r = 0; r < exact.readings().size(); r++) {
      Sensitivity.OfReading reading = sampled.readings().get(r);
      exact
          .readings()
          .get(r)
          .verdict()
          .forEach((status, p) -> assertThat(reading.verdict().get(status))
              .as("%s %s", reading.reading(), status)
              .isCloseTo(p, within(4 * reading.error() + EXACT)));
    }
    assertThat(sampled.readings().get(0).error()).isBetween(0.0001, 0.01);
  }

  @Test
  void a_field_is_as_probable_as_the_scenarios_with_its_values() {
    Unknown field =
        new Unknown.OfField("truce", "status", Map.of("in-force", 0.5, "proposed", 0.3));
    Sensitivity found = Sensitivity.of(
        evaluator,
        scenario,
        asOf,
        Optional.empty(),
        List.of(
            field,
            unknown("ceasefire.general", "truce", 1),
            unknown("mandate.objective", "one", 0.6, 0.4)));
    double stays = 0.2;
    Sensitivity.OfReading literal = found.readings().get(0);
    // The status is reported to be in force: where it stays as it is, that is what it is.
    assertThat(literal.stage().get("awaiting-ceasefire")).isCloseTo(0.3, within(EXACT));
    assertThat(literal.stage().get("awaiting-framework")).isCloseTo(0.5 + stays, within(EXACT));
  }

  private record Expected(Map<String, Double> mass) {
    void add(String key, double p) {
      mass.merge(key, p, Double::sum);
    }

    double of(String key) {
      return mass.getOrDefault(key, 0.0);
    }
  }

  private Expected enumerate() {
    Expected expected = new Expected(new LinkedHashMap<>());
    int all = (int) Math.pow(ALL.size(), UNKNOWNS.size());
    for (int n = 0; n < all; n++) {
      List<Status> statuses = new ArrayList<>();
      double p = 1;
      int rest = n;
      for (Unknown unknown : UNKNOWNS) {
        Status status = ALL.get(rest % ALL.size());
        rest /= ALL.size();
        statuses.add(status);
        p *= probability((Unknown.OfCriterion) unknown, status);
      }
      if (p > 0) {
        ask(statuses, p, expected);
      }
    }
    return expected;
  }

  private static double probability(Unknown.OfCriterion unknown, Status status) {
    double known = unknown.probabilities().getOrDefault(status, 0.0);
    return status == Status.UNDETERMINED
        ? Math.max(
            0, 1 - unknown.probabilities().values().stream().mapToDouble(v -> v).sum())
        : known;
  }

  private void ask(List<Status> statuses, double p, Expected expected) {
    try (Session session = evaluator.open(scenario).moveTo(asOf, Optional.empty())) {
      List<Point> points = session.points();
      Map<Integer, Optional<Status>> supposed = new LinkedHashMap<>();
      for (int u = 0; u < statuses.size(); u++) {
        Unknown.OfCriterion unknown = (Unknown.OfCriterion) UNKNOWNS.get(u);
        for (int i = 0; i < points.size(); i++) {
          if (points.get(i).criterion().equals(unknown.criterion())
              && points.get(i).candidate().equals(unknown.candidate())) {
            assertThat(points.get(i).status()).isEqualTo(Status.UNDETERMINED);
            supposed.put(i, Optional.of(statuses.get(u)));
          }
        }
      }
      assertThat(supposed).hasSameSizeAs(statuses);
      session.suppose(supposed);
      for (int r = 0; r < manifest.readings().size(); r++) {
        String reading = manifest.readings().get(r).id();
        expected.add(reading + " " + session.verdict(r), p);
        expected.add(reading + " " + session.stage(r), p);
        for (int u = 0; u < statuses.size(); u++) {
          String value = statuses.get(u) == Status.UNDETERMINED
              ? "unknown"
              : statuses.get(u).written();
          if (r == 0) {
            expected.add(u + "=" + value, p);
          }
          if (session.verdict(r) == Status.MET) {
            expected.add(u + "=" + value + " " + reading, p);
          }
        }
      }
    }
  }
}
