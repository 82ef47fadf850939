package org.statedconditions.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.statedconditions.finding.Status;
import org.statedconditions.oracle.OracleResult.OfReading;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.RulePack;

/** Agreement on cases that never come near a boundary would show nothing. */
class ScenariosTest {
  private static final int SCENARIOS = 4_000;

  @Test
  void every_verdict_condition_and_criterion_takes_every_status() {
    Map<String, Map<Status, Integer>> counts = new TreeMap<>();
    Random random = new Random(1);
    for (int i = 0; i < SCENARIOS; i++) {
      TurkiyeOracle.assess(Scenarios.draw(random))
          .readings()
          .forEach((id, reading) -> count(counts, id, reading));
    }
    assertThat(counts).hasSize(inThePack());
    assertThat(counts).allSatisfy((what, statuses) -> {
      int atLeast = what.endsWith(" verdict") ? SCENARIOS / 10 : SCENARIOS / 400;
      for (Status status : Status.values()) {
        assertThat(statuses.getOrDefault(status, 0))
            .as(what + " " + statuses)
            .isGreaterThan(atLeast);
      }
    });
  }

  /** How many verdicts, conditions and criteria the pack has, over all readings. */
  private static int inThePack() {
    Manifest manifest = RulePack.bundled("turkiye-reassurance-force").manifest();
    int many = 0;
    for (Reading reading : manifest.readings()) {
      many += 1 + manifest.conditions().size();
      for (Condition condition : manifest.conditions()) {
        many += (int) condition.criteria().stream()
            .filter(criterion -> criterion.readings().contains(reading.id()))
            .count();
      }
    }
    return many;
  }

  private static void count(
      Map<String, Map<Status, Integer>> counts, String reading, OfReading answer) {
    count(counts, reading + " verdict", answer.verdict());
    answer.conditions().forEach((id, condition) -> {
      count(counts, reading + " " + id, condition.status());
      condition
          .criteria()
          .forEach((c, criterion) -> count(counts, reading + " " + c, criterion.status()));
    });
  }

  private static void count(Map<String, Map<Status, Integer>> counts, String what, Status status) {
    counts.computeIfAbsent(what, w -> new TreeMap<>()).merge(status, 1, Integer::sum);
  }
}
