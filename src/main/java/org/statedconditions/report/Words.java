package org.statedconditions.report;

import java.util.ArrayList;
import java.util.List;

/** Text to be laid out, with its styles. Whatever is added is made printable; white space only separates words. */
final class Words {
  /** Keeps two words on one line; shown as a space. */
  static final char TIE = '\u00a0';

  record Span(Style style, String text) {}

  private final List<Span> spans = new ArrayList<>();

  static Words of(String text) {
    return new Words().add(text);
  }

  static Words of(Style style, String text) {
    return new Words().add(style, text);
  }

  Words add(String text) {
    return add(Style.PLAIN, text);
  }

  Words add(Style style, String text) {
    if (!text.isEmpty()) {
      spans.add(new Span(style, Printable.line(text)));
    }
    return this;
  }

  Words add(Words other) {
    spans.addAll(other.spans);
    return this;
  }

  /** The same, never to be broken over two lines. */
  Words tied() {
    Words tied = new Words();
    spans.forEach(s -> tied.add(s.style(), s.text().replace(' ', TIE)));
    return tied;
  }

  boolean isEmpty() {
    return spans.stream().allMatch(s -> s.text().isBlank());
  }

  /** The words, each with its styled pieces. */
  List<Word> words() {
    List<Word> words = new ArrayList<>();
    Word open = new Word();
    for (Span span : spans) {
      int start = 0;
      String text = span.text();
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || text.charAt(i) == ' ') {
          open.append(span.style(), text.substring(start, i).replace(TIE, ' '));
          start = i + 1;
          if (i < text.length() && !open.isEmpty()) {
            words.add(open);
            open = new Word();
          }
        }
      }
    }
    if (!open.isEmpty()) {
      words.add(open);
    }
    return words;
  }

  /** All on one line. */
  String line(boolean colour) {
    Painter out = new Painter(colour);
    paint(out);
    return out.plain().toString();
  }

  void paint(Painter out) {
    boolean first = true;
    for (Word word : words()) {
      (first ? out : out.space(word)).write(word);
      first = false;
    }
  }

  int columns() {
    return Columns.of(line(false));
  }
}
