package org.statedconditions.engine.rollup;

import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A fact of the roll-up: everything on one level of it that is to be concluded anew, at once. Many small facts would cost much
 * more. It is never updated in place: the board takes it out of the session and puts it in again, so that the rules which
 * conclude from it look at it anew.
 */
public abstract class RollUpFact {
  private FactHandle handle;

  /** Whether anything is to be concluded anew. */
  abstract boolean isDue();

  /** Takes up what is to be concluded anew and works out what the rules will look at; {@code false} if there is nothing. */
  abstract boolean refresh();

  /** Has the rules of {@code session} look at what is to be concluded anew; {@code false} if there is nothing. */
  final boolean show(KieSession session) {
    if (!isDue()) {
      return false;
    }
    if (handle != null) {
      Handles.takeOut(session, handle);
      handle = null;
    }
    if (!refresh()) {
      return false;
    }
    handle = session.insert(this);
    return true;
  }
}
