package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Stage;
import org.statedconditions.pack.Statement;

/**
 * An assessment as a person reads it: the verdict of each reading first, then the reasons of one reading down to the reports
 * and their sources. Text that users wrote cannot steer the terminal.
 */
public final class TextReport {
  private static final int LABEL = 12;

  private final Sheet sheet;
  private final Assessment assessment;
  private final ReadingResult shown;

  private TextReport(Assessment assessment, TextOptions options) {
    this.sheet = new Sheet(assessment, options);
    this.assessment = assessment;
    this.shown = options.reading().map(assessment::reading).orElseGet(assessment::reading);
  }

  /** The report as {@link TextOptions#DEFAULT} has it; ends with a line break. */
  public static String of(Assessment assessment) {
    return of(assessment, TextOptions.DEFAULT);
  }

  /**
   * The report; ends with a line break. Throws {@link java.util.NoSuchElementException} if the options name a reading that
   * the pack does not have.
   */
  public static String of(Assessment assessment, TextOptions options) {
    return new TextReport(assessment, options).print();
  }

  /** One line without a line break: verdict, stage, date, title, and the readings whose verdict is another. */
  public static String line(Assessment assessment) {
    return line(assessment, TextOptions.DEFAULT);
  }

  /** The same with colour or ASCII marks; the width plays no part, the reading decides whose verdict comes first. */
  public static String line(Assessment assessment, TextOptions options) {
    return new TextReport(assessment, options).line(options.colour());
  }

  private String line(boolean colour) {
    int stages = assessment.pack().stages().stream()
        .mapToInt(s -> Columns.of(s.id()))
        .max()
        .orElse(0);
    Words verdict = sheet.glyphs.status(shown.verdict());
    String date = Dates.of(assessment.asOf()).replace(Words.TIE, ' ');
    String stage = Printable.line(shown.stage());
    StringBuilder out = new StringBuilder(verdict.line(colour));
    pad(out, Glyphs.STATUS_COLUMNS - verdict.columns() + 2).append(stage);
    pad(out, stages - Columns.of(stage) + 2);
    pad(out, 11 - date.length()).append(date).append("  ");
    Words rest = Words.of(title());
    List<ReadingResult> differing = assessment.readings().stream()
        .filter(r -> r.verdict() != shown.verdict())
        .toList();
    for (int i = 0; i < differing.size(); i++) {
      ReadingResult r = differing.get(i);
      rest.add(i == 0 ? " (" : ", ").add(r.reading() + ": ").add(sheet.glyphs.status(r.verdict()));
    }
    rest.add(differing.isEmpty() ? "" : ")");
    return out.append(rest.line(colour)).toString();
  }

  private static StringBuilder pad(StringBuilder out, int columns) {
    return out.append(" ".repeat(Math.max(0, columns)));
  }

  private String title() {
    return assessment.title().or(assessment::file).orElse("Scenario without a title");
  }

  private String print() {
    header();
    verdicts();
    tree();
    missing();
    notLookedAt();
    notCovered();
    sources();
    return sheet.page.toString();
  }

  private void header() {
    Manifest pack = assessment.pack();
    sheet.page.text(0, Words.of(Style.BOLD, title()));
    sheet.page.blank();
    label("Position", Words.of(pack.actor() + ": " + pack.title()));
    label("Stated", stated());
    label("As of", Words.of(Dates.of(assessment.asOf())));
    assessment
        .knownBy()
        .ifPresent(k ->
            label("Known by", Words.of(Dates.of(k) + " (what was reported later does not count)")));
    label("Reported by", reporters());
    assessment.file().ifPresent(f -> label("File", Words.of(f)));
    label("Pack", Words.of(pack.id() + " " + pack.version()));
  }

  private Words stated() {
    if (assessment.statement().isPresent()) {
      Statement s = assessment.statement().get();
      Words words = Words.of(Dates.of(s.date()) + ", " + s.title());
      if (!s.id().equals(s.date().toString().substring(0, 10))) {
        words.add(" (version " + s.id() + ")");
      }
      List<String> sources =
          s.sources().stream().map(x -> SourceWords.since(x, s.date())).toList();
      return sources.isEmpty()
          ? words
          : words.add(Style.FAINT, sheet.glyphs.dash() + String.join("; ", sources));
    }
    String first = assessment.pack().statements().stream()
        .findFirst()
        .map(s -> " (first statement: " + Dates.of(s.date()) + ")")
        .orElse("");
    return Words.of(
        "The position had not been stated yet" + first + "; the verdict applies its later words.");
  }

  private Words reporters() {
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
        .forEach(e -> parts.add(e.getKey() + " (" + e.getValue() + ")"));
    if (count.size() > Sheet.MOST) {
      parts.add((count.size() - Sheet.MOST) + " more sources");
    }
    if (unsourced > 0) {
      parts.add(unsourced + " unsourced");
    }
    return Words.of(
        parts.isEmpty() ? "nobody: the scenario has no facts" : String.join(", ", parts));
  }

  private void label(String name, Words words) {
    sheet.page.text(0, Words.of(Style.FAINT, name), LABEL, words);
  }

  private void verdicts() {
    Manifest pack = assessment.pack();
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
      String gap = String.valueOf(Words.TIE)
          .repeat(Math.max(1, Glyphs.STATUS_COLUMNS - verdict.columns() + 2));
      sheet.page.text(3, name, column, verdict.add(gap + "stage:" + Words.TIE + r.stage()));
    }
    sheet.page.blank();
    sheet.page.text(0, Words.of(ConditionText.sentence(pack.disclaimer())));
    stage().ifPresent(s -> {
      sheet.page.blank();
      sheet.page.text(0, Words.of("Next step"), LABEL, Words.of(ConditionText.sentence(s.next())));
    });
    assessment.note().filter(n -> !n.isBlank()).ifPresent(note -> {
      sheet.page.blank();
      sheet.page.text(0, Words.of("Note"), LABEL, Words.of(note.strip()));
    });
  }

  private java.util.Optional<Stage> stage() {
    return assessment.pack().stages().stream()
        .filter(s -> s.id().equals(shown.stage()))
        .findFirst();
  }

  private void tree() {
    String name = shown.reading();
    String title = assessment.pack().reading(name).map(Reading::title).orElse("");
    sheet.page.blank();
    Words head = Words.of(Style.BOLD, "Why, under the reading " + sheet.glyphs.quoted(name));
    sheet.page.text(0, title.isBlank() ? head : head.add(": " + title));
    for (int i = 0; i < shown.conditions().size(); i++) {
      new ConditionText(sheet, shown.conditions().get(i)).print(i + 1);
    }
  }

  private void missing() {
    if (shown.missing().isEmpty()) {
      return;
    }
    sheet.heading("What is missing under " + sheet.glyphs.quoted(shown.reading()));
    for (Status why : List.of(Status.NOT_MET, Status.CONTESTED, Status.UNDETERMINED)) {
      Map<String, Integer> criteria = new LinkedHashMap<>();
      shown.missing().stream()
          .filter(m -> m.why() == why)
          .map(Missing::criterion)
          .forEach(c -> criteria.merge(c, 1, Integer::sum));
      if (!criteria.isEmpty()) {
        List<String> names = new ArrayList<>();
        criteria.forEach(
            (id, n) -> names.add(id + (n == 1 ? "" : Words.TIE + "(" + n + " subjects)")));
        sheet.page.text(
            3,
            sheet.glyphs.status(why),
            3 + Glyphs.STATUS_COLUMNS + 2,
            Words.of(String.join(", ", names)));
      }
    }
  }

  private void notLookedAt() {
    Map<LeftOut.Reason, List<LeftOut>> byReason = new LinkedHashMap<>();
    assessment
        .notLookedAt()
        .forEach(l -> byReason.computeIfAbsent(l.why(), w -> new ArrayList<>()).add(l));
    if (byReason.isEmpty()) {
      return;
    }
    sheet.heading("Reports not looked at");
    byReason.forEach((why, left) -> {
      sheet.page.text(3, Words.of(reason(why) + ":"));
      for (LeftOut l : left.subList(0, Math.min(Sheet.MOST, left.size()))) {
        Fact fact = sheet.fact(l.fact());
        Words words = Words.of(fact.id() + ": " + FactWords.of(fact));
        sheet.numbered(
            3,
            l.fact(),
            words.add(Style.FAINT, sheet.glyphs.dash() + SourceWords.brief(fact.source())));
      }
      sheet.rest(3, left.size() - Sheet.MOST, "report");
    });
  }

  private String reason(LeftOut.Reason why) {
    return switch (why) {
      case NOT_HOLDING -> "Not holding on " + Dates.of(assessment.asOf());
      case NOT_KNOWN_YET ->
        "Not known yet" + assessment.knownBy().map(k -> " by " + Dates.of(k)).orElse("");
      case SUPERSEDED -> "Replaced by a later report of the same source";
      case NOT_A_CANDIDATE -> "About something that no condition looks at";
    };
  }

  private void notCovered() {
    List<String> notCovered = assessment.pack().notCovered();
    if (!notCovered.isEmpty()) {
      sheet.heading("Not covered by this pack");
      String bullet = sheet.glyphs.unicode() ? "·" : "*";
      notCovered.forEach(n -> sheet.page.text(3, Words.of(bullet), 5, Words.of(n)));
    }
  }

  private void sources() {
    Map<String, Source> byId = new LinkedHashMap<>();
    assessment.facts().stream()
        .map(Fact::source)
        .filter(s -> s != null)
        .forEach(s -> byId.putIfAbsent(s.id(), s));
    if (byId.isEmpty()) {
      return;
    }
    sheet.heading("Sources of the reports");
    int widest = byId.keySet().stream().mapToInt(Columns::of).max().orElse(0);
    int column = 3 + Math.min(widest, 16) + 2;
    byId.values().stream()
        .limit(Sheet.MOST)
        .forEach(s -> sheet.page.text(
            3, Words.of(s.id()), column, Words.of(SourceWords.full(s, sheet.glyphs))));
    sheet.rest(3, byId.size() - Sheet.MOST, "source");
  }
}
