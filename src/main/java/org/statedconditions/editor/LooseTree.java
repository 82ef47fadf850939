package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;

/**
 * The tree of a YAML or JSON text that is being written. Where the text has no tree because of the line at which somebody writes, that
 * line is left out; where that does not help either, there is none.
 */
final class LooseTree {
  private LooseTree() {}

  static Optional<Node> of(String text, int offset) {
    String plain = text.startsWith("\ufeff") ? " " + text.substring(1) : text;
    Optional<Node> whole = Document.parse("text", plain).root();
    if (whole.isPresent()) {
      return whole;
    }
    int at = Math.min(offset, plain.length());
    int start = Gap.lineStart(plain, at);
    int end = Gap.lineEnd(plain, at);
    return Document.parse(
            "text", plain.substring(0, start) + " ".repeat(end - start) + plain.substring(end))
        .root();
  }

  /** The entries of the mapping that the keys and places lead to; none if there is no mapping. */
  static List<Node.Entry> entries(Optional<Node> root, List<Object> path) {
    return find(root, path)
        .filter(Node.Mapping.class::isInstance)
        .map(node -> ((Node.Mapping) node).entries())
        .orElse(List.of());
  }

  /** The items of the list there. */
  static List<Node> items(Optional<Node> root, List<Object> path) {
    return find(root, path)
        .filter(Node.Items.class::isInstance)
        .map(node -> ((Node.Items) node).items())
        .orElse(List.of());
  }

  static Optional<Node> find(Optional<Node> root, List<Object> path) {
    Optional<Node> now = root;
    for (Object step : path) {
      now = now.flatMap(node -> inside(node, step));
    }
    return now;
  }

  private static Optional<Node> inside(Node node, Object step) {
    if (step instanceof String key && node instanceof Node.Mapping mapping) {
      int index = MappingEdit.index(mapping, key);
      return index < 0
          ? Optional.empty()
          : Optional.of(mapping.entries().get(index).value());
    }
    return step instanceof Integer place
            && node instanceof Node.Items items
            && place < items.items().size()
        ? Optional.of(items.items().get(place))
        : Optional.empty();
  }

  /** The text of a key of a mapping; empty if it is not given. */
  static Optional<String> text(Node mapping, String key) {
    return inside(mapping, key)
        .filter(Node.Scalar.class::isInstance)
        .map(node -> ((Node.Scalar) node).text())
        .filter(text -> !text.isBlank());
  }

  /** Each text that stands as the value of {@code key} somewhere in {@code node}, once. */
  static List<String> texts(Optional<Node> node, String key) {
    List<String> texts = new ArrayList<>();
    node.ifPresent(root -> collect(root, key, texts));
    return texts.stream().distinct().toList();
  }

  private static void collect(Node node, String key, List<String> texts) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (entry.key().text().equals(key)) {
          scalars(entry.value(), texts);
        }
        collect(entry.value(), key, texts);
      }
    } else if (node instanceof Node.Items items) {
      items.items().forEach(item -> collect(item, key, texts));
    }
  }

  private static void scalars(Node node, List<String> texts) {
    if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
      texts.add(scalar.text());
    } else if (node instanceof Node.Items items) {
      items.items().forEach(item -> scalars(item, texts));
    }
  }
}
