package org.statedconditions.report;

import java.util.List;

/** Lays words out in lines of a given width. */
final class Page {
  private final int width;
  private final Painter out;

  Page(int width, Painter out) {
    this.width = width;
    this.out = out;
  }

  /** Hands on what is left. */
  void finish() {
    out.finish();
  }

  void blank() {
    if (!out.isEmpty()) {
      out.endLine();
    }
  }

  /** A paragraph, all of its lines indented alike. */
  void text(int indent, Words words) {
    text(indent, new Words(), indent, words);
  }

  /** A paragraph led by {@code lead}; its words stand from {@code column} on. */
  void text(int indent, Words lead, int column, Words words) {
    int left = Math.min(column, width / 2);
    if (indent + lead.columns() > width) {
      text(indent, lead);
      text(left, words);
      return;
    }
    lead.paint(out.spaces(indent));
    int at = indent + lead.columns();
    boolean first = true;
    if (at < left) {
      out.spaces(left - at);
      at = left;
    } else if (!lead.isEmpty()) {
      first = false;
    }
    for (Word word : words.words()) {
      if (!first && at + 1 + word.columns() <= width) {
        out.space(word);
        at++;
      } else if (!first) {
        out.endLine().spaces(left);
        at = left;
      }
      at = put(word, at, left);
      first = false;
    }
    out.endLine();
  }

  private int put(Word word, int at, int left) {
    if (at + word.columns() <= width || word.isAddress()) {
      out.write(word);
      return at + word.columns();
    }
    List<Word> parts = word.cut(width - left);
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        out.endLine().spaces(left);
      }
      out.write(parts.get(i));
    }
    return left + parts.get(parts.size() - 1).columns();
  }

  /** Lines as they are, however wide. */
  void lines(int indent, String text) {
    text.lines()
        .forEach(
            line -> out.spaces(indent).write(Style.PLAIN, Printable.line(line)).endLine());
  }
}
