package org.statedconditions.question.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.scenario.Scenario;

/** A session in which things were supposed is, once that is taken back, the one it was; and in between what a new one is. */
class SuppositionsAreUndoneTest {
  private static final int STEPS = 25;

  @ParameterizedTest
  @ValueSource(strings = {"turkiye-reassurance-force", "e3-settlement"})
  void after_any_suppositions_are_taken_back_the_answer_is_the_same_to_the_letter(String pack) {
    Evaluator evaluator = Evaluator.of(RulePack.bundled(pack));
    Random random = new Random(4);
    for (CaseFile file : evaluator.pack().cases()) {
      Scenario scenario = evaluator.parse(file.name(), file.text());
      Instant asOf = scenario.asOf().orElseThrow();
      String before = AssessmentReport.of(
              List.of(evaluator.assess(scenario, asOf, scenario.knownBy())))
          .json();
      try (Session session = evaluator.open(scenario).moveTo(asOf, scenario.knownBy())) {
        assertThat(AssessmentReport.of(List.of(session.assessment())).json()).isEqualTo(before);
        Map<Integer, Optional<Status>> supposed = new LinkedHashMap<>();
        for (int i = 0; i < STEPS; i++) {
          step(session, random, supposed);
        }
        assertThat(answers(session, evaluator.pack().manifest()))
            .as("%s with %s", file.name(), supposed)
            .isEqualTo(inNewSession(evaluator, scenario, asOf, supposed));
        takeBack(session, random, supposed, scenario, asOf);
        assertThat(AssessmentReport.of(List.of(session.assessment())).json())
            .as(file.name())
            .isEqualTo(before);
      }
    }
  }

  /** Word for word, or by setting anything else, even to what it is. */
  private static void takeBack(
      Session session,
      Random random,
      Map<Integer, Optional<Status>> supposed,
      Scenario scenario,
      Instant asOf) {
    switch (random.nextInt(5)) {
      case 0 -> session.moveTo(asOf, scenario.knownBy());
      case 1 -> session.setAside(Set.of());
      case 2 -> session.override(scenario.parameters());
      case 3 -> session.replaceFacts(scenario.facts());
      default -> {
        supposed.replaceAll((point, status) -> Optional.empty());
        session.suppose(supposed);
      }
    }
  }

  private static void step(
      Session session, Random random, Map<Integer, Optional<Status>> supposed) {
    int point = random.nextInt(session.points().size());
    List<Optional<Status>> choices = new ArrayList<>(List.of(Optional.empty()));
    for (Status status : Status.values()) {
      choices.add(Optional.of(status));
    }
    Optional<Status> status = choices.get(random.nextInt(choices.size()));
    supposed.put(point, status);
    session.suppose(Map.of(point, status));
  }

  private static List<String> inNewSession(
      Evaluator evaluator,
      Scenario scenario,
      Instant asOf,
      Map<Integer, Optional<Status>> supposed) {
    try (Session session = evaluator.open(scenario).moveTo(asOf, scenario.knownBy())) {
      session.suppose(supposed);
      return answers(session, evaluator.pack().manifest());
    }
  }

  private static List<String> answers(Session session, Manifest manifest) {
    List<String> answers = new ArrayList<>();
    for (int r = 0; r < manifest.readings().size(); r++) {
      answers.add(session.verdict(r) + " " + session.stage(r));
      for (int c = 0; c < manifest.conditions().size(); c++) {
        answers.add(session.condition(c, r).written());
      }
    }
    return answers;
  }
}
