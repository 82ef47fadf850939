package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** One session that is led through all cases of a pack says of each what a new session says. */
class KeptSessionOfEveryPackTest {

  static List<String> packs() {
    return RulePack.bundledIds();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void a_session_led_through_every_case_agrees_with_a_new_one(String id) {
    RulePack pack = RulePack.bundled(id);
    Evaluator evaluator = Evaluator.of(pack);
    List<Scenario> cases = new ArrayList<>();
    for (CaseFile file : pack.cases()) {
      Scenario scenario = evaluator.parse(file.shown(), file.text());
      if (scenario.parameters().isEmpty()) {
        cases.add(scenario);
      }
    }
    assertThat(cases).isNotEmpty();
    Random random = new Random(7);
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(cases, random);
      try (Session kept = evaluator.open(cases.get(0))) {
        for (Scenario scenario : cases) {
          List<Fact> facts = scenario.facts();
          Assessment there = kept.replaceFacts(facts)
              .moveTo(scenario.asOf().orElseThrow(), scenario.knownBy())
              .assessment();
          Assessment fresh = NewSession.assess(evaluator, scenario);
          assertThat(there.readings())
              .as(scenario.file().orElseThrow())
              .isEqualTo(fresh.readings());
          assertThat(there.notLookedAt()).isEqualTo(fresh.notLookedAt());
        }
      }
    }
  }
}
