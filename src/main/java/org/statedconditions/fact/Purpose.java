package org.statedconditions.fact;

/** What a ceasefire is for. */
public enum Purpose implements Term {
  /** Humanitarian. */
  HUMANITARIAN,

  /** Part of a peace process. */
  PEACE_PROCESS,

  /** A holiday truce. */
  HOLIDAY,

  /** For an election. */
  ELECTION,

  /** Another purpose. */
  OTHER;
}
