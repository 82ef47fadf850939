package org.statedconditions.engine.reports;

import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Fact;

/** Which reports count, and what of them. */
public interface Counting {

  /** How many facts there are. */
  int size();

  /** What counts of the fact at {@code index}, or {@code null} if nothing does. */
  Fact counting(int index);

  /** Why nothing of the fact at {@code index} counts; {@code null} if something does. */
  LeftOut.Reason reason(int index);
}
