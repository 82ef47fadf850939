package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FaultResult;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.pack.Gate;
import org.statedconditions.remark.Remark;
import org.statedconditions.remark.Remarks;

/** Writes one assessment. The order of the keys is part of the format. */
final class AssessmentJson {
  private final JsonGenerator json;
  private final Period staleAfter;

  /** {@code staleAfter}: how old an undated report may be before it is remarked on. */
  AssessmentJson(JsonGenerator json, Period staleAfter) {
    this.json = json;
    this.staleAfter = staleAfter;
  }

  void write(Assessment assessment) throws IOException {
    json.writeStartObject();
    fields(assessment);
    json.writeEndObject();
  }

  /** All that there is to say, within an object that is open. */
  void fields(Assessment assessment) throws IOException {
    heading(assessment);
    json.writeArrayFieldStart("readings");
    for (ReadingResult reading : assessment.readings()) {
      reading(reading);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notLookedAt");
    for (LeftOut left : assessment.notLookedAt()) {
      json.writeStartObject();
      json.writeStringField("fact", left.fact().toString());
      json.writeStringField("why", left.why().written());
      json.writeEndObject();
    }
    json.writeEndArray();
    remarks(json, Remarks.of(assessment, staleAfter));
  }

  /** The key {@code remarks} within an object that is open. */
  static void remarks(JsonGenerator json, List<Remark> remarks) throws IOException {
    json.writeArrayFieldStart("remarks");
    for (Remark remark : remarks) {
      json.writeStartObject();
      json.writeStringField("code", remark.code().written());
      json.writeStringField("message", remark.message());
      JsonReport.field(json, "hint", remark.hint());
      json.writeArrayFieldStart("facts");
      for (FactRef fact : remark.facts()) {
        json.writeString(fact.toString());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Verdict and stage of each reading without the reasons, within an object that is open. */
  void summary(Assessment assessment) throws IOException {
    heading(assessment);
    json.writeArrayFieldStart("readings");
    for (ReadingResult reading : assessment.readings()) {
      json.writeStartObject();
      decision(reading);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void heading(Assessment assessment) throws IOException {
    question(json, assessment);
    strings("notCovered", assessment.pack().notCovered());
  }

  private void decision(ReadingResult reading) throws IOException {
    json.writeStringField("reading", reading.reading());
    json.writeStringField("verdict", reading.verdict().written());
    json.writeStringField("stage", reading.stage());
  }

  /** What was asked: scenario, dates, pack and its disclaimer. */
  static void question(JsonGenerator json, Assessment assessment) throws IOException {
    json.writeObjectFieldStart("scenario");
    JsonReport.field(json, "file", assessment.file());
    JsonReport.field(json, "title", assessment.title());
    json.writeEndObject();
    json.writeStringField("asOf", assessment.asOf().toString());
    JsonReport.field(json, "knownBy", assessment.knownBy());
    json.writeObjectFieldStart("pack");
    json.writeStringField("id", assessment.pack().id());
    json.writeStringField("version", assessment.pack().version());
    json.writeStringField("sha256", assessment.sha256());
    JsonReport.field(json, "statement", assessment.statement().map(s -> s.id()));
    json.writeEndObject();
    json.writeStringField("disclaimer", assessment.pack().disclaimer());
    NotReported.of(assessment).write(json);
  }

  /** What was asked, and which gates are open under each reading; for reports that do not write the whole answer. */
  static void head(JsonGenerator json, Assessment assessment) throws IOException {
    head(json, assessment, Optional.empty());
  }

  /** The same; {@code only}: of one reading alone. */
  static void head(JsonGenerator json, Assessment assessment, Optional<String> only)
      throws IOException {
    question(json, assessment);
    json.writeArrayFieldStart("gates");
    for (Gate gate : assessment.pack().gates()) {
      json.writeStartObject();
      json.writeStringField("id", gate.id());
      json.writeStringField("title", gate.title());
      json.writeStringField("clause", gate.clause());
      strings(json, "requires", gate.requires());
      json.writeObjectFieldStart("status");
      for (ReadingResult reading : assessment.readings()) {
        if (only.isEmpty() || only.get().equals(reading.reading())) {
          json.writeStringField(
              reading.reading(), reading.gate(gate.id()).status().written());
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reading(ReadingResult reading) throws IOException {
    json.writeStartObject();
    decision(reading);
    json.writeArrayFieldStart("gates");
    for (GateResult gate : reading.gates()) {
      json.writeStartObject();
      json.writeStringField("id", gate.id());
      json.writeStringField("title", gate.title());
      json.writeStringField("clause", gate.clause());
      strings("requires", gate.requires());
      json.writeStringField("status", gate.status().written());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("conditions");
    for (ConditionResult condition : reading.conditions()) {
      condition(condition);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("missing");
    for (Missing missing : reading.missing()) {
      json.writeStartObject();
      json.writeStringField("criterion", missing.criterion());
      JsonReport.field(json, "subject", missing.subject());
      json.writeStringField("why", missing.why().written());
      json.writeBooleanField("list", missing.list());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void condition(ConditionResult condition) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", condition.id());
    json.writeStringField("status", condition.status().written());
    JsonReport.field(json, "subject", condition.subject());
    json.writeArrayFieldStart("candidates");
    for (CandidateResult candidate : condition.candidates()) {
      json.writeStartObject();
      json.writeStringField("subject", candidate.subject());
      json.writeStringField("status", candidate.status().written());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("criteria");
    for (CriterionResult criterion : condition.criteria()) {
      json.writeStartObject();
      json.writeStringField("id", criterion.id());
      json.writeStringField("basis", criterion.basis().written());
      json.writeStringField("status", criterion.status().written());
      strings("supportedBy", criterion.supportedBy());
      strings("refutedBy", criterion.refutedBy());
      json.writeArrayFieldStart("subjects");
      for (SubjectResult subject : criterion.subjects()) {
        subject(subject);
      }
      json.writeEndArray();
      json.writeFieldName("complete");
      complete(criterion.completeness());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void subject(SubjectResult subject) throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", subject.subject());
    json.writeStringField("status", subject.status().written());
    strings("unknown", subject.unknown());
    findings(subject.findings());
    problems(json, subject.faults());
    json.writeEndObject();
  }

  /** Whether those reported are all; nothing where that is not asked. */
  private void complete(Optional<CompletenessResult> completeness) throws IOException {
    if (completeness.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("status", completeness.get().status().written());
    JsonReport.field(json, "assumed", completeness.get().assumed());
    strings("unknown", completeness.get().unknown());
    findings(completeness.get().findings());
    problems(json, completeness.get().faults());
    json.writeEndObject();
  }

  private void findings(List<FindingResult> findings) throws IOException {
    json.writeArrayFieldStart("findings");
    for (FindingResult finding : findings) {
      json.writeStartObject();
      json.writeStringField("status", finding.status().written());
      json.writeStringField("rule", finding.rule());
      json.writeArrayFieldStart("facts");
      for (FactRef fact : finding.facts()) {
        json.writeString(fact.toString());
      }
      json.writeEndArray();
      strings("sources", finding.sources());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Where rules cannot be worked out. */
  static void problems(JsonGenerator json, List<FaultResult> faults) throws IOException {
    json.writeArrayFieldStart("problems");
    for (FaultResult fault : faults) {
      json.writeStartObject();
      json.writeStringField("rule", fault.rule());
      json.writeStringField("place", fault.problem().place().toString());
      json.writeStringField("message", fault.problem().message());
      json.writeArrayFieldStart("facts");
      for (FactRef fact : fault.facts()) {
        json.writeString(fact.toString());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, Collection<String> values) throws IOException {
    strings(json, name, values);
  }

  private static void strings(JsonGenerator json, String name, Collection<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
