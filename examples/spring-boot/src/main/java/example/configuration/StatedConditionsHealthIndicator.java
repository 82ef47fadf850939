package example.configuration;

import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.statedconditions.Evaluator;
import org.statedconditions.scenario.Scenario;

/** Up if a question without facts is answered; says which pack answers. */
final class StatedConditionsHealthIndicator extends AbstractHealthIndicator {
  private static final Scenario NOTHING_REPORTED =
      Scenario.builder().asOf(Instant.EPOCH).build();

  private final Evaluator evaluator;

  StatedConditionsHealthIndicator(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    evaluator.assess(NOTHING_REPORTED);
    health
        .up()
        .withDetail("pack", evaluator.pack().manifest().id())
        .withDetail("version", evaluator.pack().manifest().version())
        .withDetail("sha256", evaluator.sha256());
  }
}
