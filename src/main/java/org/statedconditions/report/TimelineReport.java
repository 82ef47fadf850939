package org.statedconditions.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Statement;
import org.statedconditions.question.timeline.Cause;
import org.statedconditions.question.timeline.Change;
import org.statedconditions.question.timeline.LateReport;
import org.statedconditions.question.timeline.Shift;
import org.statedconditions.question.timeline.SubjectShift;
import org.statedconditions.question.timeline.Timeline;
import org.statedconditions.question.timeline.Timeline.Period;

/**
 * A timeline as a person reads it: a strip for the verdict and each condition of each reading, the times at which a condition
 * is met, then every change with its causes.
 */
public final class TimelineReport {
  private static final int LABEL = 12;

  private final Timeline timeline;
  private final TextOptions options;
  private final Page page;
  private final Glyphs glyphs;
  private final List<String> readings;
  private final CauseText causes;

  private TimelineReport(Timeline timeline, TextOptions options, Appendable out) {
    this.timeline = timeline;
    this.options = options;
    this.page = new Page(options.width(), options.colour(), out);
    this.glyphs = new Glyphs(options.unicode());
    this.causes = new CauseText(timeline.written());
    List<String> all = timeline.pack().readings().stream().map(Reading::id).toList();
    options.reading().filter(r -> !all.contains(r)).ifPresent(r -> {
      throw new NoSuchElementException("reading: expected one of " + all + " but was " + r);
    });
    this.readings = options.reading().map(List::of).orElse(all);
  }

  /** The report as {@link TextOptions#DEFAULT} has it, on all readings; ends with a line break. */
  public static String of(Timeline timeline) {
    return of(timeline, TextOptions.DEFAULT);
  }

  /**
   * The report; ends with a line break. Throws {@link NoSuchElementException} if the options name a reading that the pack does
   * not have.
   */
  public static String of(Timeline timeline, TextOptions options) {
    StringBuilder out = new StringBuilder();
    write(timeline, options, out);
    return out.toString();
  }

  /**
   * The same report handed to {@code out} a few lines at a time, for a long one. Throws {@link java.io.UncheckedIOException}
   * where {@code out} does not take it.
   */
  public static void write(Timeline timeline, TextOptions options, Appendable out) {
    TimelineReport report = new TimelineReport(timeline, options, out);
    report.print();
    report.page.finish();
  }

  private void print() {
    header();
    Set<Aspect> shown = new LinkedHashSet<>();
    readings.forEach(r -> shown.addAll(followed(r)));
    int widest = readings.stream()
        .flatMap(r -> stripped(r).stream())
        .mapToInt(a -> Columns.of(a.id()))
        .max()
        .orElse(0);
    TimelineStrips strips = new TimelineStrips(timeline, shown, options.width() - 3 - widest - 2);
    strips(strips, widest);
    met(strips);
    changes();
    late();
    setAside();
  }

  private String date(Instant instant) {
    return Dates.of(instant, timeline.written());
  }

  private void header() {
    page.text(
        0,
        Words.of(
            Style.BOLD, timeline.title().or(timeline::file).orElse("Scenario without a title")));
    page.blank();
    label("Position", timeline.pack().title());
    label("From", timeline.from().map(this::date).orElse("the beginning"));
    label("To", timeline.to().map(t -> date(t) + " (not included)").orElse("open"));
    label("Statement", statement());
    if (timeline.asKnown()) {
      label(
          "Knowledge", "what had been reported on each day: what would have been said on that day");
    } else {
      timeline.knownBy().ifPresent(k -> label("Known by", date(k)));
    }
    label(
        "Reports",
        timeline.facts().size()
            + (timeline.setAside().isEmpty()
                ? ""
                : " (" + timeline.setAside().size() + " left out, as asked)"));
    timeline.file().ifPresent(f -> label("File", f));
    if (timeline.mayMissInstants()) {
      label(
          "Incomplete",
          "a rule computes with the instant asked about: changes between the dates that the facts give may be missed");
    }
    page.blank();
    page.text(0, Words.of(ConditionText.sentence(timeline.pack().disclaimer())));
    NotReported.of(timeline.pack(), timeline.facts(), Set.copyOf(timeline.setAside()))
        .print(page, glyphs);
    timeline.note().filter(n -> !n.isBlank()).ifPresent(note -> {
      page.blank();
      page.text(0, Words.of("Note"), LABEL, Words.of(note.strip()));
    });
  }

  /** The version in force when the time looked at begins; the later ones stand among the changes. */
  private String statement() {
    if (timeline.statementBefore().isPresent()) {
      Statement statement = timeline.statementBefore().get();
      return Dates.of(statement.date()) + ": " + statement.title()
          + (timeline.statements().isEmpty() ? "" : "; later versions stand below");
    }
    return "The position had not been stated yet when this begins"
        + (timeline.statements().isEmpty() ? "" : "; its versions stand below")
        + ". Until then the verdicts apply its later words.";
  }

  private void label(String name, String text) {
    page.text(0, Words.of(Style.FAINT, name), LABEL, Words.of(text));
  }

  private void heading(String text) {
    page.blank();
    page.text(0, Words.of(Style.BOLD, text));
  }

  // ---- strips

  private List<Aspect> stripped(String reading) {
    return timeline.aspects().stream()
        .filter(a -> a.reading().equals(reading))
        .filter(a -> a.kind() == Aspect.Kind.VERDICT || a.kind() == Aspect.Kind.CONDITION)
        .toList();
  }

  /** What is shown as spans of time: also gates, which turn with the conditions. */
  private List<Aspect> followed(String reading) {
    return timeline.aspects().stream()
        .filter(a -> a.reading().equals(reading))
        .filter(a -> switch (a.kind()) {
          case VERDICT, GATE, CONDITION -> true;
          case STAGE, CRITERION -> false;
        })
        .toList();
  }

  private void strips(TimelineStrips strips, int widest) {
    heading("At a glance");
    page.text(
        3,
        Words.of(
            Style.FAINT,
            glyphs.mark(Status.MET) + " met, " + glyphs.mark(Status.NOT_MET) + " not met, "
                + glyphs.mark(Status.CONTESTED) + " contested, " + glyphs.mark(Status.UNDETERMINED)
                + " undetermined. One mark for each time between two changes, however long"
                + (strips.isCut() ? "; some marks stand for several." : ".")));
    for (String reading : readings) {
      page.text(0, Words.of(Style.BOLD, reading));
      for (Aspect aspect : stripped(reading)) {
        page.text(3, Words.of(aspect.id()), 3 + widest + 2, Words.of(strips.marks(aspect, glyphs)));
      }
    }
    strips
        .ends()
        .ifPresent(ends -> page.text(
            3,
            Words.of(
                Style.FAINT,
                "The first change is on " + date(ends.get(0)) + ", the last on " + date(ends.get(1))
                    + ".")));
  }

  // ---- when a condition was met

  private void met(TimelineStrips strips) {
    heading(
        timeline.pack().gates().isEmpty()
            ? "When a condition is met"
            : "When a condition is met, or a gate open");
    int widest = readings.stream()
        .flatMap(r -> followed(r).stream())
        .mapToInt(a -> Columns.of(name(a)))
        .max()
        .orElse(0);
    for (String reading : readings) {
      page.text(0, Words.of(Style.BOLD, reading));
      for (Aspect aspect : followed(reading)) {
        List<String> spans =
            new ArrayList<>(strips.met(aspect).stream().map(this::span).toList());
        int more = strips.timesMet(aspect) - spans.size();
        if (more > 0) {
          spans.add("and " + more + " more times");
        }
        page.text(
            3,
            Words.of(name(aspect)),
            3 + widest + 2,
            Words.of(spans.isEmpty() ? "at no time" : String.join("; ", spans)));
      }
    }
  }

  private static String name(Aspect aspect) {
    return aspect.kind() == Aspect.Kind.GATE ? "gate " + aspect.id() : aspect.id();
  }

  private String span(Period period) {
    if (period.from().isEmpty() && period.to().isEmpty()) {
      return "all the time";
    } else if (period.from().isEmpty()) {
      return "until " + date(period.to().get());
    } else if (period.to().isEmpty()) {
      return "from " + date(period.from().get()) + " on";
    }
    return "from " + date(period.from().get()) + " until " + date(period.to().get());
  }

  // ---- changes

  private void changes() {
    List<Change> shown = timeline.changes().stream()
        .filter(
            c -> c.shifts().stream().anyMatch(s -> readings.contains(s.aspect().reading()))
                || c.subjects().stream().anyMatch(s -> readings.contains(s.reading())))
        .toList();
    heading("What changed, and why");
    if (shown.isEmpty() && timeline.statements().isEmpty()) {
      page.text(3, Words.of("Nothing changes in this time."));
    }
    int next = 0;
    for (Change change : shown) {
      for (;
          next < timeline.statements().size()
              && !timeline.statements().get(next).date().isAfter(change.at());
          next++) {
        statement(timeline.statements().get(next));
      }
      change(change);
    }
    for (; next < timeline.statements().size(); next++) {
      statement(timeline.statements().get(next));
    }
  }

  private void statement(Statement statement) {
    page.text(0, Words.of(Style.BOLD, Dates.of(statement.date())));
    boolean first = timeline.pack().statements().get(0).equals(statement);
    page.text(
        3,
        Words.of((first ? "The position is stated: " : "The position is stated anew: ")
            + statement.title()));
  }

  private void change(Change change) {
    page.text(0, Words.of(Style.BOLD, Dates.withUtc(change.at(), timeline.written())));
    for (Cause cause : told(change.causes())) {
      Fact fact = timeline.facts().get(cause.fact().index());
      Words words = Words.of(causes.of(cause, fact, change.at()))
          .add(Style.FAINT, glyphs.dash() + SourceWords.located(fact, timeline.written()));
      page.text(3, words);
    }
    // Readings that agree on a change share its line.
    Map<String, List<String>> byChange = new LinkedHashMap<>();
    for (String reading : readings) {
      List<Shift> shifts = change.shifts().stream()
          .filter(shift -> shift.aspect().reading().equals(reading))
          .toList();
      ShiftText.lines(shifts, arrow())
          .forEach(
              what -> byChange.computeIfAbsent(what, k -> new ArrayList<>()).add(reading));
    }
    for (SubjectShift turn : change.subjects()) {
      if (readings.contains(turn.reading())) {
        byChange.computeIfAbsent(lookedAt(turn), k -> new ArrayList<>()).add(turn.reading());
      }
    }
    byChange.forEach((what, of) -> page.text(
        3,
        Words.of(glyphs.bullet()),
        5,
        of.size() == readings.size() && readings.size() > 1
            ? Words.of(what)
            : Words.of(what).add(Style.FAINT, " (" + String.join(", ", of) + ")")));
  }

  /** Without that a report becomes known where it is valid from the same instant: that is one thing to a reader. */
  private static List<Cause> told(List<Cause> causes) {
    List<FactRef> begun = causes.stream()
        .filter(cause -> cause.how() == Cause.How.STARTS_TO_HOLD)
        .map(Cause::fact)
        .toList();
    return causes.stream()
        .filter(cause -> cause.how() != Cause.How.BECOMES_KNOWN || !begun.contains(cause.fact()))
        .toList();
  }

  private String arrow() {
    return glyphs.unicode() ? " → " : " -> ";
  }

  private String lookedAt(SubjectShift turn) {
    String from = turn.from().map(f -> "no longer about " + f).orElse("");
    if (turn.to().isEmpty()) {
      return turn.condition() + " is " + from + ": nothing else is on record";
    }
    return turn.condition() + " is now about " + turn.to().get()
        + (from.isEmpty() ? "" : ", " + from);
  }

  // ---- what came late

  private void late() {
    if (!timeline.asKnown() || timeline.late().isEmpty()) {
      return;
    }
    heading("Reports that came later than what they report");
    for (LateReport late :
        timeline.late().subList(0, Math.min(Sheet.MOST, timeline.late().size()))) {
      Fact fact = timeline.facts().get(late.fact().index());
      Duration delay = Duration.between(late.since(), late.reportedOn());
      String words = fact.id() + ": about " + date(late.since()) + ", known on "
          + date(late.reportedOn()) + ", " + days(delay) + " later"
          + (late.neverInTime() ? "; it no longer held by then, so it never counted" : "");
      page.text(
          3, Words.of(Style.FAINT, "[" + (late.fact().index() + 1) + "]"), 8, Words.of(words));
    }
    rest(timeline.late().size());
  }

  private void rest(int all) {
    if (all > Sheet.MOST) {
      page.text(3, Words.of("and " + (all - Sheet.MOST) + " more reports"));
    }
  }

  // ---- what was left out

  private void setAside() {
    if (timeline.setAside().isEmpty()) {
      return;
    }
    heading("Reports left out, as asked");
    for (FactRef ref :
        timeline.setAside().subList(0, Math.min(Sheet.MOST, timeline.setAside().size()))) {
      Fact fact = timeline.facts().get(ref.index());
      page.text(
          3,
          Words.of(Style.FAINT, "[" + (ref.index() + 1) + "]"),
          8,
          Words.of(fact.id())
              .add(Style.FAINT, glyphs.dash() + SourceWords.located(fact, timeline.written())));
    }
    rest(timeline.setAside().size());
  }

  private static String days(Duration delay) {
    long days = delay.toDays();
    return days == 0 ? "less than a day" : days + (days == 1 ? " day" : " days");
  }
}
