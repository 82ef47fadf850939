package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.remark.Remarks;

/**
 * Assessments as JSON, format version 1: keys in a fixed order, every key always there, {@code null} where there is nothing;
 * the same assessments give the same text. Characters that could steer a terminal are escaped.
 */
public final class JsonReport {
  static final int FORMAT_VERSION = 1;
  static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
      .build()
      .setCharacterEscapes(new JsonEscapes());

  private JsonReport() {}

  /** The document of {@code assessments}, indented by two spaces; ends with a line break. */
  public static String of(Collection<Assessment> assessments) {
    return of(assessments, Remarks.STALE_AFTER);
  }

  /** The same with remarks on undated reports that are older than {@code staleAfter}. */
  public static String of(Collection<Assessment> assessments, Period staleAfter) {
    StringWriter out = new StringWriter();
    try {
      write(assessments, staleAfter, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The same document written to {@code out}, one assessment after the other; neither flushes nor closes it. */
  public static void write(Iterable<Assessment> assessments, Writer out) throws IOException {
    write(assessments, Remarks.STALE_AFTER, out);
  }

  private static void write(Iterable<Assessment> assessments, Period staleAfter, Writer out)
      throws IOException {
    try (JsonGenerator json = generator(out)) {
      document(json, assessments, staleAfter);
    }
    out.write('\n');
  }

  /** Writes an indented document to {@code out}. */
  static JsonGenerator generator(Writer out) throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    return FACTORY
        .createGenerator(out)
        .setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
  }

  /** The document of one assessment on one line, without a line break: many of them make a file of JSON lines. */
  public static String line(Assessment assessment) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      document(json, List.of(assessment), Remarks.STALE_AFTER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void document(
      JsonGenerator json, Iterable<Assessment> assessments, Period staleAfter) throws IOException {
    json.writeStartObject();
    json.writeNumberField("formatVersion", FORMAT_VERSION);
    json.writeArrayFieldStart("assessments");
    for (Assessment assessment : assessments) {
      new AssessmentJson(json, staleAfter).write(assessment);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void field(JsonGenerator json, String name, Optional<?> value) throws IOException {
    json.writeFieldName(name);
    if (value.isPresent()) {
      json.writeString(value.get().toString());
    } else {
      json.writeNull();
    }
  }
}
