package org.statedconditions.report;

import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Condition;

/** Prints one condition with its criteria. */
final class ConditionText {
  private static final int INDENT = 3;

  private final Sheet sheet;
  private final ConditionResult condition;
  private final String kind;

  ConditionText(Sheet sheet, ConditionResult condition) {
    this.sheet = sheet;
    this.condition = condition;
    this.kind = definition().map(Condition::about).orElse("subject");
  }

  private Optional<Condition> definition() {
    return sheet.assessment.pack().condition(condition.id());
  }

  void print(int number) {
    sheet.page.blank();
    Words head = Words.of(Style.BOLD, condition.title())
        .add(Style.FAINT, " (" + condition.id() + ")")
        .add(": ")
        .add(sheet.glyphs.status(condition.status()));
    sheet.page.text(0, Words.of(Style.BOLD, number + "."), INDENT, head);
    if (condition.subject().isEmpty()) {
      nothing();
      return;
    }
    sheet.page.text(
        INDENT, Words.of(subject(sheet, condition.id(), condition.subject().get())));
    candidates();
    condition.criteria().forEach(c -> new CriterionText(sheet, c, condition.subject()).print());
  }

  /** Says once, and not of each criterion, that there is nothing to look at. */
  private void nothing() {
    sheet.page.text(
        INDENT,
        Words.of(
            "No " + KindWords.one(kind) + " has been reported, so none of this was assessed:"));
    for (CriterionResult criterion : condition.criteria()) {
      new CriterionText(sheet, criterion, Optional.empty()).title();
    }
  }

  /** What a condition is about: {@code Mission: mnf-u (the one assessed under “mandate”)}. */
  static String subject(Sheet sheet, String condition, String subject) {
    Optional<Condition> definition = sheet.assessment.pack().condition(condition);
    String kind = definition.map(Condition::about).orElse("subject");
    return KindWords.capital(KindWords.one(kind)) + ": " + subject
        + definition
            .flatMap(Condition::follows)
            .map(f -> " (the one assessed under " + sheet.glyphs.quoted(f) + ")")
            .orElse("");
  }

  private void candidates() {
    List<CandidateResult> all = condition.candidates();
    if (all.size() < 2 || definition().flatMap(Condition::follows).isPresent()) {
      return;
    }
    List<Status> statuses = all.stream().map(CandidateResult::status).toList();
    String subject = condition.subject().orElse("");
    sheet.page.text(INDENT, Words.of(choice(kind, statuses, subject, condition.choice())));
    List<CandidateResult> others = all.stream()
        .filter(c -> !condition.subject().equals(Optional.of(c.subject())))
        .toList();
    for (CandidateResult other : others.subList(0, Math.min(Sheet.MOST, others.size()))) {
      sheet.page.text(
          INDENT,
          Words.of("Also: " + other.subject() + ", ").add(sheet.glyphs.status(other.status())));
    }
    sheet.rest(INDENT, others.size() - Sheet.MOST, KindWords.one(kind));
  }

  /**
   * How many there are to choose from, and which one is shown: {@code Eight ceasefires are on record. None meets the condition;
   * minsk-1 is shown: it is the latest.}
   *
   * @param statuses of all of them
   */
  static String choice(
      String kind, List<Status> statuses, String subject, Optional<String> reason) {
    long met = statuses.stream().filter(Status.MET::equals).count();
    String meet = met == 0 ? "None meets" : met == 1 ? "One meets" : met + " meet";
    return KindWords.areOnRecord(statuses.size(), kind) + ". " + meet + " the condition; " + subject
        + " is shown" + reason.map(r -> ": " + r).orElse("") + ".";
  }

  static String sentence(String text) {
    String trimmed = text.strip();
    return trimmed.isEmpty() || ".!?".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0
        ? trimmed
        : trimmed + ".";
  }
}
