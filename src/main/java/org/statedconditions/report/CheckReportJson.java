package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.statedconditions.author.check.CaseResult;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.Coverage;
import org.statedconditions.author.check.LintFinding;
import org.statedconditions.author.mutation.MutationReport;
import org.statedconditions.pack.Silence;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/** Checks of packs as JSON. The same check gives the same bytes. */
public final class CheckReportJson {
  /** The version of the format. */
  public static final int FORMAT_VERSION = 1;

  private final JsonGenerator json;

  private CheckReportJson(JsonGenerator json) {
    this.json = json;
  }

  /** The document of {@code reports}, indented by two spaces; ends with a line break. */
  public static String of(List<CheckReport> reports) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", FORMAT_VERSION);
      json.writeArrayFieldStart("checks");
      for (CheckReport report : reports) {
        new CheckReportJson(json).write(report);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void write(CheckReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("folder", report.folder());
    JsonReport.field(json, "pack", report.pack());
    json.writeStringField("outcome", report.outcome().name().toLowerCase(Locale.ROOT));
    problems("problems", report.problems());
    json.writeArrayFieldStart("findings");
    for (LintFinding finding : report.findings()) {
      json.writeStartObject();
      json.writeStringField("lint", finding.lint().id());
      json.writeBooleanField("style", finding.lint().style());
      strings("at", finding.at());
      place(finding.asProblem().place());
      json.writeStringField("message", finding.message());
      JsonReport.field(json, "hint", Optional.ofNullable(finding.hint()));
      JsonReport.field(json, "scenario", finding.scenario());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("silenced");
    for (Silence silence : report.silenced()) {
      json.writeStartObject();
      json.writeStringField("lint", silence.lint());
      json.writeStringField("at", silence.at());
      json.writeStringField("reason", silence.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cases");
    for (CaseResult result : report.cases()) {
      json.writeStartObject();
      json.writeStringField("case", result.name());
      json.writeStringField("title", result.title());
      json.writeBooleanField("passed", result.passed());
      problems("complaints", result.complaints());
      json.writeEndObject();
    }
    json.writeEndArray();
    coverage(report);
    if (report.mutation().isPresent()) {
      mutation(report.mutation().get());
    }
    if (!report.functions().isEmpty()) {
      strings("functions", report.functions());
    }
    json.writeEndObject();
  }

  private void mutation(MutationReport mutation) throws IOException {
    json.writeObjectFieldStart("mutation");
    json.writeNumberField("score", mutation.score());
    json.writeNumberField("changes", mutation.changes());
    json.writeNumberField("noticed", mutation.noticed());
    json.writeNumberField("refused", mutation.refused());
    changes("unnoticed", mutation.unnoticed());
    changes("withoutDifference", mutation.without());
    json.writeEndObject();
  }

  private void changes(String name, List<MutationReport.Unnoticed> changes) throws IOException {
    json.writeArrayFieldStart(name);
    for (MutationReport.Unnoticed unnoticed : changes) {
      json.writeStartObject();
      json.writeStringField("rule", unnoticed.change().rule());
      json.writeStringField("kind", unnoticed.change().kind().name().toLowerCase(Locale.ROOT));
      place(unnoticed.change().place());
      json.writeStringField("original", unnoticed.change().original());
      json.writeStringField("changed", unnoticed.change().changed());
      json.writeStringField("hint", unnoticed.hint());
      JsonReport.field(json, "scenario", unnoticed.scenario());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void coverage(CheckReport report) throws IOException {
    Coverage coverage = report.coverage();
    json.writeObjectFieldStart("coverage");
    json.writeNumberField("percent", coverage.percent());
    json.writeNumberField("threshold", report.options().threshold());
    json.writeNumberField("seen", coverage.seen());
    json.writeNumberField("wanted", coverage.wanted());
    json.writeArrayFieldStart("criteria");
    for (Coverage.OfCriterion criterion : coverage.criteria()) {
      json.writeStartObject();
      json.writeStringField("id", criterion.id());
      json.writeNumberField("met", criterion.met());
      json.writeNumberField("notMet", criterion.notMet());
      json.writeNumberField("undetermined", criterion.undetermined());
      json.writeNumberField("contested", criterion.contested());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rules");
    for (Coverage.OfRule rule : coverage.rules()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.rule());
      json.writeNumberField("fired", rule.fired());
      json.writeEndObject();
    }
    json.writeEndArray();
    candidatesListsAndGates(coverage);
    json.writeArrayFieldStart("unseen");
    for (Coverage.Unseen unseen : coverage.unseen()) {
      json.writeStartObject();
      json.writeStringField("what", unseen.what());
      json.writeStringField("takes", unseen.takes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void candidatesListsAndGates(Coverage coverage) throws IOException {
    json.writeArrayFieldStart("conditions");
    for (Coverage.OfCondition condition : coverage.conditions()) {
      counts(
          "id", condition.id(), "chosen", condition.chosen(), "passedOver", condition.passedOver());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lists");
    for (Coverage.OfList list : coverage.lists()) {
      counts("kind", list.kind(), "complete", list.complete(), "notComplete", list.notComplete());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("gates");
    for (Coverage.OfGate gate : coverage.gates()) {
      counts("id", gate.id(), "open", gate.open(), "closed", gate.closed());
    }
    json.writeEndArray();
  }

  private void counts(String key, String id, String one, int first, String other, int second)
      throws IOException {
    json.writeStartObject();
    json.writeStringField(key, id);
    json.writeNumberField(one, first);
    json.writeNumberField(other, second);
    json.writeEndObject();
  }

  private void problems(String name, List<Problem> problems) throws IOException {
    json.writeArrayFieldStart(name);
    for (Problem problem : problems) {
      json.writeStartObject();
      place(problem.place());
      json.writeStringField("message", problem.message());
      JsonReport.field(json, "hint", Optional.ofNullable(problem.hint()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void place(Place place) throws IOException {
    json.writeStringField("file", place.file());
    json.writeNumberField("line", place.line());
    json.writeNumberField("column", place.column());
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
