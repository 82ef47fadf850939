package org.statedconditions.engine.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statedconditions.engine.reasons.SmallPack.rule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.FactTrace;
import org.statedconditions.assessment.reason.Need;
import org.statedconditions.assessment.reason.Need.Seen;
import org.statedconditions.assessment.reason.Outcome;
import org.statedconditions.assessment.reason.Relation;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.assessment.reason.StepTrace.Kind;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioBuilder;

/** What is told of each kind of step, on rules that do not hold. */
class StepsTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @TempDir
  static Path folder;

  private static SmallPack pack;

  @BeforeAll
  static void compile() {
    pack = SmallPack.of(
        folder,
        """
        query countryOf(String $mission, String $country)
            Contribution(mission == $mission, country == $country, status == ContributionStatus.CONFIRMED)
        end
        """
            + rule("several constraints", """
                $m : Mandate(participantsNamed == true, adoptedOn <= asOf, instrument != null)
                """, "met", "$m")
            + rule("join", """
                $m : Mandate($id : mission)
                    Contribution(mission == $id, status == ContributionStatus.CONFIRMED)
                """, "met", "$m")
            + rule("not", """
                $m : Mandate($id : mission)
                    not Contribution(mission == $id, status == ContributionStatus.WITHDRAWN)
                """, "met", "$m")
            + rule("not and not", """
                $m : Mandate($id : mission)
                    not (Contribution(mission == $id, $c : country) and not Requirement(mission == $id, lead == $c))
                """, "met", "$m")
            + rule("exists", """
                $m : Mandate($id : mission)
                    exists Contribution(mission == $id, status == ContributionStatus.CONFIRMED)
                """, "met", "$m")
            + rule("forall", """
                $m : Mandate($id : mission)
                    forall($c : Contribution(mission == $id) Contribution(this == $c, caveatsDeclared == true))
                """, "met", "$m")
            + rule("forall of one pattern", """
                $m : Mandate()
                    forall(Contribution(caveatsDeclared == true))
                """, "met", "$m")
            + rule("gathered", """
                $m : Mandate($id : mission)
                    Set(size >= parameters.number("fewest")) from accumulate(
                        Contribution(mission == $id, caveatsDeclared == true, $c : country),
                        collectSet($c))
                """, "met", "$m")
            + rule("gathered inline", """
                $m : Mandate($id : mission)
                    accumulate(Contribution(mission == $id, $c : country); $n : count($c); $n > 2)
                """, "met", "$m")
            + rule("gathered average", """
                $m : Mandate($id : mission)
                    accumulate(
                        Contribution(mission == $id, extent != null, $q : extent.quantity);
                        $n : average($q); $n > 2)
                """, "met", "$m")
            + rule("collected", """
                $m : Mandate($id : mission)
                    List(size > 1) from collect(Contribution(mission == $id))
                """, "met", "$m")
            + rule("from", """
                $m : Mandate()
                    $c : Ceasefire()
                    Declaration(accepts == Acceptance.NO) from $c.declarations
                """, "met", "$m")
            + rule("from the session", """
                $m : Mandate()
                    Declaration(accepts == Acceptance.NO)
                """, "met", "$m")
            + rule("query", """
                $m : Mandate($id : mission)
                    ?countryOf($id, $c;)
                    Requirement(mission == $id)
                """, "met", "$m")
            + rule("or", """
                $m : Mandate($id : mission)
                    (Contribution(mission == $id, country == "FR") or Requirement(mission == $id, critical == true))
                """, "met", "$m")
            + rule("unguarded", """
                $m : Mandate()
                    Ceasefire(days(effectiveFrom, expiresOn) > 3)
                """, "notMet", "$m")
            + rule("guarded", """
                $m : Mandate($id : mission)
                    Contribution(mission == $id, extent != null, undetermined(extent) == false)
                """, "notMet", "$m"));
  }

  private static Scenario scenario(Fact... facts) {
    ScenarioBuilder builder = Scenario.builder().asOf(NOW);
    for (Fact fact : facts) {
      builder.fact(fact);
    }
    return builder.build();
  }

  private static Mandate mission() {
    return Mandate.about("m").build();
  }

  private static List<StepTrace> steps(String rule, Fact... facts) {
    Scenario scenario = scenario(facts);
    assertThat(pack.holding(scenario)).doesNotContain(rule);
    RuleTrace trace = pack.nearest(scenario, rule);
    assertThat(trace.holds()).isFalse();
    assertThat(trace.complete()).isTrue();
    return trace.steps();
  }

  private static StepTrace last(String rule, Fact... facts) {
    List<StepTrace> steps = steps(rule, facts);
    return steps.get(steps.size() - 1);
  }

  private static List<String> missed(FactTrace fact) {
    return fact.misses().stream().map(Check::written).toList();
  }

  @Test
  void every_constraint_that_fails_is_named_with_the_value_found() {
    Instant later = NOW.plusSeconds(60);
    StepTrace step = last(
        "several constraints",
        Mandate.about("m").adoptedOn(later).participantsNamed(true).build());
    assertThat(step.kind()).isEqualTo(Kind.PATTERN);
    assertThat(step.type()).contains("Mandate");
    assertThat(step.bound()).contains("m");
    FactTrace fact = step.tried().get(0);
    assertThat(fact.ref()).contains(new FactRef(0));
    assertThat(missed(fact)).containsExactly("adoptedOn <= asOf", "instrument != null");
    assertThat(fact.misses().get(0).need())
        .isEqualTo(new Need.Compare(
            new Seen("adoptedOn", Optional.of(later), Optional.empty()),
            Relation.AT_MOST,
            List.of(new Seen("asOf", Optional.of(NOW), Optional.empty()))));
    assertThat(fact.misses().get(1).need())
        .isEqualTo(new Need.Compare(
            new Seen("instrument", Optional.empty(), Optional.empty()), Relation.GIVEN, List.of()));
  }

  @Test
  void the_nearest_fact_comes_first_and_those_of_something_else_are_only_counted() {
    StepTrace step = last(
        "join",
        Contribution.about("a")
            .mission("other")
            .status(ContributionStatus.CONFIRMED)
            .build(),
        mission(),
        Contribution.about("b").mission("m").status(ContributionStatus.PLEDGED).build(),
        Contribution.about("c").mission("m").build());
    assertThat(step.tried().stream().map(f -> f.ref().orElseThrow().index())).containsExactly(2, 3);
    assertThat(step.elsewhere()).isEqualTo(1);
    assertThat(missed(step.tried().get(0)))
        .containsExactly("status == ContributionStatus.CONFIRMED");
  }

  @Test
  void where_everything_belongs_to_something_else_the_join_is_named() {
    StepTrace step = last(
        "join",
        mission(),
        Contribution.about("a")
            .mission("other")
            .status(ContributionStatus.CONFIRMED)
            .build());
    Check check = step.tried().get(0).misses().get(0);
    assertThat(check.joins()).isTrue();
    assertThat(check.need())
        .isEqualTo(new Need.Compare(
            new Seen("mission", Optional.of("other"), Optional.empty()),
            Relation.IS,
            List.of(new Seen("id", Optional.of("m"), Optional.of(new FactRef(0))))));
  }

  @Test
  void where_there_is_nothing_to_look_at_nothing_is_tried() {
    StepTrace step = last("join", mission());
    assertThat(step.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(step.tried()).isEmpty();
    assertThat(step.elsewhere()).isZero();
  }

  @Test
  void what_stands_against_a_not_is_named() {
    StepTrace step = last(
        "not",
        mission(),
        Contribution.about("a").mission("m").status(ContributionStatus.PLEDGED).build(),
        Contribution.about("b")
            .mission("m")
            .status(ContributionStatus.WITHDRAWN)
            .build());
    assertThat(step.kind()).isEqualTo(Kind.NOT);
    assertThat(step.tried().stream().map(f -> f.ref().orElseThrow().index())).containsExactly(2);
  }

  @Test
  void what_stands_against_a_not_within_a_not_is_named() {
    StepTrace step = last(
        "not and not",
        mission(),
        Contribution.about("a").mission("m").country("FR").build(),
        Contribution.about("b").mission("m").country("GB").build(),
        Requirement.about("r").mission("m").lead("FR").build());
    assertThat(step.tried().stream().map(f -> f.ref().orElseThrow().index())).containsExactly(2);
  }

  @Test
  void what_comes_nearest_to_an_exists_is_told() {
    StepTrace step =
        last("exists", mission(), Contribution.about("a").mission("m").build());
    assertThat(step.kind()).isEqualTo(Kind.EXISTS);
    assertThat(missed(step.inside().get(0).tried().get(0)))
        .containsExactly("status == ContributionStatus.CONFIRMED");
  }

  @Test
  void what_falls_out_of_line_of_a_forall_is_told_with_what_it_lacks() {
    StepTrace step = last(
        "forall",
        mission(),
        Contribution.about("a").mission("m").caveatsDeclared(true).build(),
        Contribution.about("b").mission("m").caveatsDeclared(false).build());
    assertThat(step.kind()).isEqualTo(Kind.FORALL);
    assertThat(step.tried().stream().map(f -> f.ref().orElseThrow().index())).containsExactly(2);
    FactTrace lacking = step.inside().get(0).tried().get(0);
    assertThat(lacking.ref()).contains(new FactRef(2));
    assertThat(missed(lacking)).containsExactly("caveatsDeclared == true");
  }

  @Test
  void what_falls_out_of_line_of_a_forall_of_one_pattern_is_told() {
    StepTrace step = last(
        "forall of one pattern",
        mission(),
        Contribution.about("a").mission("m").caveatsDeclared(false).build());
    assertThat(missed(step.tried().get(0))).containsExactly("caveatsDeclared == true");
  }

  @Test
  void what_was_gathered_is_told_and_what_was_not_and_why() {
    StepTrace step = last(
        "gathered",
        mission(),
        Contribution.about("a").mission("m").country("FR").caveatsDeclared(true).build(),
        Contribution.about("b").mission("m").country("GB").build(),
        Contribution.about("c").mission("x").country("IT").caveatsDeclared(true).build());
    assertThat(step.kind()).isEqualTo(Kind.ACCUMULATE);
    Need.Compare need = (Need.Compare) step.tried().get(0).misses().get(0).need();
    assertThat(need.found().value()).contains(1);
    assertThat(need.relation()).isEqualTo(Relation.AT_LEAST);
    List<FactTrace> from = step.inside().get(0).tried();
    assertThat(from.get(0).ref()).contains(new FactRef(1));
    assertThat(from.get(0).misses()).isEmpty();
    assertThat(from.get(1).ref()).contains(new FactRef(2));
    assertThat(missed(from.get(1))).containsExactly("caveatsDeclared == true");
    assertThat(from).hasSize(2);
  }

  @Test
  void constraints_within_an_accumulate_are_held_against_its_results() {
    StepTrace step = last(
        "gathered inline",
        mission(),
        Contribution.about("a").mission("m").country("FR").build());
    assertThat(missed(step.tried().get(0))).containsExactly("$n > 2");
    assertThat(
            ((Need.Compare) step.tried().get(0).misses().get(0).need()).found().value())
        .contains(1L);
  }

  @Test
  void an_average_of_nothing_is_nothing() {
    StepTrace step = last("gathered average", mission());
    assertThat(step.kind()).isEqualTo(Kind.ACCUMULATE);
    assertThat(step.outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void what_is_collected_is_counted() {
    StepTrace step =
        last("collected", mission(), Contribution.about("a").mission("m").build());
    assertThat(missed(step.tried().get(0))).containsExactly("size > 1");
  }

  @Test
  void what_comes_from_a_value_of_a_fact_is_told_with_that_fact() {
    StepTrace step = last(
        "from",
        mission(),
        Ceasefire.about("c").declarations(List.of(Declaration.acceptedBy("RU"))).build());
    assertThat(step.kind()).isEqualTo(Kind.FROM);
    assertThat(step.tried().get(0).ref()).contains(new FactRef(1));
    assertThat(missed(step.tried().get(0))).containsExactly("accepts == Acceptance.NO");
  }

  @Test
  void a_query_is_looked_into() {
    List<StepTrace> steps = steps(
        "query",
        mission(),
        Contribution.about("a").mission("m").country("FR").build(),
        Requirement.about("r").mission("m").lead("FR").build());
    StepTrace query = steps.get(1);
    assertThat(query.kind()).isEqualTo(Kind.QUERY);
    assertThat(query.outcome()).isEqualTo(Outcome.FAILS);
    FactTrace tried = query.inside().get(0).tried().get(0);
    assertThat(tried.ref()).contains(new FactRef(1));
    assertThat(missed(tried)).containsExactly("status == ContributionStatus.CONFIRMED");
    assertThat(query.inside().get(0).type()).contains("Contribution");
  }

  @Test
  void every_alternative_of_an_or_is_told() {
    StepTrace step = last(
        "or",
        mission(),
        Contribution.about("a").mission("m").country("GB").build(),
        Requirement.about("r").mission("m").build());
    assertThat(step.kind()).isEqualTo(Kind.OR);
    assertThat(step.inside()).hasSize(2).allMatch(s -> s.outcome() == Outcome.FAILS);
    assertThat(missed(step.inside().get(1).tried().get(0))).containsExactly("critical == true");
  }

  @Test
  void what_cannot_be_read_off_a_value_that_is_not_given_is_not_checked() {
    StepTrace step =
        last("guarded", mission(), Contribution.about("a").mission("m").build());
    List<Check> checks = step.tried().get(0).checks();
    assertThat(checks.stream().map(Check::outcome))
        .containsExactly(Outcome.HOLDS, Outcome.FAILS, Outcome.NOT_CHECKED);
    assertThat(missed(step.tried().get(0))).containsExactly("extent != null");
  }

  @Test
  void
      what_is_worked_out_from_a_value_that_is_not_given_fails_where_nothing_before_it_asks_for_the_value() {
    StepTrace step = last("unguarded", mission(), Ceasefire.about("c").build());
    assertThat(step.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(missed(step.tried().get(0))).containsExactly("days(effectiveFrom, expiresOn) > 3");
  }

  @Test
  void what_is_equally_near_is_told_in_the_order_of_the_scenario() {
    List<String> parties = List.of("UA", "RU", "PL", "FR", "DE");
    StepTrace step = last(
        "from the session",
        mission(),
        Ceasefire.about("c")
            .declarations(parties.stream().map(Declaration::acceptedBy).toList())
            .build());
    assertThat(step.tried().stream().map(FactTrace::label))
        .containsExactlyElementsOf(
            parties.stream().map(p -> "declaration by " + p + " on c").toList());
  }
}
