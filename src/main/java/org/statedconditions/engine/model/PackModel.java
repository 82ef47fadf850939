package org.statedconditions.engine.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.impl.ModelImpl;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.ValueType;
import org.statedconditions.finding.Parameters;

/**
 * The rules of a pack, built in memory from the tree of its rule files. No class is made, and nothing is compiled: conditions are
 * {@linkplain Formula closures} over the tree, which Drools calls.
 */
public final class PackModel {
  /** Before the number of a rule that tells of faults; no rule file can write it in a name. */
  private static final char NUMBERED = '\n';

  private static final List<Variable> GLOBALS = List.of(
      new Variable("asOf", Kind.of(Instant.class), Variable.Origin.GLOBAL),
      new Variable("actorCode", Kind.of(String.class), Variable.Origin.GLOBAL),
      new Variable("parameters", Kind.of(Parameters.class), Variable.Origin.GLOBAL));

  private final String packageName;
  private final List<FactType> declared;
  private final List<RulePlan> plans;
  private final List<RulePlan> enginePlans;
  private final EngineRules engine;
  private final boolean passesOverFaults;

  private PackModel(
      String packageName,
      List<FactType> declared,
      List<RulePlan> plans,
      List<RulePlan> enginePlans,
      EngineRules engine,
      boolean passesOverFaults) {
    this.packageName = packageName;
    this.declared = List.copyOf(declared);
    this.plans = List.copyOf(plans);
    this.enginePlans = List.copyOf(enginePlans);
    this.engine = engine;
    this.passesOverFaults = passesOverFaults;
  }

  /**
   * Builds the rules of {@code files}, which have passed the gate. Throws {@link Refusal} for what cannot be built: then the gate
   * has let something through that it should not have.
   *
   * @param packageName the package that all rules stand in: rules of several packages that share a pattern hold one another up
   * @param files the rule files of one pack
   * @param vocabulary the functions and members that they may use
   * @param engine the rules that run besides
   */
  public static PackModel of(
      String packageName, List<DrlFile> files, Vocabulary vocabulary, EngineRules engine) {
    return of(packageName, Map.of(), files, vocabulary, engine);
  }

  /** The same; {@code own}: what the manifest declares that fields of fact types may hold. */
  public static PackModel of(
      String packageName,
      Map<String, ValueType> own,
      List<DrlFile> files,
      Vocabulary vocabulary,
      EngineRules engine) {
    List<FactType> declared = org.statedconditions.drl.outline.DeclaredFacts.in(files, own);
    List<RulePlan> plans = plans(new Types(vocabulary, declared, List.of(), files), files);
    List<RulePlan> enginePlans = plans(
        new Types(Vocabulary.builtIn(), List.of(), engine.types(), List.of()), engine.files());
    return new PackModel(packageName, declared, plans, enginePlans, engine, false);
  }

  private static List<RulePlan> plans(Types types, List<DrlFile> files) {
    PlanBuilder builder = new PlanBuilder(types, files, GLOBALS);
    List<RulePlan> plans = new ArrayList<>();
    files.forEach(file -> file.rules().forEach(rule -> plans.add(builder.plan(file, rule))));
    return plans;
  }

  /**
   * The same rules for sessions that go on where a constraint cannot be worked out. Besides each rule stand others of the name
   * {@link #ruleOf} tells apart, which tell a {@link FaultListener} of what the rule cannot decide.
   */
  public PackModel passingOverFaults() {
    return new PackModel(packageName, declared, plans, enginePlans, engine, true);
  }

  /** The name of the rule of the pack that Drools knows as {@code name}. */
  public static String ruleOf(String name) {
    int end = name.indexOf(NUMBERED);
    return end < 0 ? name : name.substring(0, end);
  }

  /** The fact types that the pack declares, in the order of its files. */
  public List<FactType> declared() {
    return declared;
  }

  /** What the rules of the pack ask, in the order of its files. */
  public List<RulePlan> plans() {
    return plans;
  }

  /** The rules as Drools takes them. Made anew with each call, for building a network of them changes them. */
  public Model model() {
    ModelImpl model = new ModelImpl(packageName);
    Map<String, Global<?>> globals = new HashMap<>();
    GLOBALS.forEach(g -> globals.put(g.name(), global(g.kind().type(), g.name())));
    for (Receiver receiver : List.of(Receiver.FINDINGS, engine.receiver())) {
      globals.put(receiver.name(), global(receiver.type(), receiver.name()));
    }
    globals.values().forEach(model::addGlobal);
    ModelWriter.Places places = new ModelWriter.Places();
    for (RulePlan plan : plans) {
      RulePlan written = passesOverFaults ? FaultPlans.certain(plan) : plan;
      model.addRule(new ModelWriter(packageName, written, globals, places).rule(Receiver.FINDINGS));
      List<FaultPlans.FaultPlan> undecided =
          passesOverFaults ? FaultPlans.undecided(plan) : List.of();
      for (int i = 0; i < undecided.size(); i++) {
        String name = plan.name() + NUMBERED + i;
        model.addRule(new ModelWriter(packageName, undecided.get(i).plan(), name, globals, places)
            .rule(Receiver.FINDINGS, undecided.get(i).failing()));
      }
    }
    for (RulePlan plan : enginePlans) {
      model.addRule(new ModelWriter(packageName, plan, globals, places).rule(engine.receiver()));
    }
    return model;
  }

  private Global<?> global(Class<?> type, String name) {
    return PatternDSL.globalOf(type, packageName, name);
  }
}
