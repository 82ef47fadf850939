package org.statedconditions.fact;

/** What a ceasefire covers. */
public enum Scope implements Term {
  GENERAL(Meaning.of(
      Reference.HAGUE,
      "All hostilities between the parties, on every front and in every sector.",
      "nationwide",
      "full",
      "total",
      "comprehensive",
      "complete",
      "all",
      "country-wide")),

  LOCAL(Meaning.of(Reference.HAGUE, "One area or front only.", "regional", "partial", "area")),

  SECTORAL(Meaning.of(
      Reference.OURS,
      "One sector only, for example energy or the sea.",
      "energy",
      "maritime",
      "infrastructure",
      "limited",
      "sector"));

  private final Meaning meaning;

  Scope(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
