package org.statedconditions.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioReader;

class HeadStartTest {
  private static final String TURKIYE = "turkiye-reassurance-force";
  private static final String E3 = "e3-settlement";
  private static final Scenario SCENARIO = ScenarioReader.standard().parse("truce.yaml", """
          asOf: 2025-11-27
          facts:
            - ceasefire: {id: truce, parties: [RU, UA], status: none}
          """);

  private static Assessment assess(String pack) {
    return Evaluator.of(RulePack.bundled(pack)).assess(SCENARIO);
  }

  @Test
  void changes_no_answer() {
    Assessment without = assess(TURKIYE);
    HeadStart.on(TURKIYE);
    assertThat(assess(TURKIYE)).isEqualTo(without);
  }

  @Test
  void goes_to_the_first_who_asks_and_to_nobody_else() {
    HeadStart.on(TURKIYE);
    assertThat(HeadStart.of(TURKIYE)).isPresent();
    assertThat(HeadStart.of(TURKIYE)).isEmpty();
  }

  @Test
  void is_of_no_use_to_another_pack_and_does_not_hinder_it() {
    Assessment without = assess(E3);
    HeadStart.on(TURKIYE);
    assertThat(assess(E3)).isEqualTo(without);
    assertThat(HeadStart.of(TURKIYE)).isEmpty();
  }

  @Test
  void says_nothing_of_a_pack_that_is_not_there() {
    HeadStart.on("no-such-pack");
    assertThat(HeadStart.of("no-such-pack")).isEmpty();
    HeadStart.on("../" + TURKIYE);
    assertThat(HeadStart.of("../" + TURKIYE)).isEmpty();
  }

  @Test
  void one_is_enough() {
    HeadStart.on(TURKIYE);
    HeadStart.on(E3);
    assertThat(HeadStart.of(E3)).isEmpty();
    assertThat(HeadStart.of(TURKIYE)).isEmpty();
  }

  @Test
  void an_interrupted_thread_waits_for_it_and_stays_interrupted() {
    HeadStart.on(TURKIYE);
    Thread.currentThread().interrupt();
    assertThat(HeadStart.of(TURKIYE)).isPresent();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void serves_many_threads_that_ask_at_once() throws Exception {
    Assessment expected = assess(TURKIYE);
    HeadStart.on(TURKIYE);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Assessment>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(threads.submit(() -> assess(TURKIYE)));
      }
      for (Future<Assessment> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
