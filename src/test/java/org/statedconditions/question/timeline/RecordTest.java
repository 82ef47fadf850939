package org.statedconditions.question.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.pack.RulePack;
import org.statedconditions.question.timeline.Timeline.Period;
import org.statedconditions.scenario.Scenario;

/** What the record of arrangements between Russia and Ukraine comes to. */
class RecordTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
  private static final Scenario RECORD =
      Scenario.read(Path.of("examples/timelines/russia-ukraine.yaml"));
  private static final Timeline TIMELINE = Timeline.of(EVALUATOR, RECORD);
  private static final Instant INVASION = day("2022-02-24");

  @Test
  void since_february_2022_the_literal_ceasefire_is_met_from_9_to_11_may_2026_only() {
    assertThat(met("literal", INVASION))
        .containsExactly(
            new Period(Optional.of(day("2026-05-09")), Optional.of(day("2026-05-12")), "met"));
  }

  @Test
  void the_customary_ceasefire_is_never_met() {
    assertThat(met("customary", Instant.MIN)).isEmpty();
    assertThat(met("strict", Instant.MIN)).isEmpty();
  }

  @Test
  void what_the_sources_leave_open_is_undetermined() {
    // When exactly Minsk II was over.
    assertThat(at("2022-02-22", "literal")).isEqualTo("undetermined");
    // Easter 2025: to mirror it is to accept on a condition.
    assertThat(at("2025-04-20", "literal")).isEqualTo("undetermined");
    assertThat(at("2025-05-09", "literal")).isEqualTo("not-met");
    // Local, or in one sector.
    assertThat(at("2014-10-01", "literal")).isEqualTo("not-met");
    assertThat(at("2025-04-01", "literal")).isEqualTo("not-met");
  }

  @Test
  void the_truce_of_may_2026_comes_and_goes_by_its_own_dates() {
    Change start = change("2026-05-09");
    Change end = change("2026-05-12");
    assertThat(start.causes()).extracting(Cause::field).containsExactly("effectiveFrom");
    assertThat(end.causes()).extracting(Cause::field).containsExactly("expiresOn");
    assertThat(end.causes()).extracting(Cause::how).containsExactly(Cause.How.DATE_PASSES);
    assertThat(RECORD.facts().get(end.causes().get(0).fact().index()).id())
        .isEqualTo("truce-2026-05");
  }

  @Test
  void minsk_took_effect_at_midnight_in_kyiv() {
    assertThat(TIMELINE.changes())
        .extracting(Change::at)
        .contains(Instant.parse("2015-02-14T22:00:00Z"));
  }

  @Test
  void every_report_has_a_source_that_says_how_sure_the_record_is() {
    assertThat(RECORD.facts()).allSatisfy(fact -> {
      assertThat(fact.source()).isNotNull();
      assertThat(fact.source().note()).startsWith("Confidence high");
    });
  }

  @Test
  void the_versions_of_the_statement_are_on_the_timeline() {
    assertThat(TIMELINE.statements())
        .extracting(s -> s.date())
        .containsExactly(day("2025-08-21"), day("2025-11-27"), day("2026-01-08"));
  }

  private static Change change(String day) {
    return TIMELINE.changes().stream()
        .filter(c -> c.at().equals(day(day)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Period> met(String reading, Instant since) {
    return TIMELINE.periods(ceasefire(reading)).stream()
        .filter(p -> p.value().equals("met"))
        .filter(p -> p.to().isEmpty() || p.to().get().isAfter(since))
        .toList();
  }

  private static String at(String day, String reading) {
    return TIMELINE.at(day(day), ceasefire(reading));
  }

  private static Aspect ceasefire(String reading) {
    return new Aspect(reading, Aspect.Kind.CONDITION, "ceasefire");
  }

  private static Instant day(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
