package org.statedconditions.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.author.check.Lint;
import org.statedconditions.document.Node;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;

/** The names that {@code pack.yaml} uses: of its own clauses, readings and conditions, and the kinds of subjects. */
final class NamesInPack implements YamlAssistant.Names {
  private final List<FactType> declared;

  NamesInPack(List<FactType> declared) {
    this.declared = declared;
  }

  @Override
  public Map<String, String> keys(List<Object> path, Optional<Node> root) {
    return Map.of();
  }

  @Override
  public Map<String, String> values(List<Object> path, Optional<Node> root) {
    Map<String, String> values = new LinkedHashMap<>();
    String key = "";
    for (Object step : path) {
      key = step instanceof String name ? name : key;
    }
    switch (key) {
      case "readings", "extends", "defaultReading" ->
        named(root, List.of("readings"), "title", values);
      case "after", "follows", "requires" -> named(root, List.of("conditions"), "title", values);
      case "clause" -> {
        List<Node> statements = LooseTree.items(root, List.of("statements"));
        for (int i = 0; i < statements.size(); i++) {
          named(root, List.of("statements", i, "clauses"), "paraphrase", values);
        }
      }
      case "about" -> kinds(values);
      case "lint" -> Lint.ids().forEach(lint -> values.put(lint, lint(lint)));
      case "id" -> criterion(path, root, values);
      default -> {
        // The others name nothing.
      }
    }
    return values;
  }

  /** Each thing of a list that has an id, with what says what it is. */
  private static void named(
      Optional<Node> root, List<Object> list, String title, Map<String, String> values) {
    for (Node item : LooseTree.items(root, list)) {
      LooseTree.text(item, "id")
          .ifPresent(id -> values.putIfAbsent(id, LooseTree.text(item, title).orElse("")));
    }
  }

  private void kinds(Map<String, String> kinds) {
    FactTypes.BUILT_IN.forEach(type ->
        kinds.putIfAbsent(type.kind(), "What reports of the type " + type.name() + " are about."));
    declared.forEach(type ->
        kinds.putIfAbsent(type.kind(), "What reports of the type " + type.name() + " are about."));
  }

  /** The id of a criterion begins with that of its condition. */
  private static void criterion(
      List<Object> path, Optional<Node> root, Map<String, String> values) {
    if (path.size() == 5 && path.get(2).equals("criteria")) {
      LooseTree.find(root, path.subList(0, 2))
          .flatMap(condition -> LooseTree.text(condition, "id"))
          .ifPresent(id -> values.put(id + ".", "The ids of its criteria begin so."));
    }
  }

  /** The first line of its page that is no heading. */
  private static String lint(String id) {
    return Lint.of(id)
        .map(Lint::page)
        .orElse("")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .findFirst()
        .orElse("");
  }
}
