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

/** Tells what differs between two answers: facts, verdicts, and the part of the tree that differs. */
final class DifferenceText {
  private static final int INDENT = 3;
  private static final int DETAIL = 7;
  private static final int MOST_FACTS = 5;

  private final Differences differences;
  private final BlockWriter out;
  private final Glyphs glyphs;
  private final String holdsBefore;
  private final String holdsAfter;
  private final boolean supposed;

  /** {@code supposed}: whether what comes after is an answer on what is supposed. */
  DifferenceText(Differences differences, BlockWriter out, boolean supposed) {
    this.differences = differences;
    this.out = out;
    glyphs = out.glyphs;
    this.supposed = supposed;
    holdsBefore = supposed ? "No longer holds:" : "Only before:";
    holdsAfter = supposed ? "Now holds:" : "Only after:";
  }

  void dates() {
    if (differences.asOf().changed()) {
      out.say(INDENT, "as of " + shift(differences.asOf(), ""));
    }
    if (differences.knownBy().changed()) {
      out.say(INDENT, "known by " + shift(differences.knownBy(), "any time"));
    }
  }

  private String shift(BeforeAfter<Instant> date, String none) {
    return shift(
        date.before().map(instant -> Dates.of(instant, differences.before().written())),
        date.after().map(instant -> Dates.of(instant, differences.after().written())),
        none);
  }

  private String shift(Optional<String> before, Optional<String> after, String none) {
    return before.orElse(none) + glyphs.arrow() + after.orElse(none);
  }

  /** The version of the statement, its clauses, and parameters. */
  void statement() {
    if (differences.statement().changed()) {
      BeforeAfter<String> statement = differences.statement();
      out.say(
          INDENT,
          "statement of " + shift(statement.before(), statement.after(), "no date yet")
              + (differences.clauses().isEmpty() ? ", which says the same" : ""));
    }
    for (ClauseDifference clause : differences.clauses()) {
      out.say(INDENT, "clause " + clause.clause());
      clause(holdsBefore, clause.paraphrase().before());
      clause(holdsAfter, clause.paraphrase().after());
    }
    parameters();
  }

  /** The parameters whose values differ. */
  void parameters() {
    for (ParameterDifference parameter : differences.parameters()) {
      BeforeAfter<String> value = parameter.value();
      String shift = shift(value.before(), value.after(), "none");
      out.say(INDENT, "parameter " + parameter.parameter() + " " + shift);
    }
  }

  private void clause(String how, Optional<String> paraphrase) {
    paraphrase.ifPresent(said -> out.say(DETAIL - 2, how + " " + glyphs.quoted(said)));
  }

  void facts(String gone, String come) {
    for (FieldDifference field : differences.facts().changed()) {
      Fact fact = differences.after().facts().get(field.after().index());
      String shift = shift(field.value().before(), field.value().after(), "not given");
      out.say(
          INDENT,
          Words.of(field.subject() + ": " + field.field() + " " + shift)
              .aside(glyphs.dash() + inReportOf(fact.source())));
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
    String said = FactWords.of(fact, assessment.written());
    out.say(
        INDENT,
        Words.of(how + type + " " + fact.id() + ": " + said)
            .aside(glyphs.dash() + SourceWords.brief(fact.source())));
  }

  /** Each reading's verdict and stage. */
  void verdicts() {
    int column = INDENT + Columns.widest(differences.readings(), ReadingDifference::reading) + 2;
    for (ReadingDifference r : differences.readings()) {
      Words verdict = status(r.verdict()).add(r.verdict().changed() ? "" : " as before");
      if (r.stage().changed()) {
        out.field(INDENT, r.reading(), column, verdict);
        out.say(column, "stage " + shift(r.stage().before(), r.stage().after(), "none"));
      } else {
        verdict.add("; stage " + r.stage().after().orElse("none") + " as before");
        out.field(INDENT, r.reading(), column, verdict);
      }
      gates(r.reading()).forEach(line -> out.say(column, line));
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
    out.part(heading);
    if (conditions.isEmpty()) {
      out.say(INDENT, "Nothing.");
    }
    for (ConditionDifference c : conditions) {
      out.gap();
      out.heading(
          3,
          Words.of(glyphs.bullet()),
          Words.of(c.title() + " (" + c.condition() + "): ").add(status(c.status())));
      if (c.subject().changed()) {
        String shift = shift(c.subject().before(), c.subject().after(), "none reported");
        out.say(INDENT, kind(c.condition()) + ": " + shift);
      }
      for (CandidateDifference candidate : c.candidates()) {
        boolean told = c.subject().changed() || candidate.status().equals(c.status());
        if (told && isChosen(c, candidate.subject())) {
          continue;
        }
        Words named = Words.of(kind(c.condition()) + " " + candidate.subject() + ": ");
        out.say(INDENT, named.add(status(candidate.status())));
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
    out.item(
        INDENT,
        status(criterion.status()).add(":"),
        DETAIL - 2,
        Words.of(criterion.title()).aside(" (" + criterion.criterion() + ")"));
    boolean every = criterion.subjects().size() > 1;
    for (SubjectDifference subject : BlockWriter.first(criterion.subjects())) {
      if (every) {
        out.say(DETAIL, Words.of(subject.subject() + ": ").add(status(subject.status())));
      }
      if (!every && subject.status().after().isEmpty() && !isChosen(condition, subject.subject())) {
        out.say(DETAIL, subject.subject() + " is no longer assessed.");
      }
      reasons(every ? DETAIL + 2 : DETAIL, criterion.criterion(), subject);
    }
    out.rest(DETAIL, criterion.subjects().size() - BlockWriter.MOST, "subject");
  }

  private void reasons(int indent, String criterion, SubjectDifference subject) {
    boolean onBoth =
        subject.status().before().isPresent() && subject.status().after().isPresent();
    boolean now = subject.contestedCandidate().after().orElse(false);
    if ((onBoth || now) && subject.contestedCandidate().changed()) {
      out.say(
          indent,
          now
              ? "Reports differ on whether " + subject.subject() + " counts at all."
              : "No reports differ any more on whether " + subject.subject() + " counts.");
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
      out.say(indent, "No report gives: " + String.join(", ", unknown));
    }
  }

  private static Map<String, List<FindingResult>> byRule(List<FindingResult> findings) {
    Map<String, List<FindingResult>> byRule = new LinkedHashMap<>();
    findings.forEach(
        f -> byRule.computeIfAbsent(f.rule(), r -> new ArrayList<>()).add(f));
    return byRule;
  }

  private void heading(int indent, String how, String rule) {
    out.say(indent, how + " " + glyphs.quoted(rule));
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
    for (FactRef ref : BlockWriter.first(MOST_FACTS, facts)) {
      Fact fact = assessment.facts().get(ref.index());
      String said = FactWords.named(fact, criterion, assessment.written())
          .or(() -> FactWords.valued(fact, criterion, assessment.written()))
          .orElseGet(() -> FactWords.of(fact, assessment.written()));
      Words words = Words.of(lead + fact.id() + ": " + said);
      out.say(indent, words.aside(glyphs.dash() + source(after, fact, ref)));
    }
    out.rest(indent, facts.size() - MOST_FACTS, "report");
  }
}
