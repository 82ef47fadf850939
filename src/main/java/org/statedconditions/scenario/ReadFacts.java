package org.statedconditions.scenario;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.document.Node;
import org.statedconditions.fact.Fact;

/** The facts that were read of a file, and on which lines they begin. */
final class ReadFacts {
  private final List<Fact> facts = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  void add(Fact fact, Node item) {
    facts.add(fact);
    lines.add(item.spot().line());
  }

  List<Fact> facts() {
    return facts;
  }

  /** 1-based, one for each of the facts. */
  List<Integer> lines() {
    return lines;
  }
}
