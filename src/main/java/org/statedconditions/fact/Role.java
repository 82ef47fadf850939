package org.statedconditions.fact;

/** The part that a country plays in a mission. */
public enum Role implements Term {
  LEAD_NATION(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "It leads the mission.",
      "lead",
      "leader",
      "framework-nation")),

  COMPONENT_LEAD(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "It leads one component, for example the naval one.",
      "component",
      "component-leader",
      "naval-lead")),

  CONTRIBUTOR(Meaning.of(
      Reference.NATO_FORCE_GENERATION,
      "It contributes under the lead of another.",
      "participant",
      "troop-contributor",
      "member")),

  BACKSTOP(Meaning.of(
      Reference.OURS,
      "It stands behind the mission should it be attacked.",
      "guarantor",
      "security-guarantee")),

  OUT_OF_AREA_SUPPORT(Meaning.of(
      Reference.OURS, "It supports the mission from outside its area.", "support", "supporter")),

  UNDETERMINED(Meaning.of(
      Reference.OURS,
      "The source says that it is not settled or not disclosed.",
      "unknown",
      "undisclosed",
      "not-disclosed",
      "tbd",
      "open"));

  private final Meaning meaning;

  Role(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
