package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statedconditions.conformance.Condition.BURDEN_SHARING;
import static org.statedconditions.conformance.Condition.CEASEFIRE;
import static org.statedconditions.conformance.Condition.MANDATE;

import org.junit.jupiter.api.Test;

/** Which of several candidates is reported, step by step. */
class ChoiceTest {
  private static String reported(Condition condition, String facts) {
    return Asked.about(facts).literal().subject(condition);
  }

  @Test
  void the_best_status_first() {
    assertThat(reported(CEASEFIRE, """
          - ceasefire: {id: none, parties: [RU, UA], status: none, effectiveFrom: 2026-05-01}
          - ceasefire: {id: unknown, parties: [RU, UA]}
        """)).isEqualTo("unknown");
  }

  @Test
  void then_one_that_can_still_become_met() {
    // The collapsed one has more going for it, and comes first.
    assertThat(reported(CEASEFIRE, """
          - ceasefire: {id: minsk, parties: [RU, UA], status: collapsed, scope: general, effectiveFrom: 2026-05-01}
          - ceasefire: {id: other, parties: [RU, UA], scope: local}
        """)).isEqualTo("other");
  }

  @Test
  void settled_is_what_one_report_says_whatever_else_is_said() {
    assertThat(reported(CEASEFIRE, """
          - ceasefire: {id: one, parties: [RU, UA], status: in-force, scope: local, source: a}
          - ceasefire: {id: one, endedOn: 2026-05-01, source: b}
          - ceasefire: {id: other, parties: [RU, UA], status: suspended, scope: local}
        """)).isEqualTo("other");
  }

  @Test
  void then_most_criteria_met() {
    assertThat(reported(CEASEFIRE, """
          - ceasefire: {id: one, parties: [RU, UA], scope: local, effectiveFrom: 2026-05-01}
          - ceasefire: {id: other, parties: [RU, UA], scope: local, status: in-force}
        """)).isEqualTo("other");
  }

  @Test
  void then_the_latest_and_last_the_first_in_the_file() {
    assertThat(reported(CEASEFIRE, """
          - ceasefire: {id: undated, parties: [RU, UA]}
          - ceasefire: {id: early, parties: [RU, UA], effectiveFrom: 2026-04-01}
          - ceasefire: {id: late, parties: [RU, UA], effectiveFrom: 2026-05-01}
        """)).isEqualTo("late");
    assertThat(reported(CEASEFIRE, """
          - ceasefire: {id: late, scope: local}
          - ceasefire: {id: early, parties: [RU, UA]}
          - ceasefire: {id: late, parties: [RU, UA]}
          - ceasefire: {id: early, scope: local}
        """)).isEqualTo("late");
  }

  private static final String SHARED = """
        - mandate: {id: one, phase: established, elements: {tasks: adopted, objective: adopted}}
        - mandate: {id: one, participantsNamed: false}
      """;

  @Test
  void conditions_that_follow_one_another_are_chosen_for_together() {
    // The first mission's mandate is met and its sharing of burdens is refuted; of the other
    // nothing is known.
    Answer.ByReading answer = Asked.about(SHARED + "  - mandate: {id: other}\n").literal();
    assertThat(answer.subject(MANDATE)).isEqualTo("other");
    assertThat(answer.subject(BURDEN_SHARING)).isEqualTo("other");
    assertThat(answer.status(MANDATE)).isEqualTo(Status.UNDETERMINED);
    assertThat(answer.conditions().get(MANDATE).candidates().get("one")).isEqualTo(Status.MET);
  }

  @Test
  void among_equals_the_best_mandate_then_the_best_sharing() {
    assertThat(reported(MANDATE, """
          - mandate: {id: shared, phase: concept, participants: [FR, GB], adoptedOn: 2026-05-01}
          - mandate: {id: mandated, participantsNamed: false}
        """)).isEqualTo("mandated");
    assertThat(reported(MANDATE, """
          - mandate: {id: refuted, phase: concept, participantsNamed: false, adoptedOn: 2026-05-01}
          - mandate: {id: open, phase: concept}
        """)).isEqualTo("open");
  }

  @Test
  void a_mission_that_is_over_comes_after_one_that_is_not() {
    assertThat(reported(MANDATE, """
          - mandate: {id: over, phase: terminated, elements: {tasks: adopted}, adoptedOn: 2026-05-01}
          - mandate: {id: planned, phase: concept}
        """)).isEqualTo("planned");
    assertThat(reported(MANDATE, """
          - mandate: {id: over, endsOn: 2026-05-31, elements: {tasks: adopted}, adoptedOn: 2026-05-01}
          - mandate: {id: planned, phase: concept}
        """)).isEqualTo("planned");
  }
}
