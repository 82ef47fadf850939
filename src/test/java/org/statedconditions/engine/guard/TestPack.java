package org.statedconditions.engine.guard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.DrlCompiler;
import org.statedconditions.engine.compile.Prelude;
import org.statedconditions.engine.compile.RulesNotBuiltException;
import org.statedconditions.finding.Findings;
import org.statedconditions.finding.Parameters;
import org.statedconditions.pack.RuleFile;

/** Builds and fires the rules of a small pack without the roll-up, and keeps what they concluded. */
final class TestPack implements Findings {
  static final String ID = "tried";
  private static final ClassLoader WHOLE = TestPack.class.getClassLoader();

  private final KieBase base;
  private final List<String> concluded = new ArrayList<>();

  private TestPack(ClassLoader loader, CompiledRules rules) throws ReflectiveOperationException {
    Model model =
        (Model) loader.loadClass(rules.model()).getDeclaredConstructor().newInstance();
    base = KieBaseBuilder.createKieBaseFromModel(
        model, RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader));
  }

  static TestPack restricted(RuleFile... files)
      throws RulesNotBuiltException, ReflectiveOperationException {
    CompiledRules rules = RestrictedBuild.compile(ID, List.of(files), List.of(), WHOLE);
    return new TestPack(RestrictedBuild.loader(ID, rules.classes(), WHOLE), rules);
  }

  static TestPack unguarded(RuleFile... files)
      throws RulesNotBuiltException, ReflectiveOperationException {
    CompiledRules rules = DrlCompiler.compile(ID, List.of(files), List.of(), WHOLE);
    ClassLoader loader = new ClassLoader(WHOLE) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = rules.classes().get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
    return new TestPack(loader, rules);
  }

  FactType ownType(String name) {
    return base.getFactType(Prelude.packageOf(ID), name);
  }

  /** What the rules conclude of {@code facts}, in no order, as {@code met Ceasefire}. */
  List<String> fire(Object... facts) {
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("findings", this);
      session.setGlobal("asOf", Instant.parse("2025-11-27T00:00:00Z"));
      session.setGlobal("parameters", new TestParameters());
      for (Object fact : facts) {
        session.insert(fact);
      }
      session.fireAllRules(1_000);
      return List.copyOf(concluded);
    } finally {
      session.dispose();
    }
  }

  @Override
  public void met(Object fact) {
    concluded.add("met " + fact.getClass().getSimpleName());
  }

  @Override
  public void notMet(Object fact) {
    concluded.add("notMet " + fact.getClass().getSimpleName());
  }

  @Override
  public void candidate(Object fact) {
    concluded.add("candidate " + fact.getClass().getSimpleName());
  }

  @Override
  public void notCandidate(Object fact) {
    concluded.add("notCandidate " + fact.getClass().getSimpleName());
  }

  private record TestParameters() implements Parameters {
    @Override
    public java.math.BigDecimal number(String name) {
      return java.math.BigDecimal.valueOf(90);
    }

    @Override
    public String text(String name) {
      return "RU";
    }

    @Override
    public boolean flag(String name) {
      return true;
    }

    @Override
    public List<String> texts(String name) {
      return List.of("RU", "UA");
    }
  }
}
