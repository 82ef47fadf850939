package org.statedconditions.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (draft 2020-12) of everything that commands write with {@code --format json}, made from the shapes that it is
 * written by. Objects are closed, and every key is always there, {@code null} where there is nothing.
 */
public final class OutputSchema {
  /** Each in turn: a text is one of these, and no text is two. */
  private static final List<Shape> DOCUMENTS = List.of(
      AssessmentReport.DOCUMENT,
      BatchJson.LINE,
      WhyData.DOCUMENT,
      MissingData.DOCUMENT,
      DifferencesData.WHAT_IF_DOCUMENT,
      TimelineData.DOCUMENT,
      BackTestReport.DOCUMENT,
      MatrixReport.DOCUMENT,
      DifferencesData.DOCUMENT,
      SensitivityReport.DOCUMENT,
      RobustnessReport.DOCUMENT,
      CheckData.DOCUMENT,
      PackReport.DOCUMENT,
      ProblemData.DOCUMENT);

  private OutputSchema() {}

  /** The schema; the file {@code output.schema.json} beside this class holds the same. */
  public static String text() {
    Map<String, Object> defs = new LinkedHashMap<>();
    List<Object> documents = new ArrayList<>();
    DOCUMENTS.forEach(document -> documents.add(document.schema(defs)));
    Map<String, Object> schema = Shape.object(
        "$schema",
        "https://json-schema.org/draft/2020-12/schema",
        "title",
        "What stated-conditions writes with --format json, format version "
            + JsonData.FORMAT_VERSION,
        "description",
        "One object a document, or a line with --batch. Keys stand in the order of this schema, and each of them is always there,"
            + " null where there is nothing; the same input gives the same bytes. Answers name facts by `ref` and sources by `id`;"
            + " the packs of a document stand once, at its end.",
        "oneOf",
        documents,
        "$defs",
        defs);
    StringWriter out = new StringWriter();
    try {
      JsonData.write(out, schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
