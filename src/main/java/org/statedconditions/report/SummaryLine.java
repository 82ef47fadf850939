package org.statedconditions.report;

import java.util.List;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ReadingResult;

/** An assessment on one line; such lines stand below each other in columns. */
final class SummaryLine {
  private static final int DATE_COLUMNS = 11;

  private final Assessment assessment;
  private final ReadingResult shown;
  private final Glyphs glyphs;
  private final boolean colour;

  SummaryLine(Assessment assessment, TextOptions options) {
    this.assessment = assessment;
    this.shown = options.reading().map(assessment::reading).orElseGet(assessment::reading);
    this.glyphs = new Glyphs(options.unicode());
    this.colour = options.colour();
  }

  String text() {
    int stages = assessment.pack().stages().stream()
        .mapToInt(s -> Columns.of(s.id()))
        .max()
        .orElse(0);
    Words verdict = glyphs.status(shown.verdict());
    String date = Dates.of(assessment.asOf(), assessment.written()).replace(Words.TIE, ' ');
    String stage = Printable.line(shown.stage());
    StringBuilder out = new StringBuilder(verdict.line(colour));
    pad(out, Glyphs.STATUS_COLUMNS - verdict.columns() + 2).append(stage);
    pad(out, stages - Columns.of(stage) + 2);
    pad(out, DATE_COLUMNS - date.length()).append(date).append("  ");
    Words rest = Words.of(AskedText.title(assessment));
    List<ReadingResult> differing = assessment.readings().stream()
        .filter(r -> r.verdict() != shown.verdict())
        .toList();
    for (int i = 0; i < differing.size(); i++) {
      ReadingResult r = differing.get(i);
      rest.add(i == 0 ? " (" : ", ").add(r.reading() + ": ").add(glyphs.status(r.verdict()));
    }
    rest.add(differing.isEmpty() ? "" : ")");
    return out.append(rest.line(colour)).toString();
  }

  private static StringBuilder pad(StringBuilder out, int columns) {
    return out.append(" ".repeat(Math.max(0, columns)));
  }
}
