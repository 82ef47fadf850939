package org.statedconditions.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A piece of a text is replaced.
 *
 * @param start offset of the first char that goes
 * @param end offset behind the last char that goes; {@code start} where nothing goes
 * @param text what comes in its place
 */
public record TextChange(int start, int end, String text) {

  /** Checks that the end is not before the start. */
  public TextChange {
    Objects.requireNonNull(text, "text");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("end: expected at least " + start + " but was " + end);
    }
  }

  static TextChange insert(int at, String text) {
    return new TextChange(at, at, text);
  }

  static TextChange delete(int start, int end) {
    return new TextChange(start, end, "");
  }

  /** {@code text} with this change. */
  public String in(String text) {
    return text.substring(0, start) + this.text + text.substring(end);
  }

  /** The changes, whose offsets are all of one text, in the order in which each can be made on what the ones before it left. */
  static List<TextChange> lastFirst(List<TextChange> changes) {
    return changes.stream()
        .sorted(Comparator.comparingInt(TextChange::start).reversed())
        .toList();
  }
}
