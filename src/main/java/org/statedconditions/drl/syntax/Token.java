package org.statedconditions.drl.syntax;

/**
 * A word, text, number or sign of a rule file. Comments and blanks are none.
 *
 * @param kind what it is
 * @param text as written, a text with its quotes
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param line 1-based
 * @param first whether nothing but blanks and comments stands before it on its line
 * @param broken whether a text lacks its closing quote
 */
public record Token(
    Kind kind, String text, int start, int end, int line, boolean first, boolean broken) {

  /** What a token is. */
  public enum Kind {
    /** A name or a keyword. */
    WORD,
    /** A text in quotes. */
    TEXT,
    /** A number. */
    NUMBER,
    /** Anything else. */
    SIGN,
    /** The end of what is being read; its text says what comes there. */
    END
  }

  /** Whether it is this word or sign. */
  public boolean is(String expected) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
  }

  /** Whether it is a word. */
  public boolean word() {
    return kind == Kind.WORD;
  }

  /** Whether it is a text in quotes. */
  public boolean literalText() {
    return kind == Kind.TEXT;
  }

  /** What a text says, without its quotes. */
  public String content() {
    int close = broken ? text.length() : Math.max(1, text.length() - 1);
    StringBuilder out = new StringBuilder(close);
    for (int i = 1; i < close; i++) {
      boolean escape =
          text.charAt(i) == '\\' && i + 1 < close && "\"'\\".indexOf(text.charAt(i + 1)) >= 0;
      out.append(text.charAt(escape ? ++i : i));
    }
    return out.toString();
  }

  /** As messages name it. */
  public String shown() {
    return kind == Kind.END
        ? text
        : "`" + (text.length() > 60 ? text.substring(0, 57) + "…" : text) + "`";
  }
}
