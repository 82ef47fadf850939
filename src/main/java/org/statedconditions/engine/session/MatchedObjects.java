package org.statedconditions.engine.session;

import java.util.function.Consumer;
import org.drools.core.reteoo.AccumulateNode.AccumulateContext;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/**
 * The objects that a match rests on, those included that an {@code accumulate} has looked at: a match itself only tells what
 * was accumulated, not from which facts.
 */
final class MatchedObjects {
  private MatchedObjects() {}

  static void forEach(Match match, Consumer<Object> action) {
    climb(((InternalMatch) match).getTuple(), action);
  }

  /** The object that a match rests on; {@code null} if there are several, or a pattern looks at none. */
  static @Nullable Object only(Match match) {
    TupleImpl tuple = ((InternalMatch) match).getTuple();
    return tuple.getParent() == null
            && tuple.getFactHandle() != null
            && !(tuple.getContextObject() instanceof AccumulateContext)
        ? tuple.getFactHandle().getObject()
        : null;
  }

  /** Whether an accumulate has looked at some of them. */
  static boolean many(Match match) {
    TupleImpl tuple = ((InternalMatch) match).getTuple();
    while (tuple != null && !(tuple.getContextObject() instanceof AccumulateContext)) {
      tuple = tuple.getParent();
    }
    return tuple != null;
  }

  private static void climb(TupleImpl start, Consumer<Object> action) {
    for (TupleImpl tuple = start; tuple != null; tuple = tuple.getParent()) {
      if (tuple.getFactHandle() != null) {
        action.accept(tuple.getFactHandle().getObject());
      }
      if (tuple.getContextObject() instanceof AccumulateContext) {
        for (TupleImpl child = tuple.getFirstChild();
            child != null;
            child = child.getHandleNext()) {
          // On the right side stands a fact, or the end of a chain of facts where several patterns
          // are accumulated.
          if (child.getRightParent() != null) {
            climb(child.getRightParent(), action);
          }
        }
      }
    }
  }
}
