package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.whatif.MissingCriteria;
import org.statedconditions.whatif.MissingCriterion;
import org.statedconditions.whatif.MissingCriterion.Found;
import org.statedconditions.whatif.MissingCriterion.GivenValue;
import org.statedconditions.whatif.MissingCriterion.UnknownField;

/** What is missing as JSON, format version 1: keys in a fixed order, every key always there. */
public final class MissingJson {
  private final JsonGenerator json;

  private MissingJson(JsonGenerator json) {
    this.json = json;
  }

  /** The document of all of them, indented by two spaces; ends with a line break. */
  public static String of(List<MissingCriteria> all) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", 1);
      json.writeArrayFieldStart("missing");
      for (MissingCriteria missing : all) {
        new MissingJson(json).missing(missing);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private void missing(MissingCriteria missing) throws IOException {
    Assessment assessment = missing.assessment();
    json.writeStartObject();
    AssessmentJson.question(json, assessment);
    json.writeArrayFieldStart("readings");
    for (MissingCriteria.Under under : missing.readings()) {
      json.writeStartObject();
      json.writeStringField("reading", under.reading());
      json.writeStringField("verdict", under.verdict().written());
      json.writeStringField("stage", under.stage());
      json.writeArrayFieldStart("criteria");
      for (MissingCriterion criterion : under.criteria()) {
        criterion(criterion);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void criterion(MissingCriterion criterion) throws IOException {
    json.writeStartObject();
    json.writeStringField("opens", criterion.opens());
    json.writeStringField("condition", criterion.condition());
    json.writeStringField("criterion", criterion.criterion());
    json.writeStringField("title", criterion.title());
    json.writeStringField("basis", criterion.basis().written());
    json.writeStringField("about", criterion.about());
    JsonReport.field(json, "subject", criterion.subject());
    json.writeBooleanField("contestedCandidate", criterion.contestedCandidate());
    json.writeStringField("why", criterion.why().written());
    json.writeArrayFieldStart("unknown");
    for (UnknownField unknown : criterion.unknown()) {
      json.writeStartObject();
      json.writeStringField("type", unknown.type());
      json.writeStringField("field", unknown.field());
      JsonReport.field(json, "subject", unknown.subject());
      strings("meets", unknown.meets());
      strings("refutes", unknown.refutes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Found found : criterion.findings()) {
      found(found);
    }
    json.writeEndArray();
    strings("rules", criterion.rules());
    json.writeEndObject();
  }

  private void found(Found found) throws IOException {
    json.writeStartObject();
    json.writeStringField("status", found.status().written());
    json.writeStringField("rule", found.rule());
    json.writeArrayFieldStart("values");
    for (GivenValue value : found.values()) {
      json.writeStartObject();
      json.writeStringField("fact", value.fact().toString());
      json.writeStringField("field", value.field());
      json.writeStringField("value", value.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("facts", found.facts().stream().map(Object::toString).toList());
    strings("sources", found.sources());
    json.writeEndObject();
  }

  private void strings(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
