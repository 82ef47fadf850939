package org.statedconditions.document;

import org.statedconditions.problem.ProblemCode;

/** Which characters may stand in a text: no control characters but tab and line breaks, no halves of a character. */
final class Characters {
  private int checked;
  private int codePoint;

  /** Reports every forbidden character; {@code false} if there is one. */
  static boolean check(Lines lines, ProblemLog problems) {
    return new Characters().check(lines, lines.text(), lines.text().length(), problems);
  }

  /** Reports every forbidden character from where it stopped the last time to {@code end}; {@code false} if there is one. */
  boolean check(Lines lines, CharSequence text, int end, ProblemLog problems) {
    boolean good = true;
    int i = checked;
    for (; i < end && !problems.isFull(); i++, codePoint++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x7f) {
        continue;
      }
      boolean pair = Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (forbidden(c)) {
        good = false;
        problems.error(
            ProblemCode.FORBIDDEN_CHARACTER,
            new Spot(lines, codePoint, 1),
            String.format("expected printable text but was the %s U+%04X", kind(c), (int) c));
      }
    }
    checked = i;
    return good;
  }

  /** Whether a value, its escapes resolved, holds such a character. */
  static int firstForbidden(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x20 && c < 0x7f) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (forbidden(c)) {
        return c;
      }
    }
    return -1;
  }

  static String kind(int c) {
    return Character.isSurrogate((char) c)
        ? "half character"
        : c == 0xfeff ? "byte order mark" : "control character";
  }

  private static boolean forbidden(char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
        || (c >= 0x7f && c <= 0x9f)
        || Character.isSurrogate(c)
        || c == 0xfeff
        || c >= 0xfffe;
  }
}
