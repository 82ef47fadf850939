package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.Point;
import org.statedconditions.pack.RulePack;

/** Which declarations of a source stand, and which missions a report is about that names none. */
class WhichReportsStandTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  private static String accepted(String... reports) {
    String text = "asOf: 2026-06-01\nsources: {a: {publisher: A}}\nfacts:\n"
        + "  - ceasefire: {id: t, parties: [RU, UA]}\n  - ceasefire: "
        + String.join("\n  - ceasefire: ", reports) + "\n";
    Assessment assessment = EVALUATOR.assess(EVALUATOR.parse("s.yaml", text));
    return assessment
        .reading("literal")
        .condition("ceasefire")
        .criterion("ceasefire.accepted")
        .status()
        .written();
  }

  private static String word(String party, String more) {
    return "{id: t, source: a, declarations: [{party: " + party + more + "}]}";
  }

  @Test
  void of_the_words_of_one_party_by_one_source_the_latest_stands() {
    assertThat(accepted(
            word("RU", ", on: 2026-05-01, accepts: false"),
            word("RU", ", on: 2026-05-02, accepts: true"),
            word("UA", ", on: 2026-05-01, accepts: true")))
        .isEqualTo("met");
  }

  @Test
  void a_word_without_a_day_neither_replaces_nor_is_replaced() {
    assertThat(accepted(
            word("RU", ", accepts: false"),
            word("RU", ", on: 2026-05-02, accepts: true"),
            word("UA", ", accepts: true")))
        .isEqualTo("contested");
  }

  @Test
  void a_later_report_on_one_party_leaves_the_word_on_the_other_standing() {
    assertThat(
            accepted(
                "{id: t, source: a, reportedOn: 2026-05-01, declarations: [{party: RU, accepts: false},"
                    + " {party: UA, accepts: true}]}",
                "{id: t, source: a, reportedOn: 2026-05-02, declarations: [{party: RU, accepts: true}]}"))
        .isEqualTo("met");
  }

  @Test
  void a_later_report_of_a_day_to_come_replaces_nothing() {
    assertThat(accepted(
            "{id: t, source: a, reportedOn: 2026-05-01, declarations: [{party: RU, accepts: false}]}",
            "{id: t, source: a, reportedOn: 2026-05-02, declarations: [{party: RU, on: 2026-07-01, accepts:"
                + " true}]}"))
        .isEqualTo("not-met");
  }

  @Test
  void an_undetermined_role_beside_a_task_does_not_refute_once_a_later_report_gives_the_task() {
    String text = """
        asOf: 2026-06-01
        sources: {a: {publisher: A}}
        facts:
          - mandate: {id: m}
          - contribution: {id: FR, mission: m, country: FR, role: undetermined, task: mines, reportedOn: 2026-05-01, source: a}
          - contribution: {id: FR, mission: m, task: mines, reportedOn: 2026-05-02, source: a}
        """;
    assertThat(EVALUATOR
            .assess(EVALUATOR.parse("s.yaml", text))
            .reading("literal")
            .condition("burden-sharing")
            .criterion("burden-sharing.responsibility")
            .subjects()
            .get(0)
            .status()
            .written())
        .isEqualTo("met");
  }

  @Test
  void a_report_that_names_no_mission_is_about_each_that_others_of_its_id_name() {
    String text = """
        asOf: 2026-06-01
        facts:
          - mandate: {id: one}
          - mandate: {id: two}
          - contribution: {id: FR, mission: one, country: FR}
          - contribution: {id: FR, mission: two, country: FR}
          - contribution: {id: FR, type: undetermined}
          - contribution: {id: GB, type: undetermined}
        """;
    try (Session session = EVALUATOR.open(EVALUATOR.parse("s.yaml", text))) {
      session.moveTo(java.time.Instant.parse("2026-06-01T00:00:00Z"));
      int seen = 0;
      for (int p = 0; p < session.points().size(); p++) {
        Point point = session.points().get(p);
        if (point.criterion().equals("burden-sharing.type") && !point.supposed()) {
          assertThat(point.status().written()).isEqualTo("not-met");
          assertThat(session.members(p)).containsOnlyKeys("FR");
          seen++;
        }
      }
      assertThat(seen).isEqualTo(2);
      session.remove(new org.statedconditions.assessment.FactRef(3));
      assertThat(session.assessment().readings())
          .isEqualTo(NewSession.assess(
                  EVALUATOR,
                  EVALUATOR.parse(
                      "s.yaml",
                      text.replace("  - contribution: {id: FR, mission: two, country: FR}\n", "")))
              .readings());
    }
  }
}
