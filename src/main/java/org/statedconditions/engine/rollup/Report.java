package org.statedconditions.engine.rollup;

import org.statedconditions.assessment.FactRef;

/** A fact in the session: where it stands in the scenario, and what is known of its subject. */
public final class Report {
  private final FactRef ref;
  private final SubjectKey own;

  /** The books on its subject, once a finding speaks of that. */
  Tally tally;

  /** {@code own}: the subject it is about; {@code null} if no criterion is about its kind. */
  public Report(FactRef ref, SubjectKey own) {
    this.ref = ref;
    this.own = own;
  }

  /** Its place in the scenario. */
  public FactRef ref() {
    return ref;
  }

  /** The subject it is about; {@code null} if no criterion is about its kind. */
  public SubjectKey own() {
    return own;
  }
}
