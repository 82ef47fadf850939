package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;

/** A YAML or JSON text that changes step by step, with the tree of what it is now. */
final class Draft {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final String file;
  private final String mark;
  private final List<TextChange> changes = new ArrayList<>();
  private String text;
  private Node.@Nullable Mapping root;

  /** {@code text} has no mistakes and is a mapping. */
  Draft(String file, String text) {
    this.file = file;
    mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    this.text = text.substring(mark.length());
  }

  /** Without a byte order mark. */
  String text() {
    return text;
  }

  Node.Mapping root() {
    Node.Mapping known = root;
    if (known == null) {
      Document document = Document.parse(file, text);
      document.problems().throwIfErrors();
      known = (Node.Mapping) document.root().orElseThrow();
      root = known;
    }
    return known;
  }

  /** Whether it is written as JSON: braces around everything and quotes around the keys. */
  boolean isJson() {
    Node.Mapping all = root();
    return NodeRange.isFlow(text, all)
        && !all.entries().isEmpty()
        && text.charAt(all.entries().get(0).key().spot().start()) == '"';
  }

  InlineText inline() {
    return new InlineText(isJson());
  }

  /** Makes changes whose offsets are all of the text as it is. */
  void make(List<TextChange> more) {
    for (TextChange change : TextChange.lastFirst(more)) {
      text = change.in(text);
      changes.add(new TextChange(
          change.start() + mark.length(), change.end() + mark.length(), change.text()));
    }
    root = null;
  }

  EditedText edited() {
    return new EditedText(mark + text, changes);
  }
}
