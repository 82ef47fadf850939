package org.statedconditions.fact;

/** What a ceasefire covers. */
public enum Scope implements Term {
  /** All hostilities between the parties. */
  GENERAL,

  /** An area only. */
  LOCAL,

  /** One sector only, for example energy or maritime. */
  SECTORAL;
}
