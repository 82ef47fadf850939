package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.statedconditions.problem.ProblemsException;

/**
 * The rules answer scenarios made at random as the oracle does: verdicts, stages, gates, conditions with their candidates, every
 * criterion of every candidate, and every member. {@code -Dconformance.scenarios=20000 -Dconformance.seed=…} asks more, or others.
 */
class ProductAgreesWithOracleTest {
  private static final int SCENARIOS = Integer.getInteger("conformance.scenarios", 400);
  private static final long SEED = Long.getLong("conformance.seed", 27_112_025L);
  /** So many disagreements are made as small as they can be. */
  private static final int SHOWN = Integer.getInteger("conformance.shown", 5);

  @Test
  void on_every_status_subject_candidate_and_member() {
    List<String> shown = new ArrayList<>();
    int disagreements = 0;
    for (int i = 0; i < SCENARIOS; i++) {
      Scenario scenario = Generator.scenario(SEED + i);
      List<String> differences = differences(scenario);
      if (!differences.isEmpty()) {
        disagreements++;
        if (shown.size() < SHOWN) {
          shown.add(shrunk(SEED + i, scenario, differences.get(0)));
        }
      }
    }
    assertThat(shown)
        .as(disagreements + " of " + SCENARIOS + " scenarios are answered otherwise")
        .isEmpty();
  }

  private static List<String> differences(Scenario scenario) {
    return Product.differences(KitFile.expected(Oracle.answer(scenario)), Product.answer(scenario));
  }

  /** The smallest scenario that is left of {@code scenario} in which something of one kind is answered otherwise. */
  private static String shrunk(long seed, Scenario scenario, String difference) {
    String kind = kind(difference);
    Scenario small = Shrinker.shrink(scenario, view -> differs(view.scenario(), kind));
    return "seed " + seed + "\n" + String.join("\n", differences(small)) + "\n"
        + Yaml.of(ScenarioWriter.mapping(small));
  }

  /** A file that is no longer one, for what was taken out of it, shows nothing. */
  private static boolean differs(Scenario scenario, String kind) {
    try {
      return differences(scenario).stream().anyMatch(d -> kind(d).equals(kind));
    } catch (ProblemsException e) {
      return false;
    }
  }

  /** What it is about, without the names of candidates: what a smaller scenario has to go on showing. */
  private static String kind(String difference) {
    String[] steps = difference.substring(1, difference.indexOf(':')).split("/", -1);
    return steps[0] + "/" + steps[Math.min(1, steps.length - 1)] + "/" + steps[steps.length - 1];
  }
}
