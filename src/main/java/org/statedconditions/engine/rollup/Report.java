package org.statedconditions.engine.rollup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.FactRef;

/** A fact in the session: where it stands in the scenario, and what is known of its subject. */
public final class Report {
  private final List<FactRef> alone;
  private final @Nullable SubjectKey own;

  /** The findings on its subject, once there are any. */
  @Nullable
  SubjectFindings subject;

  /** {@code own}: the subject it is about; {@code null} if no criterion is about its kind. */
  public Report(FactRef ref, @Nullable SubjectKey own) {
    this.alone = List.of(ref);
    this.own = own;
  }

  /** Its place in the scenario. */
  public FactRef ref() {
    return alone.get(0);
  }

  /** Its place as a list, always the same one: most findings rest on one fact, and many on the same. */
  public List<FactRef> alone() {
    return alone;
  }

  /** The subject it is about; {@code null} if no criterion is about its kind. */
  public @Nullable SubjectKey own() {
    return own;
  }
}
