package org.statedconditions.engine.model;

import java.util.List;
import org.statedconditions.drl.check.RuleMistakes;
import org.statedconditions.drl.syntax.ModelBuilder;
import org.statedconditions.engine.session.KnowledgeBase;
import org.statedconditions.engine.session.Network;
import org.statedconditions.engine.session.RunLimits;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** Makes the rules of a pack ready to run: checks them, then builds Drools' executable model of them in memory. */
public final class PackLoader {
  private PackLoader() {}

  /** The knowledge base of {@code pack}, whose sessions keep to {@code limits}. Throws {@link ProblemsException} with everything that is wrong with its rules. */
  public static KnowledgeBase load(RulePack pack, RunLimits limits) {
    if (!pack.bundled()) {
      List<Problem> problems = RuleMistakes.of(PackDraft.of(pack));
      if (!problems.isEmpty()) {
        throw new ProblemsException(problems);
      }
    }
    ModelBuilder.Built built = ModelBuilder.build(pack.manifest().id(), pack.ruleFiles());
    return new KnowledgeBase(
        pack,
        built.outline(),
        new Network(built.model(), built.kinds()),
        limits);
  }
}
