package org.statedconditions.engine.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.DrlCompiler;
import org.statedconditions.engine.compile.Prelude;
import org.statedconditions.engine.compile.RollUp;
import org.statedconditions.engine.guard.BytecodeVerifier;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;
import org.statedconditions.pack.RuleFile;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedLambdasTest {
  private static final String PACK = "merged";
  private static final String FOLDER = Prelude.packageOf(PACK).replace('.', '/') + "/";

  private static final Object[] FACTS = {
    Ceasefire.about("truce")
        .status(CeasefireStatus.IN_FORCE)
        .parties(List.of("RU"))
        .build(),
    Ceasefire.about("other").status(CeasefireStatus.NONE).build(),
    Mandate.about("force").build(),
    Contribution.about("force/FR").mission("force").country("FR").build(),
    Requirement.about("lift").mission("force").build(),
  };

  private static final String RULES = """
      rule "In force" @criterion("a")
      when $c : Ceasefire(status == CeasefireStatus.IN_FORCE, parties contains "RU")
           $d : Ceasefire(id == $c.id, status != CeasefireStatus.NONE)
           not Mandate(id == $d.id)
      then findings.met($c); end
      rule "Two contributions" @criterion("b")
      when $m : Mandate()
           accumulate(Contribution(mission == $m.id, $k : country); $n : count($k); $n >= 2)
           exists Requirement(mission == $m.id && critical == true)
      then findings.notMet($m); end
      """;

  private CompiledRules before;
  private CompiledRules after;

  @BeforeAll
  void compile() throws Exception {
    before = DrlCompiler.compile(
        PACK,
        List.of(new RuleFile("rules.drl", RULES)),
        RollUp.files(),
        MergedLambdasTest.class.getClassLoader());
    after = MergedLambdas.in(before);
  }

  @Test
  void stand_in_one_class_for_each_interface() {
    assertThat(before.classes().keySet().stream().filter(n -> n.contains(".Lambda")))
        .hasSizeGreaterThan(30);
    assertThat(after.classes().keySet().stream().filter(n -> n.contains(".Lambda")))
        .hasSizeBetween(4, 8)
        .allMatch(n -> n.startsWith(Prelude.packageOf(PACK) + ".Lambdas"));
    assertThat(after.model()).isEqualTo(before.model());
  }

  @Test
  void may_still_run_where_the_others_may() {
    Map<String, byte[]> ours = new HashMap<>(after.classes());
    ours.keySet().removeIf(name -> !name.startsWith(Prelude.packageOf(PACK) + "."));
    assertThat(new BytecodeVerifier(Prelude.packageOf(PACK)).verify(ours)).isEmpty();
  }

  @Test
  void each_does_what_it_did() throws Exception {
    Map<String, GeneratedLambda> lambdas = new TreeMap<>();
    Map<String, List<GeneratedLambda>> alike = new TreeMap<>();
    before
        .classes()
        .values()
        .forEach(bytes -> GeneratedLambda.read(bytes).ifPresent(lambda -> {
          lambdas.put(lambda.internalName(), lambda);
          alike.computeIfAbsent(lambda.shape(), s -> new ArrayList<>()).add(lambda);
        }));
    Map<String, byte[]> all = new HashMap<>(before.classes());
    Map<String, MergedClass.Place> places = new HashMap<>();
    alike.values().forEach(group -> {
      MergedClass merged = new MergedClass(FOLDER + "LambdasTried" + places.size(), group);
      all.put(merged.internalName().replace('/', '.'), merged.bytes());
      places.putAll(merged.places());
    });
    ClassLoader loader = new Defining(all);
    assertThat(lambdas).hasSizeGreaterThan(30);
    for (String name : lambdas.keySet()) {
      Object one = object(loader, name, "INSTANCE");
      Object other = object(loader, places.get(name).owner(), places.get(name).field());
      assertThat(((HashedExpression) other).getExpressionHash())
          .isEqualTo(((HashedExpression) one).getExpressionHash());
      assertThat(outcomes(other)).isEqualTo(outcomes(one));
      if (one instanceof Predicate1<?> predicate) {
        assertThat(((Predicate1<?>) other).predicateInformation().toString())
            .isEqualTo(predicate.predicateInformation().toString());
      }
    }
  }

  private static final class Defining extends ClassLoader {
    private final Map<String, byte[]> classes;

    Defining(Map<String, byte[]> classes) {
      super(MergedLambdasTest.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  private static Object object(ClassLoader loader, String owner, String field) throws Exception {
    return loader.loadClass(owner.replace('/', '.')).getField(field).get(null);
  }

  /** What it gives for each fact or pair of facts: a value, or what it throws. */
  @SuppressWarnings("unchecked")
  private static List<String> outcomes(Object lambda) {
    List<String> outcomes = new ArrayList<>();
    for (Object a : FACTS) {
      for (Object b : FACTS) {
        try {
          if (lambda instanceof Predicate1<?> predicate) {
            outcomes.add("" + ((Predicate1<Object>) predicate).test(a));
          } else if (lambda instanceof Predicate2<?, ?> predicate) {
            outcomes.add("" + ((Predicate2<Object, Object>) predicate).test(a, b));
          } else if (lambda instanceof Function1<?, ?> function) {
            outcomes.add("" + ((Function1<Object, Object>) function).apply(a));
          }
        } catch (Exception e) {
          outcomes.add(e.getClass().getName());
        }
      }
    }
    return outcomes;
  }

  @Test
  void one_that_is_used_in_another_way_is_left_alone() {
    String named = before.classes().keySet().stream()
        .filter(n -> n.contains(".LambdaPredicate"))
        .sorted()
        .findFirst()
        .orElseThrow();
    Map<String, byte[]> more = new HashMap<>(before.classes());
    more.put(Prelude.packageOf(PACK) + ".User", userOf(named.replace('.', '/')));
    CompiledRules merged = MergedLambdas.in(new CompiledRules(more, before.model()));
    assertThat(merged.classes())
        .containsKey(named)
        .containsEntry(named, before.classes().get(named));
    assertThat(merged.classes()).hasSize(after.classes().size() + 2);
  }

  @Test
  void one_of_another_form_is_left_alone() {
    Map<String, byte[]> more = new HashMap<>(before.classes());
    String name = Prelude.packageOf(PACK) + ".P00.LambdaPredicateOfSomebody";
    byte[] plain = userOf(name.replace('.', '/'));
    more.put(name, plain);
    assertThat(MergedLambdas.in(new CompiledRules(more, before.model())).classes())
        .containsEntry(name, plain)
        .hasSize(after.classes().size() + 1);
  }

  /** A class with a method that returns the class {@code internalName} as a constant. */
  private static byte[] userOf(String internalName) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, FOLDER + "User", null, "java/lang/Object", null);
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_STATIC, "of", "()Ljava/lang/Class;", null, null);
    code.visitCode();
    code.visitLdcInsn(Type.getObjectType(internalName));
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
