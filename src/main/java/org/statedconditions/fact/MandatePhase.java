package org.statedconditions.fact;

/** How far a mission has come; the word stage is kept for the position's own progress. */
public enum MandatePhase implements Term {
  /** Talked about or planned. */
  CONCEPT,

  /** Its framework is set. */
  ESTABLISHED,

  /** It runs. */
  LAUNCHED,

  /** It is over. */
  TERMINATED;
}
