package org.statedconditions.report;

import static org.statedconditions.report.JsonData.allOf;
import static org.statedconditions.report.JsonData.each;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Stage;
import org.statedconditions.question.compare.Matrix;
import org.statedconditions.question.compare.Matrix.Cell;
import org.statedconditions.question.compare.Matrix.ConditionStatus;
import org.statedconditions.question.compare.Matrix.Row;
import org.statedconditions.report.JsonData.Obj;

/** Answers side by side: a table for each pack, a line for each scenario, a column for each reading. */
public final class MatrixReport extends WrittenReport {

  /** Of more answers a heading says only how many they are. */
  private static final int MOST_NAMES = 3;

  private static final Shape CONDITION = Shape.named(
          "cellCondition", "A condition in a comparison.")
      .key("condition", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What was asked for.")
      .key("status", Kind.STATUS, "Its status.");

  private static final Shape CELL = Shape.named(
          "cell", "The answer under one reading in a comparison.")
      .with(AssessmentData.DECISION)
      .key("conditions", Kind.list(CONDITION), "The conditions in their order.");

  private static final Shape ROW = Shape.named(
          "row", "The answer on one scenario by one pack in a comparison.")
      .with(AssessmentData.SHORT_HEAD)
      .key("readings", Kind.list(CELL), "The answer under each reading.");

  static final Shape DOCUMENT = Shape.document("matrix", "What `compare` writes.")
      .key("matrix", Kind.list(ROW), "A row for each scenario and pack.")
      .key("packs", PackNumbers.KIND, PackNumbers.SAYS);

  private final Matrix matrix;

  private MatrixReport(Matrix matrix) {
    this.matrix = matrix;
  }

  public static MatrixReport of(Matrix matrix) {
    return new MatrixReport(matrix);
  }

  @Override
  PageTitle title() {
    return PageTitle.above("Answers side by side");
  }

  @Override
  void tell(BlockWriter out) {
    Map<String, List<Row>> byPack = new LinkedHashMap<>();
    for (Row row : matrix.rows()) {
      byPack.computeIfAbsent(row.assessment().sha256(), s -> new ArrayList<>()).add(row);
    }
    byPack.values().forEach(rows -> table(out, rows));
  }

  private static void table(BlockWriter out, List<Row> rows) {
    Manifest pack = rows.get(0).assessment().pack();
    out.part(pack.title() + " (" + pack.id() + " " + pack.version() + ")");
    out.disclaimer(pack);
    NotReported.of(pack, List.of(), Set.of()).tell(out);
    out.gap();
    legend(out, pack);
    out.gap();
    if (rows.get(0).cells().isEmpty()) {
      out.say(0, "It has none of the readings asked for.");
      return;
    }
    List<String> labels = labels(rows);
    List<Block.Row> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Cell> cells = rows.get(i).cells();
      lines.add(new Block.Row(
          labels.get(i),
          cells.stream().map(c -> words(out.glyphs, pack, c, true)).toList(),
          cells.stream().map(c -> words(out.glyphs, pack, c, false)).toList()));
    }
    if (rows.size() == 2) {
      Assessment first = rows.get(0).assessment();
      Assessment second = rows.get(1).assessment();
      out.picture(() -> new AnswerPicture(out.glyphs)
          .pair(first, labels.get(0), second, labels.get(1), pack.defaultReading()));
    }
    out.table("", rows.get(0).cells().stream().map(Cell::reading).toList(), lines, false);
    notReported(out, rows, labels);
  }

  /** What is the same of several answers is told once. */
  private static void notReported(BlockWriter out, List<Row> rows, List<String> labels) {
    Map<NotReported, List<String>> alike = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      NotReported inferred = NotReported.of(rows.get(i).assessment()).inferredOnly();
      alike.computeIfAbsent(inferred, n -> new ArrayList<>()).add(labels.get(i));
    }
    alike.forEach((inferred, of) -> {
      if (of.size() <= MOST_NAMES) {
        inferred.tell(out, FactWords.listed(of));
      } else if (of.size() == rows.size()) {
        inferred.tell(out, "All " + of.size() + " answers");
      } else {
        inferred.tell(out, of.size() + " of " + rows.size() + " answers", of);
      }
    });
  }

  private static void legend(BlockWriter out, Manifest pack) {
    List<String> conditions = pack.conditions().stream().map(c -> c.id()).toList();
    List<String> gates = pack.gates().stream().map(Gate::id).toList();
    List<String> stages = new ArrayList<>();
    for (int i = 0; i < pack.stages().size(); i++) {
      stages.add(i + String.valueOf(Words.TIE) + pack.stages().get(i).id());
    }
    out.say(
        0,
        "Each cell: the verdict, the stage (" + String.join(", ", stages) + "), the conditions "
            + FactWords.listed(conditions) + " in this order"
            + (gates.isEmpty()
                ? "."
                : ", and the gates " + FactWords.listed(gates) + ", of which met means open."));
    Words marks = new Words();
    for (Status status : Status.values()) {
      marks.add(marks.isEmpty() ? "" : ", ").add(out.glyphs.status(status));
    }
    out.say(0, marks);
  }

  private static List<String> labels(List<Row> rows) {
    boolean sameDay =
        rows.stream().map(r -> label(r.assessment())).distinct().count() == rows.size();
    return rows.stream()
        .map(r -> sameDay
            ? label(r.assessment())
            : label(r.assessment()) + ", "
                + Dates.of(r.assessment().asOf(), r.assessment().written()).replace(Words.TIE, ' '))
        .map(Printable::line)
        .toList();
  }

  /** The name of the file is the shortest that a reader knows it by. */
  private static String label(Assessment assessment) {
    String name = assessment.file().or(assessment::title).orElse("Scenario without a title");
    String last = name.substring(name.lastIndexOf('/') + 1);
    int point = last.lastIndexOf('.');
    return point > 0 && assessment.file().isPresent() ? last.substring(0, point) : last;
  }

  private static Words words(Glyphs glyphs, Manifest pack, Cell cell, boolean wide) {
    Words words = new Words();
    int stage = pack.stages().stream().map(Stage::id).toList().indexOf(cell.stage());
    if (wide) {
      words.add(glyphs.status(cell.verdict())).add(" " + cell.stage() + " ");
    } else {
      words.add(Style.of(cell.verdict()), glyphs.mark(cell.verdict())).add(" " + stage + " ");
    }
    for (ConditionStatus condition : cell.conditions()) {
      words.add(Style.of(condition.status()), glyphs.mark(condition.status()));
    }
    words.add(cell.gates().isEmpty() ? "" : " ");
    for (GateResult gate : cell.gates()) {
      words.add(Style.of(gate.status()), glyphs.mark(gate.status()));
    }
    return words;
  }

  /** A row for each answer under each reading; a column for each condition and gate of any pack. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    List<String> conditions = columns(pack -> pack.conditions().stream().map(c -> c.id()));
    List<String> gates = columns(pack -> pack.gates().stream().map(Gate::id));
    List<String> head =
        new ArrayList<>(List.of("file", "title", "asOf", "pack", "reading", "verdict", "stage"));
    head.addAll(conditions);
    gates.forEach(gate -> head.add("gate " + gate));
    out.row(head.toArray());
    for (Row row : matrix.rows()) {
      Assessment a = row.assessment();
      for (Cell cell : row.cells()) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        cell.conditions().forEach(c -> statuses.put(c.condition(), c.status()));
        cell.gates().forEach(gate -> statuses.put("gate " + gate.id(), gate.status()));
        CsvTable.Line line = out.line(
            a.file(),
            a.title(),
            a.asOf(),
            a.pack().id(),
            cell.reading(),
            cell.verdict(),
            cell.stage());
        line.with(head.subList(7, head.size()).stream().map(statuses::get).toArray());
      }
    }
  }

  private List<String> columns(Function<Manifest, Stream<String>> of) {
    return matrix.rows().stream()
        .flatMap(row -> of.apply(row.assessment().pack()))
        .distinct()
        .toList();
  }

  @Override
  Object data(TextOptions options) {
    PackNumbers packs = new PackNumbers();
    return DOCUMENT.document(
        each(matrix.rows(), row -> row(row.assessment(), row.cells(), packs)), packs.written());
  }

  private static Obj row(Assessment a, List<Cell> cells, PackNumbers packs) {
    return ROW.of(
        allOf(AssessmentData.shortHead(a, packs)),
        each(
            cells,
            c -> CELL.of(
                allOf(AssessmentData.decision(a, c.reading(), c.verdict(), c.stage())),
                each(
                    c.conditions(),
                    one -> CONDITION.of(
                        one.condition(),
                        AssessmentData.conditionTitle(a, one.condition()),
                        one.status())))));
  }
}
