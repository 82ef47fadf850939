package org.statedconditions.fact;

/** What is contributed. */
public enum ContributionType implements Term {
  LAND(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "Land forces.",
      "troops",
      "soldiers",
      "army",
      "ground",
      "ground-forces",
      "infantry",
      "boots-on-the-ground")),

  MARITIME(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "Naval forces.",
      "naval",
      "navy",
      "ships",
      "sea",
      "mine-clearance")),

  AIR(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "Air forces.",
      "aircraft",
      "air-force",
      "jets",
      "air-policing",
      "aviation")),

  MONITORING(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "People or means that observe whether an arrangement is kept.",
      "monitors",
      "observers",
      "observation",
      "drones")),

  TRAINING(Meaning.of(
      Reference.NATO_FORCE_GENERATION, "Training of others.", "trainers", "instructors")),

  LOGISTICS(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "Transport, supply and maintenance.",
      "supply",
      "transport")),

  INTELLIGENCE(Meaning.of(
      Reference.NATO_FORCE_GENERATION, "Intelligence.", "intel", "surveillance", "reconnaissance")),

  HEADQUARTERS(Meaning.of(
      Reference.NATO_FORCE_GENERATION, "Staff or the seat of a headquarters.", "staff", "hq")),

  ENABLER(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "Another capability without which forces cannot work, such as engineers or medics.",
      "engineers",
      "medical",
      "support")),

  FUNDING(Meaning.of(
      Reference.NATO_FORCE_GENERATION, "Money.", "money", "financing", "financial", "funds")),

  BASING(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "The use of bases or territory.",
      "bases",
      "base",
      "hosting")),

  UNDETERMINED(Meaning.of(
      Reference.OURS,
      "The source says that it is not settled or not disclosed.",
      "unknown",
      "undisclosed",
      "not-disclosed",
      "tbd",
      "open"));

  private final Meaning meaning;

  ContributionType(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
