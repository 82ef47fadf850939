package org.statedconditions.fact;

/** How far one element of a mandate is settled; not given means unknown. */
public enum ElementState implements Term {
  /** Reported to be missing. */
  ABSENT,

  /** Drafted, not adopted. */
  DRAFT,

  /** Worded so that it can be read in several ways. */
  AMBIGUOUS,

  /** Adopted: defined. */
  ADOPTED;
}
