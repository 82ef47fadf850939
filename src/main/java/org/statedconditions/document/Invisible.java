package org.statedconditions.document;

import org.jspecify.annotations.Nullable;

/** Characters that look like others in a text and are not: what word processors and web pages put in. */
final class Invisible {
  private Invisible() {}

  /** A hint that names the first such character; {@code null} if there is none. */
  static @Nullable String hint(String text) {
    for (int i = 0; i < text.length(); i++) {
      String meant = meant(text.charAt(i));
      if (meant != null) {
        return String.format("it holds U+%04X, %s", (int) text.charAt(i), meant);
      }
    }
    return null;
  }

  private static @Nullable String meant(char c) {
    return switch (c) {
      case '\u00a0', '\u2007', '\u202f' -> "a no-break space: write a plain space";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' ->
        "which looks like a hyphen: write `-`";
      case '\u2018', '\u2019' -> "a curly quote: write `'`, or leave it out";
      case '\u201c', '\u201d', '\u201e' -> "a curly quote: write `\"`, or leave it out";
      case '\u200b', '\u200c', '\u200d', '\ufeff' -> "which nobody sees: take it out";
      default -> null;
    };
  }
}
