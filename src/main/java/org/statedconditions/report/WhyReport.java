package org.statedconditions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.reason.ConditionTrace;
import org.statedconditions.assessment.reason.CriterionTrace;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Open;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.SubjectTrace;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Condition;

/** Explanations as text for people; {@link WhyJson} writes the same as JSON. */
public final class WhyReport {
  private static final int INDENT = 3;
  private static final int COLUMN = INDENT + Glyphs.STATUS_COLUMNS + 2;
  private static final int DETAIL = 5;

  private final Explanation explanation;
  private final Sheet sheet;
  private final RuleText rules;

  private WhyReport(Explanation explanation, TextOptions options) {
    this.explanation = explanation;
    sheet = new Sheet(explanation.assessment(), options);
    rules = new RuleText(sheet);
  }

  /** The text of {@code explanation}; ends with a line break. */
  public static String of(Explanation explanation, TextOptions options) {
    WhyReport report = new WhyReport(explanation, options);
    report.header();
    report.answer();
    return report.sheet.page.toString();
  }

  private void header() {
    Assessment assessment = explanation.assessment();
    AskedText.print(
        sheet.page,
        sheet.glyphs,
        HeaderText.title(assessment),
        assessment,
        Optional.of(explanation.reading()));
  }

  private void text(int indent, Words words) {
    sheet.page.text(indent, words);
  }

  private void answer() {
    sheet.page.blank();
    Status status = explanation.status();
    String what = explanation.question().asksVerdict()
        ? "the verdict"
        : explanation.question().id();
    String about = explanation.question().subject().map(s -> " for " + s).orElse("");
    text(
        0,
        Words.of(Style.BOLD, "Why is " + what + about + " ")
            .add(sheet.glyphs.status(status))
            .add(Style.BOLD, "?"));
    if (explanation.question().asksVerdict()) {
      text(0, Words.of(because(status)));
    }
    int number = 1;
    for (ConditionTrace condition : explanation.conditions()) {
      condition(number++, condition);
    }
    next(0, explanation.next());
  }

  private String because(Status status) {
    List<String> names =
        explanation.conditions().stream().map(ConditionTrace::id).toList();
    int all = explanation.assessment().pack().conditions().size();
    if (status == Status.MET) {
      return "Every condition is met.";
    }
    String listed = FactWords.listed(names);
    String word = Glyphs.word(status);
    if (status == Status.NOT_MET) {
      return names.size() == 1
          ? "One condition that is " + word + " is enough: " + listed + "."
          : "One condition that is " + word + " is enough; these are: " + listed + ".";
    }
    return names.size() == all
        ? "Every condition is " + word + "."
        : "No condition is refuted, but " + listed + (names.size() == 1 ? " is " : " are ") + word
            + ".";
  }

  private void condition(int number, ConditionTrace condition) {
    sheet.page.blank();
    boolean several = explanation.question().asksVerdict();
    Words head = Words.of(Style.BOLD, condition.title())
        .add(Style.FAINT, " (" + condition.id() + ")")
        .add(": ")
        .add(sheet.glyphs.status(condition.status()));
    sheet.page.text(0, Words.of(Style.BOLD, several ? number + "." : ""), several ? 3 : 0, head);
    text(INDENT, Words.of(about(condition)));
    if (condition.choice().isPresent() && condition.follows().isEmpty()) {
      List<Status> statuses = new ArrayList<>(List.of(condition.status()));
      condition.others().forEach(other -> statuses.add(other.status()));
      text(
          INDENT,
          Words.of(ConditionText.choice(
              kind(condition), statuses, condition.subject().orElse(""), condition.choice())));
    }
    others(condition.others());
    if (!condition.candidacy().isEmpty()) {
      String none = condition.subject().isPresent()
          ? "No rule says that it counts:"
          : "What would count as one:";
      candidacy(INDENT, none, condition.candidacy());
    }
    condition.criteria().forEach(this::criterion);
    next(INDENT, condition.next());
  }

  private String kind(ConditionTrace condition) {
    return explanation
        .assessment()
        .pack()
        .condition(condition.id())
        .map(Condition::about)
        .orElse("subject");
  }

  private String about(ConditionTrace condition) {
    String kind = kind(condition);
    if (condition.subject().isEmpty()) {
      return "No " + KindWords.one(kind) + " has been reported, so this was not assessed.";
    }
    String subject = condition.subject().get();
    boolean counts = condition.candidacy().isEmpty()
        || condition.candidacy().stream().anyMatch(RuleTrace::holds);
    return counts
        ? ConditionText.subject(sheet, condition.id(), subject)
        : subject + " does not count as a " + KindWords.one(kind) + " here.";
  }

  private void others(List<ConditionTrace.Other> others) {
    for (ConditionTrace.Other other : others.subList(0, Math.min(Sheet.MOST, others.size()))) {
      text(
          INDENT,
          Words.of("Also: " + other.subject() + ", ")
              .add(sheet.glyphs.status(other.status()))
              .add(" because of " + FactWords.listed(other.criteria())));
    }
    sheet.rest(INDENT, others.size() - Sheet.MOST, "candidate");
  }

  /** {@code none}: what is said where no rule counts anything in. */
  private void candidacy(int indent, String none, List<RuleTrace> candidacy) {
    boolean any = candidacy.stream().anyMatch(RuleTrace::holds);
    text(indent, Words.of(any ? "Why it counts, or not:" : none));
    candidacy.forEach(r -> rules.print(indent + 2, r));
  }

  private void criterion(CriterionTrace criterion) {
    sheet.page.blank();
    Words title = Words.of(criterion.title())
        .add(
            Style.FAINT,
            " (" + criterion.id() + "," + Words.TIE + criterion.basis().written() + ")");
    sheet.page.text(INDENT, sheet.glyphs.status(criterion.status()), COLUMN, title);
    if (criterion.subjects().isEmpty()
        && criterion.candidacy().isEmpty()
        && criterion.completeness().isEmpty()) {
      text(DETAIL, Words.of("No report covers this."));
    }
    if (!criterion.candidacy().isEmpty()) {
      candidacy(DETAIL, "None counts. What would count:", criterion.candidacy());
    }
    boolean several = criterion.subjects().size() + criterion.more().size() > 1
        || explanation.assessment().pack().criterion(criterion.id()).stream()
            .anyMatch(c -> c.quantifier() == org.statedconditions.pack.Quantifier.EVERY);
    for (SubjectTrace subject : criterion.subjects()) {
      if (several) {
        text(DETAIL, Words.of(subject.subject() + ": ").add(sheet.glyphs.status(subject.status())));
      }
      subject(several ? DETAIL + 2 : DETAIL, subject);
    }
    if (!criterion.more().isEmpty()) {
      text(DETAIL, Words.of("The same status: " + names(criterion.more())));
    }
    if (!criterion.completeness().isEmpty()) {
      boolean said = criterion.completeness().stream().anyMatch(RuleTrace::holds);
      text(
          DETAIL,
          Words.of(
              said
                  ? "It is not known that those reported are all:"
                  : "Nobody has said that those reported are all. What would say so:"));
      criterion.completeness().forEach(r -> rules.print(DETAIL + 2, r));
    }
  }

  private static String names(List<String> ids) {
    List<String> shown = new ArrayList<>(ids.subList(0, Math.min(Sheet.MOST, ids.size())));
    String rest = ids.size() > shown.size() ? " and " + (ids.size() - shown.size()) + " more" : "";
    return String.join(", ", shown) + rest;
  }

  private void subject(int indent, SubjectTrace subject) {
    if (subject.contested()) {
      text(
          indent,
          Words.of(
              "Reports differ on whether this one counts: where it fails, that is contested and not refuted."));
      candidacy(indent, "No rule says that it counts:", subject.candidacy());
    }
    List<RuleTrace> holding = subject.rules().stream().filter(RuleTrace::holds).toList();
    List<RuleTrace> failing = subject.rules().stream().filter(r -> !r.holds()).toList();
    holding.forEach(r -> rules.print(indent, r));
    if (!failing.isEmpty()) {
      text(
          indent,
          Words.of(
              holding.isEmpty()
                  ? failing.size() == 1
                      ? "The one rule that could decide it does not apply:"
                      : "None of the rules that could decide it applies:"
                  : "What would have made it " + sheet.glyphs.quoted(otherwise(failing))
                      + ", and what is missing:"));
      failing.forEach(r -> rules.print(indent, r));
    }
    if (holding.isEmpty() && failing.isEmpty()) {
      text(indent, Words.of("No rule decides it."));
    }
  }

  /** What the rules that do not hold would have said. */
  private static String otherwise(List<RuleTrace> failing) {
    return failing.get(0).says() == Says.MET ? "met" : "not met";
  }

  private void next(int indent, List<Open> open) {
    if (open.isEmpty()) {
      return;
    }
    sheet.page.blank();
    text(indent, Words.of(Style.BOLD, "Open next:"));
    for (Open one : open) {
      sheet.page.text(
          indent + 2,
          sheet.glyphs.status(one.status()),
          indent + 2 + Glyphs.STATUS_COLUMNS + 2,
          Words.of(one.title()).add(Style.FAINT, " (" + one.id() + ")"));
    }
  }
}
