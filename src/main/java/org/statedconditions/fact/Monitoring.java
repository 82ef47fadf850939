package org.statedconditions.fact;

/** Who monitors a ceasefire. */
public enum Monitoring implements Term {
  /** Nobody. */
  NONE,

  /** The parties themselves. */
  PARTIES,

  /** Someone other than the parties. */
  EXTERNAL,

  /** An international organisation. */
  INTERNATIONAL_ORGANISATION;
}
