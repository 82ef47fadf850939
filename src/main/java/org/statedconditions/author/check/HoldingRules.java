package org.statedconditions.author.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.fact.Fact;
import org.statedconditions.problem.Problem;
import org.statedconditions.scenario.Scenario;

/** Asks which rules hold of made-up reports: in one session, whose facts change, for there are thousands of questions. Before each,
 * an interrupted thread ends. */
final class HoldingRules implements AutoCloseable {
  private final Evaluator evaluator;
  private final Instant asOf;
  private final Session session;

  HoldingRules(Evaluator evaluator) {
    this.evaluator = evaluator;
    var statements = evaluator.pack().manifest().statements();
    asOf = statements.get(statements.size() - 1).date();
    session = evaluator.open(scenario("Reports", List.of()));
  }

  /** The date at which it is asked, that of the pack's last statement. */
  Instant asOf() {
    return asOf;
  }

  /** What a rule cannot work out on {@code facts}; empty if nothing. */
  Optional<Problem> fault(List<Fact> facts) {
    Beside.stopIfInterrupted();
    return evaluator.firstFault(scenario("Reports", facts), asOf);
  }

  /** The names of the rules that hold of {@code facts}. */
  Set<String> of(List<Fact> facts) {
    Beside.stopIfInterrupted();
    return session.replaceFacts(facts).rulesHolding();
  }

  /** The same in a session of its own: what is told to an author rests on nothing that was asked before. */
  Set<String> anew(List<Fact> facts) {
    Beside.stopIfInterrupted();
    return evaluator.rulesHolding(scenario("Reports", facts), asOf, Optional.empty());
  }

  /** A scenario that reports {@code facts}, at that date. */
  Scenario scenario(String title, List<Fact> facts) {
    return Scenario.builder().title(title).asOf(asOf).facts(facts).build();
  }

  @Override
  public void close() {
    session.close();
  }
}
