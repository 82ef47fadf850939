package org.statedconditions.engine.load;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statedconditions.engine.cache.KeptPack;
import org.statedconditions.engine.cache.PackStore;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.RuleIndexer;
import org.statedconditions.engine.guard.RefusedClassException;
import org.statedconditions.engine.guard.RestrictedBuild;
import org.statedconditions.engine.session.KnowledgeBase;
import org.statedconditions.engine.session.Network;
import org.statedconditions.engine.session.RunLimits;
import org.statedconditions.pack.CompiledPacks;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** Makes the rules of a pack ready to run: those compiled with the project as they are, others by compiling them now. */
public final class PackLoader {
  private static final Logger LOG = LoggerFactory.getLogger(PackLoader.class);

  private static final String MANIFEST = "pack.yaml";

  private PackLoader() {}

  /** The compiled rules of a pack of the project itself. Throws {@link ProblemsException} with everything wrong with them. */
  public static CompiledRules compile(RulePack pack) {
    return compiled(pack, true);
  }

  /** What is wrong with the rules of a pack that cannot be loaded anyway; nothing is compiled. */
  public static List<Problem> mistakes(PackDraft pack, boolean trusted) {
    String shown = pack.shown(MANIFEST);
    Compilers.require(shown);
    try {
      return RuleMistakes.of(pack, trusted);
    } catch (NoClassDefFoundError e) {
      throw Compilers.lacking(shown, e);
    }
  }

  /**
   * The knowledge base of {@code pack}. Throws {@link ProblemsException} with everything that is wrong with its rules.
   *
   * @param trusted whether its rules may do what they like; else they are verified before anything of them runs. A bundled
   *     pack needs no trust, for it was compiled with the project
   * @param kept where packs that were compiled are kept
   */
  public static KnowledgeBase load(RulePack pack, boolean trusted, CompiledPacks kept) {
    ClassLoader own = PackLoader.class.getClassLoader();
    String id = pack.manifest().id();
    Optional<HeadStart.Begun> begun = HeadStart.of(id);
    if (pack.bundled()) {
      Optional<Precompiled> precompiled =
          begun.map(HeadStart.Begun::precompiled).or(() -> Precompiled.of(id));
      if (precompiled.filter(p -> p.isOf(pack.sha256())).isPresent()) {
        return new KnowledgeBase(
            pack.manifest(),
            precompiled.get().index(),
            begun
                .map(HeadStart.Begun::network)
                .orElseGet(() -> new Network(own, precompiled.get().model())),
            RunLimits.VOUCHED_FOR);
      }
    }
    Compilers.require(pack.shown(MANIFEST));
    Optional<PackStore> store = PackStore.of(kept, pack, trusted);
    Optional<KnowledgeBase> before =
        store.flatMap(PackStore::find).flatMap(found -> baseOfKept(pack, found, trusted));
    if (before.isPresent()) {
      return before.get();
    }
    KeptPack fresh = fresh(pack, trusted);
    KnowledgeBase base = base(pack, fresh, trusted);
    store.ifPresent(place -> place.keep(fresh));
    return base;
  }

  private static KeptPack fresh(RulePack pack, boolean trusted) {
    ShortRun.Begun shortRun = ShortRun.begin();
    try {
      CompiledRules rules = compiled(pack, trusted);
      // Only now: it parses, which a text that has not passed the gate could make endless.
      return new KeptPack(rules, RuleIndexer.index(pack.ruleFiles()));
    } finally {
      shortRun.end();
    }
  }

  private static CompiledRules compiled(RulePack pack, boolean trusted) {
    try {
      return new RuleMistakes(pack, trusted).compiled();
    } catch (NoClassDefFoundError e) {
      throw Compilers.lacking(pack.shown(MANIFEST), e);
    }
  }

  /** Empty if what was kept is not allowed to run or does not: it is replaced then. */
  private static Optional<KnowledgeBase> baseOfKept(
      RulePack pack, KeptPack found, boolean trusted) {
    try {
      return Optional.of(base(pack, found, trusted));
    } catch (RefusedClassException e) {
      LOG.warn(
          "the pack is compiled anew, for what was kept of it is not allowed: {}", e.getMessage());
    } catch (LinkageError | IllegalStateException e) {
      LOG.info("the pack is compiled anew, for what was kept of it does not run: {}", e.toString());
    }
    return Optional.empty();
  }

  /** The classes of a restricted pack are verified here, be they fresh or kept. */
  private static KnowledgeBase base(RulePack pack, KeptPack classes, boolean trusted) {
    ClassLoader own = PackLoader.class.getClassLoader();
    CompiledRules rules = classes.rules();
    ClassLoader loader = trusted
        ? new PackClassLoader(own, rules.classes())
        : RestrictedBuild.loader(pack.manifest().id(), rules.classes(), own);
    return new KnowledgeBase(
        pack.manifest(),
        classes.index(),
        new Network(loader, rules.model()),
        trusted ? RunLimits.VOUCHED_FOR : RunLimits.RESTRICTED);
  }
}
