package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.statedconditions.engine.model.Kind;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Declaration;

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
    Map<Integer, Ceasefire> ceasefires = new HashMap<>();
    items.forEach(item -> {
      if (item.object() instanceof Ceasefire ceasefire) {
        ceasefires.put(item.place(), ceasefire);
      }
    });
    items.sort(Comparator.comparingInt((Item i) -> i.place() < 0 ? Integer.MAX_VALUE : i.place())
        .thenComparingInt(i -> placeWithin(i, ceasefires.get(i.place())))
        .thenComparing(i -> i.place() < 0 ? i.object().toString() : ""));
  }

  /** The place of a declaration among those of its ceasefire, from 0; -1 for a fact itself. */
  private static int placeWithin(Item item, @Nullable Ceasefire ceasefire) {
    return item.object() instanceof Declaration declaration
            && ceasefire != null
            && ceasefire.declarations() != null
        ? ceasefire.declarations().indexOf(declaration)
        : -1;
  }

  /** The facts of a kind. */
  Stream<Item> items(Kind kind) {
    return items.stream().filter(item -> kind.includes(item.object()));
  }

  Object global(String name) {
    return evaluation.global(name);
  }
}
