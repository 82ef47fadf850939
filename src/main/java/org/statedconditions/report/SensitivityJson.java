package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.finding.Status;
import org.statedconditions.question.chance.Sensitivity;
import org.statedconditions.question.chance.Unknown;

/** How probable each verdict and each stage is as JSON, format version 1: keys in a fixed order, every key always there. */
public final class SensitivityJson {
  private SensitivityJson() {}

  /**
   * The document, indented by two spaces; ends with a line break.
   *
   * @param assessment the answer to the same question as things are reported
   * @param only the one reading that is written; empty: all of them
   */
  public static String of(Sensitivity sensitivity, Assessment assessment, Optional<String> only) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", 1);
      json.writeArrayFieldStart("sensitivity");
      json.writeStartObject();
      AssessmentJson.head(json, assessment, only);
      json.writeStringField("method", sensitivity.method().written());
      json.writeNumberField("combinations", sensitivity.combinations());
      json.writeArrayFieldStart("unknowns");
      for (int u = 0; u < sensitivity.unknowns().size(); u++) {
        int index = u;
        unknown(
            json,
            sensitivity.unknowns().get(u),
            sensitivity.idle().stream().filter(i -> i.unknown() == index).findFirst());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("readings");
      for (Sensitivity.OfReading reading : sensitivity.readings()) {
        if (only.isEmpty() || only.get().equals(reading.reading())) {
          reading(json, sensitivity.unknowns(), reading);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private static void unknown(JsonGenerator json, Unknown unknown, Optional<Sensitivity.Idle> idle)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("unknown", unknown.name());
    Optional<Unknown.OfCriterion> criterion =
        unknown instanceof Unknown.OfCriterion c ? Optional.of(c) : Optional.empty();
    Optional<Unknown.OfField> field =
        unknown instanceof Unknown.OfField f ? Optional.of(f) : Optional.empty();
    JsonReport.field(json, "criterion", criterion.map(Unknown.OfCriterion::criterion));
    JsonReport.field(json, "candidate", criterion.flatMap(Unknown.OfCriterion::candidate));
    JsonReport.field(json, "subject", field.map(Unknown.OfField::subject));
    JsonReport.field(json, "field", field.map(Unknown.OfField::field));
    numbers(json, "probabilities", given(unknown));
    JsonReport.field(json, "playsNoPart", idle.map(i -> i.reason().written()));
    JsonReport.field(
        json, "decidedAs", idle.flatMap(Sensitivity.Idle::decidedAs).map(Status::written));
    json.writeEndObject();
  }

  private static void reading(
      JsonGenerator json, List<Unknown> unknowns, Sensitivity.OfReading reading)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("reading", reading.reading());
    Map<String, Double> verdict = new LinkedHashMap<>();
    reading.verdict().forEach((status, p) -> verdict.put(status.written(), p));
    numbers(json, "verdict", verdict);
    numbers(json, "stage", reading.stage());
    json.writeNumberField("standardError", reading.error());
    json.writeArrayFieldStart("weights");
    for (Sensitivity.Weight weight : reading.weights()) {
      json.writeStartObject();
      json.writeStringField("unknown", unknowns.get(weight.unknown()).name());
      numbers(json, "metGiven", weight.metGiven());
      json.writeNumberField("spread", weight.spread());
      json.writeNumberField("expectedChange", weight.shift());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What is given of an unknown, by value as written. */
  static Map<String, Double> given(Unknown unknown) {
    Map<String, Double> values = new LinkedHashMap<>();
    if (unknown instanceof Unknown.OfField field) {
      values.putAll(field.probabilities());
    } else if (unknown instanceof Unknown.OfCriterion criterion) {
      for (Map.Entry<Status, Double> entry : criterion.probabilities().entrySet()) {
        values.put(entry.getKey().written(), entry.getValue());
      }
    }
    return values;
  }

  private static void numbers(JsonGenerator json, String name, Map<String, Double> numbers)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Double> entry : numbers.entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }
}
