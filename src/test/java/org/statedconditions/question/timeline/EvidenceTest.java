package org.statedconditions.question.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Source;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

class EvidenceTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
  private static final Instant DAY = Instant.parse("2025-11-27T00:00:00Z");
  private static final Source PRESS =
      Source.named("press").attribution(Attribution.PRESS_REPORT).build();
  private static final Source CLAIM =
      Source.named("claim").attribution(Attribution.PARTY_CLAIM).build();

  private static final Scenario DIFFERING = Scenario.builder()
      .fact(Ceasefire.about("truce").parties(List.of("RU", "UA")).build())
      .fact(Ceasefire.about("truce").source(PRESS).status(CeasefireStatus.NONE).build())
      .fact(Ceasefire.about("truce")
          .source(CLAIM)
          .status(CeasefireStatus.IN_FORCE)
          .build())
      .build();

  @Test
  void weaker_reports_are_left_out_and_named() {
    Evidence evidence = Evidence.atLeast(Attribution.PRESS_REPORT, DIFFERING);
    assertThat(evidence.leftOut()).containsExactly(new FactRef(0), new FactRef(2));
    assertThat(EVALUATOR
            .assess(DIFFERING, DAY, Optional.empty(), evidence.setAside())
            .notLookedAt())
        .filteredOn(l -> l.why() == LeftOut.Reason.SET_ASIDE)
        .extracting(LeftOut::fact)
        .containsExactly(new FactRef(0), new FactRef(2));
  }

  @Test
  void a_verdict_hangs_on_the_sources_without_which_it_is_another() {
    Robustness robustness = Robustness.of(EVALUATOR, DIFFERING, DAY, Optional.empty());
    assertThat(robustness.assessment().reading("literal").verdict()).isEqualTo(Status.CONTESTED);
    assertThat(robustness.survives("literal")).isFalse();
    assertThat(robustness.hangsOn("literal"))
        .extracting(Source::id)
        .containsExactly("press", "claim");
    Aspect verdict = new Aspect("literal", Aspect.Kind.VERDICT, "verdict");
    assertThat(robustness.without().get(0).shifts(Aspect.Kind.VERDICT))
        .contains(new Shift(verdict, "contested", "undetermined"));
    assertThat(robustness.without().get(1).shifts())
        .contains(new Shift(verdict, "contested", "not-met"));
  }
}
