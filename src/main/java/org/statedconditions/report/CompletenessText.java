package org.statedconditions.report;

import java.util.List;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.finding.Status;

/** Says whether those reported are all, of whom something has to hold of every one. */
final class CompletenessText {
  static final String NOBODY = "Nobody has said that these are all.";

  private CompletenessText() {}

  /** One sentence. */
  static String sentence(CompletenessResult list) {
    if (list.assumed().isPresent()) {
      return "This pack takes these to be all.";
    }
    return sentence(list.status());
  }

  /** The same where a pack assumes nothing. */
  static String sentence(Status status) {
    return switch (status) {
      case MET -> "These are all.";
      case NOT_MET -> "These are not all.";
      case CONTESTED -> "Reports differ on whether these are all.";
      case UNDETERMINED -> NOBODY;
    };
  }

  /** Prints the sentence, and the first time also the rules and the reports that it rests on. */
  static void print(Sheet sheet, int indent, CompletenessResult list, String criterion) {
    sheet.page.text(indent, Words.of(sentence(list)));
    if (list.assumed().isPresent() || !sheet.isNew(list)) {
      return;
    }
    for (FindingResult finding : list.findings()) {
      sheet.page.text(indent + 2, Words.of(finding.rule()));
      List<FactRef> facts = finding.facts();
      sheet.facts(indent + 2, facts, criterion, false);
    }
    FaultText.print(sheet, indent + 2, list.faults(), criterion);
    if (!list.unknown().isEmpty()) {
      sheet.page.text(
          indent + 2, Words.of("No report gives: " + CriterionText.unknown(list.unknown())));
    }
  }
}
