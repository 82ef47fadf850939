package org.statedconditions.report;

import java.io.IOException;
import java.util.List;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.question.timeline.Cause;
import org.statedconditions.question.timeline.Change;
import org.statedconditions.question.timeline.Shift;
import org.statedconditions.question.timeline.Timeline;

/**
 * Timelines: when which answer holds under each reading, or the one that the options name, and what brings the changes about. As
 * JSON, of all readings; the same timelines give the same text.
 */
public final class TimelineReport extends WrittenReport {
  private final List<Timeline> timelines;

  private TimelineReport(List<Timeline> timelines) {
    this.timelines = timelines;
  }

  public static TimelineReport of(Timeline timeline) {
    return of(List.of(timeline));
  }

  public static TimelineReport of(List<Timeline> timelines) {
    return new TimelineReport(timelines);
  }

  @Override
  PageTitle title() {
    return PageTitle.of(timelines, TimelineText::title, "When conditions were met");
  }

  @Override
  void tell(BlockWriter out) {
    for (int i = 0; i < timelines.size(); i++) {
      if (i > 0) {
        out.rule();
      }
      new TimelineText(timelines.get(i), out).tell();
    }
  }

  /** A row for everything that changes at an instant; the causes of the change stand in each. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    out.row("file", "pack", "at", "reading", "kind", "id", "from", "to", "causes");
    for (Timeline timeline : timelines) {
      for (Change change : timeline.changes()) {
        List<String> causes = change.causes().stream()
            .map(cause -> subject(timeline, cause) + " " + cause.how().written())
            .toList();
        CsvTable.Line line = out.line(timeline.file(), timeline.pack().id(), change.at());
        for (Shift shift : change.shifts()) {
          Aspect aspect = shift.aspect();
          if (!options.leavesOut(aspect.reading())) {
            line.with(
                aspect.reading(),
                aspect.kind().written(),
                aspect.id(),
                shift.from(),
                shift.to(),
                String.join("; ", causes));
          }
        }
      }
    }
  }

  private static String subject(Timeline timeline, Cause cause) {
    return timeline.facts().get(cause.fact().index()).id();
  }

  @Override
  Object data(TextOptions options) {
    return TimelineData.document(timelines);
  }
}
