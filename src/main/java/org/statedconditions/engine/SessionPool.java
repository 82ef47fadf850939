package org.statedconditions.engine;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.pack.RulePack;

/**
 * Sessions that have answered and wait for the next scenario, from which they take over what is the same. That is quicker than
 * a new one even where nothing is the same: the network's memories and what the rules have to run are there. At most as many as
 * there are processors, and none with many facts, for each keeps those of the last scenario alive. Thread-safe.
 */
final class SessionPool {
  /** A session with more facts is given up. */
  private static final int MANY_FACTS = 1_000;

  private final AtomicReferenceArray<AnsweringSession> waiting;
  private volatile boolean closed;

  private SessionPool(int places) {
    waiting = new AtomicReferenceArray<>(places);
  }

  /**
   * For at most {@code places} sessions with the rules of {@code pack}. None waits where rules say more than patterns do: with
   * these Drools has gone wrong before where facts come and go, and a plain question should not depend on it. Bundled packs are
   * held against new sessions and against an oracle whatever they say.
   */
  static SessionPool of(RulePack pack, PackOutline rules, int places) {
    return new SessionPool(pack.bundled() || rules.patternsAlone() ? places : 0);
  }

  /** One in which rules know {@code parameters}; {@code null} if there is none. */
  @Nullable
  AnsweringSession take(Map<String, Object> parameters) {
    for (int i = 0; i < waiting.length(); i++) {
      AnsweringSession session = waiting.getAndSet(place(i), null);
      if (session != null) {
        if (session.parameters().equals(parameters)) {
          return session;
        }
        // The next ones will be like this one rather than like that.
        session.close();
        return null;
      }
    }
    return null;
  }

  /** Has {@code session} wait, if there is room. It must have answered, and nobody may use it any more. */
  void giveBack(AnsweringSession session) {
    if (session.session().size() <= MANY_FACTS) {
      for (int i = 0; i < waiting.length(); i++) {
        if (waiting.compareAndSet(place(i), null, session)) {
          if (closed) {
            close();
          }
          return;
        }
      }
    }
    session.close();
  }

  /** Closes those that wait and has none wait any more. */
  void close() {
    closed = true;
    for (int i = 0; i < waiting.length(); i++) {
      AnsweringSession session = waiting.getAndSet(i, null);
      if (session != null) {
        session.close();
      }
    }
  }

  /** A thread finds again what it gave back, so that several do not meet at the same place. */
  private int place(int next) {
    return (int) ((Thread.currentThread().getId() + next) % waiting.length());
  }
}
