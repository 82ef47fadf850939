package org.statedconditions.question.change;

import org.statedconditions.assessment.Assessment;
import org.statedconditions.question.compare.Differences;

/**
 * What would become of an answer.
 *
 * @param edits the changes made
 * @param differences what they change: the facts, every reading's verdict and stage, and that part of the tree that differs
 */
public record Effect(Edits edits, Differences differences) {

  /** The answer without the changes. */
  public Assessment before() {
    return differences.before();
  }

  /** The answer with them. */
  public Assessment after() {
    return differences.after();
  }
}
