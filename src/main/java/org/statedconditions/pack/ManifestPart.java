package org.statedconditions.pack;

/** A part of a manifest that rules and cases name things of. */
public enum ManifestPart {
  /** The pack's id. */
  ID,
  /** The ids of the conditions and of their criteria. */
  CONDITIONS,
  /** What the conditions and criteria are about. */
  KINDS,
  /** The readings. */
  READINGS,
  /** The stages. */
  STAGES,
  /** The parameters. */
  PARAMETERS,
  /** The closed lists and records of its own. */
  TYPES
}
