package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.statedconditions.engine.session.EngineSession;

/** What the rules of one evaluation can match, in the order of the scenario, and their globals. */
final class Memory {
  private final List<Item> items;
  private final Function<String, Object> globals;
  private final Map<Class<?>, List<Item>> byClass = new HashMap<>();

  private Memory(List<Item> items, Function<String, Object> globals) {
    this.items = items;
    this.globals = globals;
  }

  /** What {@code evaluation} holds now. */
  static Memory of(EngineSession evaluation) {
    List<Item> items = new ArrayList<>();
    evaluation.forEachObject((object, place) -> items.add(new Item(object, place)));
    // Sessions keep no order; what has no place in the scenario is a record whose text tells it
    // apart.
    items.sort(Comparator.comparingInt((Item i) -> i.place() < 0 ? Integer.MAX_VALUE : i.place())
        .thenComparing(i -> i.place() < 0 ? i.object().toString() : ""));
    return new Memory(items, evaluation::global);
  }

  /** The objects of a class. */
  List<Item> of(Class<?> type) {
    return byClass.computeIfAbsent(
        type, t -> items.stream().filter(i -> t.isInstance(i.object())).toList());
  }

  Object global(String name) {
    return globals.apply(name);
  }
}
