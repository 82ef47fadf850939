package org.statedconditions.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same task in every engine, warm, on mixed inputs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TaskBenchmark {
  @Param({"ours", "java", "easy-rules", "cel", "evrete", "drools", "dmn"})
  String engine;

  private List<Input> inputs;
  private Engine asked;
  private int next;

  /** Makes the engine; the engines have been compared before. */
  @Setup
  public void prepare() {
    inputs = Input.mixed();
    asked = Engine.ALL.get(engine).apply(inputs);
  }

  /** One question. */
  @Benchmark
  public Object ask() {
    next = next + 1 == inputs.size() ? 0 : next + 1;
    return asked.run(inputs.get(next));
  }
}
