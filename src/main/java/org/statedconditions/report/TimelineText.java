package org.statedconditions.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
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
 * Tells one timeline: a strip for the verdict and each condition of each reading, the times at which a condition is met, then
 * every change with its causes.
 */
final class TimelineText {
  /** Where the words stand behind the number of a report. */
  private static final int NUMBERED = 8;

  private final Timeline timeline;
  private final BlockWriter out;
  private final Glyphs glyphs;
  private final List<String> readings;
  private final CauseText causes;

  /** Throws {@link NoSuchElementException} if the options name a reading that the pack does not have. */
  TimelineText(Timeline timeline, BlockWriter out) {
    this.timeline = timeline;
    this.out = out;
    glyphs = out.glyphs;
    causes = new CauseText(timeline.written());
    List<String> all = timeline.pack().readings().stream().map(Reading::id).toList();
    Optional<String> asked = out.options.reading();
    asked.filter(r -> !all.contains(r)).ifPresent(r -> {
      throw new NoSuchElementException("reading: expected one of " + all + " but was " + r);
    });
    readings = asked.map(List::of).orElse(all);
  }

  void tell() {
    header();
    Set<Aspect> shown = new LinkedHashSet<>();
    readings.forEach(r -> shown.addAll(followed(r)));
    List<Aspect> lanes = readings.stream().flatMap(r -> stripped(r).stream()).toList();
    int column = 3 + Columns.widest(lanes, Aspect::id) + 2;
    TimelineStrips strips = new TimelineStrips(timeline, shown, out.options.width() - column);
    strips(strips, column);
    met(strips);
    changes();
    late();
    setAside();
  }

  private String date(Instant instant) {
    return Dates.of(instant, timeline.written());
  }

  static String title(Timeline timeline) {
    return timeline.title().or(timeline::file).orElse("Scenario without a title");
  }

  private void header() {
    out.title(title(timeline));
    out.gap();
    out.field("Position", timeline.pack().title());
    out.field("From", timeline.from().map(this::date).orElse("the beginning"));
    out.field("To", timeline.to().map(t -> date(t) + " (not included)").orElse("open"));
    out.field("Statement", statement());
    if (timeline.asKnown()) {
      out.field(
          "Knowledge", "what had been reported on each day: what would have been said on that day");
    } else {
      timeline.knownBy().ifPresent(k -> out.field("Known by", date(k)));
    }
    out.field(
        "Reports",
        timeline.facts().size()
            + (timeline.setAside().isEmpty()
                ? ""
                : " (" + timeline.setAside().size() + " left out, as asked)"));
    timeline.file().ifPresent(f -> out.field("File", f));
    if (timeline.mayMissInstants()) {
      out.field(
          "Incomplete",
          "a rule computes with the instant asked about: changes between the dates that the facts give may be missed");
    }
    out.gap();
    out.disclaimer(timeline.pack());
    NotReported.of(timeline.pack(), timeline.facts(), Set.copyOf(timeline.setAside()))
        .tell(out);
    timeline.note().ifPresent(out::note);
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

  /** Of a reading or an instant. */
  private void heading(String text) {
    out.heading(3, new Words(), Words.strong(text));
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

  private void strips(TimelineStrips strips, int column) {
    out.part("At a glance");
    if (timeline.changes().isEmpty()) {
      marks(out, strips, column);
    } else {
      out.pictures(
          () -> new TimelinePicture(timeline, readings, glyphs).drawing(),
          words -> marks(words, strips, column));
    }
  }

  private void marks(BlockWriter out, TimelineStrips strips, int column) {
    String each = "One mark for each time between two changes, however long";
    String several = strips.isCut() ? "; some marks stand for several." : ".";
    out.say(3, new Words().aside(glyphs.legend() + " " + each + several));
    for (String reading : readings) {
      out.heading(3, new Words(), Words.strong(reading));
      for (Aspect aspect : stripped(reading)) {
        out.strip(3, aspect.id(), column, strips.stretches(aspect));
      }
    }
    strips
        .ends()
        .ifPresent(ends -> out.say(
            3,
            new Words()
                .aside("The first change is on " + date(ends.get(0)) + ", the last on "
                    + date(ends.get(1)) + ".")));
  }

  // ---- when a condition was met

  private void met(TimelineStrips strips) {
    out.part(
        timeline.pack().gates().isEmpty()
            ? "When a condition is met"
            : "When a condition is met, or a gate open");
    List<Aspect> all = readings.stream().flatMap(r -> followed(r).stream()).toList();
    int column = 3 + Columns.widest(all, TimelineText::name) + 2;
    for (String reading : readings) {
      heading(reading);
      for (Aspect aspect : followed(reading)) {
        List<String> spans =
            new ArrayList<>(strips.met(aspect).stream().map(this::span).toList());
        int more = strips.timesMet(aspect) - spans.size();
        if (more > 0) {
          spans.add("and " + more + " more times");
        }
        String times = spans.isEmpty() ? "at no time" : String.join("; ", spans);
        out.field(3, name(aspect), column, times);
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
    out.part("What changed, and why");
    if (shown.isEmpty() && timeline.statements().isEmpty()) {
      out.say(3, "Nothing changes in this time.");
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
    heading(Dates.of(statement.date()));
    boolean first = timeline.pack().statements().get(0).equals(statement);
    String stated = first ? "The position is stated: " : "The position is stated anew: ";
    out.say(3, stated + statement.title());
  }

  private void change(Change change) {
    heading(Dates.withUtc(change.at(), timeline.written()));
    for (Cause cause : told(change.causes())) {
      Fact fact = timeline.facts().get(cause.fact().index());
      Words words = Words.of(causes.of(cause, fact, change.at()));
      out.say(3, out.cited(words, fact, timeline.written()));
    }
    // Readings that agree on a change share its line.
    Map<String, List<String>> byChange = new LinkedHashMap<>();
    for (String reading : readings) {
      List<Shift> shifts = change.shifts().stream()
          .filter(shift -> shift.aspect().reading().equals(reading))
          .toList();
      ShiftText.lines(shifts, glyphs.arrow())
          .forEach(
              what -> byChange.computeIfAbsent(what, k -> new ArrayList<>()).add(reading));
    }
    for (SubjectShift turn : change.subjects()) {
      if (readings.contains(turn.reading())) {
        byChange.computeIfAbsent(lookedAt(turn), k -> new ArrayList<>()).add(turn.reading());
      }
    }
    boolean several = readings.size() > 1;
    byChange.forEach((what, of) ->
        ShiftText.tell(out, what, several && of.size() == readings.size() ? List.of() : of));
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
    out.part("Reports that came later than what they report");
    for (LateReport late : BlockWriter.first(timeline.late())) {
      Fact fact = timeline.facts().get(late.fact().index());
      Duration delay = Duration.between(late.since(), late.reportedOn());
      String words = fact.id() + ": about " + date(late.since()) + ", known on "
          + date(late.reportedOn()) + ", " + days(delay) + " later"
          + (late.neverInTime() ? "; it no longer held by then, so it never counted" : "");
      out.reports(3, List.of(late.fact()), NUMBERED, Words.of(words));
    }
    out.rest(3, timeline.late().size() - BlockWriter.MOST, "report");
  }

  // ---- what was left out

  private void setAside() {
    if (timeline.setAside().isEmpty()) {
      return;
    }
    out.part("Reports left out, as asked");
    for (FactRef ref : BlockWriter.first(timeline.setAside())) {
      Fact fact = timeline.facts().get(ref.index());
      Words words = out.cited(Words.of(fact.id()), fact, timeline.written());
      out.reports(3, List.of(ref), NUMBERED, words);
    }
    out.rest(3, timeline.setAside().size() - BlockWriter.MOST, "report");
  }

  private static String days(Duration delay) {
    long days = delay.toDays();
    return days == 0 ? "less than a day" : days + (days == 1 ? " day" : " days");
  }
}
