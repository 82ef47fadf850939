package org.statedconditions.engine.rollup;

/** Knows which subject a fact of the session is about. */
public interface Subjects {

  /** The subject that {@code fact} is about, or {@code null} if no criterion is about its kind. */
  SubjectKey own(Object fact);

  /** The subject of {@code kind} that {@code fact} is about or names, or {@code null} if it names none. */
  SubjectKey keyOf(Object fact, int kind);
}
