package org.statedconditions.report;

import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Condition;

/** Tells one condition with its criteria. */
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

  void tell(int number) {
    heading(sheet.out, number + ".", condition.title(), condition.id(), condition.status());
    if (condition.subject().isEmpty()) {
      nothing();
      return;
    }
    sheet.out.say(INDENT, subject(sheet, condition.id(), condition.subject().get()));
    candidates();
    condition.criteria().forEach(c -> new CriterionText(sheet, c, condition.subject()).tell());
  }

  /** The heading of a condition; {@code number} may be empty. */
  static void heading(BlockWriter out, String number, String title, String id, Status status) {
    out.gap();
    out.heading(
        3,
        Words.strong(number),
        Words.strong(title).aside(" (" + id + ")").add(": ").add(out.glyphs.status(status)));
  }

  /** Says once, and not of each criterion, that there is nothing to look at. */
  private void nothing() {
    String nothing = sheet.isUnlooked(kind)
        ? "No rule of this pack looks at " + KindWords.several(kind)
            + ", for it has none under @candidate"
        : "No " + KindWords.one(kind) + " has been reported";
    sheet.out.say(INDENT, nothing + ", so none of this was assessed:");
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
    sheet.out.say(INDENT, choice(kind, statuses, subject, condition.choice()));
    List<CandidateResult> others = all.stream()
        .filter(c -> !condition.subject().equals(Optional.of(c.subject())))
        .toList();
    for (CandidateResult other : BlockWriter.first(others)) {
      Words also = Words.of("Also: " + other.subject() + ", ");
      sheet.out.say(INDENT, also.add(sheet.glyphs.status(other.status())));
    }
    sheet.out.rest(INDENT, others.size() - BlockWriter.MOST, KindWords.one(kind));
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
}
