package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.finding.Status;
import org.statedconditions.question.change.Edit;
import org.statedconditions.question.change.Effect;
import org.statedconditions.question.compare.BeforeAfter;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.question.compare.Differences.CandidateDifference;
import org.statedconditions.question.compare.Differences.ClauseDifference;
import org.statedconditions.question.compare.Differences.ConditionDifference;
import org.statedconditions.question.compare.Differences.CriterionDifference;
import org.statedconditions.question.compare.Differences.FieldDifference;
import org.statedconditions.question.compare.Differences.ParameterDifference;
import org.statedconditions.question.compare.Differences.ReadingDifference;
import org.statedconditions.question.compare.Differences.SubjectDifference;

/** What differs between two answers as JSON, format version 1: keys in a fixed order, every key always there. */
public final class DifferencesJson {
  private final JsonGenerator json;

  private DifferencesJson(JsonGenerator json) {
    this.json = json;
  }

  private interface Body {
    void write(DifferencesJson to) throws IOException;
  }

  /** The document of what differs between two answers, indented by two spaces; ends with a line break. */
  public static String of(Differences differences) {
    return document(to -> {
      to.json.writeObjectFieldStart("differences");
      to.json.writeObjectFieldStart("before");
      AssessmentJson.head(to.json, differences.before());
      to.json.writeEndObject();
      to.json.writeObjectFieldStart("after");
      AssessmentJson.head(to.json, differences.after());
      to.json.writeEndObject();
      to.differences(differences);
      to.json.writeEndObject();
    });
  }

  /** The document of what edits change, indented by two spaces; ends with a line break. */
  public static String of(Effect effect) {
    return document(to -> {
      to.json.writeObjectFieldStart("whatIf");
      to.json.writeObjectFieldStart("before");
      AssessmentJson.head(to.json, effect.before());
      to.json.writeEndObject();
      to.json.writeArrayFieldStart("edits");
      for (Edit edit : effect.edits().list()) {
        to.json.writeStartObject();
        to.json.writeStringField("kind", edit.kind().written());
        to.json.writeStringField("text", edit.text());
        to.json.writeEndObject();
      }
      to.json.writeEndArray();
      to.differences(effect.differences());
      to.json.writeEndObject();
    });
  }

  private static String document(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", 1);
      body.write(new DifferencesJson(json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private void differences(Differences d) throws IOException {
    both("asOf", d.asOf());
    both("knownBy", d.knownBy());
    both("statement", d.statement());
    json.writeArrayFieldStart("clauses");
    for (ClauseDifference clause : d.clauses()) {
      json.writeStartObject();
      json.writeStringField("clause", clause.clause());
      both("paraphrase", clause.paraphrase());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("parameters");
    for (ParameterDifference parameter : d.parameters()) {
      json.writeStartObject();
      json.writeStringField("parameter", parameter.parameter());
      both("value", parameter.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("facts");
    strings("gone", refs(d.facts().gone()));
    strings("come", refs(d.facts().come()));
    json.writeArrayFieldStart("changed");
    for (FieldDifference field : d.facts().changed()) {
      json.writeStartObject();
      json.writeStringField("before", field.before().toString());
      json.writeStringField("after", field.after().toString());
      json.writeStringField("subject", field.subject());
      json.writeStringField("field", field.field());
      both("value", field.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayFieldStart("readings");
    for (ReadingDifference reading : d.readings()) {
      json.writeStartObject();
      json.writeStringField("reading", reading.reading());
      statuses("verdict", reading.verdict());
      both("stage", reading.stage());
      json.writeArrayFieldStart("conditions");
      for (ConditionDifference condition : reading.conditions()) {
        condition(condition);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void condition(ConditionDifference condition) throws IOException {
    json.writeStartObject();
    json.writeStringField("condition", condition.condition());
    json.writeStringField("title", condition.title());
    statuses("status", condition.status());
    both("subject", condition.subject());
    json.writeArrayFieldStart("candidates");
    for (CandidateDifference candidate : condition.candidates()) {
      json.writeStartObject();
      json.writeStringField("subject", candidate.subject());
      statuses("status", candidate.status());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("criteria");
    for (CriterionDifference criterion : condition.criteria()) {
      json.writeStartObject();
      json.writeStringField("criterion", criterion.criterion());
      json.writeStringField("title", criterion.title());
      statuses("status", criterion.status());
      json.writeArrayFieldStart("subjects");
      for (SubjectDifference subject : criterion.subjects()) {
        subject(subject);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void subject(SubjectDifference subject) throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", subject.subject());
    statuses("status", subject.status());
    json.writeObjectFieldStart("contestedCandidate");
    bool("before", subject.contestedCandidate().before());
    bool("after", subject.contestedCandidate().after());
    json.writeEndObject();
    json.writeObjectFieldStart("unknown");
    strings("before", subject.unknown().before().orElse(List.of()));
    strings("after", subject.unknown().after().orElse(List.of()));
    json.writeEndObject();
    findings("gone", subject.gone());
    findings("come", subject.come());
    json.writeEndObject();
  }

  private void bool(String name, Optional<Boolean> value) throws IOException {
    if (value.isPresent()) {
      json.writeBooleanField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private void findings(String name, List<FindingResult> findings) throws IOException {
    json.writeArrayFieldStart(name);
    for (FindingResult finding : findings) {
      json.writeStartObject();
      json.writeStringField("status", finding.status().written());
      json.writeStringField("rule", finding.rule());
      strings("facts", refs(finding.facts()));
      strings("sources", finding.sources());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static List<String> refs(List<FactRef> refs) {
    return refs.stream().map(Object::toString).toList();
  }

  private void statuses(String name, BeforeAfter<Status> status) throws IOException {
    both(
        name,
        new BeforeAfter<>(
            status.before().map(Status::written), status.after().map(Status::written)));
  }

  private void both(String name, BeforeAfter<?> value) throws IOException {
    json.writeObjectFieldStart(name);
    JsonReport.field(json, "before", value.before());
    JsonReport.field(json, "after", value.after());
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
