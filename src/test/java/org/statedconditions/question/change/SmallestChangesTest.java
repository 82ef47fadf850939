package org.statedconditions.question.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Point;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

class SmallestChangesTest {
  @ParameterizedTest
  @ValueSource(strings = {"turkiye-reassurance-force", "e3-settlement"})
  void the_sets_are_those_that_trying_everything_finds(String pack) {
    Evaluator evaluator = Evaluator.of(RulePack.bundled(pack));
    int compared = 0;
    int several = 0;
    for (CaseFile file : evaluator.pack().cases()) {
      Scenario scenario = evaluator.parse(file.name(), file.text());
      for (Reading reading : evaluator.pack().manifest().readings()) {
        Instant asOf = scenario.asOf().orElseThrow();
        SmallestChanges found =
            SmallestChanges.of(evaluator, scenario, asOf, scenario.knownBy(), reading.id());
        Optional<Set<Set<Point>>> expected = TryingEverything.of(evaluator, scenario, reading.id());
        if (expected.isPresent() && found.all()) {
          assertThat(asSets(found.sets()))
              .as("%s, %s", file.name(), reading.id())
              .isEqualTo(expected.get());
          compared++;
          several += found.sets().size() > 1 ? 1 : 0;
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
    assertThat(several).as("disjunctions among them").isGreaterThan(0);
  }

  private static Set<Set<Point>> asSets(List<List<Point>> sets) {
    Set<Set<Point>> all = new HashSet<>();
    sets.forEach(set -> all.add(new HashSet<>(set)));
    assertThat(all).as("each once").hasSameSizeAs(sets);
    return all;
  }

  @Test
  void a_ceasefire_that_has_ended_is_not_expected_to_come_back_but_a_new_one_is() {
    Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    Scenario scenario = evaluator.parse("ended.yaml", """
        asOf: 2026-06-01
        facts:
          - ceasefire: {id: old, parties: [RU, UA], status: in-force, endedOn: 2026-05-12}
          - ceasefire: {id: old, parties: [RU, UA], status: collapsed}
        """);
    SmallestChanges changes = SmallestChanges.of(
        evaluator, scenario, scenario.asOf().orElseThrow(), Optional.empty(), "literal");
    assertThat(changes.all()).isTrue();
    assertThat(changes.sets()).isNotEmpty();
  }

  @Test
  void what_is_over_for_good_is_named_and_a_new_candidate_takes_its_place() {
    Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    Scenario scenario = evaluator.parse("over.yaml", """
        asOf: 2026-06-01
        facts:
          - ceasefire: {id: old, parties: [RU, UA], endedOn: 2026-05-12}
        """);
    SmallestChanges changes = SmallestChanges.of(
        evaluator, scenario, scenario.asOf().orElseThrow(), Optional.empty(), "literal");
    assertThat(changes.settled())
        .extracting(Point::criterion)
        .containsExactly("ceasefire.in-force");
    assertThat(changes.settled().get(0).settledBy()).containsExactly("The ceasefire has ended");
    assertThat(changes.sets()).hasSize(1);
    assertThat(changes.sets().get(0))
        .filteredOn(p -> p.condition().equals("ceasefire"))
        .isNotEmpty()
        .allMatch(Point::supposed);
  }
}
