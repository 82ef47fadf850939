package org.statedconditions.engine;

import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.DateTurn;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.engine.answer.UnknownFields;
import org.statedconditions.engine.reasons.Explainer;
import org.statedconditions.engine.session.KnowledgeBase;
import org.statedconditions.engine.session.PackLoader;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.ParameterOverride;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** The rules of one pack, ready to be asked. Thread-safe. */
public final class RuleEngine {
  private final RulePack pack;
  private final EngineOptions options;
  private final KnowledgeBase base;
  private final UnknownFields unknownFields;
  private final Map<String, Object> defaults;
  private final String sha256;

  private volatile boolean asked;
  private volatile boolean closed;
  private volatile @Nullable SessionPool pool;

  private RuleEngine(RulePack pack, EngineOptions options) {
    this.pack = pack;
    this.options = options;
    base = PackLoader.load(pack, options.limits(), Vocabulary.with(options.functions()));
    unknownFields = new UnknownFields(base.rules());
    defaults = pack.manifest().defaults();
    sha256 = FunctionDigest.of(pack.sha256(), options.functions());
  }

  /** Loads {@code pack}. Throws {@link ProblemsException} with everything that is wrong with its rules. */
  public static RuleEngine of(RulePack pack, EngineOptions options) {
    return new RuleEngine(pack, options);
  }

  /** Has no session wait any more, and refuses questions from now on. */
  public void close() {
    closed = true;
    SessionPool known = pool;
    if (known != null) {
      known.close();
    }
  }

  /** What it was made with. */
  public EngineOptions options() {
    return options;
  }

  // ---- about the rules

  /** The fact types that the pack declares, by name. */
  public List<FactType> declaredTypes() {
    return base.declaredTypes().types();
  }

  /** The rules of the pack in the order of its files. */
  public List<RuleOutline> rules() {
    return base.rules().rules();
  }

  /** The instants from which on rules that know {@code overrides} see {@code fact} otherwise although it stays the same. */
  List<DateTurn> turns(Fact fact, Map<String, Object> overrides) {
    return base.clock().turns(fact, parameters(overrides));
  }

  /** Whether an answer may change at instants that {@link #turns} does not give. */
  public boolean mayMissInstants() {
    return base.clock().mayMissInstants();
  }

  // ---- answers

  /**
   * Works out the answer on {@code scenario} at {@code asOf}.
   *
   * @param knownBy only what had been reported by then counts; empty: every report does
   * @param setAside facts that do not count; they are told as left out
   */
  public Assessment assess(
      Scenario scenario, @Nullable Instant asOf, Optional<Instant> knownBy, Set<FactRef> setAside) {
    checkOpen();
    check(scenario, scenario.parameters(), scenario.facts());
    Instant instant = ScenarioCheck.asOf(scenario, asOf);
    ScenarioCheck.optional(knownBy, "knownBy");
    Map<String, Object> parameters = parameters(scenario.parameters());
    SessionPool waiting = pool();
    AnsweringSession kept = waiting == null ? null : waiting.take(parameters);
    if (kept != null && canMove(kept, scenario.parameters(), instant)) {
      try {
        return answer(kept, waiting, scenario, instant, knownBy, setAside);
      } catch (RuntimeException e) {
        // A new session has the last word.
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
    } else if (kept != null) {
      kept.close();
    }
    AnsweringSession fresh = answering(scenario.parameters(), () -> false);
    try {
      return answer(fresh, waiting, scenario, instant, knownBy, setAside);
    } catch (ProblemsException e) {
      AnsweringSession other =
          passingOverFaults(fresh, scenario.parameters(), () -> false).orElseThrow(() -> e);
      return answer(other, null, scenario, instant, knownBy, setAside);
    }
  }

  private Assessment answer(
      AnsweringSession session,
      @Nullable SessionPool waiting,
      Scenario scenario,
      Instant asOf,
      Optional<Instant> knownBy,
      Set<FactRef> setAside) {
    boolean answered = false;
    try {
      session.moveTo(scenario.facts(), asOf, knownBy, places(setAside));
      Assessment answer =
          session.assessment(scenario, scenario.parameters(), scenario.facts(), knownBy, sha256());
      answered = true;
      return answer;
    } finally {
      if (answered && waiting != null) {
        waiting.giveBack(session);
      } else {
        session.close();
      }
    }
  }

  /** The pool is made on the second call: programs that ask once never need it. */
  private @Nullable SessionPool pool() {
    if (!asked) {
      asked = true;
      return null;
    }
    SessionPool known = pool;
    if (known == null) {
      known = SessionPool.of(pack, base.rules(), options.waitingSessions());
      pool = known;
    }
    return known;
  }

  /** What stops the rules on {@code scenario} if nothing is passed over; empty if nothing does. */
  public Optional<Problem> firstFault(Scenario scenario, Instant asOf) {
    checkOpen();
    check(scenario, scenario.parameters(), scenario.facts());
    try (AnsweringSession session = answering(scenario.parameters(), () -> false)) {
      session.moveTo(scenario.facts(), asOf, Optional.empty(), new BitSet());
      return Optional.empty();
    } catch (ProblemsException e) {
      return e.problems().stream().findFirst();
    }
  }

  /** Opens a session on {@code scenario}, at the instant and with the knowledge that it gives itself, if it does. */
  public ScenarioSession open(Scenario scenario) {
    checkOpen();
    check(scenario, scenario.parameters(), scenario.facts());
    return new ScenarioSession(this, scenario);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the evaluator is closed");
    }
  }

  /** Throws {@link ProblemsException} unless {@code facts} may be asked about with {@code overrides}. */
  void check(Scenario scenario, Map<String, Object> overrides, List<Fact> facts) {
    ScenarioCheck.overrides(scenario, overrides, pack.manifest());
    ScenarioCheck.facts(scenario, facts.size(), options.facts());
  }

  /** A new session in which rules know {@code overrides}; {@code stopped} is asked now and then whether to end at once. */
  AnsweringSession answering(Map<String, Object> overrides, BooleanSupplier stopped) {
    return new AnsweringSession(base, unknownFields, parameters(overrides), stopped);
  }

  /**
   * A new session that goes on where a constraint cannot be worked out, if that is what {@code failed} has ended with; empty if it
   * is not, or the pack has a rule of which that cannot be told apart.
   */
  Optional<AnsweringSession> passingOverFaults(
      AnsweringSession failed, Map<String, Object> overrides, BooleanSupplier stopped) {
    if (!failed.session().hasMetFault()) {
      return Optional.empty();
    }
    return base.passingOverFaults()
        .map(other -> new AnsweringSession(other, unknownFields, parameters(overrides), stopped));
  }

  /** Whether {@code session} answers as a new one would if it is moved to {@code asOf}. */
  boolean canMove(AnsweringSession session, Map<String, Object> overrides, Instant asOf) {
    // Rules look at parameters whenever they like.
    return session.parameters().equals(parameters(overrides))
        && (session.asOf() == null
            || session.asOf().equals(asOf)
            || !base.clock().needsNewSession());
  }

  /** Explains {@code assessment}, read off {@code session}, through the rules that decided it. */
  List<Explanation> explain(
      AnsweringSession session, Assessment assessment, List<Question> questions) {
    Explainer explainer = new Explainer(session.base(), session.session(), rules(), assessment);
    return questions.stream().map(explainer::explain).toList();
  }

  /**
   * The digest of the pack and of the functions that its rules may call besides the built-in ones: 64 hexadecimal digits. That of
   * the pack alone where there are none.
   */
  public String sha256() {
    return sha256;
  }

  /** The functions that rules may call besides the built-in ones, as {@code name(types): type}, by name. */
  public List<String> functions() {
    return FunctionDigest.signatures(options.functions());
  }

  static BitSet places(Set<FactRef> facts) {
    BitSet places = new BitSet();
    facts.forEach(fact -> places.set(fact.index()));
    return places;
  }

  private Map<String, Object> parameters(Map<String, Object> overrides) {
    if (overrides.isEmpty()) {
      return defaults;
    }
    Map<String, Object> values = new LinkedHashMap<>(defaults);
    values.putAll(ParameterOverride.held(pack.manifest(), overrides));
    return values;
  }
}
