package org.statedconditions.document;

/** JSON may have tabs between its tokens; the YAML parser takes them only in some places. */
final class JsonTabs {
  private JsonTabs() {}

  /** The text with spaces for the tabs between tokens if it may be JSON; anything else as it is. */
  static String replaced(String text) {
    if (text.indexOf('\t') < 0 || !startsLikeJson(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        i += c == '\\' ? 1 : 0;
      } else if (c == '\t') {
        out.setCharAt(i, ' ');
      } else if (c == '\'' || c == '#') {
        // Never outside quotes in JSON: this is YAML, where tabs may belong to a text.
        return text;
      }
    }
    return out.toString();
  }

  /** Whether it is JSON or YAML in the style of it. */
  static boolean startsLikeJson(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') {
        return true;
      }
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
        return false;
      }
    }
    return false;
  }
}
