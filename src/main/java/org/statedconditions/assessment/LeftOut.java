package org.statedconditions.assessment;

/**
 * A fact that played no part.
 *
 * @param fact which
 * @param why the reason
 */
public record LeftOut(FactRef fact, Reason why) {

  /** Why a fact played no part. */
  public enum Reason {
    /** It does not hold at the instant asked about. */
    NOT_HOLDING,
    /** It had not been reported by then. */
    NOT_KNOWN_YET,
    /** A later report of the same source replaced all that it says. */
    SUPERSEDED,
    /** Whoever asked left it out, for example for its weak attribution. */
    SET_ASIDE,
    /** Its subject, be it of a condition or of one of its criteria, does not count: no rule makes it a candidate, or one says it is none. */
    NOT_A_CANDIDATE,
    /** No rule of the pack says of any subject of its kind that it is looked at: nothing reported on one plays a part. */
    NO_CANDIDATE_RULE;

    /** Whether it counts, but its subject does not. */
    public boolean isOfSubject() {
      return this == NOT_A_CANDIDATE || this == NO_CANDIDATE_RULE;
    }

    /** As written in JSON, in kebab-case. */
    public String written() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
