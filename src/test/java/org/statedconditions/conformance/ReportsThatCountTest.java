package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statedconditions.conformance.Criterion.GENERAL;
import static org.statedconditions.conformance.Criterion.TASKS;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReportsThatCountTest {
  private static final String TRUCE = "id: t, parties: [RU, UA]";

  @Test
  void a_report_holds_from_its_start_and_until_before_its_end() {
    assertThat(Asked.about("  - ceasefire: {" + TRUCE + ", scope: general, from: 2026-06-01}\n")
            .status(GENERAL))
        .isEqualTo("met");
    assertThat(Asked.about("  - ceasefire: {" + TRUCE + ", scope: general, until: 2026-06-01}\n")
            .status(GENERAL))
        .isEqualTo("undetermined");
  }

  @Test
  void a_report_counts_once_it_is_known() {
    String report =
        "facts:\n  - ceasefire: {" + TRUCE + ", scope: general, reportedOn: 2026-05-10}\n";
    assertThat(Asked.of("asOf: 2026-05-01\n" + report).status(GENERAL)).isEqualTo("met");
    assertThat(Asked.of("asOf: 2026-05-01\nknownBy: 2026-05-10\n" + report).status(GENERAL))
        .isEqualTo("met");
    assertThat(Asked.of("asOf: 2026-05-01\nknownBy: 2026-05-09\n" + report).status(GENERAL))
        .isEqualTo("undetermined");
  }

  @Test
  void of_one_source_the_latest_word_on_a_field_stands() {
    Asked asked = Asked.about("""
          - ceasefire: {id: t, parties: [RU, UA], scope: local, source: a, reportedOn: 2026-05-01}
          - ceasefire: {id: t, scope: general, source: a, reportedOn: 2026-05-02}
        """);
    assertThat(asked.status(GENERAL)).isEqualTo("met");
  }

  @Test
  void words_without_a_date_and_words_of_others_stand_beside_it() {
    assertThat(Asked.about("""
          - ceasefire: {id: t, parties: [RU, UA], scope: local, source: a}
          - ceasefire: {id: t, scope: general, source: a, reportedOn: 2026-05-02}
        """).status(GENERAL)).isEqualTo("contested");
    assertThat(Asked.about("""
          - ceasefire: {id: t, parties: [RU, UA], scope: local, source: b, reportedOn: 2026-05-01}
          - ceasefire: {id: t, scope: general, source: a, reportedOn: 2026-05-02}
        """).status(GENERAL)).isEqualTo("contested");
    assertThat(Asked.about("""
          - ceasefire: {id: t, parties: [RU, UA], scope: local, reportedOn: 2026-05-01}
          - ceasefire: {id: t, scope: general, reportedOn: 2026-05-02}
        """).status(GENERAL)).isEqualTo("contested");
  }

  @Test
  void what_is_not_known_yet_or_no_longer_holds_replaces_nothing() {
    String reports = """
        facts:
          - ceasefire: {id: t, parties: [RU, UA], scope: local, source: a, reportedOn: 2026-05-01}
          - ceasefire: {id: t, scope: general, source: a, reportedOn: 2026-05-02, until: 2026-05-20}
        """;
    assertThat(Asked.of("asOf: 2026-05-10\n" + reports).status(GENERAL)).isEqualTo("met");
    assertThat(Asked.of("asOf: 2026-05-20\n" + reports).status(GENERAL)).isEqualTo("not-met");
    assertThat(Asked.of("asOf: 2026-05-10\nknownBy: 2026-05-01\n" + reports).status(GENERAL))
        .isEqualTo("not-met");
  }

  @Test
  void each_element_of_a_mandate_is_a_field_of_its_own() {
    assertThat(Asked.about("""
          - mandate: {id: m, elements: {tasks: adopted}, source: a, reportedOn: 2026-05-01}
          - mandate: {id: m, elements: {objective: draft}, source: a, reportedOn: 2026-05-02}
        """).status(TASKS)).isEqualTo("met");
  }

  @Test
  void
      a_midnight_that_does_not_exist_is_the_first_instant_after_it_and_one_that_comes_twice_the_earlier() {
    ZoneId havana = ZoneId.of("America/Havana");
    assertThat(new Moment("2026-03-08").in(havana))
        .isEqualTo(Instant.parse("2026-03-08T05:00:00Z"));
    assertThat(new Moment("2026-11-01").in(havana))
        .isEqualTo(Instant.parse("2026-11-01T04:00:00Z"));
  }

  @Test
  void a_proposal_plays_no_part() {
    assertThat(Asked.about("  - proposal: {id: p, by: FR, countries: [FR, GB, TR]}\n")
            .verdicts())
        .isEqualTo("undetermined, undetermined, undetermined");
  }
}
