package org.statedconditions;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.engine.InOrder;
import org.statedconditions.engine.RuleEngine;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioReader;

/**
 * Works out whether the conditions that a pack states are met. Immutable and thread-safe: make one for each pack and keep it. It
 * has a session wait for the next question, one per processor at most, which keeps the facts of the last scenario alive if there
 * were no more than 1,000; {@link #close} lets go of them. It holds no thread and no file, so that one that lives as long as the
 * program need not be closed.
 */
public final class Evaluator implements AutoCloseable {
  /** How many scenarios one thread takes at once: one alone is hardly worth handing over. */
  private static final int CHUNK = 16;

  private final RulePack pack;
  private final RuleEngine engine;
  private final ScenarioReader reader;

  Evaluator(RulePack pack, RuleEngine engine) {
    this.pack = pack;
    this.engine = engine;
    this.reader = ScenarioReader.withTypes(engine.declaredTypes());
  }

  /**
   * An evaluator for {@code pack}. Throws {@link ProblemsException} with everything that is wrong with its rules or not
   * allowed in them.
   */
  public static Evaluator of(RulePack pack) {
    return builder(pack).build();
  }

  /** For an evaluator with limits of the caller's own. */
  public static EvaluatorBuilder builder(RulePack pack) {
    return new EvaluatorBuilder(PackDraft.of(Objects.requireNonNull(pack, "pack")));
  }

  /**
   * An evaluator for the pack in {@code folder}, as {@link #of(RulePack)}. Throws {@link ProblemsException} with everything
   * that is wrong with its manifest and its rules at once.
   */
  public static Evaluator of(Path folder) {
    return builder(folder).build();
  }

  /**
   * For an evaluator of the pack in {@code folder}. What is wrong with the pack {@link EvaluatorBuilder#build} throws, everything
   * at once.
   */
  public static EvaluatorBuilder builder(Path folder) {
    return new EvaluatorBuilder(PackDraft.read(folder));
  }

  /** For an evaluator of another pack with the limits and functions of this one. */
  public EvaluatorBuilder builderFor(RulePack other) {
    return new EvaluatorBuilder(
        PackDraft.of(Objects.requireNonNull(other, "other")), engine.options());
  }

  /** For an evaluator of a pack not all of whose files may be readable; as {@link #builder(Path)}. */
  public static EvaluatorBuilder builder(PackDraft draft) {
    return new EvaluatorBuilder(Objects.requireNonNull(draft, "draft"));
  }

  /** The pack. */
  public RulePack pack() {
    return pack;
  }

  /**
   * The digest of what answers follow from besides the facts: of the pack, and of the names and types of the functions that were
   * registered for its rules. 64 hexadecimal digits; that of the pack alone where no function was.
   */
  public String sha256() {
    return engine.sha256();
  }

  /** The functions that were registered for the rules, such as {@code workingDays(Instant, Instant): Integer}, by name. */
  public List<String> functions() {
    return engine.functions();
  }

  /** The fact types that the pack declares itself, by name; scenarios may use them besides the built-in ones. */
  public List<FactType> declaredTypes() {
    return engine.declaredTypes();
  }

  /**
   * The type that the pack declares under {@code name}, for {@link org.statedconditions.fact.DeclaredFact#of facts made in
   * code}. Throws {@link IllegalArgumentException} if it declares none of that name.
   */
  public FactType declaredType(String name) {
    return declaredTypes().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "name: expected one of " + declaredTypes() + " but was " + name));
  }

  /**
   * Reads a scenario file of built-in facts and those that the pack declares. Throws {@link ProblemsException} with every
   * problem in it, also where it cannot be read at all.
   */
  public Scenario read(Path file) {
    return reader.read(file);
  }

  /** Reads a text; {@code fileName} is how problems name it. Throws as {@link #read} does. */
  public Scenario parse(String fileName, String text) {
    return reader.parse(fileName, text);
  }

  /**
   * Assesses a scenario at the instant that it gives itself. Throws {@link ProblemsException} if it gives none, overrides a
   * parameter that the pack does not have, or has more facts than are allowed, if a limit is reached, or if the thread is
   * interrupted. What a rule cannot work out stands in the answer: see {@link Assessment#faults}.
   */
  public Assessment assess(Scenario scenario) {
    Objects.requireNonNull(scenario, "scenario");
    return engine.assess(scenario, scenario.asOf().orElse(null), scenario.knownBy(), Set.of());
  }

  /**
   * Assesses a scenario at {@code asOf}, whatever it says itself. Throws as {@link #assess(Scenario)} does.
   *
   * @param knownBy only what had been reported by then counts; empty: every report counts
   */
  public Assessment assess(Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
    return assess(scenario, asOf, knownBy, Set.of());
  }

  /**
   * The same as if the facts {@code setAside} were not reported; the assessment tells them as left out.
   *
   * @param setAside facts of the scenario by their places
   */
  public Assessment assess(
      Scenario scenario, Instant asOf, Optional<Instant> knownBy, Set<FactRef> setAside) {
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(setAside, "setAside");
    return engine.assess(scenario, asOf, knownBy, setAside);
  }

  /**
   * Opens a session on {@code scenario}, for many questions of which each differs little from the one before. It begins with
   * the instant, the knowledge and the parameters that the scenario gives itself. Throws {@link ProblemsException} if the
   * scenario overrides a parameter that the pack does not have, or has more facts than are allowed.
   */
  public Session open(Scenario scenario) {
    return new Session(engine.open(Objects.requireNonNull(scenario, "scenario")));
  }

  /**
   * Assesses many scenarios, each at the instant that it gives itself: on all cores, in their order, in memory that does not
   * grow with their number. One that cannot be assessed does not stop the others.
   *
   * <p>The result is sequential and lazy; {@code scenarios} is read by the thread that takes the results, a little way ahead.
   * Close it if it is not used up, which closes {@code scenarios} too. A fault of the program ends it by being thrown.
   */
  public Stream<BatchResult> assessAll(Stream<Scenario> scenarios) {
    return InOrder.map(InOrder.chunks(scenarios, CHUNK), this::assessAll).flatMap(List::stream);
  }

  private List<BatchResult> assessAll(List<Scenario> scenarios) {
    List<BatchResult> results = new ArrayList<>(scenarios.size());
    for (Scenario scenario : scenarios) {
      try {
        results.add(new BatchResult(scenario, Optional.of(assess(scenario)), List.of()));
      } catch (ProblemsException e) {
        results.add(new BatchResult(scenario, Optional.empty(), e.problems()));
      }
    }
    return results;
  }

  /**
   * Explains the assessment of {@code scenario} at {@code asOf}: why, and why not, from each question to the facts, through the
   * rules that decided it and those that could have.
   *
   * @param knownBy only what had been reported by then counts; empty: every report counts
   * @param questions {@link Question#verdict()}, or {@link Question#about} a condition or criterion
   * @return an explanation for each question, in their order; {@link Explanation#assessment()} is what {@link #assess} gives
   * @throws ProblemsException if a question asks for what the pack does not have
   */
  public List<Explanation> explain(
      Scenario scenario, Instant asOf, Optional<Instant> knownBy, Question... questions) {
    try (Session session = open(scenario)) {
      return session.moveTo(asOf, knownBy).explain(questions);
    }
  }

  /** The rules of the pack in the order of its files, for questions about the rules themselves. */
  public List<RuleOutline> rules() {
    return engine.rules();
  }

  /** The names of the rules that hold of {@code scenario} at {@code asOf}, as {@link Session#rulesHolding}. */
  public Set<String> rulesHolding(Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
    try (Session session = open(scenario)) {
      return session.moveTo(asOf, knownBy).rulesHolding();
    }
  }

  /**
   * What the rules cannot work out first on {@code scenario} at {@code asOf}, whether anything in the answer depends on it or not;
   * empty if they can work out everything. An assessment passes such faults over: see {@link Assessment#faults}.
   */
  public Optional<Problem> firstFault(Scenario scenario, Instant asOf) {
    return engine.firstFault(
        Objects.requireNonNull(scenario, "scenario"), Objects.requireNonNull(asOf, "asOf"));
  }

  /**
   * Whether an answer may change at an instant that no fact gives and that {@link Session#turns} does not derive, because of how some
   * rule looks at the instant asked about.
   */
  public boolean mayMissInstants() {
    return engine.mayMissInstants();
  }

  /**
   * Lets go of what waits for the next question. Questions after that throw {@link IllegalStateException}; those under way are
   * answered, and a {@link Session} that is open stays so. A second time does nothing.
   */
  @Override
  public void close() {
    engine.close();
  }
}
