package org.statedconditions.engine.session;

import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.internal.conf.ShareBetaNodesOption;
import org.statedconditions.engine.model.CountedJoins;
import org.statedconditions.engine.model.PackModel;

/** The network that Drools makes of a pack's executable model. {@code KieBaseBuilder} is no published interface of Drools. */
public final class Network {
  private final PackModel rules;
  private final KieBase base;

  /** Builds the network of {@code rules}. */
  public Network(PackModel rules) {
    this.rules = rules;
    KieBaseConfiguration configuration =
        RuleBaseFactory.newKnowledgeBaseConfiguration(null, Network.class.getClassLoader());
    // Rules that share a node with an accumulate lose matches in a session that is kept.
    configuration.setOption(ShareBetaNodesOption.NO);
    // No rule is added later: sessions then keep their facts in one map instead of one for each
    // class of them, but forget those that no pattern matches.
    configuration.setOption(KieBaseMutabilityOption.DISABLED);
    base = KieBaseBuilder.createKieBaseFromModel(
        List.of(rules.model()), configuration, new WholeFacts());
    CountedJoins.install(base);
  }

  /** The network of the same rules for sessions that go on where a constraint cannot be worked out. */
  Network passingOverFaults() {
    return new Network(rules.passingOverFaults());
  }

  KieBase base() {
    return base;
  }

  PackModel rules() {
    return rules;
  }

  /** The model as it was built; made anew with each call, for building a network changes it. */
  Model model() {
    return rules.model();
  }
}
