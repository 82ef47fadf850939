package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.Statement;
import org.statedconditions.question.timeline.Cause;
import org.statedconditions.question.timeline.Change;
import org.statedconditions.question.timeline.LateReport;
import org.statedconditions.question.timeline.Shift;
import org.statedconditions.question.timeline.SubjectShift;
import org.statedconditions.question.timeline.Timeline;

/**
 * Timelines as JSON, format version 1: keys in a fixed order, every key always there, {@code null} where there is nothing; the
 * same timelines give the same text.
 */
public final class TimelineJson {
  private final JsonGenerator json;

  private TimelineJson(JsonGenerator json) {
    this.json = json;
  }

  /** The document of {@code timelines}, indented by two spaces; ends with a line break. */
  public static String of(List<Timeline> timelines) {
    StringWriter out = new StringWriter();
    try {
      write(timelines, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The same document written to {@code out}; neither flushes nor closes it. */
  public static void write(List<Timeline> timelines, Writer out) throws IOException {
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", 1);
      json.writeArrayFieldStart("timelines");
      for (Timeline timeline : timelines) {
        new TimelineJson(json).timeline(timeline);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private void timeline(Timeline timeline) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("scenario");
    JsonReport.field(json, "file", timeline.file());
    JsonReport.field(json, "title", timeline.title());
    json.writeEndObject();
    JsonReport.field(json, "from", timeline.from());
    JsonReport.field(json, "to", timeline.to());
    JsonReport.field(json, "knownBy", timeline.knownBy());
    json.writeBooleanField("asKnown", timeline.asKnown());
    json.writeObjectFieldStart("pack");
    json.writeStringField("id", timeline.pack().id());
    json.writeStringField("version", timeline.pack().version());
    json.writeStringField("sha256", timeline.sha256());
    json.writeEndObject();
    json.writeStringField("disclaimer", timeline.pack().disclaimer());
    NotReported.of(timeline.pack(), timeline.facts(), Set.copyOf(timeline.setAside()))
        .write(json);
    json.writeArrayFieldStart("before");
    for (int i = 0; i < timeline.aspects().size(); i++) {
      json.writeStartObject();
      aspect(timeline.aspects().get(i));
      json.writeStringField("is", timeline.before().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (timeline.mayMissInstants()) {
      json.writeBooleanField("mayMissInstants", true);
    }
    json.writeArrayFieldStart("changes");
    for (Change change : timeline.changes()) {
      change(timeline, change);
    }
    json.writeEndArray();
    JsonReport.field(json, "statementBefore", timeline.statementBefore().map(Statement::id));
    json.writeArrayFieldStart("statements");
    for (Statement statement : timeline.statements()) {
      json.writeStartObject();
      json.writeStringField("at", statement.date().toString());
      json.writeStringField("id", statement.id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("late");
    for (LateReport late : timeline.late()) {
      json.writeStartObject();
      json.writeStringField("fact", late.fact().toString());
      json.writeStringField("since", late.since().toString());
      json.writeStringField("reportedOn", late.reportedOn().toString());
      json.writeBooleanField("neverInTime", late.neverInTime());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("leftOut");
    for (FactRef ref : timeline.setAside()) {
      json.writeString(ref.toString());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void change(Timeline timeline, Change change) throws IOException {
    json.writeStartObject();
    json.writeStringField("at", change.at().toString());
    JsonReport.field(
        json, "statement", timeline.pack().statementAt(change.at()).map(Statement::id));
    json.writeArrayFieldStart("causes");
    for (Cause cause : change.causes()) {
      json.writeStartObject();
      Fact fact = timeline.facts().get(cause.fact().index());
      json.writeStringField("fact", cause.fact().toString());
      json.writeStringField("subject", fact.id());
      JsonReport.field(json, "source", Optional.ofNullable(fact.source()).map(s -> s.id()));
      json.writeStringField("how", cause.how().written());
      json.writeStringField("field", cause.field());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changed");
    for (Shift shift : change.shifts()) {
      json.writeStartObject();
      aspect(shift.aspect());
      json.writeStringField("from", shift.from());
      json.writeStringField("to", shift.to());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("subjects");
    for (SubjectShift turn : change.subjects()) {
      json.writeStartObject();
      json.writeStringField("reading", turn.reading());
      json.writeStringField("condition", turn.condition());
      JsonReport.field(json, "from", turn.from());
      JsonReport.field(json, "to", turn.to());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void aspect(Aspect aspect) throws IOException {
    json.writeStringField("reading", aspect.reading());
    json.writeStringField("kind", aspect.kind().written());
    json.writeStringField("id", aspect.id());
  }
}
