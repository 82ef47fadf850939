package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.JsonData.object;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.statedconditions.pack.Clause;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Statement;
import org.statedconditions.report.JsonData.Obj;

/** Positions as they are looked up: what they are about, their readings, statements and parameters. The width and colour count. */
public final class PackReport extends WrittenReport {
  private static final int COLUMN = 15;

  private final List<Manifest> packs;

  private PackReport(List<Manifest> packs) {
    this.packs = packs;
  }

  public static PackReport of(List<Manifest> packs) {
    return new PackReport(packs);
  }

  @Override
  PageTitle title() {
    return PageTitle.above("Packs");
  }

  @Override
  void tell(BlockWriter out) {
    for (Manifest pack : packs) {
      out.part(Words.strong(pack.id()).add(" " + pack.version()));
      out.say(3, pack.title());
      field(out, "Stated by", List.of(pack.actor()));
      field(
          out,
          "Stated on",
          pack.statements().stream().map(Statement::date).map(Dates::of).toList());
      field(out, "Conditions", pack.conditions().stream().map(Condition::id).toList());
      List<String> readings = new ArrayList<>();
      pack.readings()
          .forEach(r ->
              readings.add(r.id() + (r.id().equals(pack.defaultReading()) ? " (default)" : "")));
      field(out, "Readings", readings);
      if (!pack.parameters().isEmpty()) {
        field(out, "Parameters", pack.parameters().stream().map(p -> p.name()).toList());
      }
    }
  }

  private static void field(BlockWriter out, String name, List<String> values) {
    out.field(3, new Words().aside(name), COLUMN, Words.of(String.join(", ", values)));
  }

  /** A row for each criterion of each pack. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    out.row("pack", "version", "condition", "clause", "criterion", "title", "basis", "readings");
    for (Manifest pack : packs) {
      for (Condition condition : pack.conditions()) {
        CsvTable.Line line =
            out.line(pack.id(), pack.version(), condition.id(), condition.clause());
        for (Criterion c : condition.criteria()) {
          line.with(c.id(), c.title(), c.basis().written(), String.join(" ", c.readings()));
        }
      }
    }
  }

  @Override
  Object data(TextOptions options) {
    return JsonData.document("packs", each(packs, PackReport::pack));
  }

  private static Obj pack(Manifest p) {
    return object(
        "id version title actor disclaimer defaultReading readings statements conditions gates"
            + " parameters notCovered",
        p.id(),
        p.version(),
        p.title(),
        p.actor(),
        p.disclaimer(),
        p.defaultReading(),
        each(p.readings(), PackReport::reading),
        each(p.statements(), PackReport::statement),
        each(p.conditions(), PackReport::condition),
        each(p.gates(), PackReport::gate),
        each(p.parameters(), parameter -> parameter.name()),
        p.notCovered());
  }

  private static Obj reading(Reading r) {
    return object("id title extends", r.id(), r.title(), r.extendsReading());
  }

  private static Obj statement(Statement s) {
    return object(
        "id date title clauses sources",
        s.id(),
        s.date(),
        s.title(),
        each(s.clauses(), PackReport::clause),
        each(
            s.sources(),
            one -> object(
                "id publisher title date url",
                one.id(),
                one.publisher(),
                one.title(),
                one.date(),
                one.url())));
  }

  private static Obj clause(Clause c) {
    return object("id paraphrase context", c.id(), c.paraphrase(), c.context());
  }

  private static Obj condition(Condition c) {
    return object(
        "id title clause about after criteria",
        c.id(),
        c.title(),
        c.clause(),
        c.about(),
        c.after(),
        each(
            c.criteria(),
            one -> object(
                "id title basis readings",
                one.id(),
                one.title(),
                one.basis().written(),
                one.readings())));
  }

  private static Obj gate(Gate g) {
    return object("id title clause requires", g.id(), g.title(), g.clause(), g.requires());
  }
}
