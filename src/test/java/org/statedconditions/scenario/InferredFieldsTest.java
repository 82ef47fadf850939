package org.statedconditions.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.question.timeline.Robustness;

/** What the file's author inferred counts like the rest, and can be left out. */
class InferredFieldsTest {
  private static final Scenario SCENARIO = Scenario.parse("x.yaml", """
      asOf: 2026-05-10
      facts:
        - ceasefire:
            {id: t, parties: [RU, UA], status: in-force, scope: general, lastDay: 2026-06-01,
             inferred: {scope: no front is named, lastDay: three weeks}}
        - mandate:
            {id: m, phase: established, elements: {tasks: adopted, objective: adopted},
             inferred: {elements.tasks: they are listed}}
      """);

  @Test
  void what_is_inferred_counts_and_can_be_left_out_field_by_field() {
    Evaluator turkiye = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    assertThat(turkiye.assess(SCENARIO).reading("literal").stage()).isEqualTo("awaiting-framework");

    Scenario left = SCENARIO.withoutInferred();
    Ceasefire truce = (Ceasefire) left.facts().get(0);
    assertThat(truce.scope()).isNull();
    assertThat(truce.expiresOn()).isNull();
    assertThat(truce.inferred()).isNull();
    assertThat(truce.status()).isNotNull();
    Mandate mandate = (Mandate) left.facts().get(1);
    assertThat(mandate.elements()).containsOnlyKeys(MandateElement.OBJECTIVE);
    assertThat(turkiye.assess(left).reading("literal").verdict()).isEqualTo(Status.UNDETERMINED);
    assertThat(turkiye.assess(left).reading("literal").stage()).isEqualTo("awaiting-ceasefire");
  }

  @Test
  void robustness_says_what_hangs_on_what_is_inferred() {
    Evaluator turkiye = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    Robustness found =
        Robustness.of(turkiye, SCENARIO, SCENARIO.asOf().orElseThrow(), Optional.empty());
    assertThat(found.withoutInferred().orElseThrow())
        .extracting(shift -> shift.aspect().id() + " " + shift.from() + " " + shift.to())
        .contains("ceasefire.general met undetermined");
    Scenario left = SCENARIO.withoutInferred();
    assertThat(Robustness.of(turkiye, left, left.asOf().orElseThrow(), Optional.empty())
            .withoutInferred())
        .isEmpty();
  }
}
