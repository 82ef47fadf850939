package org.statedconditions.fact;

/** Who stands behind a report. */
public enum Attribution implements Term {
  OFFICIAL_DOCUMENT(Meaning.of(
      Reference.OURS,
      "A document that a government, a parliament or an international body issued.",
      "document",
      "resolution",
      "treaty",
      "official")),

  OFFICIAL_STATEMENT(Meaning.of(
      Reference.OURS,
      "A statement by a named official or by an institution in its own name.",
      "statement",
      "briefing",
      "spokesperson")),

  UNNAMED_OFFICIAL(Meaning.of(
      Reference.OURS,
      "An official whom the report does not name.",
      "anonymous",
      "anonymous-official",
      "unnamed",
      "source")),

  PRESS_REPORT(Meaning.of(
      Reference.OURS,
      "A report by the press, which may paraphrase.",
      "press",
      "news",
      "media",
      "newspaper",
      "agency")),

  PARTY_CLAIM(Meaning.of(
      Reference.OURS,
      "A claim by a party to the conflict about itself or the other.",
      "claim",
      "party"));

  private final Meaning meaning;

  Attribution(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
