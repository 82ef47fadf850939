package org.statedconditions.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Condition;
import org.statedconditions.question.compare.BeforeAfter;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.question.compare.Differences.CandidateDifference;
import org.statedconditions.question.compare.Differences.ClauseDifference;
import org.statedconditions.question.compare.Differences.ConditionDifference;
import org.statedconditions.question.compare.Differences.CriterionDifference;
import org.statedconditions.question.compare.Differences.FieldDifference;
import org.statedconditions.question.compare.Differences.ParameterDifference;
import org.statedconditions.question.compare.Differences.ReadingDifference;
import org.statedconditions.question.compare.Differences.SubjectDifference;
import org.statedconditions.question.timeline.Shift;
import org.statedconditions.scenario.FactFields;

/** Prints what differs between two answers: facts, verdicts, and the part of the tree that differs. */
final class DifferenceText {
  private static final int INDENT = 3;
  private static final int DETAIL = 7;
  private static final int MOST_FACTS = 5;

  private final Differences differences;
  private final Page page;
  private final Glyphs glyphs;
  private final String holdsBefore;
  private final String holdsAfter;
  private final boolean supposed;

  private DifferenceText(Differences differences, Page page, Glyphs glyphs, boolean supposed) {
    this.differences = differences;
    this.page = page;
    this.glyphs = glyphs;
    this.supposed = supposed;
    holdsBefore = supposed ? "No longer holds:" : "Only before:";
    holdsAfter = supposed ? "Now holds:" : "Only after:";
  }

  /** Of two answers, each on what is reported. */
  static DifferenceText ofTwo(Differences differences, Page page, Glyphs glyphs) {
    return new DifferenceText(differences, page, glyphs, false);
  }

  /** Of an answer on what is reported and one on what is supposed. */
  static DifferenceText ofSupposed(Differences differences, Page page, Glyphs glyphs) {
    return new DifferenceText(differences, page, glyphs, true);
  }

  void dates() {
    if (differences.asOf().changed()) {
      page.text(
          INDENT,
          Words.of("as of "
              + shift(
                  differences.asOf().before().map(this::dateBefore),
                  differences.asOf().after().map(this::dateAfter),
                  "")));
    }
    if (differences.knownBy().changed()) {
      page.text(
          INDENT,
          Words.of("known by "
              + shift(
                  differences.knownBy().before().map(this::dateBefore),
                  differences.knownBy().after().map(this::dateAfter),
                  "any time")));
    }
  }

  private String dateBefore(Instant instant) {
    return Dates.of(instant, differences.before().written());
  }

  private String dateAfter(Instant instant) {
    return Dates.of(instant, differences.after().written());
  }

  private String shift(Optional<String> before, Optional<String> after, String none) {
    return before.orElse(none) + glyphs.arrow() + after.orElse(none);
  }

  /** The version of the statement, its clauses, and parameters. */
  void statement() {
    if (differences.statement().changed()) {
      page.text(
          INDENT,
          Words.of("statement of "
              + shift(
                  differences.statement().before(), differences.statement().after(), "no date yet")
              + (differences.clauses().isEmpty() ? ", which says the same" : "")));
    }
    for (ClauseDifference clause : differences.clauses()) {
      page.text(INDENT, Words.of("clause " + clause.clause()));
      clause(holdsBefore, clause.paraphrase().before());
      clause(holdsAfter, clause.paraphrase().after());
    }
    parameters();
  }

  /** The parameters whose values differ. */
  void parameters() {
    for (ParameterDifference parameter : differences.parameters()) {
      BeforeAfter<String> value = parameter.value();
      page.text(
          INDENT,
          Words.of("parameter " + parameter.parameter() + " "
              + shift(value.before(), value.after(), "none")));
    }
  }

  private void clause(String how, Optional<String> paraphrase) {
    paraphrase.ifPresent(said -> page.text(DETAIL - 2, Words.of(how + " " + glyphs.quoted(said))));
  }

  void facts(String gone, String come) {
    for (FieldDifference field : differences.facts().changed()) {
      Fact fact = differences.after().facts().get(field.after().index());
      page.text(
          INDENT,
          Words.of(field.subject() + ": " + field.field() + " "
                  + shift(field.value().before(), field.value().after(), "not given"))
              .add(Style.FAINT, glyphs.dash() + inReportOf(fact.source())));
    }
    differences.facts().gone().forEach(ref -> fact(gone, differences.before(), ref));
    differences.facts().come().forEach(ref -> fact(come, differences.after(), ref));
  }

  private String inReportOf(@Nullable Source source) {
    if (!supposed) {
      return SourceWords.brief(source);
    }
    return source == null
        ? "in an unsourced report"
        : "in the report of " + SourceWords.brief(source);
  }

  /** Who reports a fact; what is supposed nobody does. */
  private String source(boolean after, Fact fact, FactRef ref) {
    boolean changed = supposed
        && after
        && (differences.facts().come().contains(ref)
            || differences.facts().changed().stream().anyMatch(f -> f.after().equals(ref)));
    if (!changed) {
      return SourceWords.brief(fact.source());
    }
    return fact.source() == null ? "supposed" : SourceWords.brief(fact.source()) + ", as supposed";
  }

  private void fact(String how, Assessment assessment, FactRef ref) {
    Fact fact = assessment.facts().get(ref.index());
    String type = FactWords.spaced(FactFields.type(fact));
    page.text(
        INDENT,
        Words.of(how + type + " " + fact.id() + ": " + FactWords.of(fact, assessment.written()))
            .add(Style.FAINT, glyphs.dash() + SourceWords.brief(fact.source())));
  }

  /** Each reading's verdict and stage. */
  void verdicts() {
    int widest = differences.readings().stream()
        .mapToInt(r -> Columns.of(r.reading()))
        .max()
        .orElse(0);
    for (ReadingDifference r : differences.readings()) {
      Words verdict = status(r.verdict()).add(r.verdict().changed() ? "" : " as before");
      if (r.stage().changed()) {
        page.text(INDENT, Words.of(r.reading()), INDENT + widest + 2, verdict);
        String stages = shift(r.stage().before(), r.stage().after(), "none");
        page.text(INDENT + widest + 2, Words.of("stage " + stages));
      } else {
        verdict.add("; stage " + r.stage().after().orElse("none") + " as before");
        page.text(INDENT, Words.of(r.reading()), INDENT + widest + 2, verdict);
      }
      for (String line : gates(r.reading())) {
        page.text(INDENT + widest + 2, Words.of(line));
      }
    }
  }

  /** The gates that are open, closed, contested or not known otherwise than before, of those that both sides have. */
  private List<String> gates(String reading) {
    List<Shift> shifts = new ArrayList<>();
    for (GateResult before : gates(differences.before(), reading)) {
      for (GateResult after : gates(differences.after(), reading)) {
        if (before.id().equals(after.id()) && before.status() != after.status()) {
          shifts.add(new Shift(
              new Aspect(reading, Aspect.Kind.GATE, before.id()),
              before.status().written(),
              after.status().written()));
        }
      }
    }
    return ShiftText.lines(shifts, glyphs.arrow());
  }

  private static List<GateResult> gates(Assessment assessment, String reading) {
    return assessment.readings().stream()
        .filter(r -> r.reading().equals(reading))
        .findFirst()
        .map(ReadingResult::gates)
        .orElse(List.of());
  }

  private Words status(BeforeAfter<Status> status) {
    if (!status.changed()) {
      return status.after().map(glyphs::status).orElse(Words.of("none"));
    }
    return status
        .before()
        .map(glyphs::status)
        .orElseGet(() -> Words.of("not assessed"))
        .add(glyphs.arrow())
        .add(status.after().map(glyphs::status).orElseGet(() -> Words.of("not assessed")));
  }

  /** The tree of the reading {@code shown} under {@code heading}, then of each other reading what differs there and has not been told yet. */
  void trees(String heading, String shown) {
    ReadingDifference first = differences.reading(shown);
    tree(heading + " under " + glyphs.quoted(shown), telling(first.conditions()));
    for (ReadingDifference other : differences.readings()) {
      if (!other.reading().equals(shown)) {
        List<ConditionDifference> rest = telling(untold(first, other));
        if (!rest.isEmpty()) {
          tree("Besides, under " + glyphs.quoted(other.reading()), rest);
        }
      }
    }
  }

  /** Those of which there is something to print below their heading, or in it. */
  private static List<ConditionDifference> telling(List<ConditionDifference> conditions) {
    return conditions.stream()
        .filter(c -> c.status().changed()
            || c.subject().changed()
            || !c.candidates().isEmpty()
            || c.criteria().stream().anyMatch(DifferenceText::isMore))
        .toList();
  }

  private static List<ConditionDifference> untold(ReadingDifference told, ReadingDifference other) {
    Map<String, ConditionDifference> known = new LinkedHashMap<>();
    told.conditions().forEach(c -> known.put(c.condition(), c));
    List<ConditionDifference> rest = new ArrayList<>();
    for (ConditionDifference c : other.conditions()) {
      ConditionDifference same = known.get(c.condition());
      List<CriterionDifference> criteria = new ArrayList<>(c.criteria());
      criteria.removeAll(same == null ? List.of() : same.criteria());
      boolean alike =
          same != null && same.status().equals(c.status()) && same.subject().equals(c.subject());
      boolean shifted = !alike && (c.status().changed() || c.subject().changed());
      if (!criteria.isEmpty() || shifted) {
        rest.add(new ConditionDifference(
            c.condition(), c.title(), c.status(), c.subject(), List.of(), criteria));
      }
    }
    return rest;
  }

  private void tree(String heading, List<ConditionDifference> conditions) {
    page.blank();
    page.text(0, Words.of(Style.BOLD, heading));
    if (conditions.isEmpty()) {
      page.text(INDENT, Words.of("Nothing."));
    }
    for (ConditionDifference c : conditions) {
      page.blank();
      page.text(
          0,
          Words.of(glyphs.bullet()),
          2,
          Words.of(c.title() + " (" + c.condition() + "): ").add(status(c.status())));
      if (c.subject().changed()) {
        page.text(
            INDENT,
            Words.of(kind(c.condition()) + ": "
                + shift(c.subject().before(), c.subject().after(), "none reported")));
      }
      for (CandidateDifference candidate : c.candidates()) {
        boolean told = c.subject().changed() || candidate.status().equals(c.status());
        if (told && isChosen(c, candidate.subject())) {
          continue;
        }
        page.text(
            INDENT,
            Words.of(kind(c.condition()) + " " + candidate.subject() + ": ")
                .add(status(candidate.status())));
      }
      c.criteria().stream().filter(DifferenceText::isMore).forEach(one -> criterion(one, c));
    }
  }

  /** What the condition is about, with a capital letter. */
  private String kind(String condition) {
    return KindWords.capital(KindWords.one(differences
        .after()
        .pack()
        .condition(condition)
        .or(() -> differences.before().pack().condition(condition))
        .map(Condition::about)
        .orElse("subject")));
  }

  /** That a subject is no longer looked at, and nothing else, is told once at the condition. */
  private static boolean isMore(CriterionDifference criterion) {
    return criterion.status().changed()
        || criterion.subjects().stream()
            .anyMatch(s -> !s.gone().isEmpty()
                || !s.come().isEmpty()
                || (s.status().before().isPresent() && s.status().after().isPresent()));
  }

  private static boolean isChosen(ConditionDifference condition, String subject) {
    return condition.subject().before().equals(Optional.of(subject))
        || condition.subject().after().equals(Optional.of(subject));
  }

  private void criterion(CriterionDifference criterion, ConditionDifference condition) {
    page.text(
        INDENT,
        status(criterion.status()).add(":"),
        DETAIL - 2,
        Words.of(criterion.title()).add(Style.FAINT, " (" + criterion.criterion() + ")"));
    boolean every = criterion.subjects().size() > 1;
    int shown = 0;
    for (SubjectDifference subject : criterion.subjects()) {
      if (shown++ == Sheet.MOST) {
        page.text(
            DETAIL,
            Words.of("and " + (criterion.subjects().size() - Sheet.MOST) + " more subjects"));
        break;
      }
      if (every) {
        page.text(DETAIL, Words.of(subject.subject() + ": ").add(status(subject.status())));
      }
      if (!every && subject.status().after().isEmpty() && !isChosen(condition, subject.subject())) {
        page.text(DETAIL, Words.of(subject.subject() + " is no longer assessed."));
      }
      reasons(every ? DETAIL + 2 : DETAIL, criterion.criterion(), subject);
    }
  }

  private void reasons(int indent, String criterion, SubjectDifference subject) {
    boolean onBoth =
        subject.status().before().isPresent() && subject.status().after().isPresent();
    boolean now = subject.contestedCandidate().after().orElse(false);
    if ((onBoth || now) && subject.contestedCandidate().changed()) {
      page.text(
          indent,
          Words.of(
              now
                  ? "Reports differ on whether " + subject.subject() + " counts at all."
                  : "No reports differ any more on whether " + subject.subject() + " counts."));
    }
    Map<String, List<FindingResult>> gone = byRule(subject.gone());
    Map<String, List<FindingResult>> come = byRule(subject.come());
    gone.forEach((rule, findings) -> {
      if (come.containsKey(rule)) {
        onOthers(indent, criterion, rule, findings, come.get(rule));
      } else {
        heading(indent, holdsBefore, rule);
        facts(indent + 2, "", criterion, false, findings);
      }
    });
    come.forEach((rule, findings) -> {
      if (!gone.containsKey(rule)) {
        heading(indent, holdsAfter, rule);
        facts(indent + 2, "", criterion, true, findings);
      }
    });
    List<String> unknown = subject.unknown().after().orElse(List.of());
    if (subject.unknown().changed() && !unknown.isEmpty()) {
      page.text(indent, Words.of("No report gives: " + String.join(", ", unknown)));
    }
  }

  private static Map<String, List<FindingResult>> byRule(List<FindingResult> findings) {
    Map<String, List<FindingResult>> byRule = new LinkedHashMap<>();
    findings.forEach(
        f -> byRule.computeIfAbsent(f.rule(), r -> new ArrayList<>()).add(f));
    return byRule;
  }

  private void heading(int indent, String how, String rule) {
    page.text(indent, Words.of(how + " " + glyphs.quoted(rule)));
  }

  /** A rule that holds on both sides, on reports that are not the same. */
  private void onOthers(
      int indent,
      String criterion,
      String rule,
      List<FindingResult> gone,
      List<FindingResult> come) {
    heading(indent, supposed ? "Holds as before, on other reports:" : "On other reports:", rule);
    facts(indent + 2, "before: ", criterion, false, gone);
    facts(indent + 2, "after: ", criterion, true, come);
  }

  private void facts(
      int indent, String lead, String criterion, boolean after, List<FindingResult> findings) {
    Assessment assessment = after ? differences.after() : differences.before();
    List<FactRef> facts =
        findings.stream().flatMap(f -> f.facts().stream()).distinct().sorted().toList();
    for (FactRef ref : facts.subList(0, Math.min(MOST_FACTS, facts.size()))) {
      Fact fact = assessment.facts().get(ref.index());
      String said = FactWords.named(fact, criterion, assessment.written())
          .or(() -> FactWords.valued(fact, criterion, assessment.written()))
          .orElseGet(() -> FactWords.of(fact, assessment.written()));
      page.text(
          indent,
          Words.of(lead + fact.id() + ": " + said)
              .add(Style.FAINT, glyphs.dash() + source(after, fact, ref)));
    }
    if (facts.size() > MOST_FACTS) {
      page.text(indent, Words.of("and " + (facts.size() - MOST_FACTS) + " more reports"));
    }
  }
}
