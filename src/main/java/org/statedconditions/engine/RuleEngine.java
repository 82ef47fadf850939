package org.statedconditions.engine;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.Point;
import org.statedconditions.engine.reports.MovingReports;
import org.statedconditions.drl.outline.DeclaredFacts;
import org.statedconditions.drl.outline.RuleOutlines;
import org.statedconditions.engine.answer.Assembler;
import org.statedconditions.engine.answer.StatusSheet;
import org.statedconditions.engine.answer.UnknownFields;
import org.statedconditions.drl.check.RuleMistakes;
import org.statedconditions.engine.model.PackLoader;
import org.statedconditions.engine.session.AsOfUse;
import org.statedconditions.engine.session.Evaluation;
import org.statedconditions.engine.session.KnowledgeBase;
import org.statedconditions.engine.supposition.Trial;
import org.statedconditions.engine.reasons.Explainer;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RuleOutline;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.OwnType;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Question;

/** The rules of one pack, ready to be asked; the one class of the engine that other packages use. Thread-safe. */
public final class RuleEngine {

  private final RulePack pack;
  private final KnowledgeBase base;
  private final UnknownFields unknownFields;
  private final Map<String, Object> defaults;

  /** Worked out when it is first asked for, which is seldom: it goes through the texts of all rules. */
  private volatile Boolean changesRightAfterDates;

  private volatile boolean asked;
  private volatile Standby standby;

  private RuleEngine(RulePack pack) {
    this.pack = pack;
    base = PackLoader.load(pack);
    unknownFields = new UnknownFields(base.index());
    defaults = pack.manifest().defaults();
  }

  /** Loads {@code pack}. Throws {@link ProblemsException} with everything that is wrong with its rules. */
  public static RuleEngine of(RulePack pack) {
    return new RuleEngine(pack);
  }

  /**
   * What is wrong with the rules of a pack that cannot be loaded because of other files: what could not be read of its
   * manifest they are not held to. Nothing is built, nothing is thrown.
   */
  public static List<Problem> mistakes(PackDraft pack) {
    return RuleMistakes.of(pack);
  }

  /** The fact types that rule files declare, read from their text; empty where one of them has a mistake in it. */
  public static Optional<List<OwnType>> declared(List<RuleFile> files) {
    return DeclaredFacts.of(files);
  }

  /** The fact types that the pack declares itself, by name. */
  public List<OwnType> ownFactTypes() {
    return base.ownTypes().forScenarios();
  }

  /** Works out the answer on {@code scenario} at {@code asOf} with what had been reported by {@code knownBy}. */
  public Assessment assess(Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
    return assess(scenario, asOf, knownBy, Set.of());
  }

  /** The same as if the facts {@code setAside} were not reported; they are told as left out. */
  public Assessment assess(
      Scenario scenario, Instant asOf, Optional<Instant> knownBy, Set<FactRef> setAside) {
    Map<String, Object> parameters = parameters(scenario);
    Standby there = standby();
    Standby.Ready ready = there == null ? null : there.take(parameters, asOf);
    Evaluation evaluation = ready == null ? new Evaluation(base, parameters) : ready.evaluation();
    boolean answered = false;
    try {
      Assembler assembler = ready == null ? assembler(evaluation) : ready.assembler();
      evaluation.moveTo(scenario.facts(), asOf, knownBy, places(setAside));
      Assessment answer =
          assembler.assessment(scenario, scenario.facts(), asOf, knownBy, pack.sha256());
      answered = there != null;
      if (answered) {
        there.giveBack(new Standby.Ready(evaluation, assembler, parameters, asOf));
      }
      return answer;
    } finally {
      if (!answered) {
        evaluation.close();
      }
    }
  }

  /** {@code null} for the first question: after many a program's first there is no second. */
  private Standby standby() {
    if (!asked) {
      asked = true;
      return null;
    }
    Standby known = standby;
    if (known == null) {
      known = Standby.of(pack);
      standby = known;
    }
    return known;
  }

  private static BitSet places(Set<FactRef> facts) {
    BitSet places = new BitSet();
    facts.forEach(fact -> places.set(fact.index()));
    return places;
  }

  /**
   * Explains what {@link #assess} says, through the rules that decided it. Throws {@link ProblemsException} if a question asks
   * for what the pack does not have.
   */
  public List<Explanation> explain(
      Scenario scenario, Instant asOf, Optional<Instant> knownBy, List<Question> questions) {
    try (Evaluation evaluation = new Evaluation(base, parameters(scenario))) {
      evaluation.moveTo(scenario.facts(), asOf, knownBy);
      Assessment assessment = answer(evaluation, scenario, asOf, knownBy);
      Explainer explainer = new Explainer(base, evaluation, rules(), assessment);
      return questions.stream().map(explainer::explain).toList();
    }
  }

  /** Opens a session that is kept: for many questions on a scenario that changes little from one to the next. */
  public Kept keep(Scenario scenario) {
    return new Kept(scenario);
  }

  /**
   * A session that is kept. A question costs what has changed since the one before, and gets the answer that a new session
   * would give. Not thread-safe; to be closed.
   */
  public final class Kept implements AutoCloseable {
    private final Scenario scenario;
    private final Evaluation evaluation;
    private final Assembler assembler;
    private final StatusSheet sheet;

    private Kept(Scenario scenario) {
      this.scenario = scenario;
      evaluation = new Evaluation(base, parameters(scenario));
      assembler = assembler(evaluation);
      sheet = new StatusSheet(base.outline(), evaluation);
    }

    /** What an answer says, by readings and conditions. */
    public List<Aspect> aspects() {
      return sheet.aspects();
    }

    /**
     * What holds of each aspect as if the scenario's facts {@code setAside} were not reported: a status as written, or the id
     * of a stage.
     */
    public List<String> values(Set<FactRef> setAside, Instant asOf, Optional<Instant> knownBy) {
      evaluation.moveTo(scenario.facts(), asOf, knownBy, places(setAside));
      return sheet.read();
    }

    /**
     * Works out the answer on {@code facts} in place of the scenario's.
     *
     * @param facts a fact that is kept keeps its place in the list
     */
    public Assessment assess(List<Fact> facts, Instant asOf, Optional<Instant> knownBy) {
      evaluation.moveTo(facts, asOf, knownBy);
      return assembler.assessment(scenario, facts, asOf, knownBy, pack.sha256());
    }

    @Override
    public void close() {
      evaluation.close();
    }
  }

  /** The rules of the pack in the order of its files. */
  public List<RuleOutline> rules() {
    List<RuleFile> files = pack.ruleFiles().stream()
        .map(f -> new RuleFile(pack.shown(f.name()), f.text()))
        .toList();
    Map<String, List<String>> fields = new HashMap<>();
    base.index().rules().forEach(r -> fields.put(r.name(), r.fields()));
    return RuleOutlines.of(files).stream()
        .map(r -> new RuleOutline(
            r.name(),
            r.place(),
            r.criterion(),
            r.candidateKind(),
            r.says(),
            fields.getOrDefault(r.name(), List.of()),
            r.patterns(),
            r.literals()))
        .toList();
  }

  /** The fact types that the pack declares, by name: the class of each field by its name, in the order of the declaration. */
  public Map<String, Map<String, Class<?>>> ownTypes() {
    Map<String, Map<String, Class<?>>> types = new TreeMap<>();
    base.ownTypes().names().forEach(name -> types.put(name, base.ownTypes().fields(name)));
    return types;
  }

  /** The names of the rules that hold of {@code scenario} at {@code asOf}, those included that say who is looked at. */
  public Set<String> holding(Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
    try (Evaluation evaluation = new Evaluation(base, parameters(scenario))) {
      evaluation.moveTo(scenario.facts(), asOf, knownBy);
      return evaluation.board().holding();
    }
  }

  /**
   * Opens a session that follows a scenario, whose facts stay the same, as the clock moves; as if the facts {@code setAside}
   * were not reported.
   */
  public Watch watch(Scenario scenario, Set<FactRef> setAside) {
    return new Watch(scenario, setAside);
  }

  /**
   * A session in which the clock moves and the facts stay. A move costs what changes: the reports that begin or cease to
   * count, and those that give a date in between. Not thread-safe; to be closed.
   */
  public final class Watch implements AutoCloseable {
    private final Scenario scenario;
    private final Evaluation evaluation;
    private final MovingReports reports;
    private final StatusSheet sheet;
    private Instant asOf;
    private Optional<Instant> knownBy = Optional.empty();

    private Watch(Scenario scenario, Set<FactRef> setAside) {
      this.scenario = scenario;
      evaluation = new Evaluation(base, parameters(scenario));
      reports = new MovingReports(scenario.facts(), changesRightAfterDates(), places(setAside));
      sheet = new StatusSheet(base.outline(), evaluation);
    }

    /** Moves to {@code asOf}, with what had been reported by {@code knownBy}; empty: every report counts. */
    public void moveTo(Instant asOf, Optional<Instant> knownBy) {
      evaluation.board().startNoting();
      reports.moveTo(asOf, knownBy);
      evaluation.moveTo(reports, asOf);
      this.asOf = asOf;
      this.knownBy = knownBy;
    }

    /** What can change, by readings and conditions. */
    public List<Aspect> aspects() {
      return sheet.aspects();
    }

    /** What holds now of each aspect: a status as written, or the id of a stage. To be asked once after each move. */
    public List<String> values() {
      return sheet.read();
    }

    /**
     * The subject that each condition looks at now, at the place of the condition among the aspects; empty where there is none,
     * and for every other aspect. As of the last {@link #values}.
     */
    public List<Optional<String>> subjects() {
      return sheet.subjects();
    }

    /**
     * The facts that brought about that {@code aspects} changed with the last move, in the order of the scenario: they began
     * or ceased to count, or a date of theirs was passed, and they are about what the aspects are about.
     *
     * @param aspects indexes of aspects whose values differ from those before the move
     */
    public List<FactRef> causes(List<Integer> aspects) {
      TreeSet<Integer> causes = new TreeSet<>();
      for (int aspect : aspects) {
        causes.addAll(sheet.bearingOn(aspect, reports.touched()));
      }
      return (causes.isEmpty() ? reports.touched() : causes)
          .stream().map(FactRef::new).toList();
    }

    /** The whole answer at the instant moved to. */
    public Assessment assessment() {
      return answer(evaluation, scenario, asOf, knownBy);
    }

    /** Gives the session back. */
    @Override
    public void close() {
      evaluation.close();
    }
  }

  /** Opens a session in which criteria can be supposed to stand otherwise than the findings have it. */
  public Supposing supposing(Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
    return new Supposing(scenario, asOf, knownBy);
  }

  /**
   * A session in which criteria can be supposed to stand otherwise than the findings have it; the rules conclude from there.
   * Not thread-safe; to be closed.
   */
  public final class Supposing implements AutoCloseable {
    private final Evaluation evaluation;
    private final Trial trial;
    private final Scenario scenario;
    private final Instant asOf;
    private final Optional<Instant> knownBy;

    private Supposing(Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
      this.scenario = scenario;
      this.asOf = asOf;
      this.knownBy = knownBy;
      evaluation = new Evaluation(base, parameters(scenario));
      evaluation.moveTo(scenario.facts(), asOf, knownBy);
      trial = new Trial(base.outline(), base.index(), evaluation);
    }

    /** The conditions by the subject they are about, with the candidates and their points. */
    public List<Point.Group> groups() {
      return trial.groups();
    }

    /** Every point of every candidate, those of all readings. */
    public List<Point> points() {
      return trial.points();
    }

    /** Whether what is found on a point may depend on which subject a condition chooses. */
    public boolean looksAtChoice(int point) {
      return trial.looksAtChoice(point);
    }

    /** Supposes that points stand so; an empty value: as the findings have it. The rules conclude at once. */
    public void suppose(Map<Integer, Optional<Status>> points) {
      points.forEach((point, status) -> trial.suppose(point, status.orElse(null)));
      trial.settle();
    }

    /** The verdict under the reading of that index in the manifest. */
    public Status verdict(int reading) {
      return trial.verdict(reading);
    }

    /** The id of the stage under the reading of that index in the manifest. */
    public String stage(int reading) {
      return trial.stage(reading);
    }

    /** The whole answer as concluded now; findings stand in it as the rules found them, whatever is supposed. */
    public Assessment assessment() {
      return answer(evaluation, scenario, asOf, knownBy);
    }

    /** The status of the condition of that index under the reading of that index in the manifest. */
    public Status condition(int condition, int reading) {
      return trial.condition(condition, reading);
    }

    /** Gives the session back. */
    @Override
    public void close() {
      evaluation.close();
    }
  }

  /**
   * Whether a status can change right after a date that a fact gives instead of at it, because some rule asks whether the
   * date is strictly before the instant asked about.
   */
  public boolean changesRightAfterDates() {
    Boolean known = changesRightAfterDates;
    if (known == null) {
      known = pack.ruleFiles().stream().anyMatch(file -> AsOfUse.strict(file.text()));
      changesRightAfterDates = known;
    }
    return known;
  }

  private Assembler assembler(Evaluation evaluation) {
    return new Assembler(base.outline(), evaluation, unknownFields);
  }

  private Assessment answer(
      Evaluation evaluation, Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
    return assembler(evaluation)
        .assessment(scenario, scenario.facts(), asOf, knownBy, pack.sha256());
  }

  private Map<String, Object> parameters(Scenario scenario) {
    if (scenario.parameters().isEmpty()) {
      return defaults;
    }
    Map<String, Object> values = new LinkedHashMap<>(defaults);
    values.putAll(scenario.parameters());
    return values;
  }
}
