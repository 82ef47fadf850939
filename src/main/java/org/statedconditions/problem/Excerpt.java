package org.statedconditions.problem;

/** The source line of a place with a caret under it, cut to what a terminal shows. */
final class Excerpt {
  private static final int WIDEST = 120;
  private static final int BEFORE = 40;

  private Excerpt() {}

  static void append(StringBuilder out, Place place, String text) {
    int length = text.codePointCount(0, text.length());
    int at = Math.max(0, Math.min(place.column() - 1, length));
    int start = length > WIDEST ? Math.max(0, at - BEFORE) : 0;
    int end = Math.min(length, start + WIDEST);
    // Only what is shown is looked at closely: a line may be a megabyte long.
    int from = text.offsetByCodePoints(0, start);
    String shown = visible(text.substring(from, text.offsetByCodePoints(from, end - start)));
    out.append("\n  ").append(start > 0 ? "…" : "").append(shown).append(end < length ? "…" : "");
    if (place.column() > 0) {
      int marks = Math.max(1, Math.min(place.width(), Math.max(1, end - at)));
      out.append("\n  ")
          .append(" ".repeat(at - start + (start > 0 ? 1 : 0)))
          .append("^".repeat(marks));
    }
  }

  /** {@code text} with whatever a terminal obeys replaced; as long as before, in code points. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(Excerpt::visible).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Control and format characters would move the caret or play with the terminal. */
  private static int visible(int c) {
    int type = Character.getType(c);
    if (c == '\t') {
      return ' ';
    }
    return type == Character.CONTROL || type == Character.FORMAT ? '\ufffd' : c;
  }
}
