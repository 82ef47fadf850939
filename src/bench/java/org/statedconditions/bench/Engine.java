package org.statedconditions.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** An engine that does the task. Used by one thread. */
interface Engine {

  /** Does the task, explanation included, and gives what the engine gives. */
  Object run(Input input);

  /** What {@link #run} gave, in the words of all engines. */
  Answer read(Object given);

  /** All of them; each is made for the inputs, so that what can be prepared before the clock runs is. */
  Map<String, Function<List<Input>, Engine>> ALL = new TreeMap<>(Map.of(
      "ours", inputs -> new Ours(),
      "java", inputs -> new HandWritten(),
      "easy-rules", inputs -> new EasyRules(),
      "cel", Cel::new,
      "dmn", Dmn::new,
      "evrete", inputs -> new Evrete(),
      "drools", inputs -> new PlainDrools()));
}
