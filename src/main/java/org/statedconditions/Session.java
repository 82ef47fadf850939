package org.statedconditions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.DateTurn;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.Point;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.engine.ScenarioSession;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/**
 * A session on one scenario, for many questions: the clock moves, facts change, statuses are supposed. An answer costs what has
 * changed since the one before, and is the answer that a new session would give. What is set is worked out when something is
 * read; every method that reads throws {@link ProblemsException} if nobody has said which date is asked about, if a rule fails
 * on the facts, if a limit of the evaluator is reached, or if the thread is interrupted or the session closed meanwhile.
 *
 * <p>Not thread-safe, but for {@link #close}. To be closed.
 */
public final class Session implements AutoCloseable {
  private final ScenarioSession session;

  Session(ScenarioSession session) {
    this.session = session;
  }

  // ---- when

  /** Moves the clock to {@code asOf}; what is known stays. What was supposed is so no longer. */
  public Session moveTo(Instant asOf) {
    session.moveTo(Objects.requireNonNull(asOf, "asOf"));
    return this;
  }

  /**
   * Moves the clock to {@code asOf}. What was supposed is so no longer.
   *
   * @param knownBy only what had been reported by then counts; empty: every report does
   */
  public Session moveTo(Instant asOf, Optional<Instant> knownBy) {
    session.moveTo(
        Objects.requireNonNull(asOf, "asOf"), Objects.requireNonNull(knownBy, "knownBy"));
    return this;
  }

  // ---- facts

  /** The facts as they are now; {@link FactRef} points into the list. */
  public List<Fact> facts() {
    return session.facts();
  }

  /**
   * Puts {@code facts} in place of all that there are. One that stays should keep its place in the list: then it costs nothing.
   * What was supposed is so no longer. Throws {@link ProblemsException} if there are more than the evaluator allows.
   */
  public Session replaceFacts(List<? extends Fact> facts) {
    session.facts(List.copyOf(facts));
    return this;
  }

  /** Puts {@code fact} in place of one that there is. Throws {@link IndexOutOfBoundsException} if there is none. */
  public Session set(FactRef place, Fact fact) {
    List<Fact> facts = new ArrayList<>(facts());
    facts.set(place.index(), Objects.requireNonNull(fact, "fact"));
    return replaceFacts(facts);
  }

  /** Adds {@code fact} after the others. */
  public FactRef add(Fact fact) {
    List<Fact> facts = new ArrayList<>(facts());
    facts.add(Objects.requireNonNull(fact, "fact"));
    replaceFacts(facts);
    return new FactRef(facts.size() - 1);
  }

  /** Takes a fact away; those after it move up. Throws {@link IndexOutOfBoundsException} if there is none. */
  public Session remove(FactRef place) {
    List<Fact> facts = new ArrayList<>(facts());
    facts.remove(place.index());
    return replaceFacts(facts);
  }

  /**
   * From now on {@code facts}, and no others, do not count although they are reported; an assessment tells them as left out.
   * What was supposed is so no longer.
   */
  public Session setAside(Set<FactRef> facts) {
    session.setAside(Set.copyOf(facts));
    return this;
  }

  /**
   * Overrides parameters of the pack by these, and no others; the scenario's time zone stays unless {@code timeZone} is among them.
   * Costs a new session inside. What was supposed is so no longer.
   * Throws {@link ProblemsException} for one that the pack does not have, or a value of another type.
   *
   * @param parameters as {@link Scenario#parameters()}
   */
  public Session override(Map<String, Object> parameters) {
    session.overrides(Map.copyOf(parameters));
    return this;
  }

  // ---- suppositions

  /** Every point of every candidate, those of all readings: what can be supposed of the facts as they are now. */
  public List<Point> points() {
    return session.points();
  }

  /**
   * The members of whom a point asks something of every one, by id in the order of the scenario, each with its status; empty for a
   * point that is about the candidate itself.
   *
   * @param point index among the {@link #points}
   */
  public Map<String, Status> members(int point) {
    return session.members(point);
  }

  /** The conditions by the subject they are about, with the candidates and their points. */
  public List<Point.Group> groups() {
    return session.groups();
  }

  /** Whether what is found on a point may depend on which subject a condition chooses. */
  public boolean dependsOnChoice(int point) {
    return session.dependsOnChoice(point);
  }

  /**
   * Supposes that points stand so; the rules conclude from there.
   *
   * @param points statuses by the indexes of {@link #points}; an empty value: as the findings have it
   */
  public Session suppose(Map<Integer, Optional<Status>> points) {
    session.suppose(points);
    return this;
  }

  // ---- what comes of it

  /** What an answer says, by readings and conditions. */
  public List<Aspect> aspects() {
    return session.aspects();
  }

  /** What holds of each of the {@link #aspects}: a status as written in files, or the id of a stage. */
  public List<String> values() {
    return session.values();
  }

  /**
   * The subject that each condition looks at, at the place of the condition among the {@link #aspects}; empty where there is
   * none, and for every other aspect.
   */
  public List<Optional<String>> subjects() {
    return session.subjects();
  }

  /**
   * The facts that brought about that {@code aspects} changed with what was set last, in the order of the facts: they began or
   * ceased to count, or a date of theirs was passed, and they are about what the aspects are about.
   *
   * @param aspects indexes of aspects whose values or subjects differ from those read before
   */
  public List<FactRef> causes(List<Integer> aspects) {
    return session.causes(aspects);
  }

  /** The verdict under the reading of that index in the manifest. */
  public Status verdict(int reading) {
    return session.verdict(reading);
  }

  /** The id of the stage under the reading of that index in the manifest. */
  public String stage(int reading) {
    return session.stage(reading);
  }

  /** The status of the condition of that index under the reading of that index in the manifest. */
  public Status condition(int condition, int reading) {
    return session.condition(condition, reading);
  }

  /**
   * The dates that {@code fact} gives and that rules compare with the instant asked about, with the instants from which on they
   * see the fact otherwise because of them.
   */
  public List<DateTurn> turns(Fact fact) {
    return session.turns(Objects.requireNonNull(fact, "fact"));
  }

  /** The names of the rules that hold, those included that say which subjects are candidates. */
  public Set<String> rulesHolding() {
    return session.holding();
  }

  /** The whole answer; findings stand in it as the rules found them, whatever is supposed. */
  public Assessment assessment() {
    return session.assessment();
  }

  /**
   * Explains the answer. Throws {@link ProblemsException} also if a question asks for what the pack does not have, and
   * {@link IllegalStateException} if something is supposed.
   *
   * @return an explanation for each question, in their order
   */
  public List<Explanation> explain(Question... questions) {
    return session.explain(List.of(questions));
  }

  /** Gives the session back. Another thread may call it too: that ends at once what is being worked out. */
  @Override
  public void close() {
    session.close();
  }
}
