package org.statedconditions.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes out of a scenario whatever can be taken out while it still shows what it is to show. */
final class Shrinker {
  private final Predicate<View> shows;
  private Map<String, Object> file;

  private Shrinker(Scenario scenario, Predicate<View> shows) {
    this.shows = shows;
    this.file = Trees.copy(ScenarioWriter.mapping(scenario));
  }

  static Scenario shrink(Scenario scenario, Predicate<View> shows) {
    Shrinker shrinker = new Shrinker(scenario, shows);
    while (shrinker.pass()) {
      // Once more: what could not be taken out before may be by now.
    }
    return shrinker.scenario(shrinker.file);
  }

  private boolean pass() {
    boolean smaller = false;
    for (int i = Trees.facts(file).size() - 1; i >= 0; i--) {
      int fact = i;
      smaller |= without(tree -> Trees.facts(tree).remove(fact));
    }
    for (String key : List.of("knownBy", "timeZone", "parameters")) {
      smaller |= file.containsKey(key) && without(tree -> tree.remove(key));
    }
    for (int i = 0; i < Trees.facts(file).size(); i++) {
      smaller |= fields(i);
    }
    return smaller;
  }

  private boolean fields(int fact) {
    boolean smaller = false;
    Map<String, Object> fields = fieldsOf(file, fact);
    for (String field : new ArrayList<>(fields.keySet())) {
      if (field.equals("id")) {
        continue;
      }
      boolean gone = without(tree -> fieldsOf(tree, fact).remove(field));
      smaller |= gone;
      if (gone) {
        continue;
      }
      if (field.equals("elements")) {
        for (String element : new ArrayList<>(Trees.map(fields.get(field)).keySet())) {
          smaller |= without(tree -> Trees.map(fieldsOf(tree, fact).get(field)).remove(element));
        }
      } else if (field.equals("declarations")) {
        smaller |= declarations(fact);
      }
    }
    return smaller;
  }

  private boolean declarations(int fact) {
    boolean smaller = false;
    for (int i = declarationsOf(file, fact).size() - 1; i >= 0; i--) {
      int declaration = i;
      boolean gone = without(tree -> declarationsOf(tree, fact).remove(declaration));
      smaller |= gone;
      if (!gone && Trees.map(declarationsOf(file, fact).get(i)).containsKey("on")) {
        smaller |= without(
            tree -> Trees.map(declarationsOf(tree, fact).get(declaration)).remove("on"));
      }
    }
    return smaller;
  }

  private boolean without(Consumer<Map<String, Object>> removal) {
    Map<String, Object> smaller = Trees.copy(file);
    removal.accept(smaller);
    if (!shows.test(new View(scenario(smaller)))) {
      return false;
    }
    file = smaller;
    return true;
  }

  private static Map<String, Object> fieldsOf(Map<String, Object> tree, int fact) {
    return Trees.fields(Trees.facts(tree).get(fact));
  }

  private static List<Object> declarationsOf(Map<String, Object> tree, int fact) {
    return Trees.list(fieldsOf(tree, fact).get("declarations"));
  }

  private Scenario scenario(Map<String, Object> tree) {
    return ScenarioReader.read(Node.of(tree));
  }
}
