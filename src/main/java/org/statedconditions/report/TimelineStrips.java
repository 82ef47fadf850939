package org.statedconditions.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.finding.Status;
import org.statedconditions.question.timeline.Change;
import org.statedconditions.question.timeline.Shift;
import org.statedconditions.question.timeline.Timeline;
import org.statedconditions.question.timeline.Timeline.Period;

/**
 * Marks side by side, one for each stretch of time in which nothing shown changes, and the times at which something is met.
 * One walk over the changes, however many there are.
 */
final class TimelineStrips {
  private final Set<Aspect> shown;
  private final Map<Aspect, Row> rows = new HashMap<>();
  private final int stretches;
  private final int columns;
  private final @Nullable Instant[] begins;
  private @Nullable Instant firstCut;
  private @Nullable Instant lastCut;

  /** What is shown of one aspect. A column that stands for several stretches shows the one nearest to being met. */
  private static final class Row {
    final @Nullable Status[] columns;
    final List<Period> met = new ArrayList<>();
    int timesMet;
    Status now;
    Optional<Instant> since = Optional.empty();

    Row(int columns, Status before) {
      this.columns = new Status[columns];
      this.now = before;
    }

    void mark(int column) {
      if (columns[column] == null || now.compareTo(columns[column]) < 0) {
        columns[column] = now;
      }
    }

    void turn(Optional<Instant> at, Status to) {
      if (now == Status.MET) {
        timesMet++;
        if (met.size() < BlockWriter.MOST) {
          met.add(new Period(since, at, now.written()));
        }
      }
      now = to;
      since = at;
    }
  }

  TimelineStrips(Timeline timeline, Set<Aspect> shown, int width) {
    this.shown = shown;
    int cuts = 0;
    for (Change change : timeline.changes()) {
      cuts += cuts(change) ? 1 : 0;
    }
    stretches = cuts + 1;
    columns = Math.max(1, Math.min(stretches, width));
    begins = new Instant[columns];
    for (int i = 0; i < timeline.aspects().size(); i++) {
      Aspect aspect = timeline.aspects().get(i);
      if (shown.contains(aspect)) {
        rows.put(aspect, new Row(columns, status(timeline.before().get(i))));
      }
    }
    walk(timeline);
  }

  private boolean cuts(Change change) {
    for (Shift shift : change.shifts()) {
      if (shown.contains(shift.aspect())) {
        return true;
      }
    }
    return false;
  }

  private void walk(Timeline timeline) {
    int stretch = 0;
    rows.values().forEach(row -> row.mark(0));
    for (Change change : timeline.changes()) {
      if (!cuts(change)) {
        continue;
      }
      stretch++;
      firstCut = firstCut == null ? change.at() : firstCut;
      lastCut = change.at();
      for (Shift shift : change.shifts()) {
        Row row = rows.get(shift.aspect());
        if (row != null) {
          row.turn(Optional.of(change.at()), status(shift.to()));
        }
      }
      int column = column(stretch);
      if (column > 0 && begins[column] == null) {
        begins[column] = change.at();
      }
      rows.values().forEach(row -> row.mark(column));
    }
    rows.values().forEach(row -> row.turn(Optional.empty(), Status.UNDETERMINED));
  }

  /** Stretches that share a column follow each other, and every column has at least one. */
  private int column(int stretch) {
    return (int) ((long) stretch * columns / stretches);
  }

  /** Whether some marks stand for several stretches. */
  boolean isCut() {
    return stretches > columns;
  }

  /** When the second stretch and the last begin; empty if there is only one. */
  Optional<List<Instant>> ends() {
    return firstCut == null || lastCut == null
        ? Optional.empty()
        : Optional.of(List.of(firstCut, lastCut));
  }

  /** The status in each column, and since when. */
  List<Block.Stretch> stretches(Aspect aspect) {
    List<Block.Stretch> out = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      Status status = Objects.requireNonNull(row(aspect).columns[i], "every column has a stretch");
      out.add(new Block.Stretch(Optional.ofNullable(begins[i]), status));
    }
    return out;
  }

  /** The first times at which it is met, at most {@link Sheet#MOST}. */
  List<Period> met(Aspect aspect) {
    return row(aspect).met;
  }

  /** How many times there are. */
  int timesMet(Aspect aspect) {
    return row(aspect).timesMet;
  }

  private Row row(Aspect aspect) {
    return Objects.requireNonNull(rows.get(aspect), "only what is shown is asked for");
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
