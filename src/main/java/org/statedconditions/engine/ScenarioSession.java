package org.statedconditions.engine;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.DateTurn;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.Point;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.ParameterOverride;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/**
 * What is asked in one session, and the session of the engine that answers. Whatever is set is worked out when something is
 * read, all at once. A kept session of the engine that fails is closed, and a new one answers in its place: only if that fails
 * too is something wrong with the rules.
 */
public final class ScenarioSession implements AutoCloseable {
  private final RuleEngine engine;
  private final Scenario scenario;
  private List<Fact> facts;
  private Map<String, Object> overrides;
  private @Nullable Instant asOf;
  private Optional<Instant> knownBy;
  private BitSet setAside = new BitSet();

  /** What is to be supposed, and of which points the session of the engine has not been told yet. */
  private final Map<Integer, Status> supposed = new LinkedHashMap<>();

  private final Set<Integer> untold = new LinkedHashSet<>();

  private @Nullable AnsweringSession answering;
  private boolean moved = true;
  private @Nullable List<String> values;

  /** Guards {@code working} and {@code closed}: any thread may close a session. */
  private final Object door = new Object();

  private boolean working;
  private volatile boolean closed;

  ScenarioSession(RuleEngine engine, Scenario scenario) {
    this.engine = engine;
    this.scenario = scenario;
    facts = scenario.facts();
    overrides = scenario.parameters();
    asOf = scenario.asOf().orElse(null);
    knownBy = scenario.knownBy();
  }

  // ---- what is asked

  /** Moves the clock; what is known stays. */
  public void moveTo(Instant instant) {
    moveTo(instant, knownBy);
  }

  /** Moves the clock. */
  public void moveTo(Instant instant, Optional<Instant> known) {
    if (supposes() || !instant.equals(asOf) || !known.equals(knownBy)) {
      asOf = instant;
      knownBy = known;
      changed();
    }
  }

  /** Puts {@code now} in place of all facts. */
  public void facts(List<Fact> now) {
    engine.check(scenario, overrides, now);
    facts = List.copyOf(now);
    changed();
  }

  /** Leaves out the facts at these places, and no others. */
  public void setAside(Set<FactRef> leftOut) {
    BitSet places = RuleEngine.places(leftOut);
    if (supposes() || !places.equals(setAside)) {
      setAside = places;
      changed();
    }
  }

  /** Overrides parameters of the pack by these, and no others; the scenario's time zone stays, unless it is among them. */
  public void overrides(Map<String, Object> given) {
    Map<String, Object> now = new HashMap<>(given);
    Object zone = scenario.parameters().get(ParameterOverride.TIME_ZONE);
    if (zone != null) {
      now.putIfAbsent(ParameterOverride.TIME_ZONE, zone);
    }
    if (supposes() || !now.equals(overrides)) {
      engine.check(scenario, now, facts);
      overrides = Map.copyOf(now);
      changed();
    }
  }

  /** Whether something is supposed that a question, even one asked before, must not see. */
  private boolean supposes() {
    return !supposed.isEmpty() || !untold.isEmpty();
  }

  /** What was supposed was so of the points that there were. */
  private void changed() {
    moved = true;
    values = null;
    supposed.clear();
    untold.clear();
  }

  /** Supposes how points stand; an empty value: as the findings have it. */
  public void suppose(Map<Integer, Optional<Status>> points) {
    points.forEach((point, status) -> {
      status.ifPresentOrElse(s -> supposed.put(point, s), () -> supposed.remove(point));
      untold.add(point);
    });
    values = null;
  }

  // ---- what comes of it

  /** Reads something off what the rules conclude from all that is set now. */
  private <T> T read(Function<AnsweringSession, T> reader) {
    synchronized (door) {
      if (closed) {
        throw new IllegalStateException("this session is closed");
      }
      working = true;
    }
    try {
      return reader.apply(settled());
    } finally {
      synchronized (door) {
        working = false;
        if (closed) {
          giveUp();
        }
      }
    }
  }

  private AnsweringSession settled() {
    Instant instant = ScenarioCheck.asOf(scenario, asOf);
    if (answering != null && moved && !engine.canMove(answering, overrides, instant)) {
      giveUp();
    }
    if (answering != null && (moved || !untold.isEmpty())) {
      try {
        advance(answering, instant);
      } catch (RuntimeException e) {
        giveUp();
        if (closed || Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
    }
    if (answering == null) {
      answering = started(instant);
    }
    return answering;
  }

  private AnsweringSession started(Instant instant) {
    AnsweringSession fresh = engine.answering(overrides, () -> closed);
    try {
      return started(fresh, instant);
    } catch (ProblemsException e) {
      return started(
          engine.passingOverFaults(fresh, overrides, () -> closed).orElseThrow(() -> e), instant);
    }
  }

  private AnsweringSession started(AnsweringSession fresh, Instant instant) {
    try {
      moved = true;
      untold.addAll(supposed.keySet());
      advance(fresh, instant);
    } catch (RuntimeException e) {
      fresh.close();
      throw e;
    }
    return fresh;
  }

  private void advance(AnsweringSession session, Instant instant) {
    if (moved) {
      session.session().board().startNoting();
      session.moveTo(facts, instant, knownBy, setAside);
      moved = false;
    }
    if (!untold.isEmpty()) {
      untold.forEach(point -> session.points().suppose(point, supposed.get(point)));
      untold.clear();
      session.points().settle();
    }
  }

  private void giveUp() {
    if (answering != null) {
      answering.close();
      answering = null;
    }
  }

  /** What an answer says, by readings and conditions. */
  public List<Aspect> aspects() {
    return read(session -> session.sheet().aspects());
  }

  /** What holds of each aspect: a status as written, or the id of a stage. */
  public List<String> values() {
    return read(this::values);
  }

  private List<String> values(AnsweringSession session) {
    if (values == null) {
      values = session.sheet().read();
    }
    return values;
  }

  /** The subject that each condition looks at, at its place among the aspects; else empty. */
  public List<Optional<String>> subjects() {
    return read(session -> {
      values(session);
      return session.sheet().subjects();
    });
  }

  /** The facts that brought about that {@code aspects}, by their indexes, changed with the last move. */
  public List<FactRef> causes(List<Integer> aspects) {
    return read(session -> {
      values(session);
      List<Integer> touched =
          session.session().reports().touched().stream().boxed().toList();
      Set<Integer> causes = new TreeSet<>();
      for (int aspect : aspects) {
        causes.addAll(session.sheet().bearingOn(aspect, touched));
      }
      return (causes.isEmpty() ? touched : causes).stream().map(FactRef::new).toList();
    });
  }

  /** The whole answer. */
  public Assessment assessment() {
    return read(this::assessment);
  }

  private Assessment assessment(AnsweringSession session) {
    return session.assessment(scenario, overrides, facts, knownBy, engine.sha256());
  }

  /** Explains the answer. */
  public List<Explanation> explain(List<Question> questions) {
    if (!supposed.isEmpty()) {
      throw new IllegalStateException(
          "expected nothing to be supposed: only what was found can be explained");
    }
    return read(session -> engine.explain(session, assessment(session), questions));
  }

  /** The conditions by the subject they are about, with the candidates and their points. */
  public List<Point.Group> groups() {
    return read(session -> session.points().groups());
  }

  /** Every point of every candidate, those of all readings. */
  public List<Point> points() {
    return read(session -> session.points().points());
  }

  /** Whether what is found on a point may depend on which subject a condition chooses. */
  public boolean dependsOnChoice(int point) {
    return read(session -> session.points().dependsOnChoice(point));
  }

  /** The members of whom a point asks something of every one, each with its status. */
  public Map<String, Status> members(int point) {
    return read(session -> session.points().members(point));
  }

  /** The verdict under the reading of that index in the manifest. */
  public Status verdict(int reading) {
    return read(session -> session.session().board().verdict(reading).status());
  }

  /** The id of the stage under the reading of that index in the manifest. */
  public String stage(int reading) {
    return read(session -> session.session().board().verdict(reading).stage());
  }

  /** The status of the condition of that index under the reading of that index in the manifest. */
  public Status condition(int condition, int reading) {
    return read(
        session -> session.session().board().condition(condition, reading).status());
  }

  /** The instants from which on rules see {@code fact} otherwise although it stays the same. */
  public List<DateTurn> turns(Fact fact) {
    return engine.turns(fact, overrides);
  }

  /** The names of the rules that hold. */
  public Set<String> holding() {
    return read(session -> session.session().board().holding());
  }

  /** The facts as they are now. */
  public List<Fact> facts() {
    return facts;
  }

  /** Gives the session back; from another thread too, which ends what is being worked out. */
  @Override
  public void close() {
    synchronized (door) {
      closed = true;
      if (!working) {
        giveUp();
      }
    }
  }
}
