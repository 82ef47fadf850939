package org.statedconditions.fact;

/** The part a country plays in a mission; {@code UNDETERMINED} is what a source says that it is not settled. */
public enum Role implements Term {
  /** Leads the mission. */
  LEAD_NATION,

  /** Leads a component. */
  COMPONENT_LEAD,

  /** Contributes. */
  CONTRIBUTOR,

  /** Stands behind the mission. */
  BACKSTOP,

  /** Supports from outside the area. */
  OUT_OF_AREA_SUPPORT,

  /** The source says that the role is not settled or not disclosed. */
  UNDETERMINED;
}
