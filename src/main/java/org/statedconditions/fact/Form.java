package org.statedconditions.fact;

/** Whether a ceasefire is written down. */
public enum Form implements Term {
  /** Written. */
  WRITTEN,

  /** Not written. */
  UNWRITTEN;
}
