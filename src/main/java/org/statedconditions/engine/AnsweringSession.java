package org.statedconditions.engine;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.engine.answer.Assembler;
import org.statedconditions.engine.answer.StatusSheet;
import org.statedconditions.engine.answer.UnknownFields;
import org.statedconditions.engine.session.CandidatePoints;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.engine.session.KnowledgeBase;
import org.statedconditions.fact.Fact;
import org.statedconditions.scenario.Scenario;

/** A session of the engine with what reads answers off it; those readers are made when they are first asked for. */
final class AnsweringSession implements AutoCloseable {
  private final KnowledgeBase base;
  private final UnknownFields unknownFields;
  private final Map<String, Object> parameters;
  private final EngineSession session;
  private @Nullable Instant asOf;
  private @Nullable Assembler assembler;
  private @Nullable StatusSheet sheet;
  private @Nullable CandidatePoints points;

  /** {@code stopped}: is asked now and then whether to end at once. */
  AnsweringSession(
      KnowledgeBase base,
      UnknownFields unknownFields,
      Map<String, Object> parameters,
      BooleanSupplier stopped) {
    this.base = base;
    this.unknownFields = unknownFields;
    this.parameters = parameters;
    session = new EngineSession(base, parameters, stopped);
  }

  /** Moves as {@link EngineSession#moveTo} does; what was supposed is so no longer. */
  void moveTo(List<Fact> facts, Instant instant, Optional<Instant> knownBy, BitSet setAside) {
    if (points != null) {
      points.undo();
      points = null;
    }
    session.moveTo(facts, instant, knownBy, setAside);
    asOf = instant;
  }

  Assessment assessment(
      Scenario scenario,
      Map<String, Object> overrides,
      List<Fact> facts,
      Optional<Instant> knownBy,
      String sha256) {
    if (assembler == null) {
      assembler = new Assembler(
          base.outline(),
          base.outline().manifest().filledIn(parameters),
          session,
          unknownFields,
          base.rules().fields(),
          base.rules().places());
    }
    return assembler.assessment(
        scenario, overrides, facts, Objects.requireNonNull(asOf, "moved before"), knownBy, sha256);
  }

  StatusSheet sheet() {
    if (sheet == null) {
      sheet = new StatusSheet(base.outline(), session);
    }
    return sheet;
  }

  /** The points as of the last move. */
  CandidatePoints points() {
    if (points == null) {
      points = new CandidatePoints(base.outline(), base.rules(), session);
    }
    return points;
  }

  /** What the rules know as parameters, in this session for ever. */
  Map<String, Object> parameters() {
    return parameters;
  }

  /** The instant last moved to. */
  @Nullable
  Instant asOf() {
    return asOf;
  }

  EngineSession session() {
    return session;
  }

  /** What its rules were built from. */
  KnowledgeBase base() {
    return base;
  }

  @Override
  public void close() {
    session.close();
  }
}
