package org.statedconditions.question.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Attribution;
import org.statedconditions.pack.RulePack;
import org.statedconditions.pack.Statement;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.OutputForm;
import org.statedconditions.report.TextOptions;
import org.statedconditions.report.TimelineReport;
import org.statedconditions.scenario.Scenario;

/** Where changes are found, what is said to cause them, and how they are shown. */
class ChangesTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  @Test
  void two_facts_at_one_instant_are_one_change_with_two_causes_whatever_their_offsets() {
    Timeline timeline = timeline("""
        facts:
          - ceasefire: {id: truce, parties: [RU, UA]}
          - ceasefire: {id: truce, from: "2025-05-09T02:00:00+03:00", status: in-force}
          - ceasefire: {id: truce, from: "2025-05-08T23:00:00Z", scope: general}
          - ceasefire: {id: truce, from: "2025-05-08T23:00:01Z", kind: ceasefire}
        """);
    assertThat(timeline.changes())
        .extracting(Change::at)
        .containsExactly(
            Instant.parse("2025-05-08T23:00:00Z"), Instant.parse("2025-05-08T23:00:01Z"));
    assertThat(timeline.changes().get(0).causes())
        .extracting(Cause::fact)
        .containsExactly(new FactRef(1), new FactRef(2));
    assertThat(timeline.changes().get(1).causes())
        .extracting(Cause::fact)
        .containsExactly(new FactRef(3));
  }

  @Test
  void one_report_that_ends_as_another_begins_is_a_cause_as_well() {
    Timeline timeline = timeline("""
        facts:
          - ceasefire: {id: truce, parties: [RU, UA], status: in-force, until: 2025-05-12}
          - mandate: {id: force, phase: established, from: 2025-05-12}
        """);
    assertThat(timeline.changes()).singleElement().satisfies(change -> {
      assertThat(change.causes())
          .extracting(Cause::fact)
          .containsExactly(new FactRef(0), new FactRef(1));
      assertThat(change.causes())
          .extracting(Cause::how)
          .containsExactly(Cause.How.CEASES_TO_HOLD, Cause.How.STARTS_TO_HOLD);
    });
  }

  @Test
  void a_date_alone_is_midnight_in_utc_and_an_offset_is_shown_as_it_was_given() {
    Timeline timeline = timeline("""
        facts:
          - ceasefire: {id: truce, parties: [RU, UA], status: proposed, until: 2025-05-08}
          - ceasefire:
              {id: truce, parties: [RU, UA], status: in-force, scope: general, from: 2025-05-08,
               until: 2025-05-09T00:00+03:00}
        """);
    assertThat(timeline.changes())
        .extracting(Change::at)
        .containsExactly(
            Instant.parse("2025-05-08T00:00:00Z"), Instant.parse("2025-05-08T21:00:00Z"));
    assertThat(TimelineReport.of(timeline).text().replace('\u00a0', ' '))
        .contains("\n8 May 2025\n", "\n9 May 2025 00:00 +03:00 (8 May 2025 21:00 UTC)\n")
        .contains("from 8 May 2025 until 9 May 2025 00:00 +03:00");
  }

  @Test
  void a_condition_that_turns_to_another_subject_says_so_even_where_no_status_changes() {
    Timeline timeline = timeline("""
        facts:
          - ceasefire: {id: first, parties: [RU, UA], status: proposed, until: 2025-06-01}
          - ceasefire: {id: second, parties: [RU, UA], status: proposed, from: 2025-05-01}
        """);
    assertThat(timeline.changes()).hasSize(1);
    Change change = timeline.changes().get(0);
    assertThat(change.shifts()).isEmpty();
    assertThat(change.subjects())
        .contains(
            new SubjectShift("literal", "ceasefire", Optional.of("first"), Optional.of("second")));
    assertThat(change.causes()).extracting(Cause::fact).containsExactly(new FactRef(0));
    assertThat(TimelineReport.of(timeline).text())
        .contains("ceasefire is now about second, no longer about first");
    assertThat(json(timeline)).contains("\"subjects\" : [", "\"to\" : \"second\"");
  }

  @Test
  void a_timeline_that_crosses_the_statements_says_which_one_is_in_force() {
    Scenario scenario = EVALUATOR.parse("f", """
        facts:
          - ceasefire: {id: truce, parties: [RU, UA], status: in-force, from: 2025-08-20, until: 2025-12-01}
        """);
    Timeline timeline = Timeline.of(EVALUATOR, scenario);
    assertThat(timeline.statementBefore()).isEmpty();
    assertThat(timeline.statements())
        .extracting(Statement::id)
        .containsExactly("2025-08-21", "2025-11-27", "2026-01-08");
    String text = TimelineReport.of(timeline).text();
    assertThat(text)
        .contains("The position had not been stated yet when this begins")
        .contains("The position is stated: ")
        .contains("The position is stated anew: ");
    assertThat(text.indexOf("The position is stated: "))
        .isBetween(
            text.indexOf("reported from here: truce in-force [1]"),
            text.indexOf("reported until here: truce in-force [1]"));
    assertThat(json(timeline))
        .contains("\"statement\" : null", "\"statement\" : \"2025-11-27\"")
        .contains("\"statementBefore\" : null");
    Timeline later = Timeline.of(
        EVALUATOR, scenario, TimelineOptions.DEFAULT.from(Instant.parse("2025-09-01T00:00:00Z")));
    assertThat(later.statementBefore()).map(Statement::id).contains("2025-08-21");
    assertThat(EVALUATOR
            .assess(scenario, Instant.parse("2025-08-20T23:59:59Z"), Optional.empty())
            .statement())
        .isEmpty();
    assertThat(EVALUATOR
            .assess(scenario, Instant.parse("2025-08-21T00:00:00Z"), Optional.empty())
            .statement())
        .map(Statement::id)
        .contains("2025-08-21");
  }

  @Test
  void what_is_left_out_changes_nothing_and_is_named() {
    Scenario scenario = EVALUATOR.parse("f", """
        sources:
          claim: {publisher: One side, attribution: party-claim}
          paper: {publisher: A paper, attribution: press-report}
        facts:
          - ceasefire: {id: truce, parties: [RU, UA], status: in-force, from: 2025-05-01, source: claim}
          - ceasefire: {id: truce, parties: [RU, UA], status: proposed, from: 2025-05-02, source: paper}
        """);
    Timeline timeline = Timeline.of(
        EVALUATOR,
        Evidence.atLeast(Attribution.PRESS_REPORT, scenario),
        TimelineOptions.DEFAULT,
        (done, all) -> {});
    assertThat(timeline.setAside()).containsExactly(new FactRef(0));
    assertThat(timeline.changes())
        .flatExtracting(Change::causes)
        .extracting(Cause::fact)
        .containsOnly(new FactRef(1));
    assertThat(TimelineReport.of(timeline).text())
        .contains("Reports left out, as asked", "One side");
    assertThat(json(timeline)).contains("\"leftOut\" : [\n        \"facts[0]\"");
  }

  @Test
  void a_report_written_piece_by_piece_is_the_same() throws IOException {
    Timeline timeline = timeline("""
        facts:
          - ceasefire: {id: truce, parties: [RU, UA], status: in-force, from: 2025-05-01, until: 2025-05-02}
        """);
    StringWriter out = new StringWriter();
    TimelineReport.of(timeline).write(OutputForm.TEXT, TextOptions.DEFAULT, out);
    assertThat(out).hasToString(TimelineReport.of(timeline).text());
  }

  @Test
  void a_broken_outcome_is_explained() {
    assertThatThrownBy(() -> EVALUATOR.parse("f", "outcome: {on: 2025-13-01, wat: joined}\n"))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("f:1:15: expected a day of the calendar but was `2025-13-01`")
        .hasMessageContaining("f:1:27: expected a key of an outcome but was `wat`")
        .hasMessageContaining("did you mean `what`?")
        .hasMessageContaining("expected the key `what`");
    assertThatThrownBy(() -> EVALUATOR.parse("f", "outcome: joined\n"))
        .hasMessageContaining("f:1:10: expected an outcome but was `joined`");
    assertThatThrownBy(() -> BackTest.of(EVALUATOR, EVALUATOR.parse("f", "facts: []\n")))
        .hasMessageContaining("expected `outcome`, what was decided and when");
  }

  private static Timeline timeline(String text) {
    return Timeline.of(EVALUATOR, EVALUATOR.parse("f", text));
  }

  private static String json(Timeline timeline) {
    return TimelineReport.of(List.of(timeline)).json();
  }
}
