package org.statedconditions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FaultResult;
import org.statedconditions.assessment.reason.ConditionTrace;
import org.statedconditions.assessment.reason.CriterionTrace;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Open;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.SubjectTrace;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Condition;
import org.statedconditions.problem.Article;

/** Tells one explanation. */
final class WhyText {
  private static final int INDENT = 3;
  private static final int DETAIL = 5;

  private final Explanation explanation;
  private final BlockWriter out;
  private final Sheet sheet;
  private final RuleText rules;

  WhyText(Explanation explanation, BlockWriter out) {
    this.explanation = explanation;
    this.out = out;
    sheet = new Sheet(explanation.assessment(), out);
    rules = new RuleText(sheet);
  }

  void tell() {
    Assessment assessment = explanation.assessment();
    AskedText.tell(
        out, AskedText.title(assessment), assessment, Optional.of(explanation.reading()));
    answer();
  }

  private void answer() {
    Status status = explanation.status();
    String what = explanation.question().asksVerdict()
        ? "the verdict"
        : explanation.question().id();
    String about = explanation.question().subject().map(s -> " for " + s).orElse("");
    out.part(Words.strong("Why is " + what + about + " ")
        .add(out.glyphs.status(status))
        .strongly("?"));
    if (explanation.question().asksVerdict()) {
      out.say(0, because(status));
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
    String lead = explanation.question().asksVerdict() ? number + "." : "";
    ConditionText.heading(out, lead, condition.title(), condition.id(), condition.status());
    out.say(INDENT, about(condition));
    if (condition.choice().isPresent() && condition.follows().isEmpty()) {
      List<Status> statuses = new ArrayList<>(List.of(condition.status()));
      condition.others().forEach(other -> statuses.add(other.status()));
      String subject = condition.subject().orElse("");
      out.say(INDENT, ConditionText.choice(kind(condition), statuses, subject, condition.choice()));
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
        : subject + " does not count as " + Article.with(KindWords.one(kind)) + " here.";
  }

  private void others(List<ConditionTrace.Other> others) {
    for (ConditionTrace.Other other : BlockWriter.first(others)) {
      Words also = Words.of("Also: " + other.subject() + ", ");
      also.add(out.glyphs.status(other.status()));
      out.say(INDENT, also.add(" because of " + FactWords.listed(other.criteria())));
    }
    out.rest(INDENT, others.size() - BlockWriter.MOST, "candidate");
  }

  /** {@code none}: what is said where no rule counts anything in. */
  private void candidacy(int indent, String none, List<RuleTrace> candidacy) {
    boolean any = candidacy.stream().anyMatch(RuleTrace::holds);
    out.say(indent, any ? "Why it counts, or not:" : none);
    candidacy.forEach(r -> rules.tell(indent + 2, r));
  }

  private void criterion(CriterionTrace criterion) {
    out.gap();
    out.criterion(INDENT, criterion.status(), criterion.title(), criterion.id(), criterion.basis());
    if (criterion.subjects().isEmpty()
        && criterion.candidacy().isEmpty()
        && criterion.completeness().isEmpty()) {
      out.say(DETAIL, "No report covers this.");
    }
    if (!criterion.candidacy().isEmpty()) {
      candidacy(DETAIL, "None counts. What would count:", criterion.candidacy());
    }
    boolean several = criterion.subjects().size() + criterion.more().size() > 1
        || explanation.assessment().pack().criterion(criterion.id()).stream()
            .anyMatch(c -> c.quantifier() == org.statedconditions.pack.Quantifier.EVERY);
    for (SubjectTrace subject : criterion.subjects()) {
      if (several) {
        Words named = Words.of(subject.subject() + ": ");
        out.say(DETAIL, named.add(out.glyphs.status(subject.status())));
      }
      subject(several ? DETAIL + 2 : DETAIL, subject, criterion.id());
    }
    if (!criterion.more().isEmpty()) {
      out.say(DETAIL, "The same status: " + names(criterion.more()));
    }
    if (!criterion.completeness().isEmpty()) {
      boolean said = criterion.completeness().stream().anyMatch(RuleTrace::holds);
      out.say(
          DETAIL,
          said
              ? "It is not known that those reported are all:"
              : "Nobody has said that those reported are all. What would say so:");
      criterion.completeness().forEach(r -> rules.tell(DETAIL + 2, r));
    }
  }

  private static String names(List<String> ids) {
    int more = ids.size() - BlockWriter.MOST;
    return String.join(", ", BlockWriter.first(ids)) + (more > 0 ? " and " + more + " more" : "");
  }

  /** The rules on a criterion that cannot be worked out for a subject of the answer. */
  private List<FaultResult> faults(String criterion, String subject) {
    return explanation.assessment().readings().stream()
        .flatMap(reading -> reading.conditions().stream())
        .flatMap(condition -> condition.criteria().stream())
        .filter(one -> one.id().equals(criterion))
        .flatMap(one -> one.subjects().stream())
        .filter(one -> one.subject().equals(subject))
        .flatMap(one -> one.faults().stream())
        .distinct()
        .toList();
  }

  private void subject(int indent, SubjectTrace subject, String criterion) {
    List<FaultResult> faults = faults(criterion, subject.subject());
    FaultText.tell(sheet, indent, faults, criterion);
    if (subject.contested()) {
      out.say(
          indent,
          "Reports differ on whether this one counts: where it fails, that is contested and not refuted.");
      candidacy(indent, "No rule says that it counts:", subject.candidacy());
    }
    List<RuleTrace> holding = subject.rules().stream().filter(RuleTrace::holds).toList();
    // How far a rule that fails is from holding, nobody can tell.
    List<RuleTrace> failing = subject.rules().stream()
        .filter(r -> !r.holds())
        .filter(r -> faults.stream().noneMatch(fault -> fault.rule().equals(r.rule())))
        .toList();
    holding.forEach(r -> rules.tell(indent, r));
    if (!failing.isEmpty()) {
      out.say(
          indent,
          holding.isEmpty()
              ? failing.size() == 1
                  ? "The one rule that could decide it does not apply:"
                  : "None of the rules that could decide it applies:"
              : "What would have made it " + out.glyphs.quoted(otherwise(failing))
                  + ", and what is missing:");
      failing.forEach(r -> rules.tell(indent, r));
    }
    if (holding.isEmpty() && failing.isEmpty() && faults.isEmpty()) {
      out.say(indent, "No rule decides it.");
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
    out.gap();
    out.say(indent, Words.strong("Open next:"));
    for (Open one : open) {
      out.judged(indent + 2, one.status(), Words.of(one.title()).aside(" (" + one.id() + ")"));
    }
  }
}
