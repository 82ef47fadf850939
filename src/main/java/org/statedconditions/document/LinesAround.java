package org.statedconditions.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** The lines that the last line of a text is indented below, and that line: all that tells where it stands if others are broken. */
final class LinesAround {
  private LinesAround() {}

  static String of(String text) {
    String[] lines = text.split("(?<=\n)|(?<=\r)(?!\n)", -1);
    Deque<String> kept = new ArrayDeque<>();
    String last = lines[lines.length - 1];
    kept.add(last);
    int column = indent(last);
    for (int i = lines.length - 2; i >= 0; i--) {
      String line = lines[i];
      boolean counts = !line.isBlank() && !line.strip().startsWith("#");
      if (counts && indent(line) < column) {
        kept.addFirst(line);
        column = indent(line);
      }
    }
    return String.join("", kept);
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }
}
