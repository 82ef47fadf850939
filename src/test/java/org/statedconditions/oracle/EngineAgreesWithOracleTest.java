package org.statedconditions.oracle;

import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** The rules of the bundled pack, run by the engine, against a plain-Java statement of the same position. */
class EngineAgreesWithOracleTest extends AgreementLaws {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  @Override
  Assessment assess(Scenario scenario) {
    return EVALUATOR.assess(scenario);
  }
}
