package org.statedconditions.fact;

/** What a ceasefire is for. */
public enum Purpose implements Term {
  HUMANITARIAN(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "To help people, for example by a corridor or an exchange of prisoners.",
      "aid",
      "relief",
      "prisoner-exchange")),

  PEACE_PROCESS(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "As part of talks on ending the conflict.",
      "peace",
      "negotiations",
      "talks")),

  HOLIDAY(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "For a holiday.",
      "religious",
      "easter",
      "christmas",
      "victory-day")),

  ELECTION(Meaning.of(Reference.CEASEFIRE_DATASET, "For an election.", "elections", "vote")),

  OTHER(Meaning.of(Reference.CEASEFIRE_DATASET, "Another purpose.", "else"));

  private final Meaning meaning;

  Purpose(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
