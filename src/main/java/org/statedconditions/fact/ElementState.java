package org.statedconditions.fact;

/** How far one part of a mandate is settled; not given means unknown. */
public enum ElementState implements Term {
  ABSENT(Meaning.of(
      Reference.OURS,
      "It is reported to be missing.",
      "missing",
      "undefined",
      "none",
      "no",
      "not-defined")),

  DRAFT(Meaning.of(
      Reference.EU_PLANNING, "It is drafted and not adopted.", "drafted", "proposed", "planned")),

  AMBIGUOUS(Meaning.of(
      Reference.UN_CAPSTONE,
      "It is worded so that it can be read in several ways.",
      "unclear",
      "vague")),

  ADOPTED(Meaning.of(
      Reference.EU_PLANNING,
      "It is adopted, and so defined.",
      "defined",
      "agreed",
      "clear",
      "set",
      "approved",
      "yes",
      "clearly-defined"));

  private final Meaning meaning;

  ElementState(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
