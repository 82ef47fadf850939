package org.statedconditions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is not broken over two lines unless it is wider than a line. */
final class Word {
  private final List<Words.Span> pieces = new ArrayList<>();
  private int columns;

  void append(Style style, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Words.Span(style, text));
      columns += Columns.of(text);
    }
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  int columns() {
    return columns;
  }

  List<Words.Span> pieces() {
    return pieces;
  }

  /** Whether it is a web address, which a reader wants to copy whole. */
  boolean isAddress() {
    return isAddress(pieces.stream().map(Words.Span::text).collect(Collectors.joining()));
  }

  static boolean isAddress(String word) {
    return (word.startsWith("https://") || word.startsWith("http://"))
        && word.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }

  /** The word in parts of at most {@code most} columns; marks stay with the letter that they belong to. */
  List<Word> cut(int most) {
    List<Word> parts = new ArrayList<>();
    Word open = new Word();
    for (Words.Span piece : pieces) {
      int start = 0;
      int column = open.columns;
      for (int i = 0; i < piece.text().length(); ) {
        int c = piece.text().codePointAt(i);
        int wide = Columns.of(c);
        if (column + wide > most && column > 0) {
          open.append(piece.style(), piece.text().substring(start, i));
          parts.add(open);
          open = new Word();
          start = i;
          column = 0;
        }
        column += wide;
        i += Character.charCount(c);
      }
      open.append(piece.style(), piece.text().substring(start));
    }
    parts.add(open);
    return parts;
  }
}
