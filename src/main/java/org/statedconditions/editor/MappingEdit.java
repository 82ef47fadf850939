package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.document.Node;

/** Changes of one mapping in its text, in the layout that it has. */
final class MappingEdit {
  private final String text;
  private final Node.Mapping mapping;
  private final boolean flow;

  MappingEdit(String text, Node.Mapping mapping) {
    this.text = text;
    this.mapping = mapping;
    this.flow = NodeRange.isFlow(text, mapping);
  }

  /**
   * Adds an entry.
   *
   * @param after behind which of the entries there are; -1: before the first one
   * @param entry on one line: {@code key: value}
   */
  List<TextChange> insert(int after, String entry) {
    List<Node.Entry> entries = mapping.entries();
    if (entries.isEmpty()) {
      return List.of(TextChange.insert(mapping.spot().start() + 1, entry));
    } else if (after < 0) {
      int first = entries.get(0).key().spot().start();
      boolean ownLine = !flow || Gap.isFirstInLine(text, first);
      String apart = ownLine ? Gap.lineBreak(text) + Gap.indent(text, first) : " ";
      return List.of(TextChange.insert(first, entry + (flow ? "," : "") + apart));
    }
    int start = entries.get(after).key().spot().start();
    int end = NodeRange.of(text, entries.get(after).value()).end();
    return flow
        ? FlowGap.insert(text, start, end, entry)
        : List.of(below(text, end, Gap.indent(text, start) + entry));
  }

  /** A line more, below the line in which a block ends. */
  static TextChange below(String text, int end, String line) {
    boolean atLineStart = end > 0 && "\r\n".indexOf(text.charAt(end - 1)) >= 0;
    return atLineStart
        ? TextChange.insert(end, line + Gap.lineBreak(text))
        : TextChange.insert(Gap.lineEnd(text, end), Gap.lineBreak(text) + line);
  }

  /** Takes an entry away; not the only one of a block, which would leave nothing to be a mapping. */
  List<TextChange> remove(int index) {
    List<Node.Entry> entries = mapping.entries();
    int start = entries.get(index).key().spot().start();
    int end = NodeRange.of(text, entries.get(index).value()).end();
    if (flow) {
      int before =
          index == 0 ? -1 : NodeRange.of(text, entries.get(index - 1).value()).end();
      return FlowGap.remove(text, before, start, end);
    } else if (Gap.isFirstInLine(text, start)) {
      return List.of(lines(text, start, end));
    }
    // It stands behind the dash of a list entry: the next one takes its place.
    return List.of(TextChange.delete(start, entries.get(index + 1).key().spot().start()));
  }

  /** The lines from that of {@code start} to that in which a block ends go. */
  static TextChange lines(String text, int start, int end) {
    int from = Gap.lineStart(text, start);
    boolean atLineStart = end > 0 && "\r\n".indexOf(text.charAt(end - 1)) >= 0;
    int to = atLineStart ? end : Gap.nextLine(text, end);
    boolean unfinished =
        to == text.length() && from > 0 && "\r\n".indexOf(text.charAt(text.length() - 1)) < 0;
    if (unfinished) {
      // The line before is the last one now, and the text ends without a line break as before.
      int lineBreak = text.startsWith("\r\n", from - 2 < 0 ? 0 : from - 2) ? 2 : 1;
      return TextChange.delete(from - lineBreak, to);
    }
    return TextChange.delete(from, to);
  }

  /** Gives an entry another value, on the line of its key. */
  List<TextChange> replace(int index, String value) {
    Node.Entry entry = mapping.entries().get(index);
    NodeRange old = NodeRange.of(text, entry.value());
    boolean block =
        !(entry.value() instanceof Node.Scalar) && !NodeRange.isFlow(text, entry.value());
    if (!block) {
      int end = old.end();
      while (end > old.start() && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return List.of(new TextChange(old.start(), end, value));
    }
    int colon = text.indexOf(':', entry.key().spot().end());
    return List.of(new TextChange(colon + 1, old.end(), " " + value));
  }

  /** The place of the entry with that key; -1 if there is none. */
  static int index(Node.Mapping mapping, String key) {
    List<String> keys = new ArrayList<>();
    mapping.entries().forEach(entry -> keys.add(entry.key().text()));
    return keys.indexOf(key);
  }
}
