package org.statedconditions.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.engine.RuleEngine;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactDate;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.timeline.Change;
import org.statedconditions.timeline.Timeline;
import org.statedconditions.timeline.TimelineOptions;

/** A timeline says at every instant what a new evaluation says, and changes exactly where that changes. */
class TimelineTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void agrees_with_new_evaluations_at_and_before_each_change_and_in_between(
      @ForAll long seed, @ForAll boolean asKnown) {
    Random random = new Random(seed);
    Scenario scenario = spread(random);
    TimelineOptions options =
        asKnown ? TimelineOptions.DEFAULT.asKnownThen() : TimelineOptions.DEFAULT;
    Timeline timeline = Timeline.of(EVALUATOR, scenario, options);
    List<Instant> instants = new ArrayList<>();
    for (Change change : timeline.changes()) {
      assertThat(change.shifts()).isNotEmpty();
      assertThat(change.causes()).isNotEmpty();
      assertThat(values(scenario, change.at(), asKnown))
          .isNotEqualTo(values(scenario, change.at().minusNanos(1), asKnown));
      instants.add(change.at());
      instants.add(change.at().minusNanos(1));
      instants.add(change.at().plusSeconds(random.nextInt(400_000)));
    }
    dates(scenario).forEach(instants::add);
    for (Instant instant : instants) {
      if (!timeline.from().orElse(Instant.MAX).isAfter(instant)) {
        List<String> said =
            timeline.aspects().stream().map(a -> timeline.at(instant, a)).toList();
        assertThat(said).as("at %s", instant).isEqualTo(values(scenario, instant, asKnown));
      }
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void a_session_that_follows_gives_the_whole_answer_that_a_new_one_gives(@ForAll long seed) {
    Random random = new Random(seed);
    Scenario scenario = spread(random);
    List<Instant> instants = new ArrayList<>(dates(scenario));
    try (RuleEngine.Watch watch = EVALUATOR.watch(scenario)) {
      for (int i = 0; i < 15 && !instants.isEmpty(); i++) {
        Instant at = instants.get(random.nextInt(instants.size()));
        Optional<Instant> knownBy = random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(instants.get(random.nextInt(instants.size())));
        watch.moveTo(at, knownBy);
        assertThat(watch.assessment()).isEqualTo(EVALUATOR.assess(scenario, at, knownBy));
        assertThat(watch.values()).isEqualTo(values(watch.assessment()));
      }
    }
  }

  /** Random facts that begin, end, and become known on different days. */
  private static Scenario spread(Random random) {
    Scenario drawn = Scenarios.draw(random);
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : drawn.facts()) {
      Fact spread = fact;
      Instant from = AllMet.day(random.nextInt(40) - 20).plusSeconds(random.nextInt(3));
      if (random.nextInt(2) == 0) {
        spread = FactFields.with(spread, "from", from);
      }
      if (random.nextInt(3) == 0) {
        spread =
            FactFields.with(spread, "until", from.plus(Duration.ofDays(1 + random.nextInt(20))));
      }
      if (random.nextInt(3) == 0) {
        spread = FactFields.with(spread, "reportedOn", AllMet.day(random.nextInt(12) - 6));
      }
      facts.add(spread);
    }
    return Scenarios.of(drawn.asOf().orElseThrow(), Optional.empty(), drawn.parameters(), facts);
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

  private static List<String> values(Scenario scenario, Instant at, boolean asKnown) {
    return values(EVALUATOR.assess(scenario, at, asKnown ? Optional.of(at) : scenario.knownBy()));
  }

  private static List<String> values(Assessment assessment) {
    List<String> values = new ArrayList<>();
    for (ReadingResult reading : assessment.readings()) {
      values.add(reading.verdict().written());
      values.add(reading.stage());
      for (ConditionResult condition : reading.conditions()) {
        values.add(condition.status().written());
        condition.criteria().forEach(c -> values.add(c.status().written()));
      }
    }
    return values;
  }
}
