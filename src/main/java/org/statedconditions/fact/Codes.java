package org.statedconditions.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Codes of countries and parties, as files and Java callers give them. */
public final class Codes {
  /** What a party's code looks like: a country's code or an organisation's own short name. */
  public static final String PARTY_PATTERN = "^[A-Z][A-Za-z0-9-]*$";

  /**
   * ISO 3166-1 alpha-2, then {@code XK} (in wide use for Kosovo) and {@code YU} (withdrawn, needed for the 1990s). Kept
   * here and not asked of the JDK, so that the schema is the same on every one.
   */
  private static final String COUNTRIES =
      "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW "
          + "BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI "
          + "FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN "
          + "IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME "
          + "MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF "
          + "PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV "
          + "SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE "
          + "YT ZA ZM ZW XK YU";

  private static final List<String> LISTED = List.of(COUNTRIES.split(" ", -1));
  private static final Set<String> COUNTRY_SET = Set.copyOf(LISTED);

  private Codes() {}

  /** All country codes, in the order in which they are listed. */
  public static List<String> countries() {
    return LISTED;
  }

  /** The English name of a country, for example {@code Türkiye} for {@code TR}; any other text as it is. */
  public static String name(String code) {
    return switch (code) {
      case "TR" -> "Türkiye";
      case "YU" -> "Yugoslavia";
      case "XK" -> "Kosovo";
      case "BA" -> "Bosnia and Herzegovina";
      default ->
        isCountry(code)
            ? new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)
            : code;
    };
  }

  /** Whether {@code code} is a country's. */
  public static boolean isCountry(String code) {
    return COUNTRY_SET.contains(code);
  }

  /** Whether {@code code} looks like a party's. */
  public static boolean isParty(String code) {
    if (code.isEmpty() || code.charAt(0) < 'A' || code.charAt(0) > 'Z') {
      return false;
    }
    for (int i = 1; i < code.length(); i++) {
      char c = code.charAt(i);
      boolean fits =
          (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** What whoever wrote a country so may have meant, or how countries are named. */
  public static String countryHint(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    String meant = isCountry(upper) ? upper : CountryNames.code(written).orElse(null);
    return meant != null
        ? "did you mean `" + meant + "`?"
        : "countries are named by their ISO 3166-1 alpha-2 codes";
  }

  /** What whoever wrote a party so may have meant, or how parties are named. */
  public static String partyHint(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    Optional<String> country = CountryNames.code(written);
    if (country.isPresent()) {
      return "did you mean `" + country.get() + "`?";
    }
    return isParty(upper)
        ? "did you mean `" + upper + "`?"
        : "countries are named by their ISO 3166-1 alpha-2 codes, organisations by their own short names";
  }
}
