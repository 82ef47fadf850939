package org.statedconditions.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.Mandate;

/** What Drools 10.2 gets wrong without a word, and what must not be taken for the same. */
class WhereDroolsIsWrongTest {
  private static final String VISIT = """
      declare Visit
        id : String
        ceasefire : String
        days : Integer
        cost : java.math.BigDecimal
      end
      """;

  private static Set<String> holding(OurRules rules, List<?> facts) {
    return Holding.of(
        rules.base(), RandomFacts.AS_OF, RandomFacts.PARAMETERS, UnaryOperator.identity(), facts);
  }

  private static DeclaredFact visit(OurRules rules, String id, Map<String, ?> values) {
    FactType type = rules.model().declared().get(0);
    return DeclaredFact.of(type, id, values);
  }

  /** A query called under {@code not} or {@code exists} does not see its arguments there. */
  @ParameterizedTest
  @CsvSource({"not, @1", "exists, @0"})
  void a_query_under_not_or_exists_is_about_its_arguments(String how, String expected) {
    OurRules rules =
        OurRules.of("query ended(String $id) Ceasefire(id == $id, endedOn <= asOf) end "
            + "rule \"r\" when $it : Ceasefire($id : id) " + how
            + " ended($id;) then findings.met($it); end");
    List<Ceasefire> facts = List.of(
        Ceasefire.about("t").endedOn(RandomFacts.AS_OF).build(),
        Ceasefire.about("u").build());
    assertThat(holding(rules, facts)).containsExactly("r " + expected);
  }

  @Test
  void a_query_that_calls_itself_is_refused_at_the_call() {
    assertThatThrownBy(() -> OurRules.of("query q(String $id) Ceasefire(id == $id) q($id;) end "
            + "rule \"r\" when $it : Ceasefire($id : id) q($id;) then findings.met($it); end"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("calls itself");
  }

  /** There it is false if the first pattern joins and the second is about the same facts. */
  @Test
  void what_is_said_of_all_holds_where_there_are_none() {
    OurRules rules = OurRules.of(
        "rule \"r\" when $it : Ceasefire($id : id) "
            + "forall($c : Contribution(mission == $id) Contribution(this == $c, country == \"FR\")) then findings.met($it); end");
    List<Object> facts = new ArrayList<>(List.of(
        Ceasefire.about("t").build(),
        Contribution.about("c").mission("u").country("TR").build()));
    assertThat(holding(rules, facts)).containsExactly("r @0");
    facts.add(Contribution.about("d").mission("t").country("FR").build());
    assertThat(holding(rules, facts)).containsExactly("r @0");
    facts.add(Contribution.about("e").mission("t").country("TR").build());
    assertThat(holding(rules, facts)).isEmpty();
  }

  /** There they are found by an index by order, which loses track as facts go. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "exists Convoy(count > $it.count)",
        "not Convoy(count > $it.count)",
        "not Convoy(attackedOn < $it.attackedOn)"
      })
  void a_session_that_is_kept_agrees_with_a_new_one_where_rules_compare_by_order(String asked) {
    OurRules rules = OurRules.of(ConditionsOfEveryKindTest.DECLARED
        + "rule \"r\" when $it : Convoy() " + asked + " then findings.met($it); end");
    Random random = new Random(3);
    RandomFacts some = new RandomFacts(random, rules.model().declared().get(0), true);
    for (int i = 0; i < 300; i++) {
      List<Object> facts = some.some(2 + random.nextInt(12));
      try (Holding kept = new Holding(
          rules.base(), RandomFacts.AS_OF, RandomFacts.PARAMETERS, UnaryOperator.identity())) {
        for (int k = 0; k < facts.size(); k++) {
          kept.put(k, facts.get(k));
        }
        kept.now();
        for (int k = 0; k < 3; k++) {
          int at = random.nextInt(facts.size());
          facts.set(at, some.one());
          kept.take(at);
          kept.put(at, facts.get(at));
          assertThat(kept.now()).isEqualTo(holding(rules, facts));
        }
      }
    }
  }

  /** There the second binding hides the first, and joins nothing. */
  @Test
  void a_name_that_two_patterns_bind_is_of_the_same_value() {
    OurRules rules = OurRules.of(
        "rule \"r\" when $it : Ceasefire($i : id) Mandate($i : id) then findings.met($it); end");
    List<Object> facts =
        new ArrayList<>(List.of(Ceasefire.about("t").build(), Mandate.about("u").build()));
    assertThat(holding(rules, facts)).isEmpty();
    facts.add(Mandate.about("t").build());
    assertThat(holding(rules, facts)).containsExactly("r @0");
  }

  /** There what a query has given once with {@code ?} goes on to hold when the facts have gone. */
  @Test
  void a_query_called_with_a_question_mark_follows_the_facts() {
    OurRules rules = OurRules.of("query framework(String $id) Mandate(id == $id) end "
        + "rule \"r\" when $it : Ceasefire($i : id) ?framework($i;) then findings.met($it); end");
    try (Holding session = new Holding(
        rules.base(), RandomFacts.AS_OF, RandomFacts.PARAMETERS, UnaryOperator.identity())) {
      session.put(0, Ceasefire.about("t").build());
      assertThat(session.now()).isEmpty();
      session.put(1, Mandate.about("t").build());
      assertThat(session.now()).containsExactly("r @0");
      session.take(1);
      assertThat(session.now()).isEmpty();
    }
  }

  @Test
  void every_constraint_on_what_was_accumulated_counts() {
    OurRules rules = OurRules.of(VISIT
        + "rule \"both\" when $it : Ceasefire($c : id) accumulate(Visit(ceasefire == $c, $d : days); $n : count($d), $s : sum($d);"
        + " $n > 1, $s > 10) then findings.met($it); end "
        + "rule \"together\" when $it : Ceasefire($c : id) accumulate(Visit(ceasefire == $c, $d : days); $n : count($d), $s : sum($d);"
        + " $s > $n * 3) then findings.met($it); end");
    List<Object> facts = new ArrayList<>(List.of(Ceasefire.about("t").build()));
    facts.add(visit(rules, "v/1", Map.of("ceasefire", "t", "days", 3)));
    facts.add(visit(rules, "v/2", Map.of("ceasefire", "t", "days", 4)));
    assertThat(holding(rules, facts)).containsExactly("together @0");
    facts.add(visit(rules, "v/3", Map.of("ceasefire", "t", "days", 5)));
    assertThat(holding(rules, facts)).containsExactly("both @0", "together @0");
  }

  /** There it is left out. */
  @Test
  void a_constraint_on_what_was_collected_counts() {
    OurRules rules = OurRules.of(VISIT
        + "rule \"r\" when $it : Ceasefire($c : id) accumulate(Visit(ceasefire == $c, $d : days); $l : collectList($d);"
        + " $l contains 4) then findings.met($it); end");
    List<Object> facts = new ArrayList<>(List.of(Ceasefire.about("t").build()));
    facts.add(visit(rules, "v/1", Map.of("ceasefire", "t", "days", 3)));
    assertThat(holding(rules, facts)).isEmpty();
    facts.add(visit(rules, "v/2", Map.of("ceasefire", "t", "days", 4)));
    assertThat(holding(rules, facts)).containsExactly("r @0");
  }

  /** There it matches as soon as something is worked out besides, with a smallest value of null. */
  @Test
  void nothing_has_no_smallest_value_whatever_is_worked_out_besides() {
    OurRules rules = OurRules.of(VISIT
        + "rule \"r\" when $it : Ceasefire($c : id) accumulate(Visit(ceasefire == $c, $d : days); $n : count($d), $m : min($d);"
        + " $n < 9) then findings.met($it); end");
    List<Object> facts = new ArrayList<>(List.of(Ceasefire.about("t").build()));
    assertThat(holding(rules, facts)).isEmpty();
    facts.add(visit(rules, "v/1", Map.of("ceasefire", "t", "days", 3)));
    assertThat(holding(rules, facts)).containsExactly("r @0");
  }

  /** There it is 0 if the figures are exact, and nothing if they are not. */
  @Test
  void nothing_has_no_average() {
    OurRules rules = OurRules.of(VISIT
        + "rule \"r\" when $it : Ceasefire($c : id) accumulate(Visit(ceasefire == $c, $x : cost); $a : average($x); $a <= 0)"
        + " then findings.met($it); end");
    List<Object> facts = new ArrayList<>(List.of(Ceasefire.about("t").build()));
    assertThat(holding(rules, facts)).isEmpty();
    facts.add(visit(rules, "v", Map.of("ceasefire", "t", "cost", new BigDecimal("0"))));
    assertThat(holding(rules, facts)).containsExactly("r @0");
  }

  /** There it throws. */
  @Test
  void several_functions_of_one_accumulate_stand_beside_an_or() {
    OurRules rules = OurRules.of(VISIT
        + "rule \"r\" when $it : Ceasefire($c : id) (Mandate(id == $c) or Contribution(id == $c))"
        + " accumulate(Visit(ceasefire == $c, $d : days); $n : count($d), $s : sum($d); $n == 1, $s == 3)"
        + " then findings.met($it); end");
    List<Object> facts = new ArrayList<>(List.of(
        Ceasefire.about("t").build(), visit(rules, "v", Map.of("ceasefire", "t", "days", 3))));
    assertThat(holding(rules, facts)).isEmpty();
    facts.add(Mandate.about("t").build());
    assertThat(holding(rules, facts)).containsExactly("r @0");
  }

  /** Taking back what was never there throws. */
  @Test
  void what_is_not_known_is_neither_accumulated_nor_taken_back() {
    OurRules rules = OurRules.of(VISIT
        + "rule \"max\" when $it : Ceasefire($c : id) accumulate(Visit(ceasefire == $c, $d : days); $m : max($d); $m == 4)"
        + " then findings.met($it); end");
    try (Holding session = new Holding(
        rules.base(), RandomFacts.AS_OF, RandomFacts.PARAMETERS, UnaryOperator.identity())) {
      session.put(0, Ceasefire.about("t").build());
      session.put(1, visit(rules, "v/1", Map.of("ceasefire", "t")));
      session.put(2, visit(rules, "v/2", Map.of("ceasefire", "t", "days", 4)));
      assertThat(session.now()).containsExactly("max @0");
      session.take(1);
      assertThat(session.now()).containsExactly("max @0");
      session.take(2);
      assertThat(session.now()).isEmpty();
    }
  }

  /** Compared with the binary fraction, 0.1 is never 0.1. */
  @Test
  void decimals_are_exact() {
    OurRules rules = OurRules.of(VISIT
        + "rule \"is\" when $it : Visit(cost == 0.1) then findings.met($it); end "
        + "rule \"sum\" when $it : Visit(cost + 0.2 == 0.3) then findings.met($it); end");
    assertThat(holding(rules, List.of(visit(rules, "v", Map.of("cost", new BigDecimal("0.10"))))))
        .containsExactly("is @0", "sum @0");
  }

  @ParameterizedTest
  @CsvSource({"days / (days - 2) > 1, divides by zero", "days * 9223372036854775807 > 1, too large"
  })
  void what_cannot_be_worked_out_names_rule_and_place(String constraint, String why) {
    OurRules rules = OurRules.of(
        VISIT + "rule \"r\" when $it : Visit(" + constraint + ") then findings.met($it); end");
    assertThatThrownBy(() -> holding(rules, List.of(visit(rules, "v", Map.of("days", 2)))))
        .hasRootCauseInstanceOf(ArithmeticException.class)
        .satisfies(e -> {
          Throwable at = e;
          while (!(at instanceof EvaluationFault)) {
            at = at.getCause();
          }
          EvaluationFault fault = (EvaluationFault) at;
          assertThat(fault.rule()).isEqualTo("r");
          assertThat(fault.getMessage()).contains(why);
          assertThat(fault.place().line()).isEqualTo(7);
        });
  }

  /** Nodes are shared by ids: the same text of two meanings has two. */
  @Test
  void constraints_of_one_text_and_two_meanings_stay_apart() {
    OurRules rules = OurRules.of("""
        rule "text" when $it : Contribution($x : country, $x == "FR") then findings.met($it); end
        rule "task" when $it : Contribution($x : task, $x == "FR") then findings.met($it); end
        rule "id" when $it : Contribution($x : id, $x == "FR") then findings.met($it); end
        """);
    List<String> ids = rules.model().plans().stream()
        .map(plan -> ((Part.Match) plan.when().get(0)).constraints().get(0))
        .peek(constraint -> assertThat(constraint.text()).isEqualTo("$x == \"FR\""))
        .map(Constraint::id)
        .toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(holding(
            rules,
            List.of(
                Contribution.about("FR")
                    .country("TR")
                    .extent(Extent.UNDETERMINED)
                    .build(),
                Contribution.about("c").country("FR").build())))
        .containsExactlyInAnyOrder("id @0", "text @1");
  }

  @Test
  void a_constraint_reads_more_than_three_other_facts() {
    OurRules rules = OurRules.of("""
        rule "r" when $a : Ceasefire(id == "a") $b : Ceasefire(id == "b") $c : Ceasefire(id == "c") $d : Ceasefire(id == "d")
          $it : Contribution(id == $a.id + $b.id + $c.id + $d.id)
        then findings.met($it); end
        """);
    List<Object> facts = new ArrayList<>();
    for (String id : List.of("a", "b", "c", "d")) {
      facts.add(Ceasefire.about(id).build());
    }
    facts.add(Contribution.about("abcd").build());
    facts.add(Contribution.about("abce").build());
    assertThat(holding(rules, facts)).containsExactly("r @4");
  }
}
