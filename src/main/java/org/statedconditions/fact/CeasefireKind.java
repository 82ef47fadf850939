package org.statedconditions.fact;

/** What kind of halt it is. */
public enum CeasefireKind implements Term {
  CEASEFIRE(Meaning.of(
      Reference.UN_GLOSSARY,
      "A halt to fighting that the parties agreed on and mean to last.",
      "permanent",
      "permanent-ceasefire",
      "armistice",
      "full-ceasefire")),

  CESSATION_OF_HOSTILITIES(Meaning.of(
      Reference.UN_GLOSSARY,
      "A halt to fighting, often declared, that may lead to a ceasefire and has no fixed end.",
      "cessation",
      "cessation-of-hostility",
      "end-of-hostilities")),

  TEMPORARY_CESSATION(Meaning.of(
      Reference.UN_GLOSSARY,
      "A halt to fighting that is meant to end after some time.",
      "truce",
      "temporary",
      "temporary-ceasefire",
      "temporary-truce",
      "holiday-truce")),

  HUMANITARIAN_PAUSE(Meaning.of(
      Reference.UN_GLOSSARY,
      "A halt to fighting for a humanitarian purpose, in a place and for a time that are defined.",
      "pause",
      "humanitarian",
      "humanitarian-corridor"));

  private final Meaning meaning;

  CeasefireKind(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
