package org.statedconditions.engine.load;

import java.util.List;
import java.util.Optional;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.RuleIndex;
import org.statedconditions.engine.compile.RuleIndexer;
import org.statedconditions.engine.guard.RestrictedBuild;
import org.statedconditions.engine.session.KnowledgeBase;
import org.statedconditions.engine.session.RunLimits;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** Makes the rules of a pack ready to run: those compiled with the project as they are, others by compiling them now. */
public final class PackLoader {
  private PackLoader() {}

  /** The compiled rules of a pack of the project itself. Throws {@link ProblemsException} with everything wrong with them. */
  public static CompiledRules compile(RulePack pack) {
    return new RuleMistakes(pack, true).compiled();
  }

  /** What is wrong with the rules of a pack that cannot be loaded anyway; nothing is compiled. */
  public static List<Problem> mistakes(PackDraft pack, boolean trusted) {
    return RuleMistakes.of(pack, trusted);
  }

  /**
   * The knowledge base of {@code pack}. Throws {@link ProblemsException} with everything that is wrong with its rules.
   *
   * @param trusted whether its rules may do what they like; else they are verified before anything of them runs. A bundled
   *     pack needs no trust, for it was compiled with the project
   */
  public static KnowledgeBase load(RulePack pack, boolean trusted) {
    ClassLoader own = PackLoader.class.getClassLoader();
    String id = pack.manifest().id();
    if (pack.bundled()) {
      Optional<Precompiled> precompiled = Precompiled.of(id);
      if (precompiled.isPresent()) {
        return new KnowledgeBase(
            pack.manifest(),
            precompiled.get().index(),
            own,
            precompiled.get().model(),
            RunLimits.VOUCHED_FOR);
      }
    }
    CompiledRules rules = new RuleMistakes(pack, trusted).compiled();
    ClassLoader loader = trusted
        ? new PackClassLoader(own, rules.classes())
        : RestrictedBuild.loader(id, rules.classes(), own);
    // Only now: it parses, which a text that has not passed the gate could make endless.
    RuleIndex index = RuleIndexer.index(pack.ruleFiles());
    return new KnowledgeBase(
        pack.manifest(),
        index,
        loader,
        rules.model(),
        trusted ? RunLimits.VOUCHED_FOR : RunLimits.RESTRICTED);
  }
}
