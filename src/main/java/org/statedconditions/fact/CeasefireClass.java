package org.statedconditions.fact;

/** How far a ceasefire reaches in the process, after the ETH/PRIO Civil Conflict Ceasefire dataset. */
public enum CeasefireClass implements Term {
  /** A mere halt. */
  CESSATION,

  /** A halt with arrangements for keeping it. */
  PRELIMINARY,

  /** Ends the conflict by its terms. */
  DEFINITIVE;
}
