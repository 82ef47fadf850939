package org.statedconditions.oracle;

import org.statedconditions.scenario.Scenario;

/** The oracle is held to the laws before it is held against anyone. */
class OracleLawsTest extends Laws {
  @Override
  OracleResult answer(Scenario scenario) {
    return TurkiyeOracle.assess(scenario);
  }
}
