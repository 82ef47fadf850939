package org.statedconditions.engine.model;

import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.internal.conf.ShareBetaNodesOption;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.pack.RuleFile;

/** Rules built in memory. */
record OurRules(PackModel model, KieBase base) {

  static OurRules of(String text) {
    return of(text, Vocabulary.builtIn());
  }

  static OurRules of(String text, Vocabulary vocabulary) {
    List<DrlFile> files = DrlFile.all(List.of(new RuleFile("rules.drl", text)));
    if (!files.get(0).problems().isEmpty()) {
      throw new IllegalArgumentException(files.get(0).problems().toString());
    }
    PackModel model =
        PackModel.of("org.statedconditions.rules.tried", files, vocabulary, EngineRules.NONE);
    KieBaseConfiguration configuration =
        RuleBaseFactory.newKnowledgeBaseConfiguration(null, OurRules.class.getClassLoader());
    configuration.setOption(ShareBetaNodesOption.NO);
    return new OurRules(model, KieBaseBuilder.createKieBaseFromModel(model.model(), configuration));
  }
}
