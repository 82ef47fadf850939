package org.statedconditions.engine.rollup;

import org.kie.api.runtime.rule.FactHandle;

/**
 * A fact of the roll-up. It is never updated in place: when what it rests on changes, the board takes it out of the session
 * and puts it in again, so that the rules which conclude from it look at it anew.
 */
public abstract class RollUpFact {
  FactHandle handle;
  boolean dirty;

  /** Works out anew what the rules will look at, just before it goes into the session. */
  abstract void refresh();

  /** It is out of the session again: what only rules look at need not be kept. */
  void withdrawn() {}

  /** Whether it belongs in the session at all. */
  boolean present() {
    return true;
  }
}
