package org.statedconditions.fact;

/** How far a mission has come; the word stage is kept for the position's own progress. */
public enum MandatePhase implements Term {
  CONCEPT(Meaning.of(
      Reference.EU_PLANNING,
      "It is talked about or planned, and its framework is not set.",
      "planned",
      "planning",
      "proposed",
      "idea",
      "draft")),

  ESTABLISHED(Meaning.of(
      Reference.EU_PLANNING,
      "Its framework is set.",
      "agreed",
      "adopted",
      "set",
      "set-up",
      "approved",
      "authorised",
      "created")),

  LAUNCHED(Meaning.of(
      Reference.EU_PLANNING,
      "It is on the ground.",
      "deployed",
      "running",
      "active",
      "operational",
      "started")),

  TERMINATED(
      Meaning.of(Reference.EU_PLANNING, "It is over.", "ended", "closed", "over", "finished"));

  private final Meaning meaning;

  MandatePhase(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
