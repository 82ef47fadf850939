package org.statedconditions.fact;

/** Where a ceasefire stands, as reported. Values after the ETH/PRIO Civil Conflict Ceasefire dataset and the UN Guidance on Mediation of Ceasefires (2022). */
public enum CeasefireStatus implements Term {
  /** No ceasefire has been declared. */
  NONE,

  /** Offered, not accepted by all. */
  PROPOSED,

  /** Declared; its effect time is not reached or it is conditional. */
  ANNOUNCED,

  /** All main parties accepted; effect pending. */
  AGREED,

  /** Agreed, effect time passed, term running. */
  IN_FORCE,

  /** Set aside for the time being. */
  SUSPENDED,

  /** Its fixed term is over. */
  EXPIRED,

  /** A party ended it. */
  DENOUNCED,

  /** General hostilities resumed. */
  COLLAPSED,

  /** Another arrangement took its place. */
  SUPERSEDED;
}
