package org.statedconditions.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.conformance.Draws;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactDate;
import org.statedconditions.fact.Mandate;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.question.timeline.Change;
import org.statedconditions.question.timeline.Evidence;
import org.statedconditions.question.timeline.Timeline;
import org.statedconditions.question.timeline.TimelineOptions;
import org.statedconditions.scenario.Scenario;

/** A timeline says at every instant what a new evaluation says, and changes exactly where that changes. */
class TimelineTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
  private static final List<String> PACKS = RulePack.bundledIds();
  private static final Map<String, Evaluator> EVALUATORS =
      PACKS.stream().collect(Collectors.toMap(p -> p, p -> Evaluator.of(RulePack.bundled(p))));
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void agrees_with_new_evaluations_at_each_change_and_nothing_changes_in_between(
      @ForAll long seed, @ForAll boolean asKnown) {
    Random random = new Random(seed);
    Scenario drawn = Draws.scenario(random.nextLong());
    check(EVALUATOR, spread(random, drawn, drawn.facts()), asKnown, random);
  }

  /** Changes once lacked a cause there. */
  @Example
  void does_so_for_draws_on_record() {
    for (long seed : new long[] {7_979_166, 66}) {
      Random random = new Random(seed);
      Scenario drawn = Draws.scenario(random.nextLong());
      check(EVALUATOR, spread(random, drawn, drawn.facts()), false, random);
    }
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void does_so_where_there_are_many_candidates(@ForAll long seed, @ForAll boolean asKnown) {
    Random random = new Random(seed);
    Scenario drawn = Draws.scenario(random.nextLong());
    check(EVALUATOR, spread(random, drawn, crowd(random)), asKnown, random);
  }

  @Property(tries = 80, shrinking = ShrinkingMode.OFF)
  void does_so_for_every_bundled_pack_and_its_own_types_of_facts(
      @ForAll long seed, @ForAll boolean asKnown) {
    Random random = new Random(seed);
    Evaluator evaluator = EVALUATORS.get(PACKS.get(random.nextInt(PACKS.size())));
    List<CaseFile> cases = evaluator.pack().cases();
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      CaseFile file = cases.get(random.nextInt(cases.size()));
      facts.addAll(evaluator.parse(file.shown(), file.text()).facts());
    }
    Scenario empty = Draws.of(AS_OF, Optional.empty(), Map.of(), List.of());
    check(evaluator, spread(random, empty, facts), asKnown, random);
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void what_is_set_aside_is_as_if_it_were_not_reported(@ForAll long seed) {
    Random random = new Random(seed);
    Scenario drawn = Draws.scenario(random.nextLong());
    Scenario scenario = spread(random, drawn, drawn.facts());
    Set<FactRef> out = new TreeSet<>();
    List<Fact> left = new ArrayList<>();
    for (int i = 0; i < scenario.facts().size(); i++) {
      if (random.nextInt(3) == 0) {
        out.add(new FactRef(i));
      } else {
        left.add(scenario.facts().get(i));
      }
    }
    Scenario rest =
        Draws.of(scenario.asOf().orElseThrow(), scenario.knownBy(), scenario.parameters(), left);
    Timeline timeline = Timeline.of(
        EVALUATOR,
        new Evidence(scenario, List.copyOf(out)),
        TimelineOptions.DEFAULT,
        (done, all) -> {});
    assertThat(timeline.changes().stream().map(c -> List.of(c.at(), c.shifts())))
        .containsExactlyElementsOf(Timeline.of(EVALUATOR, rest).changes().stream()
            .map(c -> List.of(c.at(), c.shifts()))
            .toList());
    try (Session kept = EVALUATOR.open(scenario)) {
      for (Instant at : dates(scenario)) {
        List<String> expected = statuses(EVALUATOR.assess(rest, at, Optional.empty()));
        assertThat(statuses(EVALUATOR.assess(scenario, at, Optional.empty(), out)))
            .isEqualTo(expected);
        assertThat(kept.moveTo(at, Optional.empty()).setAside(out).values()).isEqualTo(expected);
        assertThat(kept.setAside(Set.of()).values())
            .isEqualTo(statuses(EVALUATOR.assess(scenario, at, Optional.empty())));
      }
    }
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void a_session_that_follows_gives_the_whole_answer_that_a_new_one_gives(@ForAll long seed) {
    Random random = new Random(seed);
    Scenario drawn = Draws.scenario(random.nextLong());
    Scenario scenario =
        spread(random, drawn, random.nextInt(8) == 0 ? crowd(random) : drawn.facts());
    List<Instant> instants = new ArrayList<>(dates(scenario));
    try (Session session = EVALUATOR.open(scenario)) {
      for (int i = 0; i < 15 && !instants.isEmpty(); i++) {
        Instant at = instants.get(random.nextInt(instants.size()));
        Optional<Instant> knownBy = random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(instants.get(random.nextInt(instants.size())));
        session.moveTo(at, knownBy);
        assertThat(session.assessment()).isEqualTo(EVALUATOR.assess(scenario, at, knownBy));
        assertThat(session.values()).isEqualTo(statuses(session.assessment()));
      }
    }
  }

  private static Instant day(int days) {
    return AS_OF.plus(Duration.ofDays(days));
  }

  private static void check(
      Evaluator evaluator, Scenario scenario, boolean asKnown, Random random) {
    TimelineOptions options =
        asKnown ? TimelineOptions.DEFAULT.asKnownThen() : TimelineOptions.DEFAULT;
    Timeline timeline = Timeline.of(evaluator, scenario, options);
    assertThat(Timeline.of(evaluator, scenario, options)).isEqualTo(timeline);
    if (timeline.from().isEmpty()) {
      assertThat(timeline.changes()).isEmpty();
      return;
    }
    Set<Instant> probes = new TreeSet<>();
    Instant start = timeline.from().get().minusSeconds(1);
    Instant before = start;
    for (Change change : timeline.changes()) {
      assertThat(change.shifts().size() + change.subjects().size()).isPositive();
      assertThat(change.causes()).isNotEmpty();
      assertThat(said(evaluator, scenario, change.at(), asKnown))
          .as("what is said from %s on", change.at())
          .isNotEqualTo(said(evaluator, scenario, change.at().minusNanos(1), asKnown));
      Instant middle = before.plus(Duration.between(before, change.at()).dividedBy(2));
      probes.addAll(List.of(
          change.at(),
          change.at().minusNanos(1),
          change.at().minus(SECOND),
          change.at().plus(SECOND),
          middle,
          change.at().plusSeconds(random.nextInt(400_000))));
      before = change.at();
    }
    probes.addAll(dates(scenario));
    for (Instant probe : probes) {
      Map<Object, Object> told = told(timeline, probe);
      Map<Object, Object> said = said(evaluator, scenario, probe, asKnown);
      // A subject that is looked at all the time is not among the changes.
      said.forEach((key, value) -> {
        if (key instanceof String && !told.containsKey(key)) {
          assertThat(value).isEqualTo(said(evaluator, scenario, start, asKnown).get(key));
          told.put(key, value);
        }
      });
      assertThat(told).as("at %s", probe).isEqualTo(said);
    }
  }

  /** What the timeline says, with the subjects of those conditions that ever turn to another. */
  private static Map<Object, Object> told(Timeline timeline, Instant at) {
    Map<Object, Object> told = new HashMap<>();
    for (int i = 0; i < timeline.aspects().size(); i++) {
      told.put(timeline.aspects().get(i), timeline.before().get(i));
    }
    for (Change change : timeline.changes()) {
      if (!change.at().isAfter(at)) {
        change.shifts().forEach(s -> {
          assertThat(told).containsEntry(s.aspect(), s.from());
          told.put(s.aspect(), s.to());
        });
        change.subjects().forEach(s -> told.put(s.reading() + " " + s.condition(), s.to()));
      }
    }
    for (Change change : timeline.changes()) {
      change.subjects().forEach(s -> told.putIfAbsent(s.reading() + " " + s.condition(), s.from()));
    }
    return told;
  }

  /** Every fact begins, ends, or becomes known on a day of its own, or on one that others share. */
  private static Scenario spread(Random random, Scenario drawn, List<Fact> among) {
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : among) {
      Fact spread = Changed.with(Changed.with(fact, "from", null), "until", null);
      Instant from = day(random.nextInt(40) - 20).plusSeconds(random.nextInt(3));
      if (random.nextInt(2) == 0) {
        spread = Changed.with(spread, "from", from);
      }
      if (random.nextInt(3) == 0) {
        spread = Changed.with(spread, "until", from.plus(Duration.ofDays(1 + random.nextInt(20))));
      }
      if (random.nextInt(3) == 0) {
        spread = Changed.with(spread, "reportedOn", day(random.nextInt(12) - 6));
      }
      facts.add(spread);
    }
    return Draws.of(drawn.asOf().orElseThrow(), Optional.empty(), drawn.parameters(), facts);
  }

  /** So many ceasefires and missions that they are ranked rather than looked through. */
  private static List<Fact> crowd(Random random) {
    List<Fact> facts = new ArrayList<>();
    while (facts.size() < 150) {
      for (Fact fact : Draws.scenario(random.nextLong()).facts()) {
        if (fact instanceof Ceasefire || fact instanceof Mandate || random.nextInt(4) == 0) {
          String suffix = "-" + random.nextInt(60);
          Fact renamed = Changed.with(fact, "id", fact.id() + suffix);
          if (renamed instanceof Mandate mandate) {
            renamed = Changed.with(renamed, "mission", mandate.mission() + suffix);
          }
          facts.add(renamed);
        }
      }
    }
    return facts;
  }

  private static Set<Instant> dates(Scenario scenario) {
    Set<Instant> dates = new TreeSet<>();
    for (Fact fact : scenario.facts()) {
      for (Instant bound : new Instant[] {fact.from(), fact.until(), fact.reportedOn()}) {
        if (bound != null) {
          dates.add(bound);
        }
      }
      FactDate.of(fact).forEach(date -> dates.add(date.instant()));
    }
    return dates;
  }

  private static Map<Object, Object> said(
      Evaluator evaluator, Scenario scenario, Instant at, boolean asKnown) {
    Assessment assessment =
        evaluator.assess(scenario, at, asKnown ? Optional.of(at) : scenario.knownBy());
    Map<Object, Object> said = new HashMap<>();
    for (ReadingResult reading : assessment.readings()) {
      said.put(
          new Aspect(reading.reading(), Aspect.Kind.VERDICT, "verdict"),
          reading.verdict().written());
      said.put(new Aspect(reading.reading(), Aspect.Kind.STAGE, "stage"), reading.stage());
      reading
          .gates()
          .forEach(g -> said.put(
              new Aspect(reading.reading(), Aspect.Kind.GATE, g.id()),
              g.status().written()));
      for (ConditionResult condition : reading.conditions()) {
        said.put(
            new Aspect(reading.reading(), Aspect.Kind.CONDITION, condition.id()),
            condition.status().written());
        said.put(reading.reading() + " " + condition.id(), condition.subject());
        condition
            .criteria()
            .forEach(c -> said.put(
                new Aspect(reading.reading(), Aspect.Kind.CRITERION, c.id()),
                c.status().written()));
      }
    }
    return said;
  }

  private static List<String> statuses(Assessment assessment) {
    List<String> values = new ArrayList<>();
    for (ReadingResult reading : assessment.readings()) {
      values.add(reading.verdict().written());
      values.add(reading.stage());
      reading.gates().forEach(g -> values.add(g.status().written()));
      for (ConditionResult condition : reading.conditions()) {
        values.add(condition.status().written());
        condition.criteria().forEach(c -> values.add(c.status().written()));
      }
    }
    return values;
  }
}
