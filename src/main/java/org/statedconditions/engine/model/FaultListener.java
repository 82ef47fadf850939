package org.statedconditions.engine.model;

/** Whoever is told what rules say is told as well that they cannot say it. */
public interface FaultListener {
  /** What is said next cannot be said, for {@code why}. */
  void failed(EvaluationFault why);
}
