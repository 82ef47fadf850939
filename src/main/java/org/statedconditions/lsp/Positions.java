package org.statedconditions.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.statedconditions.problem.Place;

/** Offsets in a text as the protocol writes them: lines from 0, and chars in UTF-16 from the start of the line. */
final class Positions {
  private Positions() {}

  /** The offset of a position; the end of its line or of the text for one beyond. */
  static int offset(String text, Position position) {
    int start = lineStart(text, position.getLine());
    int end = lineEnd(text, start);
    return Math.min(end, start + Math.max(0, position.getCharacter()));
  }

  static Position position(String text, int offset) {
    int line = 0;
    int start = 0;
    int next = nextLine(text, start);
    while (next > start && next <= offset) {
      line++;
      start = next;
      next = nextLine(text, start);
    }
    return new Position(line, Math.min(offset, text.length()) - start);
  }

  static Range range(String text, int start, int end) {
    return new Range(position(text, start), position(text, end));
  }

  /** What a problem marks; its columns count code points. */
  static Range range(String text, Place place) {
    int start = lineStart(text, Math.max(0, place.line() - 1));
    String line = text.substring(start, lineEnd(text, start));
    int length = line.codePointCount(0, line.length());
    int column = Math.min(length, Math.max(0, place.column() - 1));
    int end = place.column() == 0 ? length : Math.min(length, column + place.width());
    int from = line.offsetByCodePoints(0, column);
    int to = line.offsetByCodePoints(0, Math.max(column, end));
    Position position = position(text, start);
    return new Range(new Position(position.getLine(), from), new Position(position.getLine(), to));
  }

  private static int lineStart(String text, int line) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      int next = nextLine(text, start);
      if (next == start) {
        return text.length();
      }
      start = next;
    }
    return start;
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Where the next line starts; {@code start} itself on the last one. */
  private static int nextLine(String text, int start) {
    int end = lineEnd(text, start);
    if (end == text.length()) {
      return start;
    }
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
}
