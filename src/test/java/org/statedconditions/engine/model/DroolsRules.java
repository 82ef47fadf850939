package org.statedconditions.engine.model;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kproject.models.KieModuleModelImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieContainer;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ShareBetaNodesOption;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.DeclaredTerm;

/** Rules as Drools' own compiler makes them. */
final class DroolsRules {
  private static final AtomicLong BUILDS = new AtomicLong();
  private static final String PACKAGE = "org.statedconditions.rules.tried";
  private static final String PRELUDE = "package " + PACKAGE + "; "
      + "import org.statedconditions.fact.*; import org.statedconditions.finding.Candidate; "
      + "import org.statedconditions.finding.Chosen; import java.util.List; import java.util.Set; import java.util.Map; "
      + "import java.math.BigDecimal; import java.time.Instant; "
      + "import static org.statedconditions.engine.model.JavaFunctions.*; "
      + "global org.statedconditions.finding.Findings findings; global java.time.Instant asOf; "
      + "global org.statedconditions.finding.Parameters parameters; global String actorCode; ";

  private final KieBase base;

  private DroolsRules(KieBase base) {
    this.base = base;
  }

  KieBase base() {
    return base;
  }

  /** Throws {@link IllegalArgumentException} with what Drools says against {@code text}. */
  static DroolsRules of(String text, String level) {
    String before = System.getProperty(LanguageLevelOption.PROPERTY_NAME);
    System.setProperty(LanguageLevelOption.PROPERTY_NAME, level);
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId(
        "org.statedconditions.tried", "tried", "0." + BUILDS.incrementAndGet());
    try {
      KieFileSystem sources = services.newKieFileSystem();
      sources.generateAndWritePomXML(release);
      sources.write(
          "src/main/resources/" + PACKAGE.replace('.', '/') + "/rules.drl", PRELUDE + text);
      KieBuilder builder = services.newKieBuilder(sources, DroolsRules.class.getClassLoader());
      KieModuleModel module = services.newKieModuleModel();
      module.newKieBaseModel("rules").setDefault(true).addPackage("*");
      ((KieBuilderImpl) builder).withKModuleModel((KieModuleModelImpl) module);
      builder.buildAll(ExecutableModelProject.class);
      if (builder.getResults().hasMessages(Message.Level.ERROR)) {
        throw new IllegalArgumentException(
            builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(
                    message -> message.getText().lines().limit(6).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n")));
      }
      KieContainer container =
          services.newKieContainer(((InternalKieModule) builder.getKieModule()).getReleaseId());
      KieBaseConfiguration configuration = services.newKieBaseConfiguration();
      // With shared joins, sessions that are kept lose matches, and now and then throw a
      // NullPointerException, as facts go.
      configuration.setOption(ShareBetaNodesOption.NO);
      return new DroolsRules(container.newKieBase(configuration));
    } finally {
      services.getRepository().removeKieModule(release);
      if (before == null) {
        System.clearProperty(LanguageLevelOption.PROPERTY_NAME);
      } else {
        System.setProperty(LanguageLevelOption.PROPERTY_NAME, before);
      }
    }
  }

  /** A fact as these rules match it: of a declared type, an object of the class that Drools generates. */
  Object asSeen(Object fact) {
    if (!(fact instanceof DeclaredFact declared)) {
      return fact;
    }
    FactType type = base.getFactType(PACKAGE, declared.type().name());
    try {
      Object seen = type.newInstance();
      type.set(seen, "id", declared.id());
      for (Map.Entry<String, Object> value : declared.values().entrySet()) {
        type.set(seen, value.getKey(), constant(type, value.getValue()));
      }
      return seen;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a declared term, the constant of the class that Drools generates. */
  private static Object constant(FactType type, Object value) throws ReflectiveOperationException {
    return value instanceof DeclaredTerm term
        ? type.getFactClass()
            .getClassLoader()
            .loadClass(PACKAGE + "." + term.type())
            .getField(term.name())
            .get(null)
        : value;
  }
}
