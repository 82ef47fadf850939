package org.statedconditions.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.document.Node;
import org.statedconditions.editor.Occurrence.Form;
import org.statedconditions.editor.Symbol.Kind;

/** What a scenario or a case names of a pack. */
final class ScenarioOccurrences {
  private final String file;
  private final String text;
  private final String pack;
  private final Map<String, String> types;
  private final List<Occurrence> all;
  private final Optional<Node> root;

  /**
   * @param pack the id of the pack
   * @param types the names of the types that it declares, by the keys under which files write them
   */
  ScenarioOccurrences(
      String file, String text, String pack, Map<String, String> types, List<Occurrence> all) {
    this.file = file;
    this.text = text;
    this.pack = pack;
    this.types = types;
    this.all = all;
    root = LooseTree.of(text, text.length());
  }

  void add() {
    for (Node fact : LooseTree.items(root, List.of("facts"))) {
      if (fact instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
        type(mapping.entries().get(0).key());
        // A report names what it lies within in a field that is called as the type of that.
        if (mapping.entries().get(0).value() instanceof Node.Mapping said) {
          said.entries().forEach(entry -> type(entry.key()));
        }
      }
    }
    for (Node.Entry entry : LooseTree.entries(root, List.of("parameters"))) {
      name(entry.key(), Kind.PARAMETER);
    }
    for (Node.Entry entry : LooseTree.entries(root, List.of("probabilities"))) {
      name(entry.key(), Kind.CRITERION);
    }
    for (Node.Entry reading : LooseTree.entries(root, List.of("expect", pack))) {
      name(reading.key(), Kind.READING);
      if (reading.value() instanceof Node.Mapping expected) {
        expected.entries().forEach(this::expected);
      }
    }
  }

  private void type(Node.Scalar key) {
    String type = types.get(key.text());
    if (type != null) {
      add(new Symbol(Kind.TYPE, type), key, Form.KEY);
    }
  }

  private void expected(Node.Entry entry) {
    switch (entry.key().text()) {
      case "verdict", "stage", "gates", "remarks" -> {
        // They name none of these.
      }
      case "missing" -> items(entry.value(), Kind.CRITERION);
      case "fired", "notFired" -> items(entry.value(), Kind.RULE);
      case "candidates", "chosen" -> keys(entry.value(), Kind.CONDITION);
      case "subjects" -> keys(entry.value(), Kind.CRITERION);
      case "because" -> {
        keys(entry.value(), Kind.CRITERION);
        if (entry.value() instanceof Node.Mapping reasons) {
          reasons
              .entries()
              .forEach(reason -> LooseTree.find(Optional.of(reason.value()), List.of("rules"))
                  .ifPresent(rules -> items(rules, Kind.RULE)));
        }
      }
      default ->
        name(entry.key(), entry.key().text().indexOf('.') < 0 ? Kind.CONDITION : Kind.CRITERION);
    }
  }

  private void keys(Node node, Kind kind) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> name(entry.key(), kind));
    }
  }

  private void items(Node node, Kind kind) {
    if (node instanceof Node.Items list) {
      list.items().forEach(item -> name(item, kind));
    }
  }

  private void name(Node node, Kind kind) {
    if (node instanceof Node.Scalar scalar
        && Set.of(Node.Style.PLAIN, Node.Style.QUOTED).contains(scalar.style())) {
      add(new Symbol(kind, scalar.text()), scalar, Form.PLAIN);
    }
  }

  private void add(Symbol symbol, Node.Scalar node, Form form) {
    NodeRange range = YamlWords.range(text, node);
    all.add(new Occurrence(symbol, file, range.start(), range.end(), form, false));
  }
}
