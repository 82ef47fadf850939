package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.list;
import static org.statedconditions.report.Kind.orNull;

import org.jspecify.annotations.Nullable;
import org.statedconditions.pack.Clause;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Parameter;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Stage;
import org.statedconditions.pack.Statement;
import org.statedconditions.report.JsonData.Obj;

/** A position as data: what was stated and where, and what the pack makes of it. */
final class PackData {
  private static final Shape READING = Shape.named(
          "packReading", "One way of taking what was stated.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What it is.")
      .key(
          "extends",
          orNull(Kind.TEXT),
          "The id of the reading whose criteria it asks for as well.");

  private static final Shape STAGE = Shape.named("packStage", "How far the conditions have come.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What it is.")
      .key("requires", list(Kind.TEXT), "The ids of the conditions that have to be met for it.")
      .key("next", Kind.TEXT, "What comes next.");

  private static final Shape CLAUSE = Shape.named("clause", "One thing that was stated.")
      .key("id", Kind.TEXT, "Its id, the same in every version of the statement.")
      .key("paraphrase", Kind.TEXT, "What was said, in other words.")
      .key("context", Kind.FLAG, "Whether it is context, on which nothing rests.");

  private static final Shape STATEMENT = Shape.named("statement", "One version of what was stated.")
      .key("id", Kind.TEXT, "Its id.")
      .key("date", Kind.INSTANT, "When it was made.")
      .key("title", Kind.TEXT, "What it is.")
      .key("clauses", list(CLAUSE), "What was said.")
      .key("sources", list(SourceData.SOURCE), "Where it is reported.");

  private static final Shape CRITERION = Shape.named(
          "packCriterion", "One of the things that it takes to meet a condition.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What has to hold.")
      .key("basis", AssessmentData.BASIS, "Where it comes from.")
      .key("readings", list(Kind.TEXT), "The ids of the readings that ask for it.")
      .key("about", Kind.TEXT, "The kind of subject that it is about.")
      .key("quantifier", Kind.oneOf("some", "every"), "Of which subjects it has to hold.")
      .key("assumedComplete", orNull(Kind.TEXT), "Why those reported are taken to be all.");

  private static final Shape CONDITION = Shape.named(
          "packCondition", "One thing that was asked for.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What was asked for.")
      .key("clause", Kind.TEXT, "The id of the clause that asks for it.")
      .key("about", Kind.TEXT, "The kind of subject that it is about.")
      .key("after", list(Kind.TEXT), "The ids of the conditions that come first.")
      .key("follows", orNull(Kind.TEXT), "The id of the condition whose subject it is about.")
      .key("criteria", list(CRITERION), "What it takes.");

  private static final Shape GATE = Shape.named("packGate", "Something that waits for conditions.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What waits.")
      .key("clause", Kind.TEXT, "The id of the clause that says so.")
      .key("requires", list(Kind.TEXT), "The ids of the conditions that it waits for.");

  private static final Shape PARAMETER = Shape.named(
          "parameter", "A figure or a list that rules use.")
      .key("name", Kind.TEXT, "Its name.")
      .key(
          "type",
          Kind.oneOf("number", "whole-number", "date", "text", "texts", "flag"),
          "What it can hold.")
      .key("value", Kind.VALUE, "What the pack has.")
      .key("least", orNull(Kind.NUMBER), "The least that it can be.")
      .key("most", orNull(Kind.NUMBER), "The most that it can be.")
      .key("unit", orNull(Kind.TEXT), "In what it is counted.")
      .key("reference", Kind.TEXT, "Where it comes from.");

  static final Shape PACK = Shape.named(
          "pack", "A position: who stated it, when, and what it takes.")
      .key("number", Kind.COUNT, "What the answers of the document call it; the first is 1.")
      .key("id", Kind.TEXT, "Its id.")
      .key("version", Kind.TEXT, "Its version.")
      .key("title", Kind.TEXT, "What it is.")
      .key("actor", Kind.TEXT, "Whose position it is.")
      .key("actorCode", orNull(Kind.TEXT), "The actor's code, as reports name it.")
      .key("disclaimer", Kind.TEXT, "What met does not say.")
      .key("sha256", orNull(Kind.TEXT), "The digest of its files.")
      .key("defaultReading", Kind.TEXT, "The id of the reading of the verdict.")
      .key("readings", list(READING), "Its readings.")
      .key("stages", list(STAGE), "The stages in their order.")
      .key("statements", list(STATEMENT), "The versions of the statement by date.")
      .key("conditions", list(CONDITION), "What was asked for.")
      .key("gates", list(GATE), "What waits for conditions.")
      .key("parameters", list(PARAMETER), "What scenarios may override.")
      .key("notCovered", list(Kind.TEXT), "What the position implies and the pack leaves out.");

  private PackData() {}

  static Obj of(int number, Manifest p, @Nullable String sha256) {
    return PACK.of(
        number,
        p.id(),
        p.version(),
        p.title(),
        p.actor(),
        p.actorCode(),
        p.disclaimer(),
        sha256,
        p.defaultReading(),
        each(p.readings(), PackData::reading),
        each(p.stages(), PackData::stage),
        each(p.statements(), PackData::statement),
        each(p.conditions(), PackData::condition),
        each(p.gates(), PackData::gate),
        each(p.parameters(), PackData::parameter),
        p.notCovered());
  }

  private static Obj reading(Reading r) {
    return READING.of(r.id(), r.title(), r.extendsReading());
  }

  private static Obj stage(Stage s) {
    return STAGE.of(s.id(), s.title(), s.requires(), s.next());
  }

  private static Obj statement(Statement s) {
    return STATEMENT.of(
        s.id(),
        s.date(),
        s.title(),
        each(s.clauses(), PackData::clause),
        each(s.sources(), SourceData::of));
  }

  private static Obj clause(Clause c) {
    return CLAUSE.of(c.id(), c.paraphrase(), c.context());
  }

  private static Obj condition(Condition c) {
    return CONDITION.of(
        c.id(),
        c.title(),
        c.clause(),
        c.about(),
        c.after(),
        c.follows(),
        each(c.criteria(), PackData::criterion));
  }

  private static Obj criterion(Criterion c) {
    return CRITERION.of(
        c.id(),
        c.title(),
        c.basis().written(),
        c.readings(),
        c.about(),
        c.quantifier().written(),
        c.assumedComplete());
  }

  private static Obj gate(Gate g) {
    return GATE.of(g.id(), g.title(), g.clause(), g.requires());
  }

  private static Obj parameter(Parameter p) {
    return PARAMETER.of(
        p.name(),
        p.type().written(),
        FactData.value(p.value()),
        p.least(),
        p.most(),
        p.unit(),
        p.reference());
  }
}
