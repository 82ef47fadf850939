package org.statedconditions.fact;

/** Whether a ceasefire is written down. */
public enum Form implements Term {
  WRITTEN(Meaning.of(
      Reference.CEASEFIRE_DATASET, "It is laid down in writing.", "signed", "yes", "document")),

  UNWRITTEN(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "It is not laid down in writing.",
      "oral",
      "verbal",
      "no",
      "not-written"));

  private final Meaning meaning;

  Form(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
