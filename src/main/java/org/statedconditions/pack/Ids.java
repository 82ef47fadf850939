package org.statedconditions.pack;

import java.util.regex.Pattern;

/** What the names in a manifest look like. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,62}(-[a-z0-9]{1,63}){0,12}");
  private static final Pattern PARAMETER = Pattern.compile("[a-z][a-zA-Z0-9]{0,63}");
  private static final Pattern ANY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private Ids() {}

  /** Whether {@code text} is in kebab-case and may name a pack, a condition, a reading or a stage. */
  static boolean isId(String text) {
    return text.length() <= 100 && ID.matcher(text).matches();
  }

  /** The words of {@code text} in kebab-case, for a message: {@code Two Words}, {@code two_words} or {@code twoWords}. */
  static String kebab(String text) {
    StringBuilder kebab = new StringBuilder();
    boolean small = false;
    for (char c : text.strip().toCharArray()) {
      boolean capital = Character.isUpperCase(c);
      if (capital && small) {
        kebab.append('-');
      }
      kebab.append(c == ' ' || c == '_' ? '-' : Character.toLowerCase(c));
      small = Character.isLowerCase(c) || Character.isDigit(c);
    }
    return kebab.toString();
  }

  /** Whether {@code text} is in camelCase and may name a parameter. */
  static boolean isParameter(String text) {
    return PARAMETER.matcher(text).matches();
  }

  /** Whether {@code text} may name a statement, such as a date. */
  static boolean isName(String text) {
    return ANY.matcher(text).matches();
  }
}
