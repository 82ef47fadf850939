package org.statedconditions.engine.reasons;

import java.util.List;
import org.statedconditions.assessment.reason.Outcome;
import org.statedconditions.engine.model.Constraint;

/**
 * One fact, or what was gathered, held against the constraints of a pattern.
 *
 * @param item the fact
 * @param tests the constraints in their order
 * @param after the bindings, with those that the pattern makes of this fact
 */
record Trial(Item item, List<Test> tests, Bindings after) {

  /**
   * A constraint and how it turned out.
   *
   * @param constraint the constraint
   * @param outcome whether it holds
   * @param joins whether it only says which other fact this one has to belong to
   */
  record Test(Constraint constraint, Outcome outcome, boolean joins) {}

  boolean holds() {
    return outcome() == Outcome.HOLDS;
  }

  Outcome outcome() {
    return Outcome.all(tests.stream().map(Test::outcome).toList());
  }

  /** How far it is from a match. */
  Distance distance() {
    int joins = 0;
    int fails = 0;
    int unchecked = 0;
    for (Test test : tests) {
      if (test.outcome() == Outcome.FAILS) {
        joins += test.joins() ? 1 : 0;
        fails++;
      }
      unchecked += test.outcome() == Outcome.NOT_CHECKED ? 1 : 0;
    }
    return new Distance(0, joins, fails, unchecked);
  }
}
