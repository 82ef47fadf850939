package org.statedconditions.report;

import java.util.List;
import org.statedconditions.assessment.FaultResult;

/** Says which rules cannot be worked out, on which reports, and where that stands. */
final class FaultText {
  private FaultText() {}

  static void tell(Sheet sheet, int indent, List<FaultResult> faults, String criterion) {
    for (FaultResult fault : faults) {
      sheet.out.say(indent, sentence(fault));
      sheet.facts(indent, fault.facts(), criterion, true);
    }
  }

  private static String sentence(FaultResult fault) {
    return "Nothing is concluded, for a rule fails: " + fault.problem().message() + " ("
        + fault.problem().place() + ")";
  }
}
