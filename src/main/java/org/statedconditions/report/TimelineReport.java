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
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Statement;
import org.statedconditions.timeline.Cause;
import org.statedconditions.timeline.Change;
import org.statedconditions.timeline.LateReport;
import org.statedconditions.timeline.Shift;
import org.statedconditions.timeline.Timeline;
import org.statedconditions.timeline.Timeline.Period;

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

  private TimelineReport(Timeline timeline, TextOptions options) {
    this.timeline = timeline;
    this.options = options;
    this.page = new Page(options.width(), options.colour());
    this.glyphs = new Glyphs(options.unicode());
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
    return new TimelineReport(timeline, options).print();
  }

  private String print() {
    header();
    strips();
    met();
    changes();
    late();
    return page.toString();
  }

  private void header() {
    page.text(
        0,
        Words.of(
            Style.BOLD, timeline.title().or(timeline::file).orElse("Scenario without a title")));
    page.blank();
    label("Position", timeline.pack().title());
    label("From", timeline.from().map(Dates::of).orElse("the beginning"));
    label("To", timeline.to().map(t -> Dates.of(t) + " (not included)").orElse("open"));
    if (timeline.asKnown()) {
      label(
          "Knowledge", "what had been reported on each day: what would have been said on that day");
    } else {
      timeline.knownBy().ifPresent(k -> label("Known by", Dates.of(k)));
    }
    label("Reports", String.valueOf(timeline.facts().size()));
    timeline.file().ifPresent(f -> label("File", f));
    page.blank();
    page.text(0, Words.of(ConditionText.sentence(timeline.pack().disclaimer())));
    timeline.note().filter(n -> !n.isBlank()).ifPresent(note -> {
      page.blank();
      page.text(0, Words.of("Note"), LABEL, Words.of(note.strip()));
    });
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

  /** Each stretch between two changes of what is shown takes at least a column, however short it is. */
  private void strips() {
    Set<Aspect> shown = new LinkedHashSet<>();
    readings.forEach(r -> shown.addAll(stripped(r)));
    List<Instant> cuts = timeline.changes().stream()
        .filter(c -> c.shifts().stream().anyMatch(s -> shown.contains(s.aspect())))
        .map(Change::at)
        .toList();
    int widest = shown.stream().mapToInt(a -> Columns.of(a.id())).max().orElse(0);
    Strip strip = new Strip(cuts, timeline.to(), options.width() - 3 - widest - 2);
    heading("At a glance");
    page.text(
        3,
        Words.of(
            Style.FAINT,
            glyphs.mark(Status.MET) + " met, " + glyphs.mark(Status.NOT_MET) + " not met, "
                + glyphs.mark(Status.CONTESTED) + " contested, " + glyphs.mark(Status.UNDETERMINED)
                + " undetermined; each mark is a stretch of time in which nothing shown here changes"
                + (strip.isCut() ? ", or several where they do not fit" : "")));
    for (String reading : readings) {
      page.text(0, Words.of(Style.BOLD, reading));
      for (Aspect aspect : stripped(reading)) {
        page.text(
            3,
            Words.of(aspect.id()),
            3 + widest + 2,
            Words.of(strip.of(timeline.periods(aspect), glyphs)));
      }
    }
    if (!cuts.isEmpty()) {
      page.text(3, Words.of(Style.FAINT, strip.legend()));
    }
  }

  // ---- when a condition was met

  private void met() {
    heading("When a condition is met");
    for (String reading : readings) {
      page.text(0, Words.of(Style.BOLD, reading));
      for (Aspect aspect : stripped(reading)) {
        List<String> spans = timeline.periods(aspect).stream()
            .filter(p -> p.value().equals(Status.MET.written()))
            .map(TimelineReport::span)
            .toList();
        page.text(
            3,
            Words.of(aspect.id()),
            20,
            Words.of(spans.isEmpty() ? "at no time" : String.join("; ", spans)));
      }
    }
  }

  private static String span(Period period) {
    if (period.from().isEmpty() && period.to().isEmpty()) {
      return "all the time";
    } else if (period.from().isEmpty()) {
      return "until " + Dates.of(period.to().get());
    } else if (period.to().isEmpty()) {
      return "from " + Dates.of(period.from().get()) + " on";
    }
    return "from " + Dates.of(period.from().get()) + " until "
        + Dates.of(period.to().get());
  }

  // ---- changes

  private void changes() {
    List<Change> shown = timeline.changes().stream()
        .filter(
            c -> c.shifts().stream().anyMatch(s -> readings.contains(s.aspect().reading())))
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
    page.text(3, Words.of("The position is stated: " + statement.title()));
  }

  private void change(Change change) {
    page.text(0, Words.of(Style.BOLD, Dates.of(change.at())));
    for (Cause cause : change.causes()) {
      Fact fact = timeline.facts().get(cause.fact().index());
      Words words = Words.of(fact.id() + " " + became(cause))
          .add(Style.FAINT, glyphs.dash() + SourceWords.brief(fact.source()));
      String number = "[" + (cause.fact().index() + 1) + "]";
      page.text(3, Words.of(Style.FAINT, number), 3 + Math.max(5, number.length() + 1), words);
    }
    // Readings that agree on a change share its line.
    Map<String, List<String>> byChange = new LinkedHashMap<>();
    for (Shift shift : change.shifts()) {
      if (readings.contains(shift.aspect().reading())) {
        String id = shift.aspect().id() + ": " + words(shift.from()) + " "
            + (glyphs.unicode() ? "→" : "->") + " " + words(shift.to());
        byChange.computeIfAbsent(id, k -> new ArrayList<>()).add(shift.aspect().reading());
      }
    }
    byChange.forEach((what, of) -> page.text(
        3,
        Words.of(glyphs.unicode() ? "·" : "*"),
        5,
        of.size() == readings.size() && readings.size() > 1
            ? Words.of(what)
            : Words.of(what).add(Style.FAINT, " (" + String.join(", ", of) + ")")));
  }

  private static String words(String value) {
    for (Status status : Status.values()) {
      if (status.written().equals(value)) {
        return Glyphs.word(status);
      }
    }
    return value;
  }

  private static String became(Cause cause) {
    return switch (cause.how()) {
      case STARTS_TO_HOLD -> "starts to hold";
      case CEASES_TO_HOLD -> "no longer holds";
      case BECOMES_KNOWN -> "becomes known";
      case DATE_PASSES -> "reaches its date " + cause.field();
    };
  }

  // ---- what came late

  private void late() {
    if (!timeline.asKnown() || timeline.late().isEmpty()) {
      return;
    }
    heading("Reports that came later than what they report");
    int most = 12;
    for (LateReport late :
        timeline.late().subList(0, Math.min(most, timeline.late().size()))) {
      Fact fact = timeline.facts().get(late.fact().index());
      Duration delay = Duration.between(late.since(), late.reportedOn());
      String words = fact.id() + ": about " + Dates.of(late.since()) + ", known on "
          + Dates.of(late.reportedOn()) + ", " + days(delay) + " later"
          + (late.neverInTime() ? "; it no longer held by then, so it never counted" : "");
      page.text(
          3, Words.of(Style.FAINT, "[" + (late.fact().index() + 1) + "]"), 8, Words.of(words));
    }
    if (timeline.late().size() > most) {
      page.text(3, Words.of("and " + (timeline.late().size() - most) + " more reports"));
    }
  }

  private static String days(Duration delay) {
    long days = delay.toDays();
    return days == 0 ? "less than a day" : days + (days == 1 ? " day" : " days");
  }

  /** Marks side by side, one for each stretch between two cuts. */
  private record Strip(List<Instant> cuts, Optional<Instant> to, int width) {

    boolean isCut() {
      return cuts.size() + 1 > width;
    }

    /** The stretch that each column begins with; where there are more stretches than columns, some share one. */
    private List<Integer> columns() {
      List<Integer> columns = new ArrayList<>();
      int stretches = cuts.size() + 1;
      int shown = Math.min(stretches, width);
      for (int i = 0; i < shown; i++) {
        columns.add((int) ((long) i * stretches / shown));
      }
      return columns;
    }

    /** A column that stands for several stretches shows the one that is nearest to being met. */
    String of(List<Period> periods, Glyphs glyphs) {
      List<String> values = new ArrayList<>();
      int p = 0;
      for (int stretch = 0; stretch <= cuts.size(); stretch++) {
        while (stretch > 0
            && p + 1 < periods.size()
            && !periods.get(p + 1).from().orElse(Instant.MIN).isAfter(cuts.get(stretch - 1))) {
          p++;
        }
        values.add(periods.get(p).value());
      }
      StringBuilder out = new StringBuilder();
      List<Integer> columns = columns();
      for (int c = 0; c < columns.size(); c++) {
        int end = c + 1 < columns.size() ? columns.get(c + 1) : values.size();
        Status best = null;
        for (String value : values.subList(columns.get(c), end)) {
          Status status = status(value);
          best = best == null || status.compareTo(best) < 0 ? status : best;
        }
        out.append(glyphs.mark(best));
      }
      return out.toString();
    }

    private static Status status(String value) {
      for (Status status : Status.values()) {
        if (status.written().equals(value)) {
          return status;
        }
      }
      throw new IllegalArgumentException("value: expected a status but was " + value);
    }

    String legend() {
      return "The second mark begins on " + Dates.of(cuts.get(0)) + ", the last on "
          + Dates.of(cuts.get(cuts.size() - 1)) + ".";
    }
  }
}
