package org.statedconditions.fact;

import org.jspecify.annotations.Nullable;

/** What a text may look like. */
public enum TextForm {
  /** Any text that is not blank. */
  ANY("a text", "texts"),

  /** A country's ISO 3166-1 alpha-2 code or an organisation's own short name. */
  PARTY("a party such as RU or NATO", "parties"),

  /** A country's ISO 3166-1 alpha-2 code. */
  COUNTRY("a country such as FR", "countries"),

  /** A country's code, or {@link Requirement#NOBODY}. */
  COUNTRY_OR_NOBODY("a country such as FR or `none`", "countries"),

  /** An address that starts with {@code https://} or {@code http://} and has no spaces. */
  WEB_ADDRESS("a web address", "web addresses");

  private final String expected;
  private final String plural;

  TextForm(String expected, String plural) {
    this.expected = expected;
    this.plural = plural;
  }

  /** How messages call one such text, for example {@code a party such as RU or NATO}. */
  public String expected() {
    return expected;
  }

  /** How messages call several of them. */
  String plural() {
    return plural;
  }

  /** Whether {@code text} is of this form. */
  public boolean fits(String text) {
    return switch (this) {
      case ANY -> !text.isBlank();
      case PARTY -> Codes.isParty(text);
      case COUNTRY -> Codes.isCountry(text);
      case COUNTRY_OR_NOBODY -> text.equals(Requirement.NOBODY) || Codes.isCountry(text);
      case WEB_ADDRESS -> isWebAddress(text);
    };
  }

  /** What whoever wrote {@code text} may have meant, or how it has to look; {@code null} where nothing helps. */
  public @Nullable String hint(String text) {
    return switch (this) {
      case ANY -> null;
      case PARTY -> Codes.partyHint(text);
      case COUNTRY, COUNTRY_OR_NOBODY -> Codes.countryHint(text);
      case WEB_ADDRESS ->
        text.isBlank() ? null : "it starts with `https://` or `http://` and has no spaces";
    };
  }

  private static boolean isWebAddress(String text) {
    int start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
    if (start >= text.length() || text.charAt(start) == '/') {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }
}
