package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.question.timeline.BackTest;
import org.statedconditions.remark.Remarks;

/** Looks back: which conditions were met on the day, and what was decided. */
public final class BackTestReport extends WrittenReport {
  private static final Shape OUTCOME = Shape.named("outcome", "What was decided in the end.")
      .key("on", Kind.INSTANT, "The day of the decision.")
      .key("what", Kind.TEXT, "What was decided.");

  private static final Shape BACK_TEST = Shape.named(
          "backTest", "The answer on the day of a decision.")
      .key("outcome", Kind.a(OUTCOME), "What was decided.")
      .key("assessment", Kind.a(AssessmentData.ASSESSMENT), "What held on that day.");

  static final Shape DOCUMENT = Shape.document("backtests", "What `timeline --backtest` writes.")
      .key("lesson", Kind.TEXT, "What this does not tell.")
      .key("backTests", Kind.list(BACK_TEST), "One for each scenario that gives an outcome.")
      .key("packs", PackNumbers.KIND, PackNumbers.SAYS);

  private static final int COLUMN = 20;
  private static final String TITLE = "Which conditions were met on the day, and what was decided";
  private static final String LESSON =
      "Stated conditions are policy statements, not predictors: which of them were met does not tell what was decided.";

  private final List<BackTest> tests;

  private BackTestReport(List<BackTest> tests) {
    this.tests = tests;
  }

  public static BackTestReport of(List<BackTest> tests) {
    return new BackTestReport(tests);
  }

  @Override
  PageTitle title() {
    return PageTitle.own(TITLE);
  }

  @Override
  void tell(BlockWriter out) {
    out.title(TITLE);
    out.say(0, new Words().aside(out.glyphs.legend()));
    Set<String> disclaimers = new LinkedHashSet<>();
    tests.forEach(test -> disclaimers.add(test.assessment().pack().disclaimer()));
    out.gap();
    disclaimers.forEach(disclaimer -> out.say(0, Glyphs.sentence(disclaimer)));
    out.say(0, LESSON);
    Set<String> notes = new LinkedHashSet<>();
    for (BackTest test : tests) {
      Assessment assessment = test.assessment();
      out.part(AskedText.title(assessment));
      out.field(3, "day", COLUMN, Dates.of(test.outcome().on(), assessment.written()));
      for (ConditionResult condition : assessment.reading().conditions()) {
        out.field(3, condition.id(), COLUMN, statuses(out, assessment, condition.id()));
      }
      new GatesText(assessment, out).brief(3, Words.of("gates"), COLUMN);
      out.field(3, "outcome", COLUMN, test.outcome().what());
      onRecord(out, assessment);
      NotReported.of(assessment).tell(out);
      assessment.note().ifPresent(note -> notes.add(note.strip()));
    }
    notes.forEach(out::note);
    if (tests.isEmpty()) {
      out.say(0, "No file gives an outcome.");
    }
  }

  /** What the sources set out that count on the day, with where they do. */
  private static void onRecord(BlockWriter out, Assessment assessment) {
    Set<FactRef> leftOut = new HashSet<>();
    assessment.notLookedAt().stream()
        .filter(left -> !left.why().isOfSubject())
        .forEach(left -> leftOut.add(left.fact()));
    String label = "on record";
    for (int i = 0; i < assessment.facts().size(); i++) {
      Fact fact = assessment.facts().get(i);
      if (!leftOut.contains(new FactRef(i))) {
        String said = FactWords.undated(fact, assessment.written()) + " [" + (i + 1) + "]";
        Words words = Words.of(fact.id() + ": " + said);
        out.field(3, label, COLUMN, out.cited(words, fact, assessment.written()));
        label = "";
      }
    }
  }

  private static Words statuses(BlockWriter out, Assessment assessment, String condition) {
    Words words = new Words();
    for (ReadingResult reading : assessment.readings()) {
      Status status = reading.condition(condition).status();
      words
          .add(words.isEmpty() ? "" : ", ")
          .add(reading.reading() + " ")
          .add(Style.of(status), out.glyphs.mark(status));
    }
    return words;
  }

  /** A row for each condition of each reading on the day of each decision. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    out.row("file", "title", "on", "outcome", "pack", "reading", "verdict", "condition", "status");
    for (BackTest test : tests) {
      Assessment a = test.assessment();
      for (ReadingResult r : a.readings()) {
        CsvTable.Line line = out.line(
            a.file(),
            a.title(),
            test.outcome().on(),
            test.outcome().what(),
            a.pack().id(),
            r.reading(),
            r.verdict());
        for (ConditionResult condition : r.conditions()) {
          line.with(condition.id(), condition.status());
        }
      }
    }
  }

  @Override
  Object data(TextOptions options) {
    PackNumbers packs = new PackNumbers();
    return DOCUMENT.document(
        LESSON,
        each(
            tests,
            t -> BACK_TEST.of(
                OUTCOME.of(t.outcome().on(), t.outcome().what()),
                AssessmentData.of(t.assessment(), packs, Remarks.STALE_AFTER))),
        packs.written());
  }
}
