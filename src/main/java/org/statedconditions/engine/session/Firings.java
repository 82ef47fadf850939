package org.statedconditions.engine.session;

import java.util.Objects;
import org.drools.core.event.RuleEventListenerSupport;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.RuleRole;

/**
 * Tells a session's board which matches have fired and which have ceased to hold. Put in the place of the session's listeners,
 * of which there would be this one: no list to go through each time that a rule fires.
 */
final class Firings extends RuleEventListenerSupport {
  private @Nullable KnowledgeBase base;
  private @Nullable Board board;

  /** From now on tells {@code told}, until the session is given back. */
  void tell(KnowledgeBase of, Board told) {
    base = of;
    board = told;
  }

  @Override
  public void onBeforeMatchFire(Match match) {}

  @Override
  public void onAfterMatchFire(Match match) {
    RuleRole role = Objects.requireNonNull(base, "told before rules fire").role(match.getRule());
    if (role != null) {
      Objects.requireNonNull(board, "told before rules fire").fired(match, role);
    }
  }

  @Override
  public void onDeleteMatch(Match match) {
    if (board != null) {
      board.ceased(match);
    }
  }

  @Override
  public void onUpdateMatch(Match match) {}

  /** A session that is given back tells nobody, and keeps nobody's board alive. */
  @Override
  public void clear() {
    super.clear();
    base = null;
    board = null;
  }
}
