package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.problem.Problem;

/**
 * The results of a batch as JSON lines in UTF-8, format version 1: one object on a line for each scenario and pack. Each says
 * {@code file}, {@code line} (1-based; {@code null} where the file holds one scenario) and {@code problems}; where there are
 * none, it goes on with what came out otherwise than expected and with the keys of an assessment in {@link JsonReport}.
 * {@code differences} is {@code null} where what the scenario expects was not compared, for it is about another question.
 */
public final class BatchJson {
  private BatchJson() {}

  /**
   * Appends the line of {@code assessment}.
   *
   * @param differences empty if not compared
   * @param summary of each reading only verdict and stage, and no remarks
   * @param staleAfter how old an undated report may be before it is remarked on
   */
  public static void result(
      OutputStream out,
      String file,
      OptionalInt line,
      Assessment assessment,
      Optional<List<Problem>> differences,
      boolean summary,
      Period staleAfter) {
    line(out, file, line, List.of(), json -> {
      if (differences.isPresent()) {
        json.writeArrayFieldStart("differences");
        for (Problem difference : differences.get()) {
          problem(json, difference);
        }
        json.writeEndArray();
      } else {
        json.writeNullField("differences");
      }
      AssessmentJson written = new AssessmentJson(json, staleAfter);
      if (summary) {
        written.summary(assessment);
      } else {
        written.fields(assessment);
      }
    });
  }

  /** Appends the line of a scenario that cannot be used. */
  public static void problems(
      OutputStream out, String file, OptionalInt line, List<Problem> problems) {
    line(out, file, line, problems, json -> {});
  }

  private interface Rest {
    void write(JsonGenerator json) throws IOException;
  }

  private static void line(
      OutputStream out, String file, OptionalInt line, List<Problem> problems, Rest rest) {
    try {
      try (JsonGenerator json = JsonReport.FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
        json.writeStartObject();
        json.writeNumberField("formatVersion", JsonReport.FORMAT_VERSION);
        json.writeStringField("file", file);
        json.writeFieldName("line");
        if (line.isPresent()) {
          json.writeNumber(line.getAsInt());
        } else {
          json.writeNull();
        }
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
          problem(json, problem);
        }
        json.writeEndArray();
        rest.write(json);
        json.writeEndObject();
      }
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void problem(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", problem.place().line());
    json.writeNumberField("column", problem.place().column());
    json.writeStringField("message", problem.message());
    if (problem.hint() == null) {
      json.writeNullField("hint");
    } else {
      json.writeStringField("hint", problem.hint());
    }
    json.writeEndObject();
  }
}
