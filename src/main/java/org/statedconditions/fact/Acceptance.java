package org.statedconditions.fact;

/** Whether a party accepts. */
public enum Acceptance implements Term {
  YES(Meaning.of(Reference.CEASEFIRE_DATASET, "It accepts.", "yes", "accepted", "accepts")),

  NO(Meaning.of(
      Reference.CEASEFIRE_DATASET, "It refuses.", "no", "refused", "rejects", "rejected")),

  CONDITIONAL(Meaning.of(
      Reference.UN_GUIDANCE,
      "It accepts on a condition, in principle or in part, which is neither acceptance nor refusal.",
      "in-principle",
      "conditionally",
      "partial",
      "partly",
      "maybe"));

  private final Meaning meaning;

  Acceptance(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  /** As files write it: {@code true}, {@code false} or {@code conditional}. */
  @Override
  public String written() {
    return switch (this) {
      case YES -> "true";
      case NO -> "false";
      case CONDITIONAL -> "conditional";
    };
  }
}
