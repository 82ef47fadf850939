package org.statedconditions.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;

/** The lines of a text. They are only looked for when the first place is asked for: a text without mistakes never pays. */
final class Lines {
  private final String file;
  private final String text;
  private final int firstLine;
  private volatile @Nullable Table table;

  /** Where each line starts, in code points and in chars. */
  private static final class Table {
    final int[] codePoints;
    final int[] chars;

    Table(int[] codePoints, int[] chars) {
      this.codePoints = codePoints;
      this.chars = chars;
    }
  }

  Lines(String file, String text, int firstLine) {
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
  }

  String text() {
    return text;
  }

  /** The place of {@code width} code points from the code point {@code start}; cut at the end of the line. */
  Place place(int start, int width) {
    Table t = table();
    int line = lineOf(t, start);
    int end = lineEnd(t, line);
    String source = text.substring(t.chars[line], end);
    int length = source.codePointCount(0, source.length());
    int column = Math.min(start - t.codePoints[line], length);
    int marked = Math.max(1, Math.min(width, length - column));
    return new Place(file, firstLine + line, column + 1, source, marked);
  }

  /** The 1-based line of a code point. */
  int line(int codePoint) {
    return firstLine + lineOf(table(), codePoint);
  }

  /** The line of a code point, counted from 0 in the text. */
  int row(int codePoint) {
    return lineOf(table(), codePoint);
  }

  /** The 1-based column of a code point. */
  int column(int codePoint) {
    Table t = table();
    return codePoint - t.codePoints[lineOf(t, codePoint)] + 1;
  }

  /** The index in chars of a code point. */
  int charIndex(int codePoint) {
    Table t = table();
    int line = lineOf(t, codePoint);
    int within = codePoint - t.codePoints[line];
    int rest = text.codePointCount(t.chars[line], text.length());
    return text.offsetByCodePoints(t.chars[line], Math.min(within, rest));
  }

  private static int lineOf(Table t, int codePoint) {
    int found = Arrays.binarySearch(t.codePoints, codePoint);
    return found >= 0 ? found : -found - 2;
  }

  private int lineEnd(Table t, int line) {
    int end = line + 1 < t.chars.length ? t.chars[line + 1] : text.length();
    while (end > t.chars[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  private Table table() {
    Table known = table;
    if (known == null) {
      known = find();
      table = known;
    }
    return known;
  }

  private Table find() {
    int[] codePoints = new int[64];
    int[] chars = new int[64];
    int lines = 1;
    int codePoint = 0;
    for (int i = 0; i < text.length(); i++, codePoint++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      }
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        if (lines == chars.length) {
          codePoints = Arrays.copyOf(codePoints, lines * 2);
          chars = Arrays.copyOf(chars, lines * 2);
        }
        codePoints[lines] = codePoint + 1;
        chars[lines] = i + 1;
        lines++;
      }
    }
    return new Table(Arrays.copyOf(codePoints, lines), Arrays.copyOf(chars, lines));
  }
}
