package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Reading;
import org.statedconditions.remark.Remarks;

/**
 * An assessment as a person reads it: the verdict of each reading first, then the reasons of one reading down to the reports
 * and their sources. Text that users wrote cannot steer the terminal.
 */
public final class TextReport {
  private final Sheet sheet;
  private final Assessment assessment;
  private final TextOptions options;
  private final ReadingResult shown;

  private TextReport(Assessment assessment, TextOptions options) {
    this.sheet = new Sheet(assessment, options);
    this.assessment = assessment;
    this.options = options;
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
    return new SummaryLine(assessment, options).text();
  }

  private String print() {
    new HeaderText(sheet, shown).print();
    NotReported.of(assessment).print(sheet.page, sheet.glyphs);
    new RemarksText(sheet).print(Remarks.of(assessment, options.staleAfter()));
    tree();
    missing();
    notLookedAt();
    notCovered();
    sources();
    return sheet.page.toString();
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
      Map<String, List<Missing>> criteria = new LinkedHashMap<>();
      shown.missing().stream()
          .filter(m -> m.why() == why)
          .forEach(m ->
              criteria.computeIfAbsent(m.criterion(), c -> new ArrayList<>()).add(m));
      if (!criteria.isEmpty()) {
        List<String> names = new ArrayList<>();
        criteria.forEach((id, of) -> names.add(id + ofWhat(of)));
        sheet.page.text(
            3,
            sheet.glyphs.status(why),
            3 + Glyphs.STATUS_COLUMNS + 2,
            Words.of(String.join(", ", names)));
      }
    }
  }

  /** Of how many subjects one criterion is missing where that is not one, and that they may not be all. */
  private static String ofWhat(List<Missing> missing) {
    long subjects = missing.stream().filter(m -> !m.list()).count();
    boolean open = subjects < missing.size();
    String whole = "whether these are all";
    if (subjects == 0) {
      return tied(whole);
    } else if (open) {
      return tied(subjects + (subjects == 1 ? " subject" : " subjects") + ", and " + whole);
    }
    return subjects == 1 ? "" : tied(subjects + " subjects");
  }

  private static String tied(String text) {
    return Words.TIE + "(" + text + ")";
  }

  private void notLookedAt() {
    Map<String, List<LeftOut>> byReason = new LinkedHashMap<>();
    assessment
        .notLookedAt()
        .forEach(
            l -> byReason.computeIfAbsent(reason(l), w -> new ArrayList<>()).add(l));
    if (byReason.isEmpty()) {
      return;
    }
    sheet.heading("Reports that play no part");
    byReason.forEach((why, left) -> {
      sheet.page.text(3, Words.of(why + ":"));
      for (LeftOut l : left.subList(0, Math.min(Sheet.MOST, left.size()))) {
        Fact fact = sheet.fact(l.fact());
        Words words = Words.of(fact.id() + ": " + FactWords.of(fact, sheet.written()));
        sheet.numbered(
            3,
            l.fact(),
            words.add(
                Style.FAINT, sheet.glyphs.dash() + SourceWords.located(fact, sheet.written())));
      }
      sheet.rest(3, left.size() - Sheet.MOST, "report");
    });
  }

  private String reason(LeftOut left) {
    if (left.why() == LeftOut.Reason.NOT_A_CANDIDATE && isOfActor(sheet.fact(left.fact()))) {
      return "The actor's own, no condition of its own";
    }
    return switch (left.why()) {
      case NOT_HOLDING -> "Reports that are not valid on " + sheet.date(assessment.asOf());
      case NOT_KNOWN_YET ->
        "Not known yet" + assessment.knownBy().map(k -> " by " + sheet.date(k)).orElse("");
      case SUPERSEDED -> "Replaced by a later report of the same source";
      case SET_ASIDE -> "Left out, as asked";
      case NOT_A_CANDIDATE -> "On something that the rules do not count";
    };
  }

  /** What the actor itself would give is what an assessment is about. */
  private boolean isOfActor(Fact fact) {
    return fact instanceof Contribution contribution
        && contribution.country() != null
        && assessment.pack().actorCode().equals(Optional.of(contribution.country()));
  }

  private void notCovered() {
    List<String> notCovered = assessment.pack().notCovered();
    if (!notCovered.isEmpty()) {
      sheet.heading("Not covered by this pack");
      notCovered.forEach(n -> sheet.page.text(3, Words.of(sheet.glyphs.bullet()), 5, Words.of(n)));
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
            3,
            Words.of(s.id()),
            column,
            Words.of(SourceWords.full(s, sheet.written(), sheet.glyphs))));
    sheet.rest(3, byId.size() - Sheet.MOST, "source");
  }
}
