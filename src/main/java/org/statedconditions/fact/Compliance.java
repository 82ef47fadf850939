package org.statedconditions.fact;

/** How a ceasefire is kept; an axis of its own, for a violation is not an end (Hague Regulations 1907, articles 40 and 41). */
public enum Compliance implements Term {
  /** It holds. */
  HOLDING,

  /** Violated, not seriously. */
  VIOLATED_MINOR,

  /** Seriously violated. */
  VIOLATED_SERIOUS,

  /** Claims that nobody verified; decides nothing. */
  UNVERIFIED;
}
