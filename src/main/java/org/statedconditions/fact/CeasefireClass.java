package org.statedconditions.fact;

/** How far a ceasefire reaches in the process. */
public enum CeasefireClass implements Term {
  CESSATION(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "A halt to fighting without arrangements for keeping it.",
      "halt")),

  PRELIMINARY(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "A halt with arrangements for keeping it, such as verification, while talks go on.",
      "interim")),

  DEFINITIVE(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "A halt that ends the conflict by its terms, for example with demobilisation.",
      "final",
      "permanent"));

  private final Meaning meaning;

  CeasefireClass(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
