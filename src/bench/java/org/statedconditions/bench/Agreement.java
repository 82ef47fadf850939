package org.statedconditions.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Checks that every engine gives the same answers before anything is timed. */
final class Agreement {
  private Agreement() {}

  public static void main(String[] args) {
    check();
  }

  /** Throws {@link IllegalStateException} where an engine differs from the one written by hand. */
  static void check() {
    List<Input> inputs = Input.mixed();
    Engine reference = new HandWritten();
    Map<Object, Long> verdicts = new java.util.TreeMap<>();
    List<Answer> right = new ArrayList<>();
    for (Input input : inputs) {
      Answer answer = reference.read(reference.run(input));
      right.add(answer);
      verdicts.merge(answer.verdict(), 1L, Long::sum);
    }
    if (verdicts.size() < 3) {
      throw new IllegalStateException("expected inputs of every verdict but was " + verdicts);
    }
    for (Map.Entry<String, Function<List<Input>, Engine>> named : Engine.ALL.entrySet()) {
      Engine engine = named.getValue().apply(inputs);
      for (int i = 0; i < inputs.size(); i++) {
        Answer answer = engine.read(engine.run(inputs.get(i)));
        if (!answer.equals(right.get(i))) {
          throw new IllegalStateException(named.getKey() + ", input " + i + ": expected "
              + right.get(i) + " but was " + answer);
        }
      }
    }
    System.out.println(
        Engine.ALL.size() + " engines agree on " + inputs.size() + " inputs: " + verdicts);
  }
}
