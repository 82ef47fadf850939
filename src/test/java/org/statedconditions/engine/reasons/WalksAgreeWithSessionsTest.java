package org.statedconditions.engine.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Outcome;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.engine.model.RulePlan;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.engine.session.KnowledgeBase;
import org.statedconditions.engine.session.PackLoader;
import org.statedconditions.engine.session.RunLimits;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** For every rule and every case of the packs of the project the walk says what the session says. */
class WalksAgreeWithSessionsTest {

  static Stream<RulePack> packs() {
    return Stream.concat(
        RulePack.bundledIds().stream().map(RulePack::bundled),
        Stream.of(RulePack.read(Path.of("examples/custom-pack/esterhaven-corridor"))));
  }

  private static List<Scenario> cases(RulePack pack, Evaluator evaluator) {
    List<Scenario> cases = new ArrayList<>();
    for (CaseFile file : pack.cases()) {
      cases.add(evaluator.parse(file.shown(), file.text()));
    }
    assertThat(cases).isNotEmpty();
    return cases;
  }

  @ParameterizedTest
  @MethodSource("packs")
  void a_rule_holds_in_the_walk_exactly_where_it_holds_in_the_session(RulePack pack) {
    KnowledgeBase base = PackLoader.load(pack, RunLimits.DEFAULT);
    List<RuleOutline> rules = PackOutline.of(DrlFile.all(pack.ruleFiles())).rules();
    Set<String> everHeld = new TreeSet<>();
    for (Scenario scenario : cases(pack, Evaluator.of(pack))) {
      Map<String, Object> parameters = new LinkedHashMap<>(pack.manifest().defaults());
      parameters.putAll(scenario.parameters());
      try (EngineSession evaluation = new EngineSession(base, parameters)) {
        evaluation.moveTo(scenario.facts(), scenario.asOf().orElseThrow(), scenario.knownBy());
        RuleWalks walks = new RuleWalks(base.plans(), evaluation);
        Set<String> holding = evaluation.board().holding();
        everHeld.addAll(holding);
        for (RuleOutline rule : rules) {
          String what = rule.name() + " in " + scenario.file().orElseThrow();
          assertThat(walks.matches(rule.name())).as(what).isEqualTo(holding.contains(rule.name()));
          if (!holding.contains(rule.name())) {
            assertThat(walks.notHolding(rule, fact -> true).steps())
                .as(what)
                .anyMatch(s -> s.outcome() == Outcome.FAILS);
          }
        }
      }
    }
    assertThat(everHeld).hasSameSizeAs(rules);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void a_rule_holds_in_the_walk_exactly_where_it_holds_in_the_session_on_facts_mixed_at_random(
      RulePack pack) {
    KnowledgeBase base = PackLoader.load(pack, RunLimits.DEFAULT);
    List<Scenario> cases = cases(pack, Evaluator.of(pack));
    List<Fact> facts = cases.stream().flatMap(c -> c.facts().stream()).toList();
    Random random = new Random(20_260_601);
    for (int round = 0; round < 150; round++) {
      List<Fact> mixed = random
          .ints(1 + random.nextInt(12), 0, facts.size())
          .mapToObj(facts::get)
          .toList();
      Instant asOf = cases.get(random.nextInt(cases.size())).asOf().orElseThrow();
      try (EngineSession session = new EngineSession(base, pack.manifest().defaults())) {
        session.moveTo(mixed, asOf, Optional.empty());
        RuleWalks walks = new RuleWalks(base.plans(), session);
        Set<String> holding = session.board().holding();
        for (RulePlan plan : base.plans()) {
          assertThat(walks.matches(plan.name()))
              .as(plan.name() + " at " + asOf + " of " + mixed)
              .isEqualTo(holding.contains(plan.name()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void explanations_fit_the_assessment_and_change_nothing(RulePack pack) {
    Evaluator evaluator = Evaluator.of(pack);
    for (Scenario scenario : cases(pack, evaluator)) {
      Instant asOf = scenario.asOf().orElseThrow();
      Assessment plain = evaluator.assess(scenario, asOf, scenario.knownBy());
      Set<String> holding = evaluator.rulesHolding(scenario, asOf, scenario.knownBy());
      for (Explanation explanation :
          evaluator.explain(scenario, asOf, scenario.knownBy(), questions(pack))) {
        assertThat(explanation.assessment()).isEqualTo(plain);
        assertThat(explanation.status()).isEqualTo(status(plain, explanation));
        rulesOf(explanation).forEach(rule -> fits(rule, holding, scenario));
      }
      assertThat(evaluator.assess(scenario, asOf, scenario.knownBy())).isEqualTo(plain);
    }
  }

  private static void fits(RuleTrace rule, Set<String> holding, Scenario scenario) {
    String what = rule.rule() + " in " + scenario.file().orElseThrow();
    if (rule.holds()) {
      assertThat(holding).as(what).contains(rule.rule());
      assertThat(rule.facts()).as(what).isNotEmpty();
    }
    assertThat(rule.complete()).as(what).isTrue();
    List<Outcome> outcomes =
        rule.steps().stream().map(StepTrace::outcome).distinct().toList();
    if (rule.holds()) {
      assertThat(outcomes).as(what).containsOnly(Outcome.HOLDS);
    } else {
      assertThat(outcomes).as(what).contains(Outcome.FAILS);
    }
    assertThat(rule.place().line()).as(what).isPositive();
  }

  private static Question[] questions(RulePack pack) {
    List<Question> questions = new ArrayList<>();
    pack.manifest().readings().forEach(reading -> {
      questions.add(Question.verdict().under(reading.id()));
      for (Condition condition : pack.manifest().conditions()) {
        questions.add(Question.about(condition.id()).under(reading.id()));
        for (Criterion criterion : condition.criteria()) {
          if (criterion.readings().contains(reading.id())) {
            questions.add(Question.about(criterion.id()).under(reading.id()));
          }
        }
      }
    });
    return questions.toArray(Question[]::new);
  }

  private static Status status(Assessment assessment, Explanation explanation) {
    var reading = assessment.reading(explanation.reading());
    String id = explanation.question().id();
    if (explanation.question().asksVerdict()) {
      return reading.verdict();
    }
    return reading.conditions().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(c -> c.status())
        .or(() -> reading.conditions().stream()
            .flatMap(c -> c.criteria().stream())
            .filter(c -> c.id().equals(id))
            .findFirst()
            .map(c -> c.status()))
        .orElseThrow();
  }

  private static List<RuleTrace> rulesOf(Explanation explanation) {
    List<RuleTrace> rules = new ArrayList<>();
    explanation.conditions().forEach(condition -> {
      rules.addAll(condition.candidacy());
      condition.criteria().forEach(criterion -> {
        rules.addAll(criterion.candidacy());
        criterion.subjects().forEach(subject -> {
          rules.addAll(subject.candidacy());
          rules.addAll(subject.rules());
        });
      });
    });
    return rules;
  }

  @ParameterizedTest
  @MethodSource("packs")
  void what_is_undetermined_has_no_rule_that_holds_and_what_is_contested_has_two(RulePack pack) {
    Evaluator evaluator = Evaluator.of(pack);
    for (Scenario scenario : cases(pack, evaluator)) {
      for (Explanation explanation : evaluator.explain(
          scenario, scenario.asOf().orElseThrow(), scenario.knownBy(), questions(pack))) {
        explanation
            .conditions()
            .forEach(c -> c.criteria()
                .forEach(k -> k.subjects().forEach(s -> {
                  List<RuleTrace> holding =
                      s.rules().stream().filter(RuleTrace::holds).toList();
                  Optional<String> what =
                      Optional.of(k.id() + " in " + scenario.file().orElseThrow());
                  if (s.status() == Status.UNDETERMINED) {
                    assertThat(holding).as(what.get()).isEmpty();
                  } else {
                    assertThat(holding).as(what.get()).isNotEmpty();
                  }
                  if (s.status() == Status.CONTESTED && !s.contested()) {
                    assertThat(holding.stream().map(RuleTrace::says).distinct())
                        .as(what.get())
                        .hasSize(2);
                  }
                })));
      }
    }
  }
}
