package org.statedconditions.finding;

/**
 * What a rule's {@code then} calls: one call, nothing else. The rule's name says why, {@code @criterion}, {@code @candidate}
 * or {@code @complete} says about what; the engine attaches the facts that the rule matched and their sources, and takes the
 * finding back when they no longer match.
 */
public interface Findings {

  /** The criterion holds of the subject of {@code fact}. */
  void met(Object fact);

  /** The criterion does not hold of the subject of {@code fact}. */
  void notMet(Object fact);

  /** The subject of {@code fact} is one that the condition looks at. */
  void candidate(Object fact);

  /** The subject of {@code fact} is not one that the condition looks at; against a {@code candidate} it is contested. */
  void notCandidate(Object fact);

  /**
   * Those reported, of the kind that {@code @complete} names, are all that lie within the subject of {@code fact}; where they lie
   * within nothing that is asked about, all there are.
   */
  void complete(Object fact);

  /** Those reported are not all; against a {@code complete} it is not known whether they are. */
  void notComplete(Object fact);
}
