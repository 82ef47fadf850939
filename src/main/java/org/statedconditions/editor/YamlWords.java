package org.statedconditions.editor;

import org.statedconditions.document.Node;

/** The words of a YAML text without the quotes around them. */
final class YamlWords {
  private YamlWords() {}

  /** Where the text of a single value stands, without its quotes. */
  static NodeRange range(String text, Node.Scalar scalar) {
    int start = scalar.spot().start();
    int end = scalar.spot().end();
    boolean quoted = scalar.style() == Node.Style.QUOTED && end - start >= 2;
    return quoted ? new NodeRange(start + 1, end - 1) : new NodeRange(start, end);
  }
}
