package org.statedconditions.engine.rollup;

/** What findings speak of: a subject, or the list of those of which something has to hold of every one. */
abstract sealed class SpokenOf extends Whole permits SubjectFindings, SubjectGroup {
  abstract void add(LiveFinding finding);

  abstract void remove(LiveFinding finding);
}
