package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.statedconditions.engine.model.Kind;
import org.statedconditions.engine.session.EngineSession;

/** What the rules of one evaluation can match, in the order of the scenario, and its globals. */
final class Memory {
  private final EngineSession evaluation;
  private final List<Item> items = new ArrayList<>();

  /** What {@code evaluation} holds now. */
  Memory(EngineSession evaluation) {
    this.evaluation = evaluation;
    evaluation.forEachObject((object, place) -> items.add(new Item(object, place)));
    // Sessions keep no order; what has no place in the scenario is a record whose text tells it
    // apart.
    items.sort(Comparator.comparingInt((Item i) -> i.place() < 0 ? Integer.MAX_VALUE : i.place())
        .thenComparing(i -> i.place() < 0 ? i.object().toString() : ""));
  }

  /** The facts of a kind. */
  Stream<Item> items(Kind kind) {
    return items.stream().filter(item -> kind.includes(item.object()));
  }

  Object global(String name) {
    return evaluation.global(name);
  }
}
