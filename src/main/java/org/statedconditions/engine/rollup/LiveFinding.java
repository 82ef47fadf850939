package org.statedconditions.engine.rollup;

import org.drools.core.rule.consequence.InternalMatch;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import org.statedconditions.engine.model.EvaluationFault;

/**
 * A match of a pack's rule that holds now: this is what a finding is. Or a match of which it cannot be decided whether the rule
 * holds of it: then it says nothing but that.
 *
 * @param match the match
 * @param rule what its rule decides
 * @param positive whether it called {@code met}, {@code candidate} or {@code complete}
 * @param about what it speaks of
 * @param fault why it cannot be decided; {@code null} of a finding
 */
public record LiveFinding(
    Match match,
    RuleRole rule,
    boolean positive,
    SpokenOf about,
    @Nullable EvaluationFault fault) {

  /** A finding. */
  public LiveFinding(Match match, RuleRole rule, boolean positive, SpokenOf about) {
    this(match, rule, positive, about, null);
  }

  /** Whether it says only that the rule cannot be decided. */
  public boolean isFault() {
    return fault != null;
  }

  /** The finding that {@code match} is; {@code null} if it is none. */
  static @Nullable LiveFinding of(Match match) {
    return ((InternalMatch) match).getTuple().getContextObject() instanceof LiveFinding finding
        ? finding
        : null;
  }

  /** Has the match itself remember that it is this finding, for which Drools leaves room: there may be very many. */
  void keep() {
    ((InternalMatch) match).getTuple().setContextObject(this);
  }

  /** Has the match forget that it is this finding. */
  void drop() {
    ((InternalMatch) match).getTuple().setContextObject(null);
  }

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
