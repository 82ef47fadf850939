package org.statedconditions.report;

/** What people call the kinds of subjects that conditions and criteria are about. */
final class KindWords {
  private static final String[] NUMBERS = {
    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve"
  };

  private KindWords() {}

  /** One of a kind: {@code settlement proposal} for {@code settlement-proposal}. */
  static String one(String kind) {
    return kind.replace('-', ' ');
  }

  /** Several of a kind: {@code ceasefires}. */
  static String several(String kind) {
    String one = one(kind);
    int last = one.length() - 1;
    if (last > 0 && one.charAt(last) == 'y' && "aeiou".indexOf(one.charAt(last - 1)) < 0) {
      return one.substring(0, last) + "ies";
    }
    boolean hisses =
        one.endsWith("s") || one.endsWith("x") || one.endsWith("ch") || one.endsWith("sh");
    return one + (hisses ? "es" : "s");
  }

  /** Several of which something has to hold of every one: contributions make participants. */
  static String members(String kind) {
    return kind.equals("contribution") ? "participants" : several(kind);
  }

  /** {@code Eight ceasefires are}; {@code One ceasefire is}; with a figure where there are many. */
  static String areOnRecord(int count, String kind) {
    String number = count < NUMBERS.length ? NUMBERS[count] : String.valueOf(count);
    return number + " " + (count == 1 ? one(kind) + " is" : several(kind) + " are") + " on record";
  }

  /** With a capital letter. */
  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
