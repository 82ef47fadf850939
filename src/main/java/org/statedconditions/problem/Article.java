package org.statedconditions.problem;

import java.util.Locale;

/** The indefinite article of English. */
public final class Article {
  private Article() {}

  /** {@code noun} with its article: {@code an applicant}, {@code a ceasefire}. Goes by the first letter. */
  public static String with(String noun) {
    boolean vowel =
        !noun.isEmpty() && "aeio".indexOf(noun.substring(0, 1).toLowerCase(Locale.ROOT)) >= 0;
    return (vowel ? "an " : "a ") + noun;
  }
}
