package org.statedconditions.editor;

/** What stands between the nodes of a YAML or JSON text: space, line breaks and comments. */
final class Gap {
  private Gap() {}

  /** The first offset from {@code at} on that belongs to no space and no comment. */
  static int next(String text, int at) {
    int next = at;
    while (next < text.length()) {
      char c = text.charAt(next);
      if (c == '#') {
        next = lineEnd(text, next);
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        next++;
      } else {
        break;
      }
    }
    return next;
  }

  /** Where the line of {@code at} starts. */
  static int lineStart(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return start;
  }

  /** How many chars stand before {@code at} in its line. */
  static int column(String text, int at) {
    return at - lineStart(text, at);
  }

  /** Where the line of {@code at} ends, before its line break. */
  static int lineEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Where the line after that of {@code at} starts; the end of the text if there is none. */
  static int nextLine(String text, int at) {
    int end = lineEnd(text, at);
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(text.length(), end + 1);
  }

  /** Whether only space stands before {@code at} in its line. */
  static boolean isFirstInLine(String text, int at) {
    return text.substring(lineStart(text, at), at).isBlank();
  }

  /** Whether only space and a comment stand from {@code at} to the end of its line. */
  static boolean isLastInLine(String text, int at) {
    String rest = text.substring(at, lineEnd(text, at));
    return rest.isBlank() || rest.strip().startsWith("#");
  }

  /** What indents a line so that it starts below {@code at}. */
  static String indent(String text, int at) {
    String before = text.substring(lineStart(text, at), at);
    return before.isBlank() ? before : " ".repeat(before.codePointCount(0, before.length()));
  }

  /** The line break that the text uses: that of its first line. */
  static String lineBreak(String text) {
    int end = lineEnd(text, 0);
    if (text.startsWith("\r\n", end)) {
      return "\r\n";
    }
    return text.startsWith("\r", end) ? "\r" : "\n";
  }
}
