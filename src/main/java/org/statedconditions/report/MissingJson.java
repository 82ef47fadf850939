package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.MissingCriterion;
import org.statedconditions.question.change.MissingCriterion.Found;
import org.statedconditions.question.change.MissingCriterion.GivenValue;
import org.statedconditions.question.change.MissingCriterion.UnknownField;
import org.statedconditions.question.change.SmallestChanges;
import org.statedconditions.remark.Remarks;

/** What is missing as JSON, format version 1: keys in a fixed order, every key always there. */
public final class MissingJson {
  private final JsonGenerator json;
  private final List<SmallestChanges> changes;

  private MissingJson(JsonGenerator json, List<SmallestChanges> changes) {
    this.json = json;
    this.changes = changes;
  }

  /**
   * The document, indented by two spaces; ends with a line break.
   *
   * @param changes the smallest changes by reading; a reading without them has {@code null} there and for the ranks
   */
  public static String of(MissingCriteria all, List<SmallestChanges> changes) {
    return of(List.of(all), changes);
  }

  /** The document of all of them without ranks and smallest changes. */
  public static String of(List<MissingCriteria> all) {
    return of(all, List.of());
  }

  private static String of(List<MissingCriteria> all, List<SmallestChanges> changes) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", 1);
      json.writeArrayFieldStart("missing");
      for (MissingCriteria missing : all) {
        new MissingJson(json, changes).missing(missing);
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
    AssessmentJson.head(json, assessment);
    json.writeArrayFieldStart("readings");
    for (MissingCriteria.Under under : missing.readings()) {
      json.writeStartObject();
      json.writeStringField("reading", under.reading());
      json.writeStringField("verdict", under.verdict().written());
      json.writeStringField("stage", under.stage());
      json.writeArrayFieldStart("criteria");
      Optional<MissingRank> rank = MissingRank.of(assessment, changes, under.reading());
      List<MissingCriterion> ranked =
          rank.map(r -> r.sorted(under.criteria())).orElse(under.criteria());
      for (MissingCriterion criterion : ranked) {
        criterion(criterion, rank);
      }
      json.writeEndArray();
      json.writeFieldName("smallestChanges");
      if (rank.isPresent()) {
        ChangesJson.write(json, rank.get().changes());
      } else {
        json.writeNull();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    AssessmentJson.remarks(json, Remarks.of(assessment));
    json.writeEndObject();
  }

  private void criterion(MissingCriterion criterion, Optional<MissingRank> rank)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("opens", criterion.opens());
    json.writeStringField("condition", criterion.condition());
    json.writeStringField("criterion", criterion.criterion());
    json.writeStringField("title", criterion.title());
    json.writeStringField("basis", criterion.basis().written());
    json.writeStringField("about", criterion.about());
    JsonReport.field(json, "subject", criterion.subject());
    json.writeBooleanField("contestedCandidate", criterion.contestedCandidate());
    json.writeBooleanField("list", criterion.list());
    json.writeStringField("why", criterion.why().written());
    rank(criterion, rank);
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
    AssessmentJson.problems(json, criterion.faults());
    strings("rules", criterion.rules());
    json.writeEndObject();
  }

  private void rank(MissingCriterion criterion, Optional<MissingRank> rank) throws IOException {
    json.writeFieldName("alone");
    Optional<SmallestChanges.Weight> weight = rank.flatMap(r -> r.weight(criterion));
    if (weight.isEmpty()) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringField(
          "changes", rank.orElseThrow().ranking().effect(weight.get()).written());
      json.writeStringField("condition", weight.get().condition().written());
      json.writeStringField("verdict", weight.get().verdict().written());
      json.writeStringField("stage", weight.get().stage());
      json.writeEndObject();
    }
    json.writeFieldName("inSmallestChanges");
    if (weight.isEmpty()) {
      json.writeNull();
    } else {
      json.writeNumber(weight.get().inSets());
    }
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
