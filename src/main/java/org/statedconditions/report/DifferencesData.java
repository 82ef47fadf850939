package org.statedconditions.report;

import static org.statedconditions.report.JsonData.allOf;
import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.list;
import static org.statedconditions.report.Kind.orNull;

import java.util.List;
import java.util.Optional;
import org.statedconditions.pack.Reading;
import org.statedconditions.question.change.Effect;
import org.statedconditions.question.compare.BeforeAfter;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.question.compare.Differences.ConditionDifference;
import org.statedconditions.question.compare.Differences.CriterionDifference;
import org.statedconditions.question.compare.Differences.FactDifferences;
import org.statedconditions.question.compare.Differences.ReadingDifference;
import org.statedconditions.question.compare.Differences.SubjectDifference;
import org.statedconditions.report.JsonData.Obj;

/** What differs between two answers, or what edits change, as data. */
final class DifferencesData {
  private static final Shape ANSWER = Shape.named(
          "comparedAnswer", "One of two answers that are compared.")
      .with(AssessmentData.HEAD);

  private static final Shape INSTANTS = both("instantBeforeAfter", Kind.INSTANT);
  private static final Shape TEXTS = both("textBeforeAfter", Kind.TEXT);
  private static final Shape STATUSES = both("statusBeforeAfter", Kind.STATUS);
  private static final Shape FLAGS = both("flagBeforeAfter", Kind.FLAG);

  private static final Shape UNKNOWN = Shape.named(
          "unknownBeforeAfter", "What was and what is not known.")
      .key("before", list(Kind.TEXT), "The fields that no report gave.")
      .key("after", list(Kind.TEXT), "The fields that none gives now.");

  private static final Shape CLAUSE = Shape.named(
          "clauseDifference", "A clause that two versions of the statement word differently.")
      .key("clause", Kind.TEXT, "Its id.")
      .key("paraphrase", Kind.a(TEXTS), "What it says.");

  private static final Shape PARAMETER = Shape.named(
          "parameterDifference", "A parameter whose values differ.")
      .key("parameter", Kind.TEXT, "Its name.")
      .key("value", Kind.a(TEXTS), "Its values as scenario files write them.");

  private static final Shape FIELD = Shape.named(
          "fieldDifference", "A field that a report gives differently.")
      .key("before", Kind.FACT, "The report before.")
      .key("after", Kind.FACT, "The report after.")
      .key("subject", Kind.TEXT, "What it is about.")
      .key("field", Kind.TEXT, "The field.")
      .key("value", Kind.a(TEXTS), "Its values as scenario files write them.");

  private static final Shape FACTS = Shape.named("factDifferences", "Reports that differ.")
      .key("gone", list(Kind.FACT), "Those that are only there before.")
      .key("come", list(Kind.FACT), "Those that are only there after.")
      .key("changed", list(FIELD), "The fields that differ of reports on both sides.");

  private static final Shape SUBJECT = Shape.named(
          "subjectDifference", "A subject of which something differs.")
      .key("subject", Kind.TEXT, "Its id.")
      .key("status", Kind.a(STATUSES), "The criterion's status for it.")
      .key(
          "contestedCandidate",
          Kind.a(FLAGS),
          "Whether reports differ on whether it is looked at at all.")
      .key("unknown", Kind.a(UNKNOWN), "What is not known of it.")
      .key("gone", list(AssessmentData.FINDING), "What rules concluded only before.")
      .key("come", list(AssessmentData.FINDING), "What rules conclude only after.");

  private static final Shape CRITERION = Shape.named(
          "criterionDifference", "A criterion of which something differs.")
      .key("criterion", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What has to hold.")
      .key("status", Kind.a(STATUSES), "Its status; null: that side does not ask for it.")
      .key("subjects", list(SUBJECT), "The subjects of which something differs.");

  private static final Shape CANDIDATE = Shape.named(
          "candidateDifference", "A candidate whose status differs.")
      .key("subject", Kind.TEXT, "Its id.")
      .key(
          "status",
          Kind.a(STATUSES),
          "The condition's status if it were the only one; null: it is no candidate.");

  private static final Shape CONDITION = Shape.named(
          "conditionDifference", "A condition of which something differs.")
      .key("condition", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What was asked for.")
      .key("status", Kind.a(STATUSES), "Its status.")
      .key("subject", Kind.a(TEXTS), "The id of the subject that was chosen.")
      .key("candidates", list(CANDIDATE), "The candidates whose status differs.")
      .key("criteria", list(CRITERION), "The criteria of which something differs.");

  private static final Shape READING = Shape.named(
          "readingDifference", "What differs under one reading.")
      .key("reading", Kind.TEXT, "The id of the reading.")
      .key("title", Kind.TEXT, "What the reading is.")
      .key("verdict", Kind.a(STATUSES), "The verdict; null: that side does not have the reading.")
      .key("stage", Kind.a(TEXTS), "The id of the stage reached.")
      .key("conditions", list(CONDITION), "The conditions of which something differs.");

  private static final Shape DIFFERENCES = Shape.named(
          "differences", "What differs between two answers.")
      .key("before", Kind.a(ANSWER), "The first answer.")
      .key("after", Kind.a(ANSWER), "The second answer.")
      .key("asOf", Kind.a(INSTANTS), "When things have to hold.")
      .key(
          "knownBy", Kind.a(INSTANTS), "What had been reported by then counts; null: every report.")
      .key("statement", Kind.a(TEXTS), "The id of the version of the statement in force.")
      .key("clauses", list(CLAUSE), "The clauses that differ.")
      .key("parameters", list(PARAMETER), "The parameters that differ.")
      .key("facts", Kind.a(FACTS), "The reports that differ.")
      .key("readings", list(READING), "Every reading that a side has.");

  private static final Shape EDIT = Shape.named("edit", "A change that is supposed.")
      .key("kind", Kind.oneOf("set", "remove", "add"), "What is done.")
      .key("text", Kind.TEXT, "What, as the command line takes it.");

  private static final Shape WHAT_IF = Shape.named("whatIf", "What would become of an answer.")
      .key("edits", list(EDIT), "What is supposed.")
      .with(DIFFERENCES);

  static final Shape DOCUMENT = Shape.document(
          "differences", "What `compare --differences` writes.")
      .key("differences", Kind.a(DIFFERENCES), "What differs.")
      .key("packs", PackNumbers.KIND, PackNumbers.SAYS);

  static final Shape WHAT_IF_DOCUMENT = Shape.document("what-if", "What `what-if` writes.")
      .key("whatIf", Kind.a(WHAT_IF), "What would differ.")
      .key("packs", PackNumbers.KIND, PackNumbers.SAYS);

  private DifferencesData() {}

  private static Shape both(String name, Kind kind) {
    return Shape.named(name, "The same thing on two sides.")
        .key("before", orNull(kind), "As it is on the first; null: there is nothing.")
        .key("after", orNull(kind), "As it is on the second; null: there is nothing.");
  }

  static Obj of(Differences d, Optional<Effect> effect) {
    PackNumbers packs = new PackNumbers();
    Obj differences = differences(d, packs);
    return effect
        .map(e -> WHAT_IF_DOCUMENT.document(
            WHAT_IF.of(
                each(e.edits().list(), edit -> EDIT.of(edit.kind().written(), edit.text())),
                allOf(differences)),
            packs.written()))
        .orElseGet(() -> DOCUMENT.document(differences, packs.written()));
  }

  private static Obj differences(Differences d, PackNumbers packs) {
    return DIFFERENCES.of(
        ANSWER.of(allOf(AssessmentData.head(d.before(), packs))),
        ANSWER.of(allOf(AssessmentData.head(d.after(), packs))),
        both(INSTANTS, d.asOf()),
        both(INSTANTS, d.knownBy()),
        both(TEXTS, d.statement()),
        each(d.clauses(), c -> CLAUSE.of(c.clause(), both(TEXTS, c.paraphrase()))),
        each(d.parameters(), p -> PARAMETER.of(p.parameter(), both(TEXTS, p.value()))),
        facts(d.facts()),
        each(d.readings(), r -> reading(d, r)));
  }

  private static Obj facts(FactDifferences facts) {
    return FACTS.of(
        facts.gone(),
        facts.come(),
        each(
            facts.changed(),
            f -> FIELD.of(f.before(), f.after(), f.subject(), f.field(), both(TEXTS, f.value()))));
  }

  private static Obj reading(Differences d, ReadingDifference r) {
    String title = d.before()
        .pack()
        .reading(r.reading())
        .or(() -> d.after().pack().reading(r.reading()))
        .map(Reading::title)
        .orElse(r.reading());
    return READING.of(
        r.reading(),
        title,
        both(STATUSES, r.verdict()),
        both(TEXTS, r.stage()),
        each(r.conditions(), c -> condition(d, c)));
  }

  private static Obj condition(Differences d, ConditionDifference c) {
    return CONDITION.of(
        c.condition(),
        c.title(),
        both(STATUSES, c.status()),
        both(TEXTS, c.subject()),
        each(c.candidates(), one -> CANDIDATE.of(one.subject(), both(STATUSES, one.status()))),
        each(c.criteria(), one -> criterion(d, one)));
  }

  private static Obj criterion(Differences d, CriterionDifference c) {
    return CRITERION.of(
        c.criterion(),
        c.title(),
        both(STATUSES, c.status()),
        each(c.subjects(), s -> subject(d, s)));
  }

  private static Obj subject(Differences d, SubjectDifference s) {
    return SUBJECT.of(
        s.subject(),
        both(STATUSES, s.status()),
        both(FLAGS, s.contestedCandidate()),
        UNKNOWN.of(s.unknown().before().orElse(List.of()), s.unknown().after().orElse(List.of())),
        AssessmentData.findings(d.before(), s.gone()),
        AssessmentData.findings(d.after(), s.come()));
  }

  private static Obj both(Shape shape, BeforeAfter<?> value) {
    return shape.of(value.before(), value.after());
  }
}
