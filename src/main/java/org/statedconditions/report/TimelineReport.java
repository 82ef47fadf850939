package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.JsonData.object;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.Statement;
import org.statedconditions.question.timeline.Cause;
import org.statedconditions.question.timeline.Change;
import org.statedconditions.question.timeline.Shift;
import org.statedconditions.question.timeline.Timeline;
import org.statedconditions.report.JsonData.Obj;

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
    return JsonData.document("timelines", each(timelines, TimelineReport::timeline));
  }

  private static Obj timeline(Timeline t) {
    return object(
        "scenario from to knownBy asKnown pack disclaimer & before & changes"
            + " statementBefore statements late leftOut",
        object("file title", t.file(), t.title()),
        t.from(),
        t.to(),
        t.knownBy(),
        t.asKnown(),
        object("id version sha256", t.pack().id(), t.pack().version(), t.sha256()),
        t.pack().disclaimer(),
        NotReported.of(t.pack(), t.facts(), Set.copyOf(t.setAside())).data(),
        each(() -> IntStream.range(0, t.aspects().size()).iterator(), i -> before(t, i)),
        t.mayMissInstants() ? object("mayMissInstants", true) : object(""),
        each(t.changes(), change -> change(t, change)),
        t.statementBefore().map(Statement::id),
        each(t.statements(), s -> object("at id", s.date(), s.id())),
        each(
            t.late(),
            l -> object(
                "fact since reportedOn neverInTime",
                l.fact(),
                l.since(),
                l.reportedOn(),
                l.neverInTime())),
        t.setAside());
  }

  private static Obj before(Timeline timeline, int index) {
    return object(
        "& is", aspect(timeline.aspects().get(index)), timeline.before().get(index));
  }

  private static Obj change(Timeline timeline, Change change) {
    return object(
        "at statement causes changed subjects",
        change.at(),
        timeline.pack().statementAt(change.at()).map(Statement::id),
        each(change.causes(), cause -> cause(timeline, cause)),
        each(change.shifts(), s -> object("& from to", aspect(s.aspect()), s.from(), s.to())),
        each(
            change.subjects(),
            s ->
                object("reading condition from to", s.reading(), s.condition(), s.from(), s.to())));
  }

  private static Obj cause(Timeline timeline, Cause cause) {
    Fact fact = timeline.facts().get(cause.fact().index());
    return object(
        "fact subject source how field",
        cause.fact(),
        fact.id(),
        fact.source() == null ? null : fact.source().id(),
        cause.how().written(),
        cause.field());
  }

  private static Obj aspect(Aspect aspect) {
    return object("reading kind id", aspect.reading(), aspect.kind().written(), aspect.id());
  }
}
