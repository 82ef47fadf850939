package org.statedconditions.engine.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.engine.model.EngineRules;
import org.statedconditions.engine.model.PackModel;
import org.statedconditions.finding.Status;

/** Counts as facts in a session with the rules of the roll-up alone. */
class CountFactsTest {
  private final KieSession session = session(RollUpRules.read());
  private final CountFacts facts = new CountFacts(session, null);

  private static KieSession session(EngineRules rules) {
    return KieBaseBuilder.createKieBaseFromModel(
            PackModel.of("core", List.of(), Vocabulary.builtIn(), rules).model())
        .newKieSession();
  }

  /** Takes down what was concluded. */
  private static final class Listener extends Whole {
    final List<String> heard = new ArrayList<>();

    @Override
    void count(CountFacts rules, Propagation propagation) {}

    @Override
    void conclude(int which, Status status, Propagation propagation) {
      heard.add(which + " " + status.written());
    }
  }

  CountFactsTest() {
    session.setGlobal("conclude", facts);
  }

  @AfterEach
  void close() {
    session.dispose();
  }

  @Test
  void wholes_with_the_same_counts_share_one_fact_and_each_hears_what_is_concluded() {
    Listener one = new Listener();
    Listener other = new Listener();
    facts.ask(one, 3, new CriterionCounts(1, 0, false, false));
    facts.ask(other, 5, new CriterionCounts(1, 0, false, false));
    facts.ask(one, 4, new CriterionCounts(0, 1, false, false));
    assertThat(facts.insert()).isTrue();
    assertThat(session.fireAllRules()).isEqualTo(2);
    facts.settle();
    assertThat(one.heard).containsExactlyInAnyOrder("3 met", "4 not-met");
    assertThat(other.heard).containsExactly("5 met");
  }

  @Test
  void counts_of_another_level_are_another_fact() {
    Listener one = new Listener();
    facts.ask(one, 0, new GroupCounts(0, 0, 0, 0, false));
    facts.ask(one, 1, new AllOfCounts(0, 0, 0, 0));
    facts.insert();
    session.fireAllRules();
    facts.settle();
    assertThat(one.heard).containsExactlyInAnyOrder("0 undetermined", "1 met");
  }

  @Test
  void what_was_concluded_before_is_heard_at_once_and_no_rule_runs_again() {
    facts.ask(new Listener(), 0, new StageCounts(0));
    facts.insert();
    session.fireAllRules();
    facts.settle();
    Listener later = new Listener();
    facts.ask(later, 7, new StageCounts(0));
    assertThat(later.heard).containsExactly("7 met");
    assertThat(facts.insert()).isFalse();
    assertThat(session.fireAllRules()).isZero();
  }

  @Test
  void facts_do_not_pile_up_and_rules_conclude_the_same_of_those_that_come_back() {
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i <= 2_000; i++) {
        Listener listener = new Listener();
        facts.ask(listener, 0, new GroupCounts(2_000 - i, i, 0, i % 3, false));
        facts.insert();
        session.fireAllRules();
        facts.settle();
        assertThat(listener.heard).containsExactly(i % 3 == 0 ? "0 contested" : "0 not-met");
        assertThat(session.getFactCount()).isLessThanOrEqualTo(500);
      }
    }
  }

  @Test
  void counts_of_which_no_rule_concludes_anything_are_a_fault() {
    try (KieSession without = session(EngineRules.NONE)) {
      CountFacts alone = new CountFacts(without, null);
      alone.ask(new Listener(), 0, new StageCounts(0));
      alone.insert();
      without.fireAllRules();
      assertThatThrownBy(alone::settle)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no rule of the roll-up concludes from StageCounts[unmet=0]");
    }
  }

  @Test
  void counts_of_which_two_rules_conclude_are_a_fault_whatever_their_order() {
    StageCounts counts = new StageCounts(0);
    facts.ask(new Listener(), 0, counts);
    facts.notMet(counts);
    assertThatThrownBy(() -> facts.met(counts))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two rules of the roll-up conclude from StageCounts[unmet=0]");
  }
}
