package org.statedconditions.engine.rollup;

/** Knows which subject a fact of the session is about. */
public interface Subjects {

  /** What is known of {@code fact}; {@code null} if it is none of the scenario. */
  Report report(Object fact);

  /** The subject of {@code kind} that {@code fact} is about or names, or {@code null} if it names none. */
  SubjectKey keyOf(Object fact, int kind);
}
