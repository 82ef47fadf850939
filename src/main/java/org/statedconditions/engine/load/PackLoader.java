package org.statedconditions.engine.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.DrlCompiler;
import org.statedconditions.engine.compile.RawMessage;
import org.statedconditions.engine.compile.RollUp;
import org.statedconditions.engine.compile.RuleIndex;
import org.statedconditions.engine.compile.RuleIndexer;
import org.statedconditions.engine.compile.RulesNotBuiltException;
import org.statedconditions.engine.session.KnowledgeBase;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** Makes the rules of a pack ready to run: those compiled with the project as they are, others by compiling them now. */
public final class PackLoader {
  private PackLoader() {}

  /** The knowledge base of {@code pack}. Throws {@link ProblemsException} with everything that is wrong with its rules. */
  public static KnowledgeBase load(RulePack pack) {
    ClassLoader own = PackLoader.class.getClassLoader();
    if (pack.bundled()) {
      Optional<Precompiled> precompiled = Precompiled.of(pack.manifest().id());
      if (precompiled.isPresent()) {
        return new KnowledgeBase(
            pack.manifest(), precompiled.get().index(), own, precompiled.get().model());
      }
    }
    RuleIndex index = RuleIndexer.index(pack.ruleFiles());
    CompiledRules rules;
    try {
      rules = DrlCompiler.compile(pack.manifest().id(), pack.ruleFiles(), RollUp.files(), own);
    } catch (RulesNotBuiltException e) {
      throw new ProblemsException(problems(pack, e));
    }
    return new KnowledgeBase(
        pack.manifest(), index, new PackClassLoader(own, rules.classes()), rules.model());
  }

  private static List<Problem> problems(RulePack pack, RulesNotBuiltException e) {
    List<Problem> problems = new ArrayList<>();
    for (RawMessage message : e.messages()) {
      String file = message.file() == null ? pack.manifest().id() : message.file();
      problems.add(Problem.error(
          Place.of(file), "expected rules that can be compiled but was: " + message.text()));
    }
    return problems;
  }
}
