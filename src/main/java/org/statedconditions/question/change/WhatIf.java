package org.statedconditions.question.change;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.Scenario;

/**
 * Asks what would become of an answer if facts, or parameters of the pack, were others. The session is kept from question to question: each costs what has
 * changed since the one before, and gets the answer that a new session would give. Not thread-safe; to be closed.
 */
public final class WhatIf implements AutoCloseable {
  private final FactFields fields;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Scenario scenario;
  private final Session session;
  private final Assessment before;

  private WhatIf(Session session, Evaluator evaluator, Scenario scenario) {
    this.session = session;
    this.scenario = scenario;
    fields = FactFields.of(evaluator.declaredTypes()).in(scenario.timeZone());
    for (Fact fact : scenario.facts()) {
      if (fact.source() != null) {
        sources.putIfAbsent(fact.source().id(), fact.source());
      }
    }
    try {
      before = session.assessment();
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /**
   * Opens a session on {@code scenario} at the instant that it gives itself. Throws {@link ProblemsException} if it gives none
   * or overrides a parameter that the pack does not have.
   */
  public static WhatIf of(Evaluator evaluator, Scenario scenario) {
    return new WhatIf(evaluator.open(scenario), evaluator, scenario);
  }

  /** Opens a session on {@code scenario} at {@code asOf}, whatever it says itself. Throws as {@link #of} does. */
  public static WhatIf of(
      Evaluator evaluator, Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
    return new WhatIf(evaluator.open(scenario).moveTo(asOf, knownBy), evaluator, scenario);
  }

  /** The answer without any change. */
  public Assessment before() {
    return before;
  }

  /**
   * The answer with {@code edits} made to the scenario as it was given, not to what earlier edits made of it. Throws
   * {@link ProblemsException} with everything that is wrong with them.
   */
  public Effect after(Edits edits) {
    Editing editing = new Editing(fields, sources, before, scenario.parameters());
    editing.makeAll(edits);
    Assessment after = session
        .override(editing.parameters())
        .replaceFacts(editing.facts())
        .moveTo(editing.asOf(), editing.knownBy())
        .assessment()
        .withWritten(editing.written());
    return new Effect(
        edits,
        Differences.of(
            before, scenario.parameters(), after, editing.parameters(), editing.origins()));
  }

  /** Gives the session back. */
  @Override
  public void close() {
    session.close();
  }
}
