package org.statedconditions.report;

/**
 * Makes text that users wrote harmless to a terminal: a title may hold an escape sequence or turn the direction of a line.
 */
final class Printable {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Printable() {}

  /** The text on one line: white space of any kind becomes a space, what steers a terminal the replacement character. */
  static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(Printable::visible).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The same, but line feeds stay. */
  static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(c -> c == '\n' ? c : visible(c)).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r' ? ' ' : REPLACEMENT;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      // Joiners are part of how some scripts and emoji are written.
      case Character.FORMAT ->
        c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER ? c : REPLACEMENT;
      case Character.SURROGATE -> REPLACEMENT;
      default -> c;
    };
  }
}
