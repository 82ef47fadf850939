package org.statedconditions.fact;

/** What kind of halt it is, after the UN glossary. */
public enum CeasefireKind implements Term {
  /** Agreed and meant to last. */
  CEASEFIRE,

  /** A cessation of hostilities. */
  CESSATION_OF_HOSTILITIES,

  /** A temporary cessation of hostilities. */
  TEMPORARY_CESSATION,

  /** A humanitarian pause. */
  HUMANITARIAN_PAUSE;
}
