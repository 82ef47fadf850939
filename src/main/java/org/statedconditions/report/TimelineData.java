package org.statedconditions.report;

import static org.statedconditions.report.JsonData.allOf;
import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.list;
import static org.statedconditions.report.Kind.orNull;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.Statement;
import org.statedconditions.question.timeline.Cause;
import org.statedconditions.question.timeline.Change;
import org.statedconditions.question.timeline.LateReport;
import org.statedconditions.question.timeline.Shift;
import org.statedconditions.question.timeline.Timeline;
import org.statedconditions.report.JsonData.Obj;

/** Timelines as data. */
final class TimelineData {
  private static final Shape ASPECT = Shape.named(
          "aspect", "One thing that is said under one reading.")
      .key("reading", Kind.TEXT, "The id of the reading.")
      .key(
          "kind",
          Kind.oneOf("verdict", "stage", "gate", "condition", "criterion"),
          "What it is; a stage is told by its id, everything else by its status.")
      .key("id", Kind.TEXT, "The id of the gate, the condition or the criterion; else as `kind`.");

  static final Shape SHIFT = Shape.named("shift", "Something that is said otherwise.")
      .with(ASPECT)
      .key("from", Kind.TEXT, "What was said.")
      .key("to", Kind.TEXT, "What is said instead.");

  private static final Shape BEFORE = Shape.named(
          "aspectBefore", "What is said before the time looked at.")
      .with(ASPECT)
      .key("is", Kind.TEXT, "What is said.");

  private static final Shape CAUSE = Shape.named("cause", "What brings a change about.")
      .key("fact", Kind.FACT, "The fact.")
      .key("subject", Kind.TEXT, "Its subject.")
      .key("source", orNull(Kind.TEXT), "The id of its source.")
      .key(
          "how",
          Kind.oneOf("starts-to-hold", "ceases-to-hold", "becomes-known", "date-passes"),
          "What becomes of it.")
      .key("field", Kind.TEXT, "The field that gives the date.");

  private static final Shape SUBJECT = Shape.named(
          "subjectShift", "A condition that looks at another subject.")
      .key("reading", Kind.TEXT, "The id of the reading.")
      .key("condition", Kind.TEXT, "The id of the condition.")
      .key("from", orNull(Kind.TEXT), "The subject before; null: there was none.")
      .key("to", orNull(Kind.TEXT), "The subject from then on; null: there is none.");

  private static final Shape CHANGE = Shape.named(
          "change", "An instant at which something changes.")
      .key("at", Kind.INSTANT, "The instant: from it on the new answer holds.")
      .key("statement", orNull(Kind.TEXT), "The id of the version of the statement in force.")
      .key("causes", list(CAUSE), "What brings it about.")
      .key("changed", list(SHIFT), "What is said otherwise.")
      .key("subjects", list(SUBJECT), "Which conditions look at another subject.");

  private static final Shape COMING = Shape.named(
          "statementInTime", "A version of the statement that comes into force.")
      .key("at", Kind.INSTANT, "When.")
      .key("id", Kind.TEXT, "Its id.");

  private static final Shape LATE = Shape.named(
          "lateReport", "A report that became known later than it began to hold.")
      .key("fact", Kind.FACT, "The report.")
      .key("since", Kind.INSTANT, "From when it holds.")
      .key("reportedOn", Kind.INSTANT, "When it became known.")
      .key("neverInTime", Kind.FLAG, "Whether it no longer held by then.");

  private static final Shape TIMELINE = Shape.named("timeline", "When which answer holds.")
      .key("scenario", Kind.a(AssessmentData.SCENARIO), "The scenario.")
      .key(
          "from", orNull(Kind.INSTANT), "From when on was looked at; null: no report gives a date.")
      .key("to", orNull(Kind.INSTANT), "Until when, exclusive; null: everything that follows.")
      .key(
          "knownBy",
          orNull(Kind.INSTANT),
          "What had been reported by then counts; null: every report.")
      .key(
          "asKnown",
          Kind.FLAG,
          "Whether at each instant only what had been reported by then counts.")
      .key(
          "pack",
          Kind.a(AssessmentData.POSITION),
          "The pack that was asked; the statement is the one in force before.")
      .key("disclaimer", Kind.TEXT, "What met does not say.")
      .with(NotReported.SHAPE)
      .with(FactData.REPORTED)
      .key("before", list(BEFORE), "What is said before the time looked at.")
      .key(
          "mayMissInstants",
          Kind.FLAG,
          "Whether something may change besides, at instants that no fact gives.")
      .key("changes", list(CHANGE), "The changes in order of time.")
      .key(
          "statementBefore",
          orNull(Kind.TEXT),
          "The id of the version of the statement in force before.")
      .key("statements", list(COMING), "The versions that come into force within the time.")
      .key("late", list(LATE), "The reports that became known late.")
      .key("leftOut", list(Kind.FACT), "The facts that whoever asked left out.");

  static final Shape DOCUMENT = Shape.document("timelines", "What `timeline` writes.")
      .key("timelines", list(TIMELINE), "One for each scenario and pack.")
      .key("packs", PackNumbers.KIND, PackNumbers.SAYS);

  private TimelineData() {}

  static Obj document(List<Timeline> timelines) {
    PackNumbers packs = new PackNumbers();
    return DOCUMENT.document(each(timelines, t -> timeline(t, packs)), packs.written());
  }

  private static Obj timeline(Timeline t, PackNumbers packs) {
    return TIMELINE.of(
        AssessmentData.scenario(t.file(), t.title(), t.note()),
        t.from(),
        t.to(),
        t.knownBy(),
        t.asKnown(),
        AssessmentData.POSITION.of(
            packs.of(t.pack(), t.sha256()),
            t.pack().id(),
            t.pack().title(),
            t.pack().version(),
            t.sha256(),
            t.statementBefore().map(Statement::id)),
        t.pack().disclaimer(),
        allOf(NotReported.of(t.pack(), t.facts(), Set.copyOf(t.setAside())).data()),
        allOf(FactData.of(t.facts(), t.file(), t.factLines())),
        each(
            () -> IntStream.range(0, t.aspects().size()).iterator(),
            i -> BEFORE.of(allOf(aspect(t.aspects().get(i))), t.before().get(i))),
        t.mayMissInstants(),
        each(t.changes(), change -> change(t, change)),
        t.statementBefore().map(Statement::id),
        each(t.statements(), s -> COMING.of(s.date(), s.id())),
        each(t.late(), TimelineData::late),
        t.setAside());
  }

  private static Obj late(LateReport l) {
    return LATE.of(l.fact(), l.since(), l.reportedOn(), l.neverInTime());
  }

  private static Obj change(Timeline timeline, Change change) {
    return CHANGE.of(
        change.at(),
        timeline.pack().statementAt(change.at()).map(Statement::id),
        each(change.causes(), cause -> cause(timeline, cause)),
        each(change.shifts(), TimelineData::shift),
        each(change.subjects(), s -> SUBJECT.of(s.reading(), s.condition(), s.from(), s.to())));
  }

  private static Obj cause(Timeline timeline, Cause cause) {
    Fact fact = timeline.facts().get(cause.fact().index());
    return CAUSE.of(
        cause.fact(),
        fact.id(),
        fact.source() == null ? null : fact.source().id(),
        cause.how().written(),
        cause.field());
  }

  static Obj shift(Shift shift) {
    return SHIFT.of(allOf(aspect(shift.aspect())), shift.from(), shift.to());
  }

  private static Obj aspect(Aspect aspect) {
    return ASPECT.of(aspect.reading(), aspect.kind().written(), aspect.id());
  }
}
