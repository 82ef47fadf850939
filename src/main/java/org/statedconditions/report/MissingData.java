package org.statedconditions.report;

import static org.statedconditions.report.JsonData.allOf;
import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.list;
import static org.statedconditions.report.Kind.orNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.Point;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.MissingCriterion;
import org.statedconditions.question.change.MissingCriterion.Found;
import org.statedconditions.question.change.MissingCriterion.UnknownField;
import org.statedconditions.question.change.Ranking;
import org.statedconditions.question.change.SmallestChanges;
import org.statedconditions.question.change.SmallestChanges.Weight;
import org.statedconditions.remark.Remarks;
import org.statedconditions.report.JsonData.Obj;

/** What is missing, as data. */
final class MissingData {
  private static final Shape ALONE = Shape.named(
          "aloneEffect", "What becomes of the answer if this alone is met.")
      .key(
          "changes",
          Kind.oneOf(Arrays.stream(Ranking.Effect.values())
              .map(Ranking.Effect::written)
              .toArray(String[]::new)),
          "The most that it changes.")
      .key("condition", Kind.STATUS, "What its condition becomes.")
      .key("verdict", Kind.STATUS, "What the verdict becomes.")
      .key("stage", Kind.TEXT, "The id of the stage that is reached.");

  private static final Shape UNKNOWN = Shape.named(
          "unknownField", "A field that no counting report gives.")
      .key("type", Kind.TEXT, "The type of the report, as scenario files write it.")
      .key("field", Kind.TEXT, "The field.")
      .key(
          "subject",
          orNull(Kind.TEXT),
          "Whom the report would be about; null: one that is not reported yet.")
      .key("meets", list(Kind.TEXT), "The values that would meet the criterion.")
      .key("refutes", list(Kind.TEXT), "The values that would refute or contest it.");

  private static final Shape GIVEN = Shape.named("givenValue", "A value that a fact gives.")
      .key("fact", Kind.FACT, "Which fact.")
      .key("field", Kind.TEXT, "The field.")
      .key("value", Kind.TEXT, "The value as scenario files write it.");

  private static final Shape FOUND = Shape.named(
          "decidingFinding", "What one rule concluded, and from which values.")
      .key("status", Kind.oneOf("met", "not-met"), "What it concluded.")
      .key("rule", Kind.TEXT, "The rule's name, a sentence that says why.")
      .key("place", orNull(FactData.PLACE), "Where the rule stands; null: not known.")
      .key("values", list(GIVEN), "The values that it looked at.")
      .key("facts", list(Kind.FACT), "The facts that it rests on.")
      .key("sources", list(Kind.TEXT), "The ids of their sources, each once.");

  private static final Shape CRITERION = Shape.named(
          "missingCriterion", "A criterion that keeps the verdict from being met.")
      .key("opens", Kind.TEXT, "The id of the first stage that needs it.")
      .key("condition", Kind.TEXT, "The condition's id.")
      .key("conditionTitle", Kind.TEXT, "What was asked for.")
      .key("criterion", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What has to hold.")
      .key("basis", AssessmentData.BASIS, "Where it comes from.")
      .key("about", Kind.TEXT, "The kind of subject that it is about.")
      .key("subject", orNull(Kind.TEXT), "Whom it is missing for; null: there is nobody at all.")
      .key(
          "contestedCandidate",
          Kind.FLAG,
          "Whether reports differ on whether the subject is looked at at all.")
      .key("list", Kind.FLAG, "Whether it is only not known that those reported are all.")
      .key("why", Kind.STATUS, "Its status.")
      .key("alone", orNull(ALONE), "What it alone would change; null: that was not asked.")
      .key(
          "inSmallestChanges",
          orNull(Kind.COUNT),
          "In how many of the smallest changes it stands; null: that was not asked.")
      .key("unknown", list(UNKNOWN), "What no report gives and could settle it.")
      .key("findings", list(FOUND), "What refutes it, and for contested both sides.")
      .key("problems", list(AssessmentData.FAULT), "The rules that cannot be worked out.")
      .key("rules", list(Kind.TEXT), "The rules that could meet it.");

  private static final Shape POINT = Shape.named(
          "point", "A criterion as one candidate has to meet it.")
      .key("condition", Kind.TEXT, "The condition's id.")
      .key("criterion", Kind.TEXT, "The criterion's id.")
      .key("title", Kind.TEXT, "What has to hold.")
      .key(
          "candidate",
          orNull(Kind.TEXT),
          "The candidate's id; null: there is none, or it is a new one.")
      .key("newCandidate", Kind.FLAG, "Whether it is one that no report speaks of.")
      .key("every", Kind.FLAG, "Whether it has to hold of each of those within the candidate.")
      .key("status", Kind.STATUS, "How it stands.")
      .key("settledBy", list(Kind.TEXT), "The rules whose findings cannot change any more.");

  private static final Shape CHANGES = Shape.named(
          "smallestChanges", "The smallest changes that turn the verdict.")
      .key("to", Kind.STATUS, "What each changed criterion is supposed to be.")
      .key("all", Kind.FLAG, "Whether these are all that there are.")
      .key("asked", Kind.COUNT, "How often the rules were asked.")
      .key("sets", list(list(POINT)), "The sets of changes, those with the fewest first.")
      .key("settled", list(POINT), "What stands in the way and cannot change any more.");

  private static final Shape READING = Shape.named(
          "missingByReading", "What is missing under one reading.")
      .with(AssessmentData.DECISION)
      .key("criteria", list(CRITERION), "What is missing.")
      .key(
          "smallestChanges",
          orNull(CHANGES),
          "What would change the verdict; null: that was not asked.");

  private static final Shape MISSING = Shape.named(
          "missing", "What keeps the verdicts from being met and what would settle it.")
      .with(AssessmentData.HEAD)
      .key("readings", list(READING), "One for each reading, or the one asked for.")
      .key(
          "remarks", list(AssessmentData.REMARK), "What the author of the reports should look at.");

  static final Shape DOCUMENT = Shape.document("missing", "What `missing` writes.")
      .key("missing", list(MISSING), "What is missing.")
      .key("packs", PackNumbers.KIND, PackNumbers.SAYS);

  private final Assessment a;

  private MissingData(Assessment a) {
    this.a = a;
  }

  static Obj of(
      Assessment a,
      List<MissingCriteria.Under> shown,
      Function<MissingCriteria.Under, Optional<MissingRank>> ranks) {
    MissingData data = new MissingData(a);
    PackNumbers packs = new PackNumbers();
    return DOCUMENT.document(
        List.of(MISSING.of(
            allOf(AssessmentData.head(a, packs)),
            each(shown, under -> data.reading(under, ranks.apply(under))),
            AssessmentData.remarks(Remarks.of(a)))),
        packs.written());
  }

  private Obj reading(MissingCriteria.Under under, Optional<MissingRank> rank) {
    return READING.of(
        allOf(AssessmentData.decision(a, under.reading(), under.verdict(), under.stage())),
        each(MissingRank.sorted(rank, under.criteria()), m -> criterion(m, rank)),
        rank.map(r -> changes(r.changes())));
  }

  private Obj criterion(MissingCriterion m, Optional<MissingRank> rank) {
    Optional<Weight> weight = rank.flatMap(r -> r.weight(m));
    return CRITERION.of(
        m.opens(),
        m.condition(),
        AssessmentData.conditionTitle(a, m.condition()),
        m.criterion(),
        m.title(),
        m.basis().written(),
        m.about(),
        m.subject(),
        m.contestedCandidate(),
        m.list(),
        m.why(),
        weight.map(w -> alone(rank.orElseThrow(), w)),
        weight.map(Weight::inSets),
        each(m.unknown(), MissingData::unknown),
        each(m.findings(), this::found),
        AssessmentData.problems(m.faults()),
        m.rules());
  }

  private static Obj alone(MissingRank rank, Weight w) {
    String effect = rank.ranking().effect(w).written();
    return ALONE.of(effect, w.condition(), w.verdict(), w.stage());
  }

  private static Obj unknown(UnknownField u) {
    return UNKNOWN.of(u.type(), u.field(), u.subject(), u.meets(), u.refutes());
  }

  private Obj found(Found f) {
    return FOUND.of(
        f.status(),
        f.rule(),
        AssessmentData.place(a, f.rule()),
        each(f.values(), v -> GIVEN.of(v.fact(), v.field(), v.value())),
        f.facts(),
        f.sources());
  }

  private Obj changes(SmallestChanges c) {
    return CHANGES.of(
        c.to(),
        c.all(),
        c.asked(),
        each(c.sets(), set -> each(set, this::point)),
        each(c.settled(), this::point));
  }

  private Obj point(Point p) {
    return POINT.of(
        p.condition(),
        p.criterion(),
        AssessmentData.criterionTitle(a, p.criterion()),
        p.candidate(),
        p.supposed(),
        p.every(),
        p.status(),
        p.settledBy());
  }
}
