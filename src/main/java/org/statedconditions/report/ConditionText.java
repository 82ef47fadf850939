package org.statedconditions.report;

import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.finding.Status;

/** Prints one condition with its criteria. */
final class ConditionText {
  private final Sheet sheet;
  private final ConditionResult condition;

  ConditionText(Sheet sheet, ConditionResult condition) {
    this.sheet = sheet;
    this.condition = condition;
  }

  void print(int number) {
    sheet.page.blank();
    Words head = Words.of(Style.BOLD, condition.title())
        .add(": ")
        .add(sheet.glyphs.status(condition.status()));
    sheet.page.text(0, Words.of(Style.BOLD, number + "."), 3, head);
    Words lookedAt = Words.of("Condition " + condition.id() + ", looked at: ");
    sheet.page.text(
        3, lookedAt.add(condition.subject().orElse("nothing, for nothing is reported")));
    candidates();
    condition.criteria().forEach(c -> new CriterionText(sheet, c, condition.subject()).print());
  }

  private void candidates() {
    condition.choice().ifPresent(choice -> sheet.page.text(3, Words.of(sentence(choice))));
    List<CandidateResult> others = condition.candidates().stream()
        .filter(c -> !condition.subject().equals(Optional.of(c.subject())))
        .toList();
    for (CandidateResult other : others.subList(0, Math.min(Sheet.MOST, others.size()))) {
      sheet.page.text(3, Words.of("Also: " + other.subject() + ", ").add(status(other.status())));
    }
    sheet.rest(3, others.size() - Sheet.MOST, "candidate");
  }

  private Words status(Status status) {
    return sheet.glyphs.status(status);
  }

  static String sentence(String text) {
    String trimmed = text.strip();
    return trimmed.isEmpty() || ".!?".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0
        ? trimmed
        : trimmed + ".";
  }
}
