package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

class EachReasonOnceTest {
  private static final String TWO_REPORTS = """
      asOf: 2025-11-27
      sources:
        wire: {attribution: press-report}
      facts:
        - ceasefire:
            id: truce
            kind: ceasefire
            parties: [RU, UA]
            declarations: [{party: RU, accepts: true}, {party: UA, accepts: true}]
            effectiveFrom: 2025-11-17
            source: wire
        - ceasefire:
            id: truce
            declarations: [{party: RU, accepts: true}, {party: UA, accepts: true}]
            effectiveFrom: 2025-11-17
      """;

  /** Both give the date of effect, and the acceptance rests on both: two matches over the same two reports. */
  @Test
  void a_rule_that_matches_twice_over_the_same_reports_is_told_once() {
    List<FindingResult> findings = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"))
        .assess(Scenario.parse("two.yaml", TWO_REPORTS))
        .reading("literal")
        .condition("ceasefire")
        .criterion("ceasefire.in-force")
        .subjects()
        .get(0)
        .findings();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).facts()).hasSize(2);
  }
}
