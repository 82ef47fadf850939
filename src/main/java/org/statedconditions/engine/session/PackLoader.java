package org.statedconditions.engine.session;

import java.util.List;
import java.util.Objects;
import org.statedconditions.drl.check.CheckedRules;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.engine.model.EngineRules;
import org.statedconditions.engine.model.PackModel;
import org.statedconditions.engine.model.Refusal;
import org.statedconditions.engine.rollup.RollUpRules;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/** Makes the rules of a pack ready to run: checks them, then builds Drools' executable model of them in memory. */
public final class PackLoader {
  private PackLoader() {}

  /** Read once. */
  private static final class RollUp {
    static final EngineRules RULES = RollUpRules.read();
  }

  /** The same for rules that call built-in functions alone. */
  public static KnowledgeBase load(RulePack pack, RunLimits limits) {
    return load(pack, limits, Vocabulary.builtIn());
  }

  /**
   * The knowledge base of {@code pack}, whose sessions keep to {@code limits} and whose rules may call
   * the functions of {@code vocabulary}. Throws {@link ProblemsException} with everything
   * that is wrong with its rules.
   */
  public static KnowledgeBase load(RulePack pack, RunLimits limits, Vocabulary vocabulary) {
    CheckedRules rules = CheckedRules.of(pack, vocabulary);
    if (!rules.problems().isEmpty()) {
      throw new ProblemsException(rules.problems());
    }
    List<DrlFile> files = rules.files();
    try {
      PackModel model = PackModel.of(
          pack.manifest().rulePackage(),
          pack.manifest().ownTypes(),
          files,
          vocabulary,
          RollUp.RULES);
      return new KnowledgeBase(pack, PackOutline.of(files), new Network(model), limits);
    } catch (Refusal e) {
      throw new ProblemsException(List.of(Problem.error(
          ProblemCode.RULE_TOO_COMPLEX,
          e.place(),
          Objects.requireNonNull(e.getMessage(), "a refusal says why"),
          "write the conditions otherwise, for example in several rules")));
    }
  }
}
