package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is generated covers the logic: each answer comes up often enough for a comparison to mean something. */
class GeneratorTest {
  private static final int COUNT = 4000;
  private static final List<View> VIEWS = new ArrayList<>();

  @BeforeAll
  static void generate() {
    for (int seed = 0; seed < COUNT; seed++) {
      VIEWS.add(new View(Generator.scenario(seed)));
    }
  }

  @Test
  void every_criterion_has_every_status() {
    Map<String, Integer> seen = count((view, tick) -> view.strict()
        .criteria()
        .forEach(
            (criterion, answer) -> tick.accept(criterion.word(), answer.status().word())));
    for (Criterion criterion : Criterion.values()) {
      for (Status status : Status.values()) {
        assertThat(seen.getOrDefault(criterion.word() + " " + status.word(), 0))
            .as(criterion.word() + " " + status.word())
            .isGreaterThan(COUNT / 125);
      }
    }
  }

  @Test
  void every_reading_has_every_verdict_and_every_condition_every_status() {
    Map<String, Integer> seen = count((view, tick) -> {
      for (Reading reading : Reading.values()) {
        tick.accept(reading.word(), view.reading(reading).verdict().word());
        view.reading(reading)
            .conditions()
            .forEach((condition, answer) -> tick.accept(
                reading.word() + " " + condition.word(), answer.status().word()));
      }
    });
    for (Reading reading : Reading.values()) {
      for (Status status : Status.values()) {
        assertThat(seen.getOrDefault(reading.word() + " " + status.word(), 0))
            .as(reading.word() + " " + status.word())
            .isGreaterThan(10);
        for (Condition condition : Condition.values()) {
          String name = reading.word() + " " + condition.word() + " " + status.word();
          assertThat(seen.getOrDefault(name, 0)).as(name).isGreaterThan(COUNT / 100);
        }
      }
    }
  }

  @Test
  void candidates_are_chosen_by_every_step() {
    Map<String, Integer> seen = count((view, tick) -> {
      for (Condition condition : List.of(Condition.CEASEFIRE, Condition.MANDATE)) {
        Choice.Step step = view.strict().conditions().get(condition).chosenBy();
        if (step != null) {
          tick.accept(condition.word(), step.name());
        }
      }
    });
    for (Choice.Step step : Choice.Step.values()) {
      assertThat(seen.getOrDefault("mandate " + step, 0)).as("mandate " + step).isGreaterThan(20);
      if (!step.takesSeveralConditions()) {
        assertThat(seen.getOrDefault("ceasefire " + step, 0))
            .as("ceasefire " + step)
            .isGreaterThan(20);
      }
    }
  }

  @Test
  void everything_that_has_to_be_shown_comes_up() {
    for (Feature feature : Feature.needed()) {
      assertThat(VIEWS).as(feature.name()).anyMatch(feature.shows());
    }
  }

  private static Map<String, Integer> count(BiConsumer<View, BiConsumer<String, String>> counter) {
    Map<String, Integer> seen = new HashMap<>();
    for (View view : VIEWS) {
      counter.accept(view, (what, value) -> seen.merge(what + " " + value, 1, Integer::sum));
    }
    return seen;
  }
}
