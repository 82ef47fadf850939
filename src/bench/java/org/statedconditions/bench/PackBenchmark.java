package org.statedconditions.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** The real pack, all readings, the whole tree of reasons: its own cases, and a mission of seven facts that changes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PackBenchmark {
  static final String PACK = "turkiye-reassurance-force";

  private Evaluator evaluator;
  private List<Scenario> cases;
  private List<Scenario> missions;
  private List<List<Fact>> changing;
  private Session kept;
  private int next;

  /** Reads the cases, and makes a mission of which one fact has two versions. */
  @Setup
  public void prepare() {
    evaluator = Evaluator.of(RulePack.bundled(PACK));
    cases = cases(evaluator);
    changing = List.of(Growth.facts(5, false), Growth.facts(5, true));
    missions = changing.stream()
        .map(facts -> Scenario.builder().asOf(Growth.DAY).facts(facts).build())
        .toList();
    kept = evaluator.open(missions.get(0));
  }

  static List<Scenario> cases(Evaluator evaluator) {
    List<Scenario> cases = new ArrayList<>();
    evaluator.pack().cases().forEach(file -> {
      Scenario scenario = evaluator.parse(file.name(), file.text());
      if (scenario.asOf().isPresent()) {
        cases.add(scenario);
      }
    });
    return cases;
  }

  /** Gives the session back. */
  @TearDown
  public void close() {
    kept.close();
  }

  /** One of the pack's cases. */
  @Benchmark
  public Assessment aCase() {
    next = next + 1 == cases.size() ? 0 : next + 1;
    return evaluator.assess(cases.get(next));
  }

  /** The mission in a session in which nothing has been before. */
  @Benchmark
  public Assessment fresh() {
    next = next == 0 ? 1 : 0;
    try (Session fresh = evaluator.open(missions.get(next))) {
      return fresh.assessment();
    }
  }

  /** The mission in a kept session, one fact changed. */
  @Benchmark
  public Assessment changed() {
    next = next == 0 ? 1 : 0;
    return kept.replaceFacts(changing.get(next)).assessment();
  }
}
