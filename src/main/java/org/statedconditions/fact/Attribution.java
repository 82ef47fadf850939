package org.statedconditions.fact;

/** Who stands behind a report. */
public enum Attribution implements Term {
  /** An official document. */
  OFFICIAL_DOCUMENT,

  /** An official statement. */
  OFFICIAL_STATEMENT,

  /** An official who is not named. */
  UNNAMED_OFFICIAL,

  /** A report in the press. */
  PRESS_REPORT,

  /** A claim by a party to the conflict. */
  PARTY_CLAIM;
}
