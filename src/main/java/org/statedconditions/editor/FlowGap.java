package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.List;

/** What stands between braces or brackets: entries that commas part, each on a line of its own or several in one. */
final class FlowGap {
  private FlowGap() {}

  /** Adds {@code entry} behind one that stands from {@code start} to {@code end}. */
  static List<TextChange> insert(String text, int start, int end, String entry) {
    int comma = comma(text, end);
    int behind = comma < 0 ? end : comma + 1;
    boolean ownLine = Gap.isFirstInLine(text, start)
        && Gap.isLastInLine(text, behind)
        && Gap.lineEnd(text, end) == Gap.lineEnd(text, behind);
    if (!ownLine) {
      return List.of(TextChange.insert(end, ", " + entry));
    }
    String line = Gap.lineBreak(text) + Gap.indent(text, start) + entry;
    int lineEnd = Gap.lineEnd(text, behind);
    if (comma >= 0) {
      return List.of(TextChange.insert(lineEnd, line + ","));
    }
    return end == lineEnd
        ? List.of(TextChange.insert(end, "," + line))
        : List.of(TextChange.insert(end, ","), TextChange.insert(lineEnd, line));
  }

  /**
   * Takes away what stands from {@code start} to {@code end}.
   *
   * @param before where the entry before it ends; -1: there is none
   */
  static List<TextChange> remove(String text, int before, int start, int end) {
    List<TextChange> changes = new ArrayList<>();
    int comma = comma(text, end);
    int behind = comma < 0 ? end : comma + 1;
    int from = start;
    if (comma < 0 && before >= 0) {
      int earlier = comma(text, before);
      if (text.substring(earlier + 1, start).isBlank()) {
        return List.of(TextChange.delete(before, end));
      }
      changes.add(TextChange.delete(earlier, earlier + 1));
    }
    if (Gap.isFirstInLine(text, start) && Gap.isLastInLine(text, behind)) {
      from = Gap.lineStart(text, start);
      behind = Gap.nextLine(text, behind);
    } else {
      while (behind < text.length() && comma >= 0 && text.charAt(behind) == ' ') {
        behind++;
      }
    }
    changes.add(TextChange.delete(from, behind));
    return changes;
  }

  /** The comma behind what ends at {@code end}; -1 if the bracket closes first. */
  private static int comma(String text, int end) {
    int next = Gap.next(text, end);
    return next < text.length() && text.charAt(next) == ',' ? next : -1;
  }
}
