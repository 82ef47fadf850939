package org.statedconditions.editor;

import org.statedconditions.document.Node;

/**
 * From where to where a node stands in its text.
 *
 * @param start offset of its first char
 * @param end offset behind its last char; of a block of text the start of the line after it
 */
record NodeRange(int start, int end) {

  static NodeRange of(String text, Node node) {
    return new NodeRange(node.spot().start(), end(text, node));
  }

  /** Whether a mapping or a list is written with braces or brackets. */
  static boolean isFlow(String text, Node node) {
    int start = node.spot().start();
    return start < text.length() && "{[".indexOf(text.charAt(start)) >= 0;
  }

  private static int end(String text, Node node) {
    if (node instanceof Node.Mapping mapping) {
      int entries = mapping.entries().size();
      return entries == 0
          ? closed(text, node.spot().start() + 1)
          : ended(text, node, end(text, mapping.entries().get(entries - 1).value()));
    } else if (node instanceof Node.Items items) {
      int size = items.items().size();
      return size == 0
          ? closed(text, node.spot().start() + 1)
          : ended(text, node, end(text, items.items().get(size - 1)));
    }
    return node.spot().end();
  }

  private static int ended(String text, Node node, int last) {
    return isFlow(text, node) ? closed(text, last) : last;
  }

  /** Behind the bracket that closes what ends at {@code from}: only space, comments and a comma may stand before it. */
  private static int closed(String text, int from) {
    int at = Gap.next(text, from);
    if (at < text.length() && text.charAt(at) == ',') {
      at = Gap.next(text, at + 1);
    }
    return Math.min(text.length(), at + 1);
  }
}
