package org.statedconditions.editor;

/**
 * The word of a YAML or JSON text that an offset is in, up to what ends one: a blank, a bracket, a comma, a quote, the colon of a key.
 *
 * @param start offset of its first char
 * @param end offset behind its last char
 */
record YamlWord(int start, int end) {
  private static final String ENDS = " \t\r\n{}[],\"'";

  /** The word at {@code offset}, also directly behind it; empty if none is there. */
  static YamlWord at(String text, int offset) {
    int start = offset;
    while (start > 0 && !ends(text, start - 1)) {
      start--;
    }
    return new YamlWord(start, end(text, offset));
  }

  /** Where the word that goes on at {@code offset} ends. */
  static int end(String text, int offset) {
    int end = offset;
    while (end < text.length() && !ends(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == ':') {
      return at + 1 == text.length() || ENDS.indexOf(text.charAt(at + 1)) >= 0;
    }
    return ENDS.indexOf(c) >= 0;
  }
}
