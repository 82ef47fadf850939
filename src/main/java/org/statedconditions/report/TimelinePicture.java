package org.statedconditions.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.question.timeline.Cause;
import org.statedconditions.question.timeline.Change;
import org.statedconditions.question.timeline.Shift;
import org.statedconditions.question.timeline.SubjectShift;
import org.statedconditions.question.timeline.Timeline;
import org.statedconditions.question.timeline.Timeline.Period;
import org.statedconditions.report.page.Axis;
import org.statedconditions.report.page.Lanes;
import org.statedconditions.report.page.Picture;

/**
 * Draws a timeline on an axis of dates: a lane for each verdict, gate, condition and criterion, and one for each subject with what
 * is reported on it. Times in which much changes are drawn again by themselves.
 */
final class TimelinePicture {
  private static final double RIGHT = 990;

  /** Stretches narrower than this are drawn as one. */
  private static final double FINEST = 0.5;

  /** A time in which nothing changes ends one busy time and begins another if it is this part of all. */
  private static final double PAUSE = 0.15;

  /** Fewer changes are not drawn again. */
  private static final int BUSY = 3;

  /** A time that is drawn. */
  private record Window(String title, String dates, Instant from, Instant to) {}

  private final Timeline timeline;
  private final List<String> readings;
  private final Glyphs glyphs;
  private final CauseText causes;
  private final Map<Aspect, List<Period>> periods = new LinkedHashMap<>();

  /** What changes, in a timeline that has changes, under {@code readings}. */
  TimelinePicture(Timeline timeline, List<String> readings, Glyphs glyphs) {
    this.timeline = timeline;
    this.readings = readings;
    this.glyphs = glyphs;
    causes = new CauseText(timeline.written());
    Map<Aspect, Period> now = new LinkedHashMap<>();
    for (int i = 0; i < timeline.aspects().size(); i++) {
      Aspect aspect = timeline.aspects().get(i);
      now.put(
          aspect,
          new Period(Optional.empty(), Optional.empty(), timeline.before().get(i)));
      periods.put(aspect, new ArrayList<>());
    }
    for (Change change : timeline.changes()) {
      for (Shift shift : change.shifts()) {
        Optional<Instant> at = Optional.of(change.at());
        Period ended = now.put(shift.aspect(), new Period(at, Optional.empty(), shift.to()));
        add(shift.aspect(), ended == null ? Optional.empty() : ended.from(), at, shift.from());
      }
    }
    now.forEach((aspect, last) -> add(aspect, last.from(), last.to(), last.value()));
  }

  private void add(Aspect aspect, Optional<Instant> from, Optional<Instant> to, String value) {
    periods.computeIfAbsent(aspect, a -> new ArrayList<>()).add(new Period(from, to, value));
  }

  /** Each time that is drawn, then the criteria of each reading over the whole. */
  Block.Drawing drawing() {
    List<Window> windows = windows();
    List<Picture> open = new ArrayList<>();
    windows.forEach(window -> open.add(overview(window)));
    List<Picture> folded = new ArrayList<>();
    for (Window window : windows) {
      readings.forEach(reading -> folded.add(criteria(window, reading, windows.size() > 1)));
    }
    return new Block.Drawing(open, folded);
  }

  // ---- which times are drawn

  /** The whole time looked at, then the busy ones within it. */
  private List<Window> windows() {
    List<Instant> at = timeline.changes().stream().map(Change::at).toList();
    Instant from = timeline.from().filter(f -> f.isBefore(at.get(0))).orElse(at.get(0));
    Instant to = timeline.to().orElse(at.get(at.size() - 1));
    Duration all = Duration.between(from, to);
    List<Window> windows = new ArrayList<>();
    windows.add(window(
        "When conditions were met",
        from,
        to,
        timeline.from().isEmpty(),
        timeline.to().isEmpty()));
    int begun = 0;
    for (int i = 1; i <= at.size(); i++) {
      boolean ends =
          i == at.size() || part(Duration.between(at.get(i - 1), at.get(i)), all) > PAUSE;
      if (ends) {
        Instant first = at.get(begun);
        Instant last = at.get(i - 1);
        if (i - begun >= BUSY && part(Duration.between(first, last), all) < 1 - 2 * PAUSE) {
          windows.add(window("Enlarged", first, last, true, true));
        }
        begun = i;
      }
    }
    return windows;
  }

  private static double part(Duration part, Duration all) {
    return part.toSeconds() / (double) Math.max(1, all.toSeconds());
  }

  /**
   * What was before and what is can be seen at ends that nobody has asked for: of what was there is more, for what comes after the
   * last change is not known.
   */
  private Window window(String title, Instant from, Instant to, boolean before, boolean after) {
    Duration length = Duration.between(from, to);
    String dates = Dates.day(from, timeline.written()) + " to " + Dates.day(to, timeline.written());
    return new Window(
        title,
        dates,
        before ? from.minus(length.dividedBy(16).plusDays(1)) : from,
        after ? to.plus(length.dividedBy(40).plusDays(1)) : to);
  }

  // ---- what is drawn

  /** The verdict, the gates and the conditions of each reading, and the subjects. */
  private Lanes overview(Window window) {
    Sheet sheet = new Sheet(window);
    for (List<String> alike : alike()) {
      sheet.group(String.join(", ", alike));
      for (Aspect aspect : followed(alike.get(0))) {
        sheet.lane(aspect.kind() == Aspect.Kind.GATE ? "gate " + aspect.id() : aspect.id(), aspect);
      }
    }
    subjects(sheet);
    return sheet.drawn(window.title() + ", " + window.dates());
  }

  private List<Aspect> followed(String reading) {
    return periods.keySet().stream()
        .filter(aspect -> aspect.reading().equals(reading))
        .filter(aspect -> switch (aspect.kind()) {
          case VERDICT, GATE, CONDITION -> true;
          case STAGE, CRITERION -> false;
        })
        .toList();
  }

  /** The readings, those side by side under which all of this is the same. */
  private List<List<String>> alike() {
    Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
    for (String reading : readings) {
      List<Object> said = new ArrayList<>();
      for (Aspect aspect : followed(reading)) {
        said.add(aspect.id());
        said.add(periods.getOrDefault(aspect, List.of()));
      }
      alike.computeIfAbsent(said, s -> new ArrayList<>()).add(reading);
    }
    return List.copyOf(alike.values());
  }

  /** The criteria that a reading asks for. */
  private Lanes criteria(Window window, String reading, boolean dated) {
    Sheet sheet = new Sheet(window);
    String condition = "";
    for (Aspect aspect : periods.keySet()) {
      if (aspect.reading().equals(reading) && aspect.kind() == Aspect.Kind.CRITERION) {
        int point = aspect.id().indexOf('.');
        String of = point < 0 ? "" : aspect.id().substring(0, point);
        if (!of.equals(condition)) {
          sheet.group(of);
          condition = of;
        }
        sheet.lane(aspect.id().substring(point + 1), aspect);
      }
    }
    String title = "Each criterion under " + glyphs.quoted(reading);
    return sheet.drawn(dated ? title + ", " + window.dates() : title);
  }

  private void subjects(Sheet sheet) {
    Map<String, List<Chosen>> chosen = chosen();
    Map<String, List<Lanes.Event>> events = new LinkedHashMap<>();
    for (Change change : timeline.changes()) {
      for (Cause cause : change.causes()) {
        Fact fact = timeline.facts().get(cause.fact().index());
        if (sheet.shows(change.at())) {
          String said = Dates.withUtc(change.at(), timeline.written()) + ": "
              + causes.of(cause, fact, change.at());
          events
              .computeIfAbsent(fact.id(), id -> new ArrayList<>())
              .add(new Lanes.Event(sheet.axis.at(change.at()), PageText.plain(said)));
        }
      }
    }
    Set<String> all = new LinkedHashSet<>(chosen.keySet());
    all.addAll(events.keySet());
    sheet.group("what is reported on");
    for (String subject : all) {
      List<Lanes.Stretch> stretches = new ArrayList<>();
      for (Chosen time : chosen.getOrDefault(subject, List.of())) {
        sheet
            .stretch(time.from(), time.to(), "chosen", "", "assessed for " + time.what())
            .ifPresent(stretches::add);
      }
      List<Lanes.Event> happened = events.getOrDefault(subject, List.of());
      if (!stretches.isEmpty() || !happened.isEmpty()) {
        sheet.lane(subject, stretches, happened);
      }
    }
  }

  /** A time in which a subject is the one that a condition is assessed by. */
  private record Chosen(Optional<Instant> from, Optional<Instant> to, String what) {}

  private Map<String, List<Chosen>> chosen() {
    Map<String, Map<List<Optional<Instant>>, Set<String>>> found = new LinkedHashMap<>();
    Map<List<String>, List<Object>> open = new LinkedHashMap<>();
    for (Change change : timeline.changes()) {
      for (SubjectShift shift : change.subjects()) {
        if (!readings.contains(shift.reading())) {
          continue;
        }
        List<String> key = List.of(shift.condition(), shift.reading());
        List<Object> since = open.remove(key);
        Optional<Instant> at = Optional.of(change.at());
        shift.from().ifPresent(subject -> close(found, subject, since, at, key));
        shift.to().ifPresent(subject -> open.put(key, List.of(subject, change.at())));
      }
    }
    open.forEach((key, since) -> close(found, (String) since.get(0), since, Optional.empty(), key));
    Map<String, List<Chosen>> chosen = new LinkedHashMap<>();
    found.forEach((subject, times) -> times.forEach((time, what) -> chosen
        .computeIfAbsent(subject, s -> new ArrayList<>())
        .add(new Chosen(time.get(0), time.get(1), String.join(", ", what)))));
    return chosen;
  }

  private static void close(
      Map<String, Map<List<Optional<Instant>>, Set<String>>> found,
      String subject,
      @org.jspecify.annotations.Nullable List<Object> since,
      Optional<Instant> to,
      List<String> key) {
    Optional<Instant> from = since == null ? Optional.empty() : Optional.of((Instant) since.get(1));
    found
        .computeIfAbsent(subject, s -> new LinkedHashMap<>())
        .computeIfAbsent(List.of(from, to), t -> new LinkedHashSet<>())
        .add(key.get(0) + " (" + key.get(1) + ")");
  }

  private String date(Instant instant) {
    return Dates.of(instant, timeline.written());
  }

  private String time(Optional<Instant> from, Optional<Instant> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return "all the time";
    }
    return (from.map(f -> "from " + date(f)).orElse("")
            + to.map(t -> " until " + date(t)).orElse(" on"))
        .strip();
  }

  // ---- the drawing

  /** Lanes one below the other. */
  private final class Sheet {
    final Axis axis;
    private final Window window;
    private final List<Lanes.Name> groups = new ArrayList<>();
    private final List<Lanes.Lane> lanes = new ArrayList<>();
    private double at = Lanes.TOP;

    Sheet(Window window) {
      this.window = window;
      axis = new Axis(window.from(), window.to(), Lanes.LEFT, RIGHT);
    }

    boolean shows(Instant instant) {
      return !instant.isBefore(window.from()) && !instant.isAfter(window.to());
    }

    void group(String name) {
      at += Lanes.PITCH + (groups.isEmpty() ? 0 : 8);
      groups.add(new Lanes.Name(PageText.plain(name), at));
    }

    void lane(String name, List<Lanes.Stretch> stretches, List<Lanes.Event> events) {
      at += Lanes.PITCH;
      lanes.add(new Lanes.Lane(new Lanes.Name(PageText.plain(name), at), stretches, events));
    }

    void lane(String name, Aspect aspect) {
      List<Lanes.Stretch> stretches = new ArrayList<>();
      for (Period period : periods.getOrDefault(aspect, List.of())) {
        Status status = status(period.value());
        Lanes.Stretch next = stretch(
                period.from(),
                period.to(),
                status.written(),
                glyphs.mark(status),
                Glyphs.word(status))
            .orElse(null);
        if (next == null
            || (isFine(period) && status != Status.MET && isCrowded(stretches, next))) {
          continue;
        }
        stretches.add(next);
      }
      lane(name, stretches, List.of());
    }

    private boolean isFine(Period period) {
      double left = period.from().map(axis::at).orElse(axis.left());
      return period.to().map(axis::at).orElse(axis.right()) - left < FINEST;
    }

    private static boolean isCrowded(List<Lanes.Stretch> before, Lanes.Stretch next) {
      return !before.isEmpty() && next.from() - before.get(before.size() - 1).from() < FINEST;
    }

    Optional<Lanes.Stretch> stretch(
        Optional<Instant> from, Optional<Instant> to, String look, String mark, String said) {
      if (from.filter(f -> f.isAfter(window.to())).isPresent()
          || to.filter(t -> !t.isAfter(window.from())).isPresent()) {
        return Optional.empty();
      }
      double left = from.map(axis::at).orElse(axis.left());
      double right = to.map(axis::at).orElse(axis.right());
      String text = PageText.plain(said + ", " + time(from, to));
      return Optional.of(new Lanes.Stretch(
          left, right, look, Lanes.Stretch.hasRoom(left, right) ? mark : "", text));
    }

    Lanes drawn(String title) {
      return new Lanes(
          PageText.plain(title),
          "Lanes on an axis of dates. When each of them changes, and why, is told in words below.",
          at + Lanes.PITCH,
          axis.ticks(),
          groups,
          lanes);
    }
  }

  private static Status status(String value) {
    for (Status status : Status.values()) {
      if (status.written().equals(value)) {
        return status;
      }
    }
    throw new IllegalArgumentException("value: expected a status but was " + value);
  }
}
