package org.statedconditions.assessment.reason;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One step of a rule: a pattern, or something that holds patterns.
 *
 * @param kind what it is
 * @param type the kind of fact that a pattern is about, as rules name it; empty for what holds several patterns
 * @param bound the name that the rule gives to what it finds, without its dollar sign
 * @param outcome how it turned out
 * @param tried the facts: for a step that holds those that it matched; else those that were tried, the nearest miss first; for
 *     {@code NOT} those that stand against it; for {@code FORALL} those that fall out of line; for {@code ACCUMULATE} what was
 *     gathered
 * @param more how many facts were tried as well and are not listed
 * @param elsewhere how many facts of the kind were not looked at further, for they belong to something else
 * @param inside the steps within it, as near as they come to a match; for {@code OR} each alternative in turn
 */
public record StepTrace(
    Kind kind,
    Optional<String> type,
    Optional<String> bound,
    Outcome outcome,
    List<FactTrace> tried,
    int more,
    int elsewhere,
    List<StepTrace> inside) {

  /** Copies the lists. */
  public StepTrace {
    tried = List.copyOf(tried);
    inside = List.copyOf(inside);
  }

  /** The same step with other facts. */
  public StepTrace withTried(List<FactTrace> facts) {
    return new StepTrace(kind, type, bound, outcome, facts, more, elsewhere, inside);
  }

  /** What a step is. */
  public enum Kind {
    /** There has to be such a fact. */
    PATTERN,
    /** There has to be such a thing in a value of another fact. */
    FROM,
    /** There must be none. */
    NOT,
    /** There has to be at least one. */
    EXISTS,
    /** All have to be so. */
    FORALL,
    /** What is gathered from several facts has to be so. */
    ACCUMULATE,
    /** One of several has to hold. */
    OR,
    /** Several together, as one alternative of several. */
    AND,
    /** A named search that several rules share. */
    QUERY;

    /** As written in JSON. */
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
