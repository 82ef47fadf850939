package org.statedconditions.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.RollUp;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.ProblemsException;

class RestrictedBuildTest {
  private static final ClassLoader WHOLE = RestrictedBuildTest.class.getClassLoader();

  @Test
  void the_turkish_pack_and_the_roll_up_pass_as_they_are() throws Exception {
    List<RuleFile> files = new ArrayList<>();
    try (Stream<Path> folder = Files.list(Path.of("rules/turkiye-reassurance-force"))) {
      for (Path file :
          folder.filter(p -> p.toString().endsWith(".drl")).sorted().toList()) {
        files.add(new RuleFile(String.valueOf(file.getFileName()), Files.readString(file)));
      }
    }
    CompiledRules rules = RestrictedBuild.compile("tried", files, RollUp.files(), WHOLE);
    ClassLoader loader = RestrictedBuild.loader("tried", rules.classes(), WHOLE);
    assertThat(loader.loadClass(rules.model()).getDeclaredConstructor().newInstance())
        .isNotNull();
  }

  @Test
  void what_only_the_bytecode_shows_is_reported_at_its_rule() {
    String rule =
        Attacks.rule("$c : Ceasefire(status.declaringClass != null)", "findings.met($c);");
    assertThatThrownBy(() -> RestrictedBuild.compile(
            "tried", List.of(new RuleFile("rules.drl", "\n" + rule)), List.of(), WHOLE))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("rules.drl:2:6: the rule \"Attack\" uses")
        .hasMessageContaining("#getDeclaringClass(), which is not allowed");
  }

  @Test
  void will_not_start_with_mvel_on_the_class_path() {
    ClassLoader withMvel = new ClassLoader(WHOLE) {
      @Override
      public URL getResource(String name) {
        return name.equals("org/drools/mvel/MVELConstraint.class")
            ? super.getResource("org/statedconditions/fact/Fact.class")
            : super.getResource(name);
      }
    };
    assertThatThrownBy(() -> RestrictedBuild.compile("tried", List.of(), List.of(), withMvel))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("expected to run without drools-mvel but it is on the class path");
  }

  @Test
  void work_without_end_is_given_up() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    try {
      Optional<Long> busy = Bounded.run(
          () -> {
            long n = 0;
            while (!stop.get()) {
              n++;
            }
            return n;
          },
          Duration.ofMillis(200),
          Duration.ofSeconds(60));
      assertThat(busy).isEmpty();
    } finally {
      stop.set(true);
    }
    assertThat(Bounded.run(() -> 1, Duration.ofSeconds(5), Duration.ofSeconds(60)))
        .contains(1);
  }

  @Test
  void a_build_that_takes_too_long_is_refused_in_words() {
    String rule = Attacks.rule("$c : Ceasefire()", "findings.met($c);");
    List<RuleFile> files = List.of(new RuleFile("rules.drl", rule));
    assertThatThrownBy(() -> RestrictedBuild.compile(
            Optional.empty(), "tried", files, RollUp.files(), WHOLE, Duration.ZERO))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("expected rules that compile within 0 seconds but these took longer");
  }

  @Test
  void rules_see_listed_classes_only_and_the_compiler_all_class_files()
      throws IOException, ClassNotFoundException {
    FilteringClassLoader filter = new FilteringClassLoader(WHOLE);
    for (String hidden : List.of(
        "java.lang.Runtime",
        "java.lang.System$Logger",
        "java.io.File",
        Tripwire.class.getName(),
        "org.kie.api.KieServices",
        "java.util.ServiceLoader",
        "java.lang.Thread")) {
      assertThatThrownBy(() -> filter.loadClass(hidden)).isInstanceOf(ClassNotFoundException.class);
    }
    assertThat(filter.loadClass("java.lang.String")).isEqualTo(String.class);
    assertThat(filter.getResourceAsStream("java/lang/Runtime.class")).isNotNull();
  }

  @Test
  void every_fact_type_is_listed() {
    Set<String> facts = new TreeSet<>();
    for (Class<?> type : Fact.class.getPermittedSubclasses()) {
      facts.add(type.getName());
    }
    for (Class<?> type : org.statedconditions.fact.Term.class.getPermittedSubclasses()) {
      facts.add(type.getName());
    }
    assertThat(Allowed.bundled().typesOf("facts")).containsAll(facts);
  }

  @Test
  void the_list_says_nothing_of_members_that_are_not_there() {
    assertThatThrownBy(() -> Allowed.read(List.of("[values]", "java.lang.String#nonsense()")))
        .hasMessage("expected a public member of java.lang.String but was nonsense()");
    assertThatThrownBy(() -> Allowed.read(List.of("[values]", "java.lang.Strin#length()")))
        .hasMessage("expected a type but was java.lang.Strin");
  }

  @Test
  void a_build_that_is_given_up_ends_at_the_next_class_that_it_asks_for() throws Exception {
    AtomicReference<Thread> thread = new AtomicReference<>();
    ClassLoader loader = new FilteringClassLoader(RestrictedBuildTest.class.getClassLoader());
    Optional<Long> busy = Bounded.run(
        () -> {
          thread.set(Thread.currentThread());
          while (true) {
            try {
              loader.loadClass("no.such.Type");
            } catch (ClassNotFoundException | RuntimeException e) {
              // A compiler goes on, too.
            }
          }
        },
        Duration.ofMillis(100),
        Duration.ofSeconds(60));
    assertThat(busy).isEmpty();
    thread.get().join(10_000);
    assertThat(thread.get().isAlive()).isFalse();
  }

  @Test
  void a_busy_machine_waits_longer_in_proportion_but_not_without_end() {
    assertThat(Limits.waitAt(0.5, 2)).hasSeconds(60);
    assertThat(Limits.waitAt(-1, 2)).hasSeconds(60);
    assertThat(Limits.waitAt(4, 2)).hasSeconds(120);
    assertThat(Limits.waitAt(100, 2)).hasSeconds(180);
  }
}
