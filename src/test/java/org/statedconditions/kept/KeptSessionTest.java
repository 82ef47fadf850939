package org.statedconditions.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.conformance.Draws;
import org.statedconditions.engine.NewSession;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** A session that is kept and edited says to the letter what a new one says. */
class KeptSessionTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
  private static final int EDITS = 12;

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void after_each_edit_a_kept_session_agrees_with_a_new_one(@ForAll long seed) {
    Random random = new Random(seed);
    Scenario scenario = Draws.scenario(random.nextLong());
    try (Session kept = EVALUATOR.open(scenario)) {
      for (int i = 0; i < EDITS; i++) {
        Instant asOf = scenario.asOf().orElseThrow();
        Assessment there =
            kept.replaceFacts(scenario.facts()).moveTo(asOf, scenario.knownBy()).assessment();
        Assessment fresh = NewSession.assess(EVALUATOR, scenario);
        assertThat(lines(there)).isEqualTo(lines(fresh));
        assertThat(there).isEqualTo(fresh);
        scenario = edited(scenario, random);
      }
    }
  }

  /** A line for each part, so that a difference is readable. */
  private static List<String> lines(Assessment assessment) {
    return assessment
        .toString()
        .replaceAll("(?=[A-Z][a-z]+(Result|LeftOut)\\[)", "\n")
        .lines()
        .toList();
  }

  private static Scenario edited(Scenario scenario, Random random) {
    List<Fact> facts = new ArrayList<>(scenario.facts());
    Instant asOf = scenario.asOf().orElseThrow();
    switch (random.nextInt(4)) {
      case 0 -> asOf = asOf.plus(Duration.ofDays(random.nextInt(61) - 30L));
      case 1 -> {
        if (!facts.isEmpty()) {
          facts.remove(random.nextInt(facts.size()));
        }
      }
      default -> {
        List<Fact> others = Draws.scenario(random.nextLong()).facts();
        if (!others.isEmpty()) {
          Fact other = others.get(random.nextInt(others.size()));
          int place = random.nextInt(facts.size() + 1);
          if (place == facts.size()) {
            facts.add(other);
          } else {
            facts.set(place, other);
          }
        }
      }
    }
    return Draws.of(asOf, scenario.knownBy(), scenario.parameters(), facts);
  }
}
