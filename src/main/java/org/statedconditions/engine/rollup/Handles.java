package org.statedconditions.engine.rollup;

import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Takes facts out of a session. */
public final class Handles {
  private Handles() {}

  /** Takes out the fact of {@code handle}, unless the session has forgotten it already because no pattern matched it. */
  public static void takeOut(KieSession session, FactHandle handle) {
    if (!((InternalFactHandle) handle).isDisconnected()) {
      session.delete(handle);
    }
  }
}
