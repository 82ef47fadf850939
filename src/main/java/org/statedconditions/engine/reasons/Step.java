package org.statedconditions.engine.reasons;

import java.util.List;
import org.drools.model.AccumulatePattern;
import org.drools.model.From;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.patterns.QueryCallPattern;

/** A step of a compiled rule, in the shape in which it is walked through. */
sealed interface Step {

  /** There has to be such a fact; {@code from} is {@code null} unless it is looked for in a value. */
  record Match(Pattern<?> pattern, From<?> from) implements Step {}

  /** There must be none such, or ({@code wanted}) at least one. */
  record Exists(boolean wanted, List<Step> inside) implements Step {}

  /**
   * Whatever matches {@code each} has to match {@code rest} too.
   *
   * @param nonEmpty whether there has to be one: where the second pattern is about the very fact of the first, Drools asks for
   *     it
   */
  record Forall(Match each, List<Step> rest, boolean nonEmpty) implements Step {}

  /** What is gathered from {@code source} has to match {@code results}. */
  record Accumulate(AccumulatePattern<?> gather, List<Step> source, List<Pattern<?>> results)
      implements Step {}

  /** One of several. */
  record Or(List<List<Step>> alternatives) implements Step {}

  /** A named search. */
  record Query(QueryCallPattern call) implements Step {}

  /** A comparison on its own. */
  record Eval(SingleConstraint constraint) implements Step {}

  /** Something that is not walked through. */
  record Other() implements Step {}
}
