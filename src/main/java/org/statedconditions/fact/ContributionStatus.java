package org.statedconditions.fact;

/** How firm a contribution is. From indicated to deployed it is a ladder: a rung includes those below it. */
public enum ContributionStatus implements Term {
  DECLINED(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "The country declined to contribute.",
      "refused",
      "rejected",
      "no")),

  NONE_DECLARED(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "The country said that it contributes nothing.",
      "none",
      "nothing")),

  INDICATED(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "The country showed willingness.",
      "willing",
      "considering",
      "interested",
      "open")),

  PLEDGED(Meaning.of(
      Reference.UN_PCRS,
      "The country committed itself politically in public.",
      "promised",
      "committed",
      "announced")),

  OFFERED(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "The contribution was matched to a requirement.",
      "proposed")),

  CONFIRMED(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "The government committed itself firmly.",
      "firm",
      "agreed",
      "definite",
      "guaranteed")),

  NATIONALLY_APPROVED(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "The parliament or another constitutional step approved it.",
      "approved",
      "parliament-approved",
      "ratified",
      "mandated")),

  DEPLOYED(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "It is in place.",
      "in-place",
      "sent",
      "stationed",
      "arrived")),

  WITHDRAWN(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "It was taken back after it had been made.",
      "recalled",
      "cancelled",
      "pulled-out"));

  private final Meaning meaning;

  ContributionStatus(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
