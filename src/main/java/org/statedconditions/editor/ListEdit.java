package org.statedconditions.editor;

import java.util.List;
import org.statedconditions.document.Node;

/** Changes of one list in its text, in the layout that it has. */
final class ListEdit {
  private final String text;
  private final Node.Items list;

  ListEdit(String text, Node.Items list) {
    this.text = text;
    this.list = list;
  }

  /** Adds an item at the end, to one that has items already; of a block it may be more than one line. */
  List<TextChange> append(String item) {
    List<Node> items = list.items();
    Node last = items.get(items.size() - 1);
    NodeRange range = NodeRange.of(text, last);
    return NodeRange.isFlow(text, list)
        ? FlowGap.insert(text, range.start(), range.end(), item)
        : List.of(MappingEdit.below(text, range.end(), indented(dash(last), item)));
  }

  private String indented(int dash, String item) {
    String indent = Gap.indent(text, dash);
    return indent + "- " + item.replace("\n", Gap.lineBreak(text) + indent + "  ");
  }

  /** Takes an item away, of several. */
  List<TextChange> remove(int index) {
    Node item = list.items().get(index);
    NodeRange range = NodeRange.of(text, item);
    if (NodeRange.isFlow(text, list)) {
      int before =
          index == 0 ? -1 : NodeRange.of(text, list.items().get(index - 1)).end();
      return FlowGap.remove(text, before, range.start(), range.end());
    }
    return List.of(MappingEdit.lines(text, dash(item), range.end()));
  }

  /** Where the dash of an item of a block stands: in the column of the first one. */
  private int dash(Node item) {
    int first = list.spot().start();
    int column = first - Gap.lineStart(text, first);
    int line = Gap.lineStart(text, item.spot().start());
    while (line > first && !isDash(line, column)) {
      line = Gap.lineStart(text, line - (text.startsWith("\r\n", line - 2) ? 2 : 1));
    }
    return line + column;
  }

  private boolean isDash(int line, int column) {
    return text.startsWith("-", line + column)
        && Gap.isFirstInLine(text, line + column)
        && line + column < Gap.lineEnd(text, line);
  }
}
