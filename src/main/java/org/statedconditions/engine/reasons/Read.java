package org.statedconditions.engine.reasons;

import java.util.Optional;
import org.statedconditions.assessment.reason.Need.Seen;

/**
 * A value, and where it was read.
 *
 * @param value the value; {@link Values#UNKNOWN} if the expression is not understood
 * @param name as rules call it; empty for a plain value
 * @param own whether it was read off the fact that the constraint is about
 * @param of the other fact that it was read off, or {@code null}
 */
record Read(Object value, String name, boolean own, Item of) {

  static Read plain(Object value) {
    return new Read(value, "", false, null);
  }

  boolean known() {
    return value != Values.UNKNOWN && value != Bindings.MISSING;
  }

  Seen seen() {
    return new Seen(name, Values.shown(value), own ? Optional.empty() : Facts.ref(of));
  }
}
