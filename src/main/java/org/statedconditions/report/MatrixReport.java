package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Answers side by side, as a table for people and as JSON, format version 1. */
public final class MatrixReport {
  private static final int GAP = 2;
  private static final int NARROWEST_LABEL = 16;

  private final Page page;
  private final Glyphs glyphs;
  private final TextOptions options;

  private MatrixReport(TextOptions options) {
    this.options = options;
    page = new Page(options.width(), options.colour());
    glyphs = new Glyphs(options.unicode());
  }

  /**
   * A table for each pack, a line for each scenario, a column for each reading; ends with a line break. Where it does not fit,
   * readings stand below each other.
   */
  public static String of(Matrix matrix, TextOptions options) {
    MatrixReport report = new MatrixReport(options);
    Map<String, List<Row>> byPack = new LinkedHashMap<>();
    for (Row row : matrix.rows()) {
      byPack.computeIfAbsent(row.assessment().sha256(), s -> new ArrayList<>()).add(row);
    }
    byPack.values().forEach(report::table);
    return report.page.toString();
  }

  private void table(List<Row> rows) {
    Manifest pack = rows.get(0).assessment().pack();
    page.blank();
    page.text(
        0, Words.of(Style.BOLD, pack.title() + " (" + pack.id() + " " + pack.version() + ")"));
    page.text(0, Words.of(ConditionText.sentence(pack.disclaimer())));
    NotReported.of(pack, List.of(), Set.of()).print(page, glyphs);
    page.blank();
    legend(pack);
    page.blank();
    if (rows.get(0).cells().isEmpty()) {
      page.text(0, Words.of("It has none of the readings asked for."));
      return;
    }
    List<String> readings = rows.get(0).cells().stream().map(Cell::reading).toList();
    List<String> labels = labels(rows);
    List<List<Words>> cells = new ArrayList<>();
    rows.forEach(
        row -> cells.add(row.cells().stream().map(c -> words(pack, c, true)).toList()));
    if (!fits(labels, readings, cells)) {
      cells.clear();
      rows.forEach(
          row -> cells.add(row.cells().stream().map(c -> words(pack, c, false)).toList()));
    }
    if (fits(List.of("x".repeat(NARROWEST_LABEL)), readings, cells)) {
      lines(labels, readings, cells);
    } else {
      below(labels, readings, cells);
    }
    for (int i = 0; i < rows.size(); i++) {
      NotReported.of(rows.get(i).assessment())
          .inferredOnly()
          .print(page, glyphs, labels.get(i) + ": not reported, and counted all the same");
    }
  }

  private void legend(Manifest pack) {
    List<String> conditions = pack.conditions().stream().map(c -> c.id()).toList();
    List<String> gates = pack.gates().stream().map(Gate::id).toList();
    List<String> stages = new ArrayList<>();
    for (int i = 0; i < pack.stages().size(); i++) {
      stages.add(i + String.valueOf(Words.TIE) + pack.stages().get(i).id());
    }
    page.text(
        0,
        Words.of("Each cell: the verdict, the stage (" + String.join(", ", stages)
            + "), the conditions " + FactWords.listed(conditions) + " in this order"
            + (gates.isEmpty()
                ? "."
                : ", and the gates " + FactWords.listed(gates) + ", of which met means open.")));
    Words marks = new Words();
    for (Status status : Status.values()) {
      marks.add(marks.isEmpty() ? "" : ", ").add(glyphs.status(status));
    }
    page.text(0, marks);
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

  private Words words(Manifest pack, Cell cell, boolean wide) {
    Words words = new Words();
    int stage = pack.stages().stream().map(Stage::id).toList().indexOf(cell.stage());
    if (wide) {
      words.add(glyphs.status(cell.verdict())).add(" " + cell.stage() + " ");
    } else {
      words.add(Glyphs.style(cell.verdict()), glyphs.mark(cell.verdict())).add(" " + stage + " ");
    }
    for (ConditionStatus condition : cell.conditions()) {
      words.add(Glyphs.style(condition.status()), glyphs.mark(condition.status()));
    }
    words.add(cell.gates().isEmpty() ? "" : " ");
    for (GateResult gate : cell.gates()) {
      words.add(Glyphs.style(gate.status()), glyphs.mark(gate.status()));
    }
    return words;
  }

  private boolean fits(List<String> labels, List<String> readings, List<List<Words>> cells) {
    return labelColumns(labels)
            + widths(readings, cells).stream().mapToInt(w -> w + GAP).sum()
        <= options.width();
  }

  private static int labelColumns(List<String> labels) {
    return labels.stream().mapToInt(Columns::of).max().orElse(0);
  }

  private static List<Integer> widths(List<String> readings, List<List<Words>> cells) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      int column = i;
      int widest =
          cells.stream().mapToInt(row -> row.get(column).columns()).max().orElse(0);
      widths.add(Math.max(Columns.of(readings.get(i)), widest));
    }
    return widths;
  }

  private void lines(List<String> labels, List<String> readings, List<List<Words>> cells) {
    List<Integer> widths = widths(readings, cells);
    int free = options.width() - widths.stream().mapToInt(w -> w + GAP).sum();
    int label = Math.min(labelColumns(labels), free);
    line("", label, widths, readings.stream().map(r -> Words.of(Style.BOLD, r)).toList());
    for (int i = 0; i < labels.size(); i++) {
      line(cut(labels.get(i), label), label, widths, cells.get(i));
    }
  }

  /** A line of a table is one word: it is never broken. */
  private void line(String label, int columns, List<Integer> widths, List<Words> cells) {
    Words words = Words.of(tied(label)).add(pad(columns - Columns.of(label)));
    for (int i = 0; i < cells.size(); i++) {
      words.add(pad(GAP)).add(cells.get(i).tied());
      words.add(i + 1 < cells.size() ? pad(widths.get(i) - cells.get(i).columns()) : "");
    }
    page.text(0, words);
  }

  private static String tied(String text) {
    return text.replace(' ', Words.TIE);
  }

  private static String pad(int columns) {
    return String.valueOf(Words.TIE).repeat(Math.max(0, columns));
  }

  private String cut(String label, int columns) {
    if (Columns.of(label) <= columns) {
      return label;
    }
    String end = glyphs.unicode() ? "…" : "~";
    StringBuilder out = new StringBuilder();
    int at = 1;
    for (int c : label.codePoints().toArray()) {
      at += Columns.of(c);
      if (at > columns) {
        break;
      }
      out.appendCodePoint(c);
    }
    return out + end;
  }

  private void below(List<String> labels, List<String> readings, List<List<Words>> cells) {
    int widest = readings.stream().mapToInt(Columns::of).max().orElse(0);
    for (int i = 0; i < labels.size(); i++) {
      page.text(0, Words.of(labels.get(i)));
      for (int k = 0; k < readings.size(); k++) {
        page.text(3, Words.of(readings.get(k)), 3 + widest + GAP, cells.get(i).get(k));
      }
    }
  }

  /** The same as JSON; ends with a line break. */
  public static String json(Matrix matrix) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", 1);
      json.writeArrayFieldStart("matrix");
      for (Row row : matrix.rows()) {
        json.writeStartObject();
        AssessmentJson.head(json, row.assessment());
        json.writeArrayFieldStart("readings");
        for (Cell cell : row.cells()) {
          json.writeStartObject();
          json.writeStringField("reading", cell.reading());
          json.writeStringField("verdict", cell.verdict().written());
          json.writeStringField("stage", cell.stage());
          json.writeArrayFieldStart("conditions");
          for (ConditionStatus condition : cell.conditions()) {
            json.writeStartObject();
            json.writeStringField("condition", condition.condition());
            json.writeStringField("status", condition.status().written());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }
}
