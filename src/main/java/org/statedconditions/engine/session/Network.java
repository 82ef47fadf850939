package org.statedconditions.engine.session;

import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.internal.conf.ShareBetaNodesOption;

/**
 * The network that Drools makes of one pack's compiled rules. The only place that makes one out of a compiled model, which is
 * no published interface of Drools.
 */
public final class Network {
  private final ClassLoader loader;
  private final String modelClass;
  private final KieBase base;

  /** Builds the network of {@code modelClass}, which {@code loader} knows. */
  public Network(ClassLoader loader, String modelClass) {
    this.loader = loader;
    this.modelClass = modelClass;
    base = base(loader, model());
  }

  /** Builds a network without rules, so that the next one is built faster. */
  public static void prepare(ClassLoader loader) {
    base(loader, new ModelImpl("none"));
  }

  private static KieBase base(ClassLoader loader, Model model) {
    KieBaseConfiguration configuration =
        RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader);
    // Rules that share a node with an accumulate lose matches in a session that is kept.
    configuration.setOption(ShareBetaNodesOption.NO);
    // No rule is added later: sessions then keep their facts in one map instead of one for each
    // class of them, but forget those that no pattern matches.
    configuration.setOption(KieBaseMutabilityOption.DISABLED);
    return KieBaseBuilder.createKieBaseFromModel(model, configuration);
  }

  KieBase base() {
    return base;
  }

  /** The compiled rules as they were written; made anew with each call. */
  Model model() {
    try {
      return (Model) loader.loadClass(modelClass).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "the compiled rules of the pack cannot be loaded: " + modelClass, e);
    }
  }
}
