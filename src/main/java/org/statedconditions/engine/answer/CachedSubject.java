package org.statedconditions.engine.answer;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.fact.Fact;

/** The results of one subject, criterion by criterion. They hold until something is found or concluded of it. */
final class CachedSubject {
  /** The number of the subject's changes after which they were worked out. */
  final int changes;

  final @Nullable SubjectResult[] results;

  /** Which of them have been looked at for the present answer. */
  final boolean[] current;

  /** The counting reports on the subject; {@code null} if they have not been asked for yet. */
  @Nullable
  List<Fact> reports;

  private int answer;

  CachedSubject(int changes, int criteria) {
    this.changes = changes;
    results = new SubjectResult[criteria];
    current = new boolean[criteria];
  }

  /** Begins another answer, unless {@code number} is that of the present one. */
  void begin(int number) {
    if (answer != number) {
      answer = number;
      reports = null;
      Arrays.fill(current, false);
    }
  }
}
