package example.configuration;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.statedconditions.Evaluator;
import org.statedconditions.EvaluatorBuilder;
import org.statedconditions.pack.RulePack;

/** An evaluator for the whole program, which any number of requests share, with its health and its metrics. */
@AutoConfiguration
@EnableConfigurationProperties(StatedConditionsProperties.class)
public class StatedConditionsAutoConfiguration {
  /** A pack that has mistakes ends the start of the program, with all of them in the message. Spring closes it at the end. */
  @Bean
  @ConditionalOnMissingBean
  Evaluator evaluator(StatedConditionsProperties properties) {
    EvaluatorBuilder builder = properties.folder() == null
        ? Evaluator.builder(RulePack.bundled(properties.pack()))
        : Evaluator.builder(properties.folder());
    return builder.maximumTime(properties.maximumTime()).build();
  }

  @Bean
  @ConditionalOnMissingBean
  MeasuredEvaluator measuredEvaluator(Evaluator evaluator, MeterRegistry registry) {
    return new MeasuredEvaluator(evaluator, registry);
  }

  @Bean
  @ConditionalOnMissingBean
  StatedConditionsHealthIndicator statedConditionsHealthIndicator(Evaluator evaluator) {
    return new StatedConditionsHealthIndicator(evaluator);
  }
}
