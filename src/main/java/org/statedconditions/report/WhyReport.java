package org.statedconditions.report;

import java.util.List;
import org.statedconditions.assessment.reason.Explanation;

/** Explanations of verdicts, conditions and criteria, from the rules that decided them to the reports. */
public final class WhyReport extends WrittenReport {
  private final List<Explanation> explanations;

  private WhyReport(List<Explanation> explanations) {
    this.explanations = explanations;
  }

  public static WhyReport of(List<Explanation> explanations) {
    return new WhyReport(explanations);
  }

  @Override
  PageTitle title() {
    return PageTitle.of(explanations, e -> AskedText.title(e.assessment()), "Why, and why not");
  }

  @Override
  void tell(BlockWriter out) {
    for (int i = 0; i < explanations.size(); i++) {
      if (i > 0) {
        out.rule();
      }
      new WhyText(explanations.get(i), out).tell();
    }
  }

  @Override
  Object data(TextOptions options) {
    return WhyData.document(explanations);
  }
}
