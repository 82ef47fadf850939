package org.statedconditions.report;

import java.util.ArrayList;
import java.util.Collections;
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

  static Words strong(String text) {
    return of(Style.STRONG, text);
  }

  Words strongly(String text) {
    return add(Style.STRONG, text);
  }

  /** Adds what a reader may skip. */
  Words aside(String text) {
    return add(Style.ASIDE, text);
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

  /** Adds text in which what stands between backticks is code. */
  Words coded(String text) {
    int at = 0;
    for (int from = text.indexOf('`'); from >= 0; from = text.indexOf('`', at)) {
      int to = text.indexOf('`', from + 1);
      if (to < from + 2) {
        break;
      }
      add(text.substring(at, from)).add(Style.CODE, text.substring(from, to + 1));
      at = to + 1;
    }
    return add(text.substring(at));
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

  List<Span> spans() {
    return Collections.unmodifiableList(spans);
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
