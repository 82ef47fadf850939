package org.statedconditions.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statedconditions.finding.Status.CONTESTED;
import static org.statedconditions.finding.Status.MET;
import static org.statedconditions.finding.Status.NOT_MET;
import static org.statedconditions.finding.Status.UNDETERMINED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Requirement;
import org.statedconditions.finding.Status;
import org.statedconditions.oracle.OracleResult.OfCondition;
import org.statedconditions.oracle.OracleResult.OfReading;
import org.statedconditions.scenario.Scenario;

/** What holds of every right answer, whoever gives it: the oracle and the engine are both held to it. */
abstract class Laws {
  /**
   * Criteria on which each report speaks for itself, so that silencing one can only take findings away. Not among them:
   * those where an end date, an expiry or a confirmation that is no longer reported lets something else decide.
   */
  private static final Set<String> ONE_REPORT_ONE_WORD = Set.of(
      "ceasefire.general",
      "ceasefire.holding",
      "ceasefire.written",
      "ceasefire.monitored",
      "mandate.framework-set",
      "mandate.tasks",
      "mandate.objective",
      "mandate.area-of-operations",
      "mandate.duration",
      "mandate.command-and-control",
      "mandate.authorising-body",
      "mandate.legal-basis",
      "mandate.rules-of-engagement",
      "mandate.status-of-forces",
      "mandate.exit-criteria",
      "mandate.funding",
      "burden-sharing.type",
      "burden-sharing.quantity",
      "burden-sharing.responsibility",
      "burden-sharing.caveats-declared",
      "burden-sharing.funding-declared");

  /** The answer to be held to the laws. */
  abstract OracleResult answer(Scenario scenario);

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Scenarios.any();
  }

  @Provide
  Arbitrary<String> criteria() {
    List<String> criteria = new ArrayList<>();
    List.of("ceasefire", "mandate", "burden-sharing")
        .forEach(condition -> criteria.addAll(TurkiyeOracle.criteria(condition, "strict")));
    return Arbitraries.of(criteria);
  }

  @Property(tries = 50)
  void with_no_facts_everything_is_undetermined(@ForAll("scenarios") Scenario scenario) {
    answer(Scenarios.with(scenario, List.of())).readings().values().forEach(reading -> {
      assertThat(reading.verdict()).isEqualTo(UNDETERMINED);
      assertThat(reading.stage()).isEqualTo("awaiting-ceasefire");
      reading.conditions().forEach((id, condition) -> assertUndetermined(condition));
    });
  }

  @Property(tries = 200)
  void without_any_report_on_a_ceasefire_its_condition_and_order_are_undetermined(
      @ForAll("scenarios") Scenario scenario) {
    OracleResult result = answer(without(scenario, Ceasefire.class));
    result
        .readings()
        .values()
        .forEach(reading -> assertUndetermined(reading.condition("ceasefire")));
    assertThat(result.reading("strict").criterion("mandate.after-ceasefire").status())
        .isEqualTo(UNDETERMINED);
  }

  @Property(tries = 200)
  void without_any_mandate_there_is_no_mission_and_the_ceasefire_stays_as_it_was(
      @ForAll("scenarios") Scenario scenario) {
    OracleResult before = answer(scenario);
    OracleResult after = answer(without(scenario, Mandate.class));
    after.readings().forEach((id, reading) -> {
      assertUndetermined(reading.condition("mandate"));
      assertUndetermined(reading.condition("burden-sharing"));
      assertThat(reading.condition("ceasefire"))
          .isEqualTo(before.reading(id).condition("ceasefire"));
    });
  }

  @Property(tries = 200)
  void what_has_to_hold_of_every_participant_is_undetermined_without_any(
      @ForAll("scenarios") Scenario scenario) {
    OracleResult result = answer(without(scenario, Contribution.class));
    for (String criterion : TurkiyeOracle.criteria("burden-sharing", "strict")) {
      if (!criterion.endsWith(".participants") && !criterion.endsWith(".lead")) {
        assertThat(result.reading("strict").criterion(criterion).status())
            .as(criterion)
            .isEqualTo(UNDETERMINED);
      }
    }
    OracleResult withoutNeeds = answer(without(scenario, Requirement.class));
    assertThat(withoutNeeds.reading("strict").criterion("burden-sharing.lead").status())
        .isEqualTo(UNDETERMINED);
  }

  @Property(tries = 1000)
  void a_criterion_is_undetermined_where_nobody_gives_a_field_that_it_rests_on(
      @ForAll("scenarios") Scenario scenario, @ForAll("criteria") String criterion) {
    Scenario silent =
        Scenarios.with(scenario, CriterionFields.without(scenario.facts(), criterion));
    assertThat(answer(silent).reading("strict").criterion(criterion).status())
        .as(criterion)
        .isEqualTo(UNDETERMINED);
  }

  @Property(tries = 1000)
  void taking_a_word_from_one_report_never_decides_anything_anew(
      @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
    Scenario before = oneSubjectEach(scenario);
    Assume.that(!before.facts().isEmpty());
    List<Fact> facts = new ArrayList<>(before.facts());
    int at = random.nextInt(facts.size());
    List<String> fields = FactFields.of(facts.get(at)).stream()
        .filter(field ->
            !Set.of("source", "from", "until", "mission", "parties", "status").contains(field))
        .toList();
    facts.set(at, FactFields.with(facts.get(at), fields.get(random.nextInt(fields.size())), null));
    OfReading told = answer(before).reading("strict");
    OfReading silenced = answer(Scenarios.with(before, facts)).reading("strict");
    for (String criterion : ONE_REPORT_ONE_WORD) {
      told.criterion(criterion).subjects().forEach((subject, status) -> {
        Status now = silenced.criterion(criterion).subjects().get(subject);
        assertThat(status == CONTESTED || now == status || now == UNDETERMINED)
            .as("%s of %s: %s, then %s", criterion, subject, status, now)
            .isTrue();
      });
    }
  }

  @Property(tries = 500)
  void reports_that_do_not_count_may_as_well_be_left_out(@ForAll("scenarios") Scenario scenario) {
    Instant asOf = scenario.asOf().orElseThrow();
    List<Fact> counting = scenario.facts().stream()
        .filter(
            f -> CountingReports.holds(f, asOf) && CountingReports.isKnown(f, scenario.knownBy()))
        .toList();
    assertSame(
        answer(scenario),
        answer(Scenarios.of(asOf, Optional.empty(), scenario.parameters(), counting)));
  }

  @Property(tries = 500)
  void the_order_of_the_facts_changes_no_status(
      @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
    List<Fact> shuffled = new ArrayList<>(scenario.facts());
    Collections.shuffle(shuffled, random);
    OracleResult before = answer(scenario);
    OracleResult after = answer(Scenarios.with(scenario, shuffled));
    after.readings().forEach((id, reading) -> {
      assertThat(reading.verdict()).isEqualTo(before.reading(id).verdict());
      assertThat(reading.stage()).isEqualTo(before.reading(id).stage());
      reading.conditions().forEach((name, condition) -> {
        OfCondition same = before.reading(id).condition(name);
        assertThat(condition.status()).isEqualTo(same.status());
        // Among equals the first of the file is shown, and then its criteria.
        if (condition.subject().equals(same.subject())) {
          assertThat(condition.criteria()).isEqualTo(same.criteria());
        }
      });
    });
  }

  @Property(tries = 300)
  void saying_everything_twice_changes_nothing(@ForAll("scenarios") Scenario scenario) {
    List<Fact> twice = new ArrayList<>(scenario.facts());
    twice.addAll(scenario.facts());
    assertSame(answer(scenario), answer(Scenarios.with(scenario, twice)));
  }

  @Property(tries = 300)
  void moving_every_date_by_the_same_time_changes_nothing(@ForAll("scenarios") Scenario scenario) {
    Duration by = Duration.ofHours(-9_001);
    Scenario moved = Scenarios.of(
        scenario.asOf().orElseThrow().plus(by),
        scenario.knownBy().map(instant -> instant.plus(by)),
        scenario.parameters(),
        scenario.facts().stream().map(fact -> moved(fact, by)).toList());
    assertSame(answer(scenario), answer(moved));
  }

  @Property(tries = 300)
  void a_ceasefire_of_others_and_what_countries_give_to_another_mission_change_nothing(
      @ForAll("scenarios") Scenario scenario) {
    List<Fact> more = new ArrayList<>(scenario.facts());
    more.add(0, AllMet.ceasefire("elsewhere", List.of("XX", "YY")));
    more.add(0, FactFields.with(AllMet.contribution("elsewhere", "FR"), "id", "elsewhere-fr"));
    more.add(0, AllMet.requirement("elsewhere", "elsewhere-air"));
    assertSame(answer(scenario), answer(Scenarios.with(scenario, more)));
  }

  @Property(tries = 500)
  void a_further_mission_that_is_no_better_changes_no_status(
      @ForAll("scenarios") Scenario scenario) {
    OracleResult before = answer(scenario);
    Assume.that(before.reading("literal").condition("mandate").subject().isPresent());
    assertSame(before, forgetting("worse", answer(and(scenario, worseMission()))));
  }

  @Property(tries = 500)
  void a_further_ceasefire_that_is_no_better_changes_no_status(
      @ForAll("scenarios") Scenario scenario) {
    OracleResult before = answer(scenario);
    // Were all of them refuted, this one would be among the equally good ones of which any may set
    // the date.
    before
        .readings()
        .values()
        .forEach(reading -> Assume.that(reading.condition("ceasefire").status() != NOT_MET));
    Assume.that(before.reading("literal").condition("ceasefire").subject().isPresent());
    Object parties = scenario.parameters().getOrDefault("parties", List.of("RU", "UA"));
    Fact worse = FactFields.with(
        Ceasefire.about("worse").status(CeasefireStatus.NONE).build(), "parties", parties);
    assertSame(before, forgetting("worse", answer(and(scenario, worse))));
  }

  @Property(tries = 500)
  void what_a_stricter_reading_finds_met_a_weaker_one_does_too(
      @ForAll("scenarios") Scenario scenario) {
    OracleResult result = answer(scenario);
    for (int i = 1; i < TurkiyeOracle.READINGS.size(); i++) {
      OfReading weaker = result.reading(TurkiyeOracle.READINGS.get(i - 1));
      OfReading stricter = result.reading(TurkiyeOracle.READINGS.get(i));
      if (stricter.verdict() == MET) {
        assertThat(weaker.verdict()).isEqualTo(MET);
      }
      for (String condition : List.of("ceasefire", "mandate")) {
        if (stricter.condition(condition).status() == MET) {
          assertThat(weaker.condition(condition).status()).isEqualTo(MET);
        }
        if (weaker.condition(condition).status() == NOT_MET) {
          assertThat(stricter.condition(condition).status()).isEqualTo(NOT_MET);
        }
      }
    }
  }

  @Property(tries = 500)
  void subjects_make_up_criteria_and_those_conditions_and_those_the_verdict(
      @ForAll("scenarios") Scenario scenario) {
    answer(scenario).readings().values().forEach(reading -> {
      assertThat(reading.verdict())
          .isEqualTo(Logic.allOf(
              reading.conditions().values().stream().map(OfCondition::status).toList()));
      reading.conditions().values().forEach(condition -> {
        assertThat(condition.status())
            .isEqualTo(Logic.allOf(
                condition.criteria().values().stream().map(c -> c.status()).toList()));
        condition
            .criteria()
            .forEach((id, of) -> assertThat(of.status())
                .as(id)
                .isEqualTo(Logic.allOf(of.subjects().values())));
      });
      for (String some : List.of("ceasefire", "mandate")) {
        assertThat(reading.condition(some).candidates().values())
            .allSatisfy(
                other -> assertThat(reading.condition(some).status()).isLessThanOrEqualTo(other));
      }
    });
  }

  @Property(tries = 100)
  void the_same_question_has_the_same_answer(@ForAll("scenarios") Scenario scenario) {
    assertThat(answer(scenario)).isEqualTo(answer(scenario));
  }

  private static void assertUndetermined(OfCondition condition) {
    assertThat(condition.status()).isEqualTo(UNDETERMINED);
    assertThat(condition.subject()).isEmpty();
    assertThat(condition.candidates()).isEmpty();
    assertThat(condition.criteria()).isNotEmpty().allSatisfy((id, criterion) -> {
      assertThat(criterion.status()).as(id).isEqualTo(UNDETERMINED);
      assertThat(criterion.subjects()).as(id).isEmpty();
    });
  }

  private static void assertSame(OracleResult before, OracleResult after) {
    assertThat(Comparison.differences(before, after)).isEmpty();
  }

  private static Scenario without(Scenario scenario, Class<? extends Fact> type) {
    return Scenarios.with(
        scenario,
        scenario.facts().stream().filter(fact -> !type.isInstance(fact)).toList());
  }

  private static Scenario and(Scenario scenario, Fact last) {
    List<Fact> more = new ArrayList<>(scenario.facts());
    more.add(last);
    return Scenarios.with(scenario, more);
  }

  /** One ceasefire, one mission, and no report that replaces another. */
  private static Scenario oneSubjectEach(Scenario scenario) {
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : scenario.facts()) {
      boolean one = fact instanceof Ceasefire
          ? fact.id().equals("truce")
          : "force".equals(FactFields.get(fact, "mission"));
      if (one) {
        facts.add(FactFields.with(fact, "reportedOn", null));
      }
    }
    return Scenarios.with(scenario, facts);
  }

  private static Fact moved(Fact fact, Duration by) {
    Fact moved = fact;
    for (String field : FactFields.of(fact)) {
      Object value = FactFields.get(fact, field);
      if (value instanceof Instant instant) {
        moved = FactFields.with(moved, field, instant.plus(by));
      }
    }
    if (fact instanceof Ceasefire ceasefire && ceasefire.declarations() != null) {
      List<Declaration> declarations = ceasefire.declarations().stream()
          .map(d -> d.on() == null ? d : d.on(d.on().plus(by)))
          .toList();
      moved = FactFields.with(moved, "declarations", declarations);
    }
    return moved;
  }

  private static Fact worseMission() {
    Map<MandateElement, ElementState> elements = new EnumMap<>(MandateElement.class);
    for (MandateElement element : MandateElement.values()) {
      elements.put(element, ElementState.ABSENT);
    }
    return Mandate.about("worse")
        .phase(MandatePhase.CONCEPT)
        .elements(elements)
        .participantsNamed(false)
        .build();
  }

  /** The same result without {@code candidate} among the candidates that were not chosen. */
  private static OracleResult forgetting(String candidate, OracleResult result) {
    Map<String, OfReading> readings = new LinkedHashMap<>();
    result.readings().forEach((id, reading) -> {
      Map<String, OfCondition> conditions = new LinkedHashMap<>();
      reading.conditions().forEach((name, condition) -> {
        Map<String, Status> candidates = new LinkedHashMap<>(condition.candidates());
        candidates.remove(candidate);
        conditions.put(
            name,
            new OfCondition(
                condition.status(), condition.subject(), candidates, condition.criteria()));
      });
      readings.put(id, new OfReading(reading.verdict(), reading.stage(), conditions));
    });
    return new OracleResult(readings);
  }
}
