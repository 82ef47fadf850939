package org.statedconditions.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an extent counts. */
public enum Unit implements Term {
  PERSONNEL(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "People, in uniform or not.",
      "troops",
      "soldiers",
      "people",
      "persons",
      "men",
      "staff")),

  SHIPS(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "Ships and boats.",
      "ship",
      "vessels",
      "vessel",
      "warships",
      "frigates")),

  AIRCRAFT(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "Aircraft, crewed or not.",
      "planes",
      "jets",
      "airplanes",
      "helicopters",
      "drones")),

  VEHICLES(Meaning.of(Reference.NATO_FORCE_GENERATION, "Vehicles.", "vehicle", "tanks")),

  PERCENT(Meaning.of(
      Reference.OURS, "Hundredths of a whole.", "%", "per-cent", "percentage", "percents")),

  EURO(Meaning.of(Reference.OURS, "Euros.", "eur", "euros", "€")),

  DOLLARS(Meaning.of(
      Reference.OURS, "Dollars of the United States.", "usd", "dollar", "us-dollars", "$"));

  private final Meaning meaning;

  Unit(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  /**
   * The unit that {@code word} names: how files write it, or a synonym; empty for another word.
   */
  public static Optional<Unit> of(String word) {
    String folded = word.toLowerCase(Locale.ROOT).replace(' ', '-');
    return Arrays.stream(values())
        .filter(unit -> unit.written().equals(folded) || unit.meaning.synonyms().contains(folded))
        .findFirst();
  }
}
