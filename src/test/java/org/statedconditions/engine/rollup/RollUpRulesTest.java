package org.statedconditions.engine.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.engine.model.PackModel;
import org.statedconditions.engine.session.PackLoader;
import org.statedconditions.engine.session.RunLimits;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;

/**
 * The truth table of every rule of {@code rules/core}: for all small counts exactly one rule of a level concludes, and it
 * concludes what the logic of the four statuses says. Held both for the rules as the engine builds them and for the file as
 * Drools' own compiler reads it.
 */
class RollUpRulesTest {
  private static final Path FILE = Path.of("rules/core/roll-up.drl");
  private static final Pattern RULE_NAME = Pattern.compile("(?m)^rule \"([^\"]+)\"");
  private static final int MOST = 2;

  /** Who has made the rules ready to run. */
  enum Builder {
    ENGINE {
      @Override
      KieBase build() {
        return KieBaseBuilder.createKieBaseFromModel(
            PackLoader.load(RulePack.bundled("turkiye-reassurance-force"), RunLimits.DEFAULT)
                .model());
      }
    },
    TREE {
      @Override
      KieBase build() {
        return KieBaseBuilder.createKieBaseFromModel(
            PackModel.of("core", List.of(), Vocabulary.builtIn(), RollUpRules.read())
                .model());
      }
    },
    DROOLS {
      @Override
      KieBase build() throws IOException {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(
            "src/main/resources/core/roll-up.drl",
            "package core; import " + Conclusions.class.getPackageName()
                + ".*; global Conclusions conclude;\n" + Files.readString(FILE));
        KieBuilder builder = services.newKieBuilder(files, RollUpRulesTest.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services
            .newKieContainer(
                builder.getKieModule().getReleaseId(), RollUpRulesTest.class.getClassLoader())
            .getKieBase();
      }
    };

    @SuppressWarnings("ImmutableEnumChecker") // Built once and used by every test.
    private KieBase base;

    abstract KieBase build() throws IOException;

    KieBase base() {
      try {
        base = base == null ? build() : base;
        return base;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What one run of the rules has concluded. */
  private static final class Concluded implements Conclusions {
    final List<Status> statuses = new ArrayList<>();
    final List<RollUpFact> of = new ArrayList<>();

    private void add(RollUpFact counts, Status status) {
      of.add(counts);
      statuses.add(status);
    }

    @Override
    public void met(RollUpFact counts) {
      add(counts, Status.MET);
    }

    @Override
    public void contested(RollUpFact counts) {
      add(counts, Status.CONTESTED);
    }

    @Override
    public void undetermined(RollUpFact counts) {
      add(counts, Status.UNDETERMINED);
    }

    @Override
    public void notMet(RollUpFact counts) {
      add(counts, Status.NOT_MET);
    }
  }

  private KieSession session;
  private Concluded concluded;
  private final Set<String> fired = new TreeSet<>();

  private void open(Builder builder) {
    session = builder.base().newKieSession();
    concluded = new Concluded();
    session.setGlobal("conclude", concluded);
    session.addEventListener(new DefaultAgendaEventListener() {
      @Override
      public void afterMatchFired(AfterMatchFiredEvent event) {
        fired.add(event.getMatch().getRule().getName());
      }
    });
  }

  @AfterEach
  void close() {
    if (session != null) {
      session.dispose();
    }
  }

  /** That the rules conclude from each of {@code facts}, put in all at once, exactly what {@code logic} says. */
  private <F extends RollUpFact> void assertTable(Stream<F> facts, Function<F, Status> logic) {
    List<F> all = facts.toList();
    assertThat(new HashSet<>(all)).as("no counts twice").hasSameSizeAs(all);
    all.forEach(session::insert);
    session.fireAllRules();
    for (F fact : all) {
      List<Status> statuses = new ArrayList<>();
      for (int i = 0; i < concluded.of.size(); i++) {
        if (concluded.of.get(i).equals(fact)) {
          statuses.add(concluded.statuses.get(i));
        }
      }
      assertThat(statuses).as("what is concluded from %s", fact).containsExactly(logic.apply(fact));
    }
  }

  private interface FourCounts<F> {
    F of(int met, int contested, int undetermined, int notMet);
  }

  private static <F> Stream<F> allOf(FourCounts<F> make) {
    List<F> all = new ArrayList<>();
    for (int met = 0; met <= MOST; met++) {
      for (int contested = 0; contested <= MOST; contested++) {
        for (int undetermined = 0; undetermined <= MOST; undetermined++) {
          for (int notMet = 0; notMet <= MOST; notMet++) {
            all.add(make.of(met, contested, undetermined, notMet));
          }
        }
      }
    }
    return all.stream();
  }

  /** The logic of "all of": the worst status of one part is that of the whole. */
  private static Status worst(int contested, int undetermined, int notMet) {
    if (notMet > 0) {
      return Status.NOT_MET;
    } else if (contested > 0) {
      return Status.CONTESTED;
    }
    return undetermined > 0 ? Status.UNDETERMINED : Status.MET;
  }

  @ParameterizedTest
  @EnumSource
  void one_finding_decides_a_criterion_findings_both_ways_contest_it_and_a_fault_leaves_it_open(
      Builder builder) {
    open(builder);
    List<CriterionCounts> all = new ArrayList<>();
    for (int met = 0; met <= MOST; met++) {
      for (int notMet = 0; notMet <= MOST; notMet++) {
        for (boolean contested : new boolean[] {false, true}) {
          all.add(new CriterionCounts(met, notMet, contested, false));
          all.add(new CriterionCounts(met, notMet, contested, true));
        }
      }
    }
    assertTable(all.stream(), c -> {
      if (c.fault() || (c.met() == 0 && c.notMet() == 0)) {
        return Status.UNDETERMINED;
      } else if (c.notMet() == 0) {
        return Status.MET;
      }
      return c.met() > 0 || c.subjectContested() ? Status.CONTESTED : Status.NOT_MET;
    });
  }

  @ParameterizedTest
  @EnumSource
  void those_reported_are_all_if_one_finding_says_so_and_findings_both_ways_contest_it(
      Builder builder) {
    open(builder);
    List<ListCounts> all = new ArrayList<>();
    for (int complete = 0; complete <= MOST; complete++) {
      for (int notComplete = 0; notComplete <= MOST; notComplete++) {
        all.add(new ListCounts(complete, notComplete, false));
        all.add(new ListCounts(complete, notComplete, true));
      }
    }
    assertTable(all.stream(), l -> {
      if (l.fault()) {
        return Status.UNDETERMINED;
      } else if (l.complete() > 0) {
        return l.notComplete() > 0 ? Status.CONTESTED : Status.MET;
      }
      return l.notComplete() > 0 ? Status.NOT_MET : Status.UNDETERMINED;
    });
  }

  @ParameterizedTest
  @EnumSource
  void
      what_every_member_has_to_meet_is_as_its_worst_member_and_never_met_where_these_may_not_be_all(
          Builder builder) {
    open(builder);
    assertTable(
        Stream.of(true, false)
            .flatMap(complete -> allOf((met, contested, undetermined, notMet) ->
                new GroupCounts(met, contested, undetermined, notMet, complete))),
        g -> {
          Status worst = worst(g.contested(), g.undetermined(), g.notMet());
          boolean known = g.complete() && g.members() > 0;
          return worst == Status.MET && !known ? Status.UNDETERMINED : worst;
        });
  }

  @ParameterizedTest
  @EnumSource
  void all_of_several_are_as_the_worst_of_them(Builder builder) {
    open(builder);
    assertTable(allOf(AllOfCounts::new), a -> worst(a.contested(), a.undetermined(), a.notMet()));
  }

  @ParameterizedTest
  @EnumSource
  void a_condition_is_as_the_candidate_it_reports_and_undetermined_where_there_is_none(
      Builder builder) {
    open(builder);
    Map<ConditionCounts, Status> table = Map.of(
        new ConditionCounts(1, 0, 0, 0), Status.MET,
        new ConditionCounts(0, 1, 0, 0), Status.CONTESTED,
        new ConditionCounts(0, 0, 1, 0), Status.UNDETERMINED,
        new ConditionCounts(0, 0, 0, 1), Status.NOT_MET,
        new ConditionCounts(0, 0, 0, 0), Status.UNDETERMINED);
    assertTable(table.keySet().stream(), table::get);
  }

  @ParameterizedTest
  @EnumSource
  void the_stage_is_the_last_one_that_lacks_no_condition(Builder builder) {
    open(builder);
    assertTable(
        Stream.of(0, 1, 2).map(StageCounts::new),
        s -> s.unmet() == 0 ? Status.MET : Status.NOT_MET);
    assertTable(
        Stream.of(0, 1, 2).map(MetStageCounts::new),
        s -> s.laterMet() == 0 ? Status.MET : Status.NOT_MET);
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_of_the_file_concludes_from_some_counts_and_there_is_no_other(Builder builder)
      throws IOException {
    one_finding_decides_a_criterion_findings_both_ways_contest_it_and_a_fault_leaves_it_open(
        builder);
    close();
    those_reported_are_all_if_one_finding_says_so_and_findings_both_ways_contest_it(builder);
    close();
    what_every_member_has_to_meet_is_as_its_worst_member_and_never_met_where_these_may_not_be_all(
        builder);
    close();
    all_of_several_are_as_the_worst_of_them(builder);
    close();
    a_condition_is_as_the_candidate_it_reports_and_undetermined_where_there_is_none(builder);
    close();
    the_stage_is_the_last_one_that_lacks_no_condition(builder);
    Matcher names = RULE_NAME.matcher(Files.readString(FILE));
    assertThat(fired)
        .isEqualTo(
            names.results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new)));
  }
}
