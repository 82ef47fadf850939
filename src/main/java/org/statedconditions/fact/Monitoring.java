package org.statedconditions.fact;

/** Who monitors a ceasefire. */
public enum Monitoring implements Term {
  NONE(Meaning.of(Reference.CEASEFIRE_DATASET, "Nobody.", "nobody", "no", "unmonitored")),

  PARTIES(Meaning.of(
      Reference.CEASEFIRE_DATASET, "The parties themselves.", "joint", "self", "self-monitoring")),

  EXTERNAL(Meaning.of(
      Reference.UN_GUIDANCE,
      "Someone other than the parties, such as another state.",
      "third-party",
      "state",
      "yes")),

  INTERNATIONAL_ORGANISATION(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "An international organisation.",
      "international",
      "organisation",
      "international-organization",
      "osce",
      "un"));

  private final Meaning meaning;

  Monitoring(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
