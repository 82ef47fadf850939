package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.statedconditions.assessment.Point;
import org.statedconditions.question.change.SmallestChanges;

/** The smallest changes of one reading as JSON. */
final class ChangesJson {
  private ChangesJson() {}

  static void write(JsonGenerator json, SmallestChanges changes) throws IOException {
    json.writeStartObject();
    json.writeStringField("to", changes.to().written());
    json.writeBooleanField("all", changes.all());
    json.writeNumberField("asked", changes.asked());
    json.writeArrayFieldStart("sets");
    for (List<Point> set : changes.sets()) {
      json.writeStartArray();
      for (Point point : set) {
        point(json, point);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("settled");
    for (Point point : changes.settled()) {
      point(json, point);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void point(JsonGenerator json, Point point) throws IOException {
    json.writeStartObject();
    json.writeStringField("condition", point.condition());
    json.writeStringField("criterion", point.criterion());
    JsonReport.field(json, "candidate", point.candidate());
    json.writeBooleanField("newCandidate", point.supposed());
    json.writeBooleanField("every", point.every());
    json.writeStringField("status", point.status().written());
    json.writeArrayFieldStart("settledBy");
    for (String rule : point.settledBy()) {
      json.writeString(rule);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
