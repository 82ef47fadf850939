package org.statedconditions.engine.rollup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Knows which subject a fact of the session is about. */
public interface Subjects {

  /** What is known of {@code fact}; {@code null} if it is none of the scenario. */
  @Nullable
  Report report(Object fact);

  /** The latest of the dates by which candidates are ranked that counting reports on {@code subject} give; {@code null} if none does. */
  @Nullable
  Instant latest(SubjectFindings subject);

  /** The subject of {@code kind} that {@code fact} is about or names, or {@code null} if it names none. */
  @Nullable
  SubjectKey keyOf(Object fact, int kind);
}
