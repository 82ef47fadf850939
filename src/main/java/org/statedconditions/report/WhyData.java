package org.statedconditions.report;

import static org.statedconditions.report.JsonData.allOf;
import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.list;
import static org.statedconditions.report.Kind.orNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.ConditionTrace;
import org.statedconditions.assessment.reason.CriterionTrace;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.FactTrace;
import org.statedconditions.assessment.reason.Need;
import org.statedconditions.assessment.reason.Open;
import org.statedconditions.assessment.reason.Outcome;
import org.statedconditions.assessment.reason.Relation;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.assessment.reason.SubjectTrace;
import org.statedconditions.report.JsonData.Each;
import org.statedconditions.report.JsonData.Obj;

/** An explanation as data. */
final class WhyData {
  private static final Kind OUTCOME =
      Kind.oneOf(Arrays.stream(Outcome.values()).map(Outcome::written).toArray(String[]::new));

  private static final Shape QUESTION = Shape.named("whyQuestion", "What was to be explained.")
      .key("for", Kind.TEXT, "`verdict`, or the id of a condition or a criterion.")
      .key("reading", Kind.TEXT, "The id of the reading.")
      .key("readingTitle", Kind.TEXT, "What the reading is.")
      .key(
          "subject",
          orNull(Kind.TEXT),
          "The subject to look at; null: the one that the condition reports.");

  private static final Shape OPEN = Shape.named(
          "next", "What does not decide a status now and would once what decides it is met.")
      .key("id", Kind.TEXT, "The id of a condition or a criterion.")
      .key("title", Kind.TEXT, "What it asks for.")
      .key("status", Kind.STATUS, "Its status.");

  private static final Shape SEEN = Shape.named("seenValue", "A value and where it comes from.")
      .key("name", Kind.TEXT, "As scenario files or rules call it; empty for a plain value.")
      .key("value", orNull(Kind.VALUE), "The value; null: it is not given.")
      .key("of", orNull(Kind.FACT), "Another fact that it is taken from.");

  private static final Shape COMPARE = Shape.named("comparedNeed", "A value compared with others.")
      .key("kind", Kind.oneOf("compare"), "What it is.")
      .key("found", Kind.a(SEEN), "The value.")
      .key(
          "relation",
          Kind.oneOf(
              Arrays.stream(Relation.values()).map(Relation::written).toArray(String[]::new)),
          "How it has to stand to the operands.")
      .key("operands", list(SEEN), "What it is compared with.");

  private static final Shape TOGETHER = Shape.named("joinedNeed", "Several needs.")
      .key("kind", Kind.oneOf("all", "any"), "Whether all of them have to hold, or one.")
      .key(
          "parts",
          list(Kind.anyOf(
              Kind.a(COMPARE),
              Kind.later(() -> WhyData.TOGETHER),
              Kind.later(() -> WhyData.WRITTEN))),
          "The needs.");

  private static final Shape WRITTEN = Shape.named("writtenNeed", "A need that is not taken apart.")
      .key("kind", Kind.oneOf("written"), "What it is.")
      .key("text", Kind.TEXT, "As it stands in the rule.")
      .key("seen", list(SEEN), "The values of the fields in it.");

  private static final Kind NEED =
      Kind.anyOf(Kind.a(COMPARE), Kind.later(() -> WhyData.TOGETHER), Kind.a(WRITTEN));

  private static final Shape CHECK = Shape.named("check", "A constraint held against a fact.")
      .key("written", Kind.TEXT, "As it stands in the rule.")
      .key("outcome", OUTCOME, "Whether it holds.")
      .key("joins", Kind.FLAG, "Whether it only says which other fact this one belongs to.")
      .key("need", NEED, "What it asks for.");

  private static final Shape TRIED = Shape.named(
          "triedFact", "A fact held against the constraints of a step.")
      .key("fact", orNull(Kind.FACT), "The fact, or the one that this is a part of.")
      .key("label", Kind.TEXT, "What it is, for people.")
      .key("checks", list(CHECK), "The constraints in their order.");

  private static final Shape STEP = step();

  private static final Shape RULE = Shape.named("ruleTrace", "Whether a rule holds, step by step.")
      .key("rule", Kind.TEXT, "Its name, a sentence.")
      .key("place", Kind.a(FactData.PLACE), "Where it stands.")
      .key(
          "says",
          Kind.oneOf("met", "not-met", "candidate", "not-candidate", "complete", "not-complete"),
          "What it concludes where it holds.")
      .key("holds", Kind.FLAG, "Whether it does.")
      .key("facts", list(Kind.FACT), "Where it holds, the facts that it rests on.")
      .key(
          "steps", list(STEP), "Its patterns: as they matched, or as they come nearest to a match.")
      .key("complete", Kind.FLAG, "Whether every fact was tried.");

  private static final Shape SUBJECT = Shape.named(
          "subjectTrace", "Why a criterion has its status for one subject.")
      .key("subject", Kind.TEXT, "The subject's id.")
      .key("status", Kind.STATUS, "The status.")
      .key(
          "contestedCandidate",
          Kind.FLAG,
          "Whether reports differ on whether it is looked at at all.")
      .key("candidacy", list(RULE), "The rules that say whether it is looked at.")
      .key(
          "rules",
          list(RULE),
          "The rules that decided the status, and those that would have made it another.")
      .key("silent", list(Kind.TEXT), "The other rules on the criterion, none of which holds.");

  private static final Shape CRITERION = Shape.named(
          "criterionTrace", "Why a criterion has its status.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What has to hold.")
      .key("basis", AssessmentData.BASIS, "Where it comes from.")
      .key("status", Kind.STATUS, "Its status.")
      .key("subjects", list(SUBJECT), "The subjects that decide it.")
      .key(
          "moreSubjects", list(Kind.TEXT), "The ids of those that decide it too and were left out.")
      .key("candidacy", list(RULE), "The rules that say who is looked at.")
      .key("complete", list(RULE), "The rules that say whether those reported are all.");

  private static final Shape OTHER = Shape.named(
          "otherCandidate", "A candidate that the condition does not report.")
      .key("subject", Kind.TEXT, "Its id.")
      .key("status", Kind.STATUS, "The condition's status if it were the only one.")
      .key("criteria", list(Kind.TEXT), "The ids of the criteria that make it so.");

  private static final Shape CONDITION = Shape.named(
          "conditionTrace", "Why a condition has its status.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What was asked for.")
      .key("status", Kind.STATUS, "Its status.")
      .key("subject", orNull(Kind.TEXT), "The subject looked at.")
      .key("follows", orNull(Kind.TEXT), "The condition that chose the subject.")
      .key("choice", orNull(Kind.TEXT), "Why this candidate and no other.")
      .key("others", list(OTHER), "The other candidates, the best first.")
      .key("candidacy", list(RULE), "The rules that say who is looked at.")
      .key("criteria", list(CRITERION), "What decides it.")
      .key("next", list(OPEN), "The criteria that would keep it from being met next.");

  private static final Shape EXPLANATION = Shape.named(
          "explanation", "Why something has its status.")
      .with(AssessmentData.HEAD)
      .key("question", Kind.a(QUESTION), "What was to be explained.")
      .key("status", Kind.STATUS, "Its status.")
      .key("conditions", list(CONDITION), "What decides it.")
      .key("next", list(OPEN), "The conditions that would keep the verdict from being met next.");

  static final Shape DOCUMENT = Shape.document("explanations", "What `explain` writes.")
      .key("explanations", list(EXPLANATION), "The explanations in the order of the questions.")
      .key("packs", PackNumbers.KIND, PackNumbers.SAYS);

  private WhyData() {}

  private static Shape step() {
    return Shape.named("step", "One step of a rule: a pattern, or something that holds patterns.")
        .key(
            "kind",
            Kind.oneOf(Arrays.stream(StepTrace.Kind.values())
                .map(StepTrace.Kind::written)
                .toArray(String[]::new)),
            "What it is.")
        .key("type", orNull(Kind.TEXT), "The kind of fact that a pattern is about.")
        .key("bound", orNull(Kind.TEXT), "The name that the rule gives to what it finds.")
        .key("outcome", OUTCOME, "How it turned out.")
        .key(
            "tried",
            list(TRIED),
            "The facts that it matched, or that were tried, the nearest miss first.")
        .key("more", Kind.COUNT, "How many were tried as well and are not listed.")
        .key(
            "elsewhere",
            Kind.COUNT,
            "How many were not looked at further, for they belong to something else.")
        .key("inside", list(Kind.later(() -> WhyData.STEP)), "The steps within it.");
  }

  static Obj document(List<Explanation> explanations) {
    PackNumbers packs = new PackNumbers();
    return DOCUMENT.document(each(explanations, e -> of(e, packs)), packs.written());
  }

  private static Obj of(Explanation e, PackNumbers packs) {
    return EXPLANATION.of(
        allOf(AssessmentData.head(e.assessment(), packs)),
        QUESTION.of(
            e.question().id(),
            e.reading(),
            AssessmentData.title(e.assessment(), e.reading()),
            e.question().subject()),
        e.status(),
        each(e.conditions(), WhyData::condition),
        each(e.next(), WhyData::open));
  }

  private static Obj open(Open open) {
    return OPEN.of(open.id(), open.title(), open.status());
  }

  private static Obj condition(ConditionTrace c) {
    return CONDITION.of(
        c.id(),
        c.title(),
        c.status(),
        c.subject(),
        c.follows(),
        c.choice(),
        each(c.others(), o -> OTHER.of(o.subject(), o.status(), o.criteria())),
        rules(c.candidacy()),
        each(c.criteria(), WhyData::criterion),
        each(c.next(), WhyData::open));
  }

  private static Obj criterion(CriterionTrace c) {
    return CRITERION.of(
        c.id(),
        c.title(),
        c.basis().written(),
        c.status(),
        each(c.subjects(), WhyData::subject),
        c.more(),
        rules(c.candidacy()),
        rules(c.completeness()));
  }

  private static Obj subject(SubjectTrace s) {
    return SUBJECT.of(
        s.subject(), s.status(), s.contested(), rules(s.candidacy()), rules(s.rules()), s.silent());
  }

  private static Each<RuleTrace> rules(List<RuleTrace> rules) {
    return each(rules, WhyData::rule);
  }

  private static Obj rule(RuleTrace r) {
    return RULE.of(
        r.rule(),
        FactData.PLACE.of(r.place().file(), r.place().line()),
        r.says().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        r.holds(),
        r.facts(),
        each(r.steps(), WhyData::step),
        r.complete());
  }

  private static Obj step(StepTrace s) {
    return STEP.of(
        s.kind().written(),
        s.type(),
        s.bound(),
        s.outcome().written(),
        each(s.tried(), WhyData::fact),
        s.more(),
        s.elsewhere(),
        each(s.inside(), WhyData::step));
  }

  private static Obj fact(FactTrace f) {
    return TRIED.of(f.ref(), f.label(), each(f.checks(), WhyData::check));
  }

  private static Obj check(Check c) {
    return CHECK.of(c.written(), c.outcome().written(), c.joins(), need(c.need()));
  }

  /** What is compared has a relation, what is put together its parts, and what is not understood its text. */
  private static Obj need(Need need) {
    if (need instanceof Need.Compare c) {
      return COMPARE.of(
          "compare", seen(c.found()), c.relation().written(), each(c.operands(), WhyData::seen));
    } else if (need instanceof Need.All all) {
      return TOGETHER.of("all", each(all.parts(), WhyData::need));
    } else if (need instanceof Need.Any any) {
      return TOGETHER.of("any", each(any.parts(), WhyData::need));
    }
    Need.Written written = (Need.Written) need;
    return WRITTEN.of("written", written.text(), each(written.seen(), WhyData::seen));
  }

  private static Obj seen(Need.Seen seen) {
    return SEEN.of(seen.name(), seen.value().map(FactData::value), seen.of());
  }
}
