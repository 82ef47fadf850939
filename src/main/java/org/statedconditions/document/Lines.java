package org.statedconditions.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;

/**
 * The lines of a text, which may grow at its end. They are only looked for when the first place is asked for: a text without
 * mistakes never pays.
 */
final class Lines {
  private final String file;
  private final CharSequence text;
  private final int firstLine;
  private volatile @Nullable Table table;

  /** Where each line starts, in code points and in chars. */
  private static final class Table {
    final int[] codePoints;
    final int[] chars;

    /** How much of the text it is of, in chars and in code points. */
    final int length;

    final int ofCodePoints;

    Table(int[] codePoints, int[] chars, int length, int ofCodePoints) {
      this.codePoints = codePoints;
      this.chars = chars;
      this.length = length;
      this.ofCodePoints = ofCodePoints;
    }
  }

  Lines(String file, CharSequence text, int firstLine) {
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
  }

  String text() {
    return text.toString();
  }

  /** The place of {@code width} code points from the code point {@code start}; cut at the end of the line. */
  Place place(int start, int width) {
    Table t = table();
    int line = lineOf(t, start);
    int end = lineEnd(t, line);
    String source = text.subSequence(t.chars[line], end).toString();
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
    int rest = Character.codePointCount(text, t.chars[line], text.length());
    return Character.offsetByCodePoints(text, t.chars[line], Math.min(within, rest));
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
    if (known == null || known.length < text.length()) {
      known = find(known == null ? new Table(new int[1], new int[1], 0, 0) : known);
      table = known;
    }
    return known;
  }

  /** The lines of all that there is, of which {@code known} are known. */
  private Table find(Table known) {
    int lines = known.chars.length;
    int[] codePoints = Arrays.copyOf(known.codePoints, lines + 64);
    int[] chars = Arrays.copyOf(known.chars, lines + 64);
    int codePoint = known.ofCodePoints;
    int length = text.length();
    for (int i = known.length; i < length; i++, codePoint++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      }
      boolean crlf = c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n';
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
    return new Table(
        Arrays.copyOf(codePoints, lines), Arrays.copyOf(chars, lines), length, codePoint);
  }
}
