package org.statedconditions.document;

import org.jspecify.annotations.Nullable;

/** What unquoted text is a number, without converting it: converting a long one is what costs. */
final class Numbers {
  private Numbers() {}

  /** Whether {@code text} is a number as JSON writes it. */
  static boolean isJson(String text) {
    int i = text.startsWith("-") ? 1 : 0;
    int whole = digits(text, i);
    if (whole == 0 || (whole > 1 && text.charAt(i) == '0')) {
      return false;
    }
    return isTail(text, i + whole);
  }

  /** Fraction and exponent, either of which may be missing. */
  private static boolean isTail(String text, int start) {
    int i = start;
    if (i < text.length() && text.charAt(i) == '.') {
      int fraction = digits(text, i + 1);
      if (fraction == 0) {
        return false;
      }
      i += 1 + fraction;
    }
    if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      i++;
      if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
        i++;
      }
      int exponent = digits(text, i);
      if (exponent == 0) {
        return false;
      }
      i += exponent;
    }
    return i == text.length();
  }

  /** What is wrong with unquoted text that is a number in YAML, or {@code null}. */
  static @Nullable String excess(String text) {
    if (text.isEmpty() || text.charAt(0) > '9') {
      return null;
    }
    if (isInfinite(text)) {
      return "expected a finite number but was `" + text + "`";
    }
    int digits = 0;
    int exponentAt = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits += exponentAt < 0 ? 1 : 0;
      } else if ((c == 'e' || c == 'E') && digits > 0 && exponentAt < 0) {
        exponentAt = i + 1;
      } else {
        boolean point = c == '.' && exponentAt < 0;
        boolean sign = (c == '+' || c == '-') && (i == 0 || i == exponentAt);
        if (!point && !sign) {
          return null;
        }
      }
    }
    if (digits > Document.MOST_DIGITS) {
      return "expected a number of at most " + Document.MOST_DIGITS + " digits but was one of "
          + digits;
    }
    return exponentAt >= 0 && exponentTooLarge(text, exponentAt)
        ? "expected an exponent of at most " + Document.LARGEST_EXPONENT + " but was `"
            + Described.shortened(text) + "`"
        : null;
  }

  private static boolean exponentTooLarge(String text, int start) {
    int value = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = Math.min(100_000, value * 10 + (c - '0'));
      }
    }
    return value > Document.LARGEST_EXPONENT;
  }

  private static boolean isInfinite(String text) {
    String bare = text.charAt(0) == '-' || text.charAt(0) == '+' ? text.substring(1) : text;
    return switch (bare) {
      case ".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN" -> true;
      default -> false;
    };
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i - from;
  }
}
