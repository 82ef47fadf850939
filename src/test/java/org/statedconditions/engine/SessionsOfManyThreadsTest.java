package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.scenario.Scenario;

/** Sessions are pooled and knowledge bases shared: nothing of one evaluation may show in another, whoever runs when. */
class SessionsOfManyThreadsTest {
  private static final int THREADS = 6;
  private static final int EVALUATIONS = 40;
  private static final ExecutorService POOL = Executors.newFixedThreadPool(THREADS);
  private static final List<Asked> ASKED = asked();

  /** A question with the answer that it got when nobody else was there. */
  private record Asked(Evaluator evaluator, Scenario scenario, String answer) {}

  private static List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    for (String id : RulePack.bundledIds()) {
      RulePack pack = RulePack.bundled(id);
      Evaluator evaluator = Evaluator.of(pack);
      pack.cases().forEach(file -> {
        Scenario scenario = evaluator.parse(file.name(), file.text());
        if (scenario.asOf().isPresent()) {
          asked.add(new Asked(evaluator, scenario, shown(NewSession.assess(evaluator, scenario))));
        }
      });
    }
    return asked;
  }

  private static String shown(Assessment assessment) {
    return AssessmentReport.of(assessment).json();
  }

  @AfterContainer
  static void end() {
    POOL.shutdown();
  }

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void evaluations_of_several_packs_on_many_threads_do_not_touch_each_other(@ForAll long seed)
      throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      Random random = new Random(seed + thread);
      running.add(POOL.submit(() -> evaluateAtRandom(random)));
    }
    for (Future<?> one : running) {
      one.get();
    }
  }

  /** Sessions that wait for the next question and sessions that are kept for a while, opened and closed in any order. */
  private static void evaluateAtRandom(Random random) {
    List<Session> open = new ArrayList<>();
    List<Asked> about = new ArrayList<>();
    for (int i = 0; i < EVALUATIONS; i++) {
      Asked asked = ASKED.get(random.nextInt(ASKED.size()));
      Scenario scenario = asked.scenario();
      int choice = random.nextInt(4);
      if (choice == 0) {
        open.add(asked.evaluator().open(scenario));
        about.add(asked);
      } else if (choice == 1 && !open.isEmpty()) {
        int which = random.nextInt(open.size());
        Asked known = about.get(which);
        // Once with part of the facts, then with all: the session has to find back.
        Scenario all = known.scenario();
        int part = random.nextInt(all.facts().size() + 1);
        open.get(which).replaceFacts(all.facts().subList(0, part)).assessment();
        Assessment again = open.get(which).replaceFacts(all.facts()).assessment();
        assertThat(shown(again)).isEqualTo(known.answer());
      } else if (choice == 2 && !open.isEmpty()) {
        int which = random.nextInt(open.size());
        open.remove(which).close();
        about.remove(which);
      } else {
        Assessment next =
            asked.evaluator().assess(scenario, scenario.asOf().orElseThrow(), scenario.knownBy());
        assertThat(shown(next)).isEqualTo(asked.answer());
      }
    }
    open.forEach(Session::close);
  }
}
