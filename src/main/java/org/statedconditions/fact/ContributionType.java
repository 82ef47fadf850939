package org.statedconditions.fact;

/** What is contributed; {@code UNDETERMINED} is what a source says that it is not settled. */
public enum ContributionType implements Term {
  /** Land forces. */
  LAND,

  /** Naval forces. */
  MARITIME,

  /** Air forces. */
  AIR,

  /** Monitors. */
  MONITORING,

  /** Training. */
  TRAINING,

  /** Logistics. */
  LOGISTICS,

  /** Intelligence. */
  INTELLIGENCE,

  /** Headquarters staff or seat. */
  HEADQUARTERS,

  /** Another enabler. */
  ENABLER,

  /** Money. */
  FUNDING,

  /** Bases. */
  BASING,

  /** The source says that the type is not settled or not disclosed. */
  UNDETERMINED;
}
