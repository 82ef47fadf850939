package org.statedconditions.drl.check;

/**
 * A token of a rule file.
 *
 * @param kind what it is
 * @param text as written; of a text without its quotes
 * @param start where it starts in the file, 0-based, in chars
 * @param end where it ends, exclusive
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    TEXT,
    NUMBER,
    SYMBOL,
    END_OF_FILE
  }

  boolean is(String symbolOrWord) {
    return kind != Kind.TEXT && text.equals(symbolOrWord);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  /** A word such as {@code $id}. */
  boolean isVariable() {
    return isWord() && text.length() > 1 && text.charAt(0) == '$';
  }

  /** A word that begins like the name of a type. */
  boolean isTypeName() {
    return isWord() && Character.isUpperCase(text.charAt(0));
  }

  String shown() {
    return switch (kind) {
      case END_OF_FILE -> "the end of the file";
      case TEXT -> "the text \"" + (text.length() > 30 ? text.substring(0, 30) + "…" : text) + "\"";
      default -> "`" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "`";
    };
  }
}
