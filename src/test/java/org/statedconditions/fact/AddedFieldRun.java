package org.statedconditions.fact;

import java.nio.file.Path;
import org.statedconditions.Evaluator;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.scenario.ScenarioSchema;
import org.statedconditions.scenario.ScenarioText;

/** Run by {@link AddedFieldTest} where the record has one field more. */
public final class AddedFieldRun {
  private AddedFieldRun() {}

  /** What users see of the field: the schema, the scenario written again, and the report. */
  public static String[] run(Path pack, String text) {
    Evaluator evaluator = Evaluator.of(RulePack.read(pack));
    var scenario = evaluator.parse("scenario.yaml", text);
    return new String[] {
      ScenarioSchema.text(),
      ScenarioText.of(scenario),
      AssessmentReport.of(evaluator.assess(scenario)).text(),
      String.valueOf(evaluator.assess(scenario).verdict())
    };
  }
}
