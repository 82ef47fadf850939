package org.statedconditions.fact;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which country somebody means who writes its name, in English or Turkish, and not its code. */
public final class CountryNames {
  /** Names that the JDK does not have. */
  private static final Map<String, String> MORE = Map.ofEntries(
      Map.entry("America", "US"),
      Map.entry("USA", "US"),
      Map.entry("ABD", "US"),
      Map.entry("Britain", "GB"),
      Map.entry("Great Britain", "GB"),
      Map.entry("UK", "GB"),
      Map.entry("England", "GB"),
      Map.entry("İngiltere", "GB"),
      Map.entry("Czech Republic", "CZ"),
      Map.entry("Russian Federation", "RU"),
      Map.entry("Turkey", "TR"),
      Map.entry("Türkiye", "TR"),
      Map.entry("Holland", "NL"),
      Map.entry("Kosovo", "XK"),
      Map.entry("Yugoslavia", "YU"));

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("tr"));

  private CountryNames() {}

  /** Made when first asked for: few programs ever do. */
  private static final class Names {
    static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Codes.countries()) {
        Locale country = new Locale.Builder().setRegion(code).build();
        LANGUAGES.forEach(l -> codes.put(fold(country.getDisplayCountry(l)), code));
      }
      MORE.forEach((name, code) -> codes.put(fold(name), code));
      return codes;
    }
  }

  /** The code of the country that {@code name} names, whatever its case and accents; empty if it names none. */
  public static Optional<String> code(String name) {
    return Optional.ofNullable(Names.CODES.get(fold(name)));
  }

  /** Without case, accents and marks: {@code TÜRKİYE} is {@code turkiye}. */
  private static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    String plain = Normalizer.normalize(name.replace('ı', 'i'), Normalizer.Form.NFD);
    for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
