package org.statedconditions.engine.rollup;

/** What the rules of {@code rules/core} call, as the global {@code conclude}: each concludes one status from one fact. */
public interface Conclusions {

  /** Whatever has these counts is met. */
  void met(RollUpFact counts);

  /** Whatever has these counts is contested. */
  void contested(RollUpFact counts);

  /** Whatever has these counts is undetermined. */
  void undetermined(RollUpFact counts);

  /** Whatever has these counts is not met. */
  void notMet(RollUpFact counts);
}
