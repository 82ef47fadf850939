package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.ConditionTrace;
import org.statedconditions.assessment.reason.CriterionTrace;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.FactTrace;
import org.statedconditions.assessment.reason.Need;
import org.statedconditions.assessment.reason.Open;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.assessment.reason.SubjectTrace;

/**
 * Explanations as JSON, format version 1: keys in a fixed order, every key always there, {@code null} where there is nothing.
 */
public final class WhyJson {
  private final JsonGenerator json;

  private WhyJson(JsonGenerator json) {
    this.json = json;
  }

  /** The document of {@code explanations}, indented by two spaces; ends with a line break. */
  public static String of(List<Explanation> explanations) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out)) {
      WhyJson writer = new WhyJson(json);
      json.writeStartObject();
      json.writeNumberField("formatVersion", 1);
      writer.array("explanations", explanations, writer::explanation);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  private <T> void array(String name, List<T> values, Writing<T> writing) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      writing.write(value);
    }
    json.writeEndArray();
  }

  private void texts(String name, List<String> values) throws IOException {
    array(name, values, json::writeString);
  }

  private void field(String name, Optional<?> value) throws IOException {
    JsonReport.field(json, name, value);
  }

  private void explanation(Explanation explanation) throws IOException {
    Assessment assessment = explanation.assessment();
    json.writeStartObject();
    AssessmentJson.head(json, assessment);
    json.writeObjectFieldStart("question");
    json.writeStringField("for", explanation.question().id());
    json.writeStringField("reading", explanation.reading());
    field("subject", explanation.question().subject());
    json.writeEndObject();
    json.writeStringField("status", explanation.status().written());
    array("conditions", explanation.conditions(), this::condition);
    array("next", explanation.next(), this::open);
    json.writeEndObject();
  }

  private void open(Open open) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", open.id());
    json.writeStringField("title", open.title());
    json.writeStringField("status", open.status().written());
    json.writeEndObject();
  }

  private void condition(ConditionTrace condition) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", condition.id());
    json.writeStringField("title", condition.title());
    json.writeStringField("status", condition.status().written());
    field("subject", condition.subject());
    field("follows", condition.follows());
    field("choice", condition.choice());
    array("others", condition.others(), this::other);
    array("candidacy", condition.candidacy(), this::rule);
    array("criteria", condition.criteria(), this::criterion);
    array("next", condition.next(), this::open);
    json.writeEndObject();
  }

  private void other(ConditionTrace.Other other) throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", other.subject());
    json.writeStringField("status", other.status().written());
    texts("criteria", other.criteria());
    json.writeEndObject();
  }

  private void criterion(CriterionTrace criterion) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", criterion.id());
    json.writeStringField("title", criterion.title());
    json.writeStringField("basis", criterion.basis().written());
    json.writeStringField("status", criterion.status().written());
    array("subjects", criterion.subjects(), this::subject);
    texts("moreSubjects", criterion.more());
    array("candidacy", criterion.candidacy(), this::rule);
    array("complete", criterion.completeness(), this::rule);
    json.writeEndObject();
  }

  private void subject(SubjectTrace subject) throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", subject.subject());
    json.writeStringField("status", subject.status().written());
    json.writeBooleanField("contestedCandidate", subject.contested());
    array("candidacy", subject.candidacy(), this::rule);
    array("rules", subject.rules(), this::rule);
    texts("silent", subject.silent());
    json.writeEndObject();
  }

  private void rule(RuleTrace rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.rule());
    json.writeStringField("file", rule.place().file());
    json.writeNumberField("line", rule.place().line());
    json.writeStringField("says", kebab(rule.says()));
    json.writeBooleanField("holds", rule.holds());
    array("facts", rule.facts(), r -> json.writeString(r.toString()));
    array("steps", rule.steps(), this::step);
    json.writeBooleanField("complete", rule.complete());
    json.writeEndObject();
  }

  private static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void step(StepTrace step) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", step.kind().written());
    field("type", step.type());
    field("bound", step.bound());
    json.writeStringField("outcome", step.outcome().written());
    array("tried", step.tried(), this::fact);
    json.writeNumberField("more", step.more());
    json.writeNumberField("elsewhere", step.elsewhere());
    array("inside", step.inside(), this::step);
    json.writeEndObject();
  }

  private void fact(FactTrace fact) throws IOException {
    json.writeStartObject();
    field("fact", fact.ref());
    json.writeStringField("label", fact.label());
    array("checks", fact.checks(), this::check);
    json.writeEndObject();
  }

  private void check(Check check) throws IOException {
    json.writeStartObject();
    json.writeStringField("written", check.written());
    json.writeStringField("outcome", check.outcome().written());
    json.writeBooleanField("joins", check.joins());
    json.writeFieldName("need");
    need(check.need());
    json.writeEndObject();
  }

  /** What is compared has a relation, what is put together its parts, and what is not understood its text. */
  private void need(Need need) throws IOException {
    json.writeStartObject();
    if (need instanceof Need.Compare compare) {
      json.writeStringField("kind", "compare");
      json.writeFieldName("found");
      seen(compare.found());
      json.writeStringField("relation", compare.relation().written());
      array("operands", compare.operands(), this::seen);
    } else if (need instanceof Need.All all) {
      json.writeStringField("kind", "all");
      array("parts", all.parts(), this::need);
    } else if (need instanceof Need.Any any) {
      json.writeStringField("kind", "any");
      array("parts", any.parts(), this::need);
    } else if (need instanceof Need.Written written) {
      json.writeStringField("kind", "written");
      json.writeStringField("text", written.text());
      array("seen", written.seen(), this::seen);
    }
    json.writeEndObject();
  }

  private void seen(Need.Seen seen) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", seen.name());
    json.writeFieldName("value");
    value(seen.value().orElse(null));
    field("of", seen.of().map(FactRef::toString));
    json.writeEndObject();
  }

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof List<?> several) {
      json.writeStartArray();
      for (Object one : several) {
        value(one);
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }
}
