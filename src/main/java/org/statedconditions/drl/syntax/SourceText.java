package org.statedconditions.drl.syntax;

import java.util.Arrays;
import org.statedconditions.problem.Place;

/** A file's text, with offsets turned into places. */
final class SourceText {
  private final String file;
  private final String text;
  private final int[] lineStarts;

  SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    int[] starts = new int[text.length() + 1];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1))) {
        starts[lines++] = i + 1;
      }
    }
    lineStarts = Arrays.copyOf(starts, lines);
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  int lines() {
    return lineStarts.length;
  }

  /** 1-based. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /**
   * Where a word is missed that stands on a line of its own: on the line below what ends at {@code end}, if that is empty;
   * else right there.
   */
  int below(int end) {
    int next = line(end) + 1;
    return next <= lines() && next > 1 && lineText(next).isBlank() && onlyBlankTo(end, next)
        ? lineStart(next)
        : end;
  }

  private boolean onlyBlankTo(int from, int nextLine) {
    return text.substring(from, lineStart(nextLine)).isBlank();
  }

  /** 1-based, in code points. */
  int column(int offset) {
    return text.codePointCount(lineStarts[line(offset) - 1], offset) + 1;
  }

  /** The text of a line without its line break. */
  String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The place from {@code start} to {@code end}, marked no further than the end of the line. */
  Place place(int start, int end) {
    int at = Math.max(0, Math.min(start, text.length()));
    int line = line(at);
    String lineText = lineText(line);
    int lineEnd = lineStarts[line - 1] + lineText.length();
    int to = Math.max(at, Math.min(Math.min(end, text.length()), lineEnd));
    return new Place(file, line, column(at), lineText, Math.max(1, text.codePointCount(at, to)));
  }

  Place placeOfLine(int line) {
    if (line < 1 || line > lines()) {
      return Place.of(file);
    }
    String lineText = lineText(line);
    String stripped = lineText.strip();
    int start = lineStarts[line - 1] + lineText.indexOf(stripped);
    return place(start, start + stripped.length());
  }
}
