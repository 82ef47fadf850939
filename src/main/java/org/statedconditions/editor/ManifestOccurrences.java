package org.statedconditions.editor;

import java.util.List;
import java.util.Optional;
import org.statedconditions.document.Node;
import org.statedconditions.editor.Occurrence.Form;
import org.statedconditions.editor.Symbol.Kind;

/** What {@code pack.yaml} defines and names. */
final class ManifestOccurrences {
  private final String file;
  private final String text;
  private final List<Occurrence> all;

  private ManifestOccurrences(String file, String text, List<Occurrence> all) {
    this.file = file;
    this.text = text;
    this.all = all;
  }

  static void of(String file, String text, List<Occurrence> all) {
    ManifestOccurrences manifest = new ManifestOccurrences(file, text, all);
    manifest.add(LooseTree.of(text, text.length()));
  }

  /** The id of the pack; empty if the text has none. */
  static String id(String text) {
    return LooseTree.of(text, text.length())
        .flatMap(root -> LooseTree.text(root, "id"))
        .orElse("");
  }

  private void add(Optional<Node> root) {
    for (Node reading : LooseTree.items(root, List.of("readings"))) {
      value(reading, "id", Kind.READING, true);
      value(reading, "extends", Kind.READING, false);
    }
    root.ifPresent(node -> value(node, "defaultReading", Kind.READING, false));
    for (Node condition : LooseTree.items(root, List.of("conditions"))) {
      value(condition, "id", Kind.CONDITION, true);
      value(condition, "follows", Kind.CONDITION, false);
      list(condition, "after", Kind.CONDITION);
      for (Node criterion : LooseTree.items(Optional.of(condition), List.of("criteria"))) {
        value(criterion, "id", Kind.CRITERION, true);
        list(criterion, "readings", Kind.READING);
      }
    }
    for (String key : List.of("stages", "gates")) {
      for (Node item : LooseTree.items(root, List.of(key))) {
        list(item, "requires", Kind.CONDITION);
      }
    }
    for (Node.Entry entry : LooseTree.entries(root, List.of("parameters"))) {
      name(entry.key(), Kind.PARAMETER, true);
    }
    for (Node stage : LooseTree.items(root, List.of("stages"))) {
      inBraces(stage, "title");
      inBraces(stage, "next");
    }
  }

  private void value(Node mapping, String key, Kind kind, boolean definition) {
    LooseTree.find(Optional.of(mapping), List.of(key))
        .ifPresent(node -> name(node, kind, definition));
  }

  private void list(Node mapping, String key, Kind kind) {
    LooseTree.items(Optional.of(mapping), List.of(key)).forEach(item -> name(item, kind, false));
  }

  private void name(Node node, Kind kind, boolean definition) {
    if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
      add(new Symbol(kind, scalar.text()), YamlWords.range(text, scalar), definition);
    }
  }

  private void add(Symbol symbol, NodeRange range, boolean definition) {
    all.add(new Occurrence(symbol, file, range.start(), range.end(), Form.PLAIN, definition));
  }

  /** Parameters whose values stand in a text. */
  private void inBraces(Node stage, String key) {
    LooseTree.find(Optional.of(stage), List.of(key)).ifPresent(node -> {
      int end = node.spot().end();
      int open = text.indexOf('{', node.spot().start());
      while (open >= 0 && open < end) {
        int close = text.indexOf('}', open);
        if (close < 0 || close >= end) {
          return;
        }
        add(
            new Symbol(Kind.PARAMETER, text.substring(open + 1, close)),
            new NodeRange(open + 1, close),
            false);
        open = text.indexOf('{', close);
      }
    });
  }
}
