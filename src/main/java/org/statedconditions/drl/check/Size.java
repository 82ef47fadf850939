package org.statedconditions.drl.check;

/** How large a rule file is, found in one pass that nothing in the text can make long. */
final class Size {
  private Size() {}

  /** About how many words, texts and signs there are in {@code text} besides its comments. */
  static int words(String text) {
    int words = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = endOfLine(text, at);
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? text.length() : close + 2;
      } else {
        words++;
        at = c == '"' ? closed(text, at) : word(text, at);
      }
    }
    return words;
  }

  private static int closed(String text, int from) {
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static int word(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return Math.max(at, from + 1);
  }

  private static int endOfLine(String text, int from) {
    int at = text.indexOf('\n', from);
    return at < 0 ? text.length() : at;
  }
}
