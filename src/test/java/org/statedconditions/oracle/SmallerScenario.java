package org.statedconditions.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.statedconditions.fact.Fact;
import org.statedconditions.scenario.Scenario;

/** Makes a scenario that shows a fault smaller, fact by fact and field by field, for as long as it still shows it. */
final class SmallerScenario {
  private SmallerScenario() {}

  static Scenario of(Scenario scenario, Predicate<Scenario> stillShows) {
    Scenario smallest = scenario;
    boolean shrunk = true;
    while (shrunk) {
      shrunk = false;
      for (Scenario smaller : steps(smallest)) {
        if (stillShows.test(smaller)) {
          smallest = smaller;
          shrunk = true;
          break;
        }
      }
    }
    return smallest;
  }

  private static List<Scenario> steps(Scenario scenario) {
    List<Scenario> steps = new ArrayList<>();
    List<Fact> facts = scenario.facts();
    for (int i = 0; i < facts.size(); i++) {
      List<Fact> fewer = new ArrayList<>(facts);
      fewer.remove(i);
      steps.add(Scenarios.with(scenario, fewer));
    }
    if (scenario.knownBy().isPresent() || !scenario.parameters().isEmpty()) {
      steps.add(Scenarios.of(
          scenario.asOf().orElseThrow(), Optional.empty(), scenario.parameters(), facts));
      steps.add(Scenarios.of(scenario.asOf().orElseThrow(), scenario.knownBy(), Map.of(), facts));
    }
    for (int i = 0; i < facts.size(); i++) {
      for (String field : FactFields.of(facts.get(i))) {
        Fact less = FactFields.with(facts.get(i), field, null);
        if (!less.equals(facts.get(i))) {
          List<Fact> changed = new ArrayList<>(facts);
          changed.set(i, less);
          steps.add(Scenarios.with(scenario, changed));
        }
      }
    }
    steps.removeIf(scenario::equals);
    return steps;
  }

  /** The scenario in a few lines: what is given, and nothing else. */
  static String text(Scenario scenario) {
    StringBuilder text = new StringBuilder("as of " + scenario.asOf().orElseThrow());
    scenario.knownBy().ifPresent(instant -> text.append(", known by ").append(instant));
    text.append(", parameters ").append(scenario.parameters());
    for (Fact fact : scenario.facts()) {
      text.append("\n  ").append(fact.getClass().getSimpleName()).append(" ").append(fact.id());
      for (String field : FactFields.of(fact)) {
        Object value = field.equals("source") && fact.source() != null
            ? fact.source().id()
            : FactFields.get(fact, field);
        if (value != null) {
          text.append(", ").append(field).append(": ").append(value);
        }
      }
    }
    return text.toString();
  }
}
