package org.statedconditions.fact;

/** Where a ceasefire stood at the time of the report. */
public enum CeasefireStatus implements Term {
  NONE(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "No ceasefire had been declared.",
      "no",
      "absent",
      "no-ceasefire")),

  PROPOSED(Meaning.of(
      Reference.UN_GUIDANCE,
      "Somebody had offered it, and not all parties had accepted it.",
      "offered",
      "suggested",
      "under-negotiation",
      "negotiated")),

  ANNOUNCED(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "It had been declared, and its time of effect was not reached or depended on something.",
      "declared",
      "planned",
      "conditional")),

  AGREED(Meaning.of(
      Reference.UN_GUIDANCE,
      "All main parties had accepted it, and its effect was pending.",
      "accepted",
      "signed",
      "concluded")),

  IN_FORCE(Meaning.of(
      Reference.HAGUE,
      "It was agreed, its time of effect had passed, and its term ran.",
      "active",
      "effective",
      "in-effect",
      "established",
      "running",
      "valid",
      "ongoing",
      "yes")),

  SUSPENDED(Meaning.of(
      Reference.UN_GUIDANCE,
      "It had been set aside for the time being.",
      "paused",
      "on-hold",
      "frozen")),

  EXPIRED(Meaning.of(
      Reference.HAGUE, "Its fixed term was over.", "ended", "over", "lapsed", "finished")),

  DENOUNCED(Meaning.of(
      Reference.HAGUE,
      "A party had ended it.",
      "terminated",
      "cancelled",
      "abrogated",
      "withdrawn",
      "broken-off")),

  COLLAPSED(Meaning.of(
      Reference.CEASEFIRE_DATASET,
      "General hostilities had resumed.",
      "failed",
      "broken",
      "broken-down")),

  SUPERSEDED(Meaning.of(
      Reference.CEASEFIRE_DATASET, "Another arrangement had taken its place.", "replaced"));

  private final Meaning meaning;

  CeasefireStatus(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
