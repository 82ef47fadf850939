package org.statedconditions.fact;

/** How firm a contribution is. {@code INDICATED} to {@code DEPLOYED} are a ladder: a rung includes those below it (NATO force generation; UN PCRS). */
public enum ContributionStatus implements Term {
  /** The country declined. */
  DECLINED,

  /** The country declared that it contributes nothing. */
  NONE_DECLARED,

  /** Willingness indicated. */
  INDICATED,

  /** Public political commitment. */
  PLEDGED,

  /** Matched to a requirement. */
  OFFERED,

  /** Firm commitment of the government. */
  CONFIRMED,

  /** Parliamentary or constitutional step done. */
  NATIONALLY_APPROVED,

  /** Deployed. */
  DEPLOYED,

  /** Withdrawn after it had been made. */
  WITHDRAWN;
}
