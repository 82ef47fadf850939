package org.statedconditions.engine.rollup;

import org.kie.api.runtime.rule.Match;

/**
 * A match of a pack's rule that holds now: this is what a finding is.
 *
 * @param match the match
 * @param rule what its rule decides
 * @param positive whether it called {@code met} or {@code candidate}
 * @param tally the tally of the subject it is about
 */
public record LiveFinding(Match match, RuleRole rule, boolean positive, Tally tally) {

  /** Findings are told apart by their match alone. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LiveFinding f && f.match == match;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(match);
  }
}
