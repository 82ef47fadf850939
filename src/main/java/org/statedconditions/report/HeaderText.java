package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Statement;

/** Prints what was asked, and the answer of each reading. */
final class HeaderText {
  private static final int LABEL = 12;
  private static final int MOST_SOURCES = 3;

  private final Sheet sheet;
  private final Assessment assessment;
  private final ReadingResult shown;

  HeaderText(Sheet sheet, ReadingResult shown) {
    this.sheet = sheet;
    this.assessment = sheet.assessment;
    this.shown = shown;
  }

  static String title(Assessment assessment) {
    return assessment.title().or(assessment::file).orElse("Scenario without a title");
  }

  void print() {
    question();
    answers();
    new GatesText(assessment, sheet.glyphs).print(sheet.page);
    sheet.page.blank();
    sheet.page.text(0, Words.of(ConditionText.sentence(assessment.pack().disclaimer())));
    nextStep();
    assessment.note().filter(n -> !n.isBlank()).ifPresent(note -> paragraph("Note", note.strip()));
  }

  /** What has to come next; where that differs between the readings, of which it is so. */
  private void nextStep() {
    Map<String, List<String>> readings = new LinkedHashMap<>();
    for (ReadingResult reading : assessment.readings()) {
      readings.computeIfAbsent(reading.stage(), s -> new ArrayList<>()).add(reading.reading());
    }
    sheet.page.blank();
    boolean first = true;
    for (Map.Entry<String, List<String>> entry : readings.entrySet()) {
      String under =
          readings.size() == 1 ? "" : "Under " + FactWords.listed(entry.getValue()) + ": ";
      String next = assessment.pack().stages().stream()
          .filter(stage -> stage.id().equals(entry.getKey()))
          .findFirst()
          .map(stage -> ConditionText.sentence(stage.next()))
          .orElse("");
      sheet.page.text(0, Words.of(first ? "Next step" : ""), LABEL, Words.of(under + next));
      first = false;
    }
  }

  private void question() {
    Manifest pack = assessment.pack();
    sheet.page.text(0, Words.of(Style.BOLD, title(assessment)));
    sheet.page.blank();
    label("Position", Words.of(pack.title()));
    label("Stated by", Words.of(pack.actor()));
    label("Statement", statement());
    label("As of", Words.of(sheet.date(assessment.asOf())));
    AskedText.knownBy(assessment).ifPresent(k -> label("Known by", Words.of(k)));
    label("Reports", reports());
    assessment.file().ifPresent(f -> label("File", Words.of(f)));
    label("Pack", Words.of(pack.id() + " " + pack.version()));
  }

  private Words statement() {
    if (assessment.statement().isPresent()) {
      Statement s = assessment.statement().get();
      Words words = Words.of(Dates.of(s.date()) + ": " + s.title());
      if (!s.id().equals(s.date().toString().substring(0, 10))) {
        words.add(" (version " + s.id() + ")");
      }
      return s.sources().isEmpty()
          ? words
          : words.add(Style.FAINT, sheet.glyphs.dash() + sources(s));
    }
    return Words.of(AskedText.notStatedYet(assessment.pack()));
  }

  private static String sources(Statement s) {
    List<String> names = new ArrayList<>();
    s.sources().stream()
        .limit(MOST_SOURCES)
        .forEach(source -> names.add(SourceWords.since(source, s.date())));
    int more = s.sources().size() - names.size();
    return String.join("; ", names) + (more > 0 ? "; and " + more + " more" : "");
  }

  private Words reports() {
    Map<String, Integer> count = new LinkedHashMap<>();
    int unsourced = 0;
    for (Fact fact : assessment.facts()) {
      if (fact.source() == null) {
        unsourced++;
      } else {
        count.merge(SourceWords.name(fact.source()), 1, Integer::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    count.entrySet().stream()
        .limit(Sheet.MOST)
        .forEach(e -> parts.add(e.getValue() + " by " + e.getKey()));
    if (count.size() > Sheet.MOST) {
      parts.add("others by " + (count.size() - Sheet.MOST) + " more sources");
    }
    if (unsourced > 0) {
      parts.add(unsourced + " unsourced");
    }
    return Words.of(parts.isEmpty() ? "none: the scenario has no facts" : String.join(", ", parts));
  }

  /** Each reading's verdict and stage, and below it the conditions: readings may agree on one and differ on another. */
  private void answers() {
    sheet.heading("Are the stated conditions met?");
    int widest = assessment.readings().stream()
        .mapToInt(r -> Columns.of(r.reading()))
        .max()
        .orElse(0);
    int column = 3 + widest + 2;
    for (ReadingResult r : assessment.readings()) {
      boolean isShown = r.reading().equals(shown.reading());
      Words name = Words.of(isShown ? Style.BOLD : Style.PLAIN, r.reading());
      Words verdict = sheet.glyphs.status(r.verdict());
      int gap = Math.max(1, Glyphs.STATUS_COLUMNS - verdict.columns() + 2);
      String stage = String.valueOf(Words.TIE).repeat(gap) + "stage:" + Words.TIE + r.stage();
      sheet.page.text(3, name, column, verdict.add(stage));
      Words conditions = new Words();
      for (ConditionResult c : r.conditions()) {
        conditions
            .add(conditions.isEmpty() ? "" : ", ")
            .add(c.id() + Words.TIE + Glyphs.word(c.status()));
      }
      sheet.page.text(column, conditions);
    }
  }

  private void label(String name, Words words) {
    sheet.page.text(0, Words.of(Style.FAINT, name), LABEL, words);
  }

  private void paragraph(String name, String text) {
    sheet.page.blank();
    sheet.page.text(0, Words.of(name), LABEL, Words.of(text));
  }
}
