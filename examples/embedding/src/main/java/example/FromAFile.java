package example;

import java.nio.file.Path;
import org.statedconditions.Evaluator;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.scenario.Scenario;

/** Reads a scenario and prints the verdict and the reasons. */
public final class FromAFile {
  private FromAFile() {}

  /** Assesses the scenario file that the first argument names. */
  public static void main(String... args) {
    var evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    var assessment = evaluator.assess(Scenario.read(Path.of(args[0])));
    System.out.println(assessment.verdict());
    System.out.println(AssessmentReport.of(assessment).text());
  }
}
