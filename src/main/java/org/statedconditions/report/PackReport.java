package org.statedconditions.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Statement;

/** Positions as they are looked up: what they are about, their readings, statements and parameters. The width and colour count. */
public final class PackReport extends WrittenReport {
  static final Shape DOCUMENT = Shape.document("packs", "What `packs` writes.")
      .key("packs", Kind.list(PackData.PACK), "The positions asked for.");

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
    return DOCUMENT.document(JsonData.each(
        () -> IntStream.range(0, packs.size()).iterator(),
        i -> PackData.of(i + 1, packs.get(i), null)));
  }
}
