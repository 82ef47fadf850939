package org.statedconditions.fact;

/** How a ceasefire is kept: an axis of its own, for a violation is not an end. */
public enum Compliance implements Term {
  HOLDING(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "It is kept.",
      "respected",
      "observed",
      "kept",
      "holds",
      "good")),

  VIOLATED_MINOR(Meaning.of(
      Reference.HAGUE,
      "It is violated, but not seriously.",
      "minor-violations",
      "minor",
      "isolated-violations")),

  VIOLATED_SERIOUS(Meaning.of(
      Reference.HAGUE,
      "A party violates it seriously, which would permit its denunciation.",
      "violated",
      "serious",
      "serious-violations",
      "broken",
      "major-violations")),

  UNVERIFIED(Meaning.of(
      Reference.UN_GUIDANCE,
      "Violations are claimed that nobody verified; decides nothing.",
      "claimed",
      "alleged",
      "unknown",
      "disputed"));

  private final Meaning meaning;

  Compliance(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
