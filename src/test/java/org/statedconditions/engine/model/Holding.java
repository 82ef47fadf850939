package org.statedconditions.engine.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.event.rule.RuleEventListener;
import org.kie.internal.event.rule.RuleEventManager;
import org.statedconditions.finding.Findings;
import org.statedconditions.finding.Parameters;

/** A session that is kept, with what holds in it: the name of each rule that holds of an object, with that object's number. */
final class Holding implements AutoCloseable {
  private final KieSession session;
  private final UnaryOperator<Object> asSeen;
  private final Map<Integer, FactHandle> handles = new HashMap<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final IdentityHashMap<Match, String> holding = new IdentityHashMap<>();
  private Object said;

  /** {@code asSeen} turns a fact into what the rules match. */
  Holding(KieBase base, Instant asOf, Parameters parameters, UnaryOperator<Object> asSeen) {
    session = base.newKieSession();
    this.asSeen = asSeen;
    session.setGlobal("asOf", asOf);
    session.setGlobal("parameters", parameters);
    session.setGlobal("actorCode", "TR");
    session.setGlobal("findings", new Findings() {
      @Override
      public void met(Object fact) {
        said = fact;
      }

      @Override
      public void notMet(Object fact) {
        said = fact;
      }

      @Override
      public void candidate(Object fact) {
        said = fact;
      }

      @Override
      public void notCandidate(Object fact) {
        said = fact;
      }

      @Override
      public void complete(Object fact) {
        said = fact;
      }

      @Override
      public void notComplete(Object fact) {
        said = fact;
      }
    });
    ((RuleEventManager) session).addEventListener(new RuleEventListener() {
      @Override
      public void onAfterMatchFire(Match match) {
        holding.put(match, match.getRule().getName() + " @" + numbers.get(said));
      }

      @Override
      public void onDeleteMatch(Match match) {
        holding.remove(match);
      }
    });
  }

  /** Puts {@code fact} in under {@code number}. */
  void put(int number, Object fact) {
    Object seen = asSeen.apply(fact);
    numbers.put(seen, number);
    handles.put(number, session.insert(seen));
  }

  /** Takes out what is there under {@code number}. */
  void take(int number) {
    session.delete(handles.remove(number));
  }

  /** What holds now. */
  Set<String> now() {
    session.fireAllRules();
    return new TreeSet<>(holding.values());
  }

  static Set<String> of(
      KieBase base,
      Instant asOf,
      Parameters parameters,
      UnaryOperator<Object> asSeen,
      List<?> facts) {
    try (Holding holding = new Holding(base, asOf, parameters, asSeen)) {
      for (int i = 0; i < facts.size(); i++) {
        holding.put(i, facts.get(i));
      }
      return holding.now();
    }
  }

  @Override
  public void close() {
    session.dispose();
  }
}
