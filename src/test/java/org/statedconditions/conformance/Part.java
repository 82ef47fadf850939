package org.statedconditions.conformance;

/** Whether something is one of those that a criterion about every one looks at. */
enum Part {
  IN,
  /** Reports differ on it: it is looked at, and its failures contest and do not refute. */
  CONTESTED,
  OUT;

  /** The status of one that is looked at. */
  Status status(Opinion opinion) {
    Status status = opinion.status();
    return this == CONTESTED && status == Status.NOT_MET ? Status.CONTESTED : status;
  }
}
