package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block2;
import org.drools.model.functions.PredicateInformation;
import org.statedconditions.engine.rollup.CandidateCounts;
import org.statedconditions.engine.rollup.Conclusions;
import org.statedconditions.engine.rollup.ConditionCounts;
import org.statedconditions.engine.rollup.CriterionCounts;
import org.statedconditions.engine.rollup.GroupCounts;
import org.statedconditions.engine.rollup.MetStageCounts;
import org.statedconditions.engine.rollup.RollUpFact;
import org.statedconditions.engine.rollup.StageCounts;
import org.statedconditions.engine.rollup.VerdictCounts;

/** SPIKE: the rules of roll-up.drl, written with the model's own language. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class RollUpModel {
  private final String pkg;
  private final Global<Conclusions> conclude;
  private final List<Rule> all = new ArrayList<>();

  private RollUpModel(String pkg, Global<Conclusions> conclude) {
    this.pkg = pkg;
    this.conclude = conclude;
  }

  private record Ask<T>(String text, String property, Function<T, Boolean> test) {}

  private static <T> Ask<T> some(String property, Function<T, Integer> count) {
    return new Ask<>(property + " > 0", property, f -> count.apply(f) > 0);
  }

  private static <T> Ask<T> none(String property, Function<T, Integer> count) {
    return new Ask<>(property + " == 0", property, f -> count.apply(f) == 0);
  }

  private static final class Asks extends Val.Cond {
    private final Function test;

    Asks(Function test) {
      this.test = test;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      return (Boolean) test.apply(s);
    }
  }

  private record Then(BiConsumer<Conclusions, RollUpFact> call)
      implements Block2<RollUpFact, Conclusions> {
    @Override
    public void execute(RollUpFact counts, Conclusions conclude) {
      call.accept(conclude, counts);
    }
  }

  static List<Rule> rules(String pkg, Global<Conclusions> conclude) {
    RollUpModel rules = new RollUpModel(pkg, conclude);
    rules.all();
    return rules.all;
  }

  private void all() {
    BiConsumer<Conclusions, RollUpFact> isMet = Conclusions::met;
    BiConsumer<Conclusions, RollUpFact> isContested = Conclusions::contested;
    BiConsumer<Conclusions, RollUpFact> isUndetermined = Conclusions::undetermined;
    BiConsumer<Conclusions, RollUpFact> isNotMet = Conclusions::notMet;
    Class<CriterionCounts> c = CriterionCounts.class;
    Ask<CriterionCounts> said = some("met", CriterionCounts::met);
    Ask<CriterionCounts> unsaid = none("met", CriterionCounts::met);
    Ask<CriterionCounts> denied = some("notMet", CriterionCounts::notMet);
    Ask<CriterionCounts> undenied = none("notMet", CriterionCounts::notMet);
    Ask<CriterionCounts> sure = new Ask<>("subjectContested == false", "subjectContested", f -> !f.subjectContested());
    Ask<CriterionCounts> unsure = new Ask<>("subjectContested == true", "subjectContested", CriterionCounts::subjectContested);
    rule("a criterion is met if findings say that it is met and none says that it is not", c, isMet, said, undenied);
    rule("a criterion is not met if findings say that it is not met and none says that it is", c, isNotMet, unsaid, denied, sure);
    rule("a criterion that is only said not to be met is contested if reports differ on whether its subject is to be looked at", c, isContested, unsaid, denied, unsure);
    rule("a criterion is contested if findings say that it is met and findings say that it is not", c, isContested, said, denied);
    rule("a criterion is undetermined if there is no finding on it", c, isUndetermined, unsaid, undenied);
    Class<GroupCounts> g = GroupCounts.class;
    Ask<GroupCounts> g0 = none("notMet", GroupCounts::notMet);
    Ask<GroupCounts> g1 = none("contested", GroupCounts::contested);
    Ask<GroupCounts> g2 = none("undetermined", GroupCounts::undetermined);
    rule("what every member has to meet is not met if one member does not meet it", g, isNotMet, some("notMet", GroupCounts::notMet));
    rule("what every member has to meet is contested if it is contested of one member and not met of none", g, isContested, g0, some("contested", GroupCounts::contested));
    rule("what every member has to meet is undetermined if it is undetermined of one member and neither contested nor not met of any", g, isUndetermined, g0, g1, some("undetermined", GroupCounts::undetermined));
    rule("what every member has to meet is met if there are members and all of them meet it", g, isMet, g0, g1, g2, some("met", GroupCounts::met));
    rule("what every member has to meet is undetermined if there is no member", g, isUndetermined, none("members", GroupCounts::members));
    Class<CandidateCounts> k = CandidateCounts.class;
    Ask<CandidateCounts> k0 = none("notMet", CandidateCounts::notMet);
    Ask<CandidateCounts> k1 = none("contested", CandidateCounts::contested);
    Ask<CandidateCounts> k2 = none("undetermined", CandidateCounts::undetermined);
    rule("a candidate does not meet a condition if one criterion is not met", k, isNotMet, some("notMet", CandidateCounts::notMet));
    rule("a candidate is contested if one criterion is contested and none is not met", k, isContested, k0, some("contested", CandidateCounts::contested));
    rule("a candidate is undetermined if one criterion is undetermined and none is contested or not met", k, isUndetermined, k0, k1, some("undetermined", CandidateCounts::undetermined));
    rule("a candidate meets a condition if it meets all of its criteria", k, isMet, k0, k1, k2);
    Class<ConditionCounts> d = ConditionCounts.class;
    Ask<ConditionCounts> d0 = none("met", ConditionCounts::met);
    Ask<ConditionCounts> d1 = none("contested", ConditionCounts::contested);
    Ask<ConditionCounts> d2 = none("undetermined", ConditionCounts::undetermined);
    rule("a condition is met if one candidate meets it", d, isMet, some("met", ConditionCounts::met));
    rule("a condition is contested if one candidate is contested and none meets it", d, isContested, d0, some("contested", ConditionCounts::contested));
    rule("a condition is undetermined if one candidate is undetermined and none is contested or meets it", d, isUndetermined, d0, d1, some("undetermined", ConditionCounts::undetermined));
    rule("a condition is not met if there are candidates and none of them meets it or may meet it", d, isNotMet, d0, d1, d2, some("notMet", ConditionCounts::notMet));
    rule("a condition is undetermined if there is no candidate", d, isUndetermined, none("candidates", ConditionCounts::candidates));
    Class<VerdictCounts> v = VerdictCounts.class;
    Ask<VerdictCounts> v0 = none("notMet", VerdictCounts::notMet);
    Ask<VerdictCounts> v1 = none("contested", VerdictCounts::contested);
    Ask<VerdictCounts> v2 = none("undetermined", VerdictCounts::undetermined);
    rule("the verdict is not met if one condition is not met", v, isNotMet, some("notMet", VerdictCounts::notMet));
    rule("the verdict is contested if one condition is contested and none is not met", v, isContested, v0, some("contested", VerdictCounts::contested));
    rule("the verdict is undetermined if one condition is undetermined and none is contested or not met", v, isUndetermined, v0, v1, some("undetermined", VerdictCounts::undetermined));
    rule("the verdict is met if all conditions are met", v, isMet, v0, v1, v2);
    rule("what a stage requires is met if none of the conditions that it requires is unmet", StageCounts.class, isMet, none("unmet", StageCounts::unmet));
    rule("what a stage requires is not met if one of the conditions that it requires is unmet", StageCounts.class, isNotMet, some("unmet", StageCounts::unmet));
    rule("the stage reached is the last one whose conditions are met", MetStageCounts.class, isMet, none("laterMet", MetStageCounts::laterMet));
    rule("a stage is passed if the conditions of a later one are met, too", MetStageCounts.class, isNotMet, some("laterMet", MetStageCounts::laterMet));
  }

  @SafeVarargs
  private <T extends RollUpFact> void rule(
      String name, Class<T> type, BiConsumer<Conclusions, RollUpFact> then, Ask<T>... asks) {
    Variable variable = PatternDSL.declarationOf((Class) type, "$it");
    PatternDSL.PatternDef def = PatternDSL.pattern(variable);
    for (Ask<T> ask : asks) {
      String id = type.getSimpleName() + "|" + ask.text();
      def.expr(
          id,
          new Val.Test1(new Asks(ask.test()), id, new PredicateInformation(ask.text(), name, "roll-up.drl")),
          PatternDSL.reactOn(ask.property()));
    }
    all.add(PatternDSL.rule(pkg, "roll-up: " + name).build(def, PatternDSL.on(variable, conclude).execute(new Then(then))));
  }
}
